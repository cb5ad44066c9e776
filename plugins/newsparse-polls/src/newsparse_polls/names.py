"""Names a poll report can choose between: persons, parties and places handed over, and proper nouns in their place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from sys import maxsize
from typing import NamedTuple

from newsparse_polls.grammar import Grammar
from newsparse_polls.reads import NameRead, Place, Placed
from newsparse_polls.signposts import Places

PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]er|[Hh]is)\b")


class Name(NamedTuple):
    """A name, or a pronoun or description that stands for one.

    Attributes:
        start: offset of its first code point.
        end: offset behind its last.
        key: what two mentions of one name share.
        is_place: whether it names a place.
        is_person: whether it is known to name a person.
        stands_for: whether it is a pronoun or a description, not the name itself.
        text: what stands there, for names handed over.
    """

    start: int
    end: int
    key: str
    is_place: bool = False
    is_person: bool = False
    stands_for: bool = False
    text: str = ""


class GivenNames:
    """The names that other plugins give, to be looked up by place; those of a stretch of text are read when asked for.

    Args:
        entities: persons, organizations and places, in this order; where two share a mention, the first has it.
    """

    def __init__(self, entities: Iterable[NameRead]) -> None:
        self._entities = tuple(entities)
        mentions = ((entity, mention) for entity in self._entities for mention in (entity, *(entity.mentions or ())))
        self._mentions = sorted(
            (mention.start, mention.end, rank, entity, mention) for rank, (entity, mention) in enumerate(mentions)
        )
        self._starts = [mention[0] for mention in self._mentions]

    def __bool__(self) -> bool:
        return bool(self._entities)

    def within(self, start: int, stop: int) -> list[Name]:
        """Read the names that lie wholly in a stretch of text."""
        found: dict[tuple[int, int], Name] = {}
        for at in range(bisect_left(self._starts, start), bisect_left(self._starts, stop)):
            begin, end, _, entity, mention = self._mentions[at]
            if end <= stop and (begin, end) not in found and mention.text.lower() not in _RELATIVE:
                found[begin, end] = _name(entity, mention)
        return list(found.values())

    def written(self, key: str, before: int) -> Name | None:
        """Find where a name was last written out before an offset."""
        names = self._written.get(key, [])
        at = bisect_left(names, before, key=_start)
        return names[at - 1] if at else None

    @cached_property
    def place_names(self) -> tuple[str, ...]:
        """All names of places, the longest first."""
        places = {
            mention.text
            for entity in self._entities
            if entity.kind == "place"
            for mention in (entity, *(entity.mentions or ()))
        }
        return tuple(sorted(places, key=len, reverse=True))

    @cached_property
    def last_words(self) -> frozenset[str]:
        """The last words of all names."""
        return frozenset(entity.name.split()[-1] for entity in self._entities if entity.name)

    @cached_property
    def _written(self) -> dict[str, list[Name]]:
        written: dict[str, list[Name]] = {}
        for name in self.within(0, maxsize):
            if name.key and not PRONOUN.fullmatch(name.text):
                written.setdefault(name.key, []).append(name)
        return written


_RELATIVE = frozenset(("who", "which", "that", "whose", "whom"))


def _start(name: Name) -> int:
    return name.start


def _name(entity: NameRead, mention: Place) -> Name:
    pronoun = PRONOUN.fullmatch(mention.text) is not None
    stands_for = pronoun or (mention.text[:4].lower() == "the " and mention.text not in entity.name)
    is_place, is_person = entity.kind == "place", entity.kind == "person"
    return Name(mention.start, mention.end, entity.name, is_place, is_person, stands_for, mention.text)


def proper_nouns(text: str, span: tuple[int, int], grammar: Grammar) -> list[Name]:
    """Find runs of capitalised words in a sentence, where no entity is at hand."""
    found = []
    for match in grammar.proper.finditer(text, *span):
        start, end = _without_lead_in(text, *match.span(), grammar)
        if start < end:
            found.append(Name(start, end, text[start:end].rsplit(maxsplit=1)[-1]))
    return found


def stand_ins(text: str, span: tuple[int, int], grammar: Grammar, posts: Places) -> list[Name]:
    """Find descriptions and pronouns in a sentence that stand for a name: "the governor", "she"."""
    roles = grammar.role.finditer(text, *span) if posts.has("role", *span) else ()
    pronouns = PRONOUN.finditer(text, *span) if posts.has("pronoun", *span) else ()
    return [Name(match.start(), match.end(), "", stands_for=True) for match in (*roles, *pronouns)]


_FIRST = re.compile(r"[\w’'.&-]+\s*")


def _without_lead_in(text: str, start: int, end: int, grammar: Grammar) -> tuple[int, int]:
    """Drop what stands before a name: the first word of a sentence, a party, a title."""
    while start < end:
        first = _FIRST.match(text, start, end)
        if first is None:
            break
        word = first[0].strip()
        if word.lower() in grammar.parties and first.end() == end:
            break
        if word not in grammar.openers and word.lower() not in grammar.qualifiers and word not in grammar.titles:
            break
        start = first.end()
    for title in grammar.title.finditer(text, start, end):
        if title.end() < end:
            start = title.end()
    return start, end


_PRONOUN_LENGTH = 4
_NEXT_WORD = re.compile(r"\s+([a-z]+)\b")


def names_in(
    text: str,
    sentence: tuple[int, int],
    given: Sequence[Name],
    dates: Sequence[Placed],
    *,
    grammar: Grammar,
    posts: Places,
    is_name: Callable[[str], bool] | None,
) -> list[Name]:
    """Put together the names of a sentence: those handed over, and proper nouns and descriptions besides.

    Args:
        text: the article's text.
        sentence: where the sentence is.
        given: the names in it that other plugins found.
        dates: the dates in it, which are no names.
        grammar: the words.
        posts: where words of interest stand.
        is_name: tells whether a word is a name elsewhere in the article; None where no plugin gives names.
    """
    given = [name for name in given if text[name.start : name.end] not in grammar.not_names]
    spans = {(name.start, name.end) for name in given}
    found = proper_nouns(text, sentence, grammar) + stand_ins(text, sentence, grammar, posts)
    roles = [n for n in found if n.stands_for and n.end - n.start > _PRONOUN_LENGTH and (n.start, n.end) not in spans]
    given = [n for n in given if not any(r.start <= n.start and n.end <= r.end for r in roles)]
    taken = [(place.start, place.end) for place in (*given, *dates)]
    if is_name is not None:
        found = [n for n in found if n.stands_for or _is_likely(text, n, sentence, grammar, is_name)]
    return [*given, *(n for n in found if not any(n.start < e and s < n.end for s, e in taken))]


def _is_likely(
    text: str, name: Name, sentence: tuple[int, int], grammar: Grammar, is_name: Callable[[str], bool]
) -> bool:
    """Tell a name that no plugin gave from an adjective or the first word of a sentence."""
    word = text[name.start : name.end]
    if word in grammar.not_names:
        return False
    if name.start != sentence[0] or " " in word or word.lower() in grammar.parties or is_name(word):
        return True
    if text.startswith(("'s ", "’s "), name.end):
        return True
    behind = _NEXT_WORD.match(text, name.end, sentence[1])
    return behind is not None and grammar.signs.get(behind[1]) in {"l", "t"}  # "Roe leads"
