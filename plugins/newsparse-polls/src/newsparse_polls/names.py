"""Names a poll report can choose between: persons, parties and places handed over, and proper nouns in their place."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from newsparse_polls.grammar import Grammar
from newsparse_polls.reads import NameRead, Placed

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


def given_names(entities: Iterable[NameRead]) -> list[Name]:
    """Read the mentions of persons, organizations and places, in order."""
    found: dict[tuple[int, int], Name] = {}
    for entity in entities:
        for mention in (entity, *(entity.mentions or ())):
            if mention.text.lower() in {"who", "which", "that", "whose", "whom"}:
                continue
            pronoun = PRONOUN.fullmatch(mention.text) is not None
            stands_for = pronoun or (mention.text[:4].lower() == "the " and mention.text not in entity.name)
            name = Name(
                mention.start,
                mention.end,
                entity.name,
                entity.kind == "place",
                entity.kind == "person",
                stands_for,
                mention.text,
            )
            found.setdefault((mention.start, mention.end), name)
    return sorted(found.values(), key=lambda name: (name.start, -name.end))


def proper_nouns(text: str, span: tuple[int, int], grammar: Grammar) -> list[Name]:
    """Find runs of capitalised words in a sentence, and what stands for names, where no entity is at hand."""
    found = []
    for match in grammar.proper.finditer(text, *span):
        start, end = _without_lead_in(text, *match.span(), grammar)
        if start < end:
            found.append(Name(start, end, text[start:end].rsplit(maxsplit=1)[-1]))
    found += [Name(m.start(), m.end(), "", stands_for=True) for m in grammar.role.finditer(text, *span)]
    found += [Name(m.start(), m.end(), "", stands_for=True) for m in PRONOUN.finditer(text, *span)]
    return found


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
    last_words: Collection[str],
) -> list[Name]:
    """Put together the names of a sentence: those handed over, and proper nouns and descriptions besides.

    Args:
        text: the article's text.
        sentence: where the sentence is.
        given: the names in it that other plugins found.
        dates: the dates in it, which are no names.
        grammar: the words.
        last_words: words that are names elsewhere in the article; empty where no plugin gives names.
    """
    given = [name for name in given if text[name.start : name.end] not in grammar.not_names]
    spans = {(name.start, name.end) for name in given}
    found = proper_nouns(text, sentence, grammar)
    roles = [n for n in found if n.stands_for and n.end - n.start > _PRONOUN_LENGTH and (n.start, n.end) not in spans]
    given = [n for n in given if not any(r.start <= n.start and n.end <= r.end for r in roles)]
    taken = [(place.start, place.end) for place in (*given, *dates)]
    if last_words:
        found = [n for n in found if n.stands_for or _is_likely(text, n, sentence, grammar, last_words)]
    return [*given, *(n for n in found if not any(n.start < e and s < n.end for s, e in taken))]


def _is_likely(text: str, name: Name, sentence: tuple[int, int], grammar: Grammar, last_words: Collection[str]) -> bool:
    """Tell a name that no plugin gave from an adjective or the first word of a sentence."""
    word = text[name.start : name.end]
    if word in grammar.not_names:
        return False
    if name.start != sentence[0] or " " in word or word in last_words or word.lower() in grammar.parties:
        return True
    if text.startswith(("'s ", "’s "), name.end):
        return True
    behind = _NEXT_WORD.match(text, name.end, sentence[1])
    return behind is not None and grammar.signs.get(behind[1]) in {"l", "t"}  # "Roe leads"
