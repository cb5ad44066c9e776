"""Speakers: who a source is, by the names that the article gives."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from operator import itemgetter
from typing import NamedTuple, Protocol

from newsparse import Entities, Span
from newsparse_quotes.reading import Reading

KINDS = ("person", "organization", "place")
_PREPOSITIONS = frozenset(["of", "for", "from", "to", "with", "in", "at", "by", "on", "about", "against", "among"])
_BREAKS = frozenset([",", "(", "—", "–", "-", "who", "which", "whose", "that"])
_POSSESSIVE = frozenset(["'s", "’s", "'", "’"])
_RELATIVE = frozenset(["who", "which", "that", "whom"])


class Named(Protocol):
    """What is read of a person, an organisation or a place."""

    kind: str
    id: str
    name: str
    role: str | None
    mentions: tuple[Span, ...]


class Speaker(NamedTuple):
    """A name of the article, and the id of the entity if there is one."""

    name: str
    entity: str | None


# Where a mention begins and ends, and of whom it is.
_Mention = tuple[int, int, Named]


class Speakers:
    """Resolves the sources of one article, in the order of the text.

    Args:
        reading: the article.
        entities: what other plugins found in it; without names, the capitals of the source itself must do.
    """

    def __init__(self, reading: Reading, entities: Entities) -> None:
        self._reading = reading
        named: list[Named] = [entity for kind in KINDS for entity in entities.of(kind)]  # type: ignore[misc]
        self._mentions: list[_Mention] = [(m.start, m.end, entity) for entity in named for m in entity.mentions]
        # In the order of the text, of those that begin together the longest first, of equal ones by kind.
        self._mentions.sort(key=itemgetter(1), reverse=True)
        self._mentions.sort(key=itemgetter(0))
        self._starts = [start for start, _, _ in self._mentions]
        self._names: dict[str, str] = {}
        self._document: Speaker | None = None

    def resolve(self, first: int, last: int) -> Speaker | None:
        """Tell who the source is that reaches from token ``first`` to before ``last``."""
        reading = self._reading
        if last - first == 1 and reading.tags[first] in _RELATIVE:
            return self._antecedent(first)
        if not self._mentions:
            return self._by_capitals(first, last)
        for begin, head, end in self._phrases(first, last):
            if self._are_several(begin, head):
                return None
            if speaker := self._ending_at(begin, head) or self._behind_role(begin, head, end):
                return speaker
        return self._behind_document(first, last)

    def _are_several(self, begin: int, head: int) -> bool:
        """Whether two persons speak as one, whom no single name tells: Ann Roe and Jim Doe."""
        reading = self._reading
        if "and" not in reading.tags[begin:head]:
            return False
        at = reading.tags.index("and", begin, head)
        return at > begin and any(
            entity.kind == "person" and stop == reading.end(at - 1)
            for _, stop, entity in self._between(reading.starts[begin], reading.starts[at])
        )

    def _phrases(self, first: int, last: int) -> Iterable[tuple[int, int, int]]:
        """Split a source at its commas and relative pronouns; each part with the end of its head and its own end."""
        tags = self._reading.tags
        begin, head = first, -1
        for at in range(first, last + 1):
            if at == last or (tags[at] in _BREAKS and not self._joins(at)):
                if at > begin:
                    yield begin, head if head >= begin else at, at
                begin, head = at + 1, -1
            elif head < 0 and tags[at] in _PREPOSITIONS and not self._joins(at):
                head = at

    def _joins(self, token: int) -> bool:
        """Whether a preposition, a comma or a hyphen belongs to a name or a word: Bank of England, Leeds-based."""
        reading = self._reading
        start, end = reading.starts[token], reading.end(token)
        text = reading.article.text
        if text[start:end] == "-" and text[start - 1 : start].isalnum() and text[end : end + 1].isalnum():
            return True
        at = bisect_left(self._starts, start)
        return any(stop >= end for _, stop, _ in self._mentions[max(0, at - 2) : at])

    def _ending_at(self, begin: int, end: int) -> Speaker | None:
        """The longest mention that ends a noun phrase."""
        reading = self._reading
        while end > begin and (reading.tags[end - 1] in _POSSESSIVE or not reading.texts[end - 1][0].isalnum()):
            end -= 1
        if end <= begin:
            return None
        stop = reading.end(end - 1)
        for _, last, entity in self._between(reading.starts[begin], stop):
            if last == stop or last == stop + 1:
                return Speaker(entity.name, entity.id)
        return None

    def _behind_role(self, begin: int, head: int, end: int) -> Speaker | None:
        """Who bears a title that holds a preposition: Secretary of State Ann Roe, not "a lawyer for President Roe"."""
        if head == end:
            return None
        reading = self._reading
        stop = reading.end(end - 1)
        front = reading.end(head - 1) if head > begin else reading.starts[begin]
        for start, last, entity in self._between(reading.starts[head], stop):
            role = entity.role
            title = reading.article.text[reading.starts[begin] : start].rstrip()
            if last == stop and role and title.endswith(role) and start - len(role) <= front:
                return Speaker(entity.name, entity.id)
        return None

    def _between(self, start: int, end: int) -> list[_Mention]:
        first = bisect_left(self._starts, start)
        return self._mentions[first : bisect_left(self._starts, end, first)]

    def _antecedent(self, at: int) -> Speaker | None:
        """Who "who" or "which" stands for: the name that ends right before it."""
        tags = self._reading.tags
        end = at
        while end and tags[end - 1] in (",", "—", "–", ")"):
            end -= 1
            if tags[end] == ")":
                while end and tags[end] != "(":
                    end -= 1
        return self._ending_at(max(0, end - 12), end) if end else None

    def _behind_document(self, first: int, last: int) -> Speaker | None:
        """A poll or statement speaks for the organisation that its noun phrase names, or that an earlier one named."""
        reading = self._reading
        if not any(tag == "document" for tag in reading.tags[first:last]):
            return None
        for _, _, entity in self._between(reading.starts[first], reading.end(last - 1)):
            if entity.kind != "place":
                self._document = Speaker(entity.name, entity.id)
                return self._document
        return self._document if reading.texts[first].lower() in ("the", "this", "that", "its") else None

    def _by_capitals(self, first: int, last: int) -> Speaker | None:
        reading = self._reading
        for begin, head, _ in self._phrases(first, last):
            at = head
            while at > begin and (reading.tags[at - 1] in ("Cap", ".") and reading.texts[at - 1] != ","):
                at -= 1
            if head - at > 1 and reading.tags[at] == "Cap":
                name = reading.article.text[reading.starts[at] : reading.end(head - 1)]
                self._names[reading.texts[head - 1]] = name
                return Speaker(name, None)
            if head - at == 1 and reading.tags[at] == "Cap" and (known := self._names.get(reading.texts[at])):
                return Speaker(known, None)
        return None
