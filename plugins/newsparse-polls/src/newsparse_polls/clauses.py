"""Sentences as strings of signs, one for each part that matters in a report of a poll.

A sentence such as "Clinton leads Trump 46 percent to 41 percent among women" becomes ``NlNFrFaG``; the rules that tie
figures to answers (answers.py, contests.py, leads.py) and groups (groups.py) are patterns over such strings.
The signs:

``F`` share · ``D`` points · ``B`` bare figure · ``M`` majority · ``Q`` measure · ``C`` count · ``O`` odds ·
``N`` name · ``P`` place · ``G`` group · ``p`` poll · ``l`` lead · ``t`` trail · ``z`` gap · ``c`` choose · ``h`` take ·
``v`` other verb · ``d`` change · ``j`` rating · ``u`` verdict · ``k`` with/at/on · ``a`` among · ``i`` in ·
``r`` versus/to · ``w`` while/but · ``q`` who · ``o`` of · ``f`` for · ``m`` from · ``b`` by · ``y`` and · ``e`` 's ·
``n`` not · ``x`` any other word · punctuation as itself
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newsparse_polls.figures import POINTS, Figure
from newsparse_polls.grammar import Grammar
from newsparse_polls.names import Name

_WORD = re.compile(r"['’]s\b|\w+(?:[-'’.](?!s\b)\w+)*|\+/-|[^\w\s]")
# The party of somebody named, in brackets: "Jane Roe (D-Ohio)", "the Social Democrats (SDP)".
_PARTY = re.compile(r"\((?:[A-Z]{1,6}|Con|Dem|Ind|Lab|Lib\s?Dem|Rep)(?:[-–,]\s?[A-Z][\w.]{0,20})?\)")
_QUOTES = frozenset("\"“”„«»‘’'")
_DASHES = frozenset("–—")


class Part(NamedTuple):
    """One part of a sentence.

    Attributes:
        sign: what it is.
        start: offset of its first code point.
        end: offset behind its last.
        figure: the figure, if it is one.
        name: the name, if it is one.
    """

    sign: str
    start: int
    end: int
    figure: Figure | None = None
    name: Name | None = None


class Clauses(NamedTuple):
    """A sentence in parts.

    Attributes:
        parts: its parts in order; words without a sign (articles, hedges) are left out.
        signs: the signs of the parts in one string, so that a match's offsets are indices of parts.
    """

    parts: Sequence[Part]
    signs: str

    def word(self, text: str, at: int) -> str:
        """The text of a part, in lower case."""
        return text[self.parts[at].start : self.parts[at].end].lower()


def read_clauses(
    text: str,
    sentence: tuple[int, int],
    figures: Iterable[Figure],
    names: Iterable[Name],
    mentions: Iterable[tuple[int, int]],
    *,
    people: Sequence[int],
    grammar: Grammar,
) -> Clauses:
    """Turn a sentence into signs.

    Args:
        text: the article's text.
        sentence: where the sentence is.
        figures: the figures in it.
        names: the names in it.
        mentions: the phrases in it that name polls.
        people: where words for people stand in it.
        grammar: the words.
    """
    fixed = [Part("p", *mention) for mention in mentions]
    fixed += [Part("", *match.span()) for match in _PARTY.finditer(text, *sentence)]
    groups = [Part("G", start, end) for start, end in find_groups(text, sentence, people, grammar)]
    numbers = [Part(figure.sign, figure.start, _unit_end(text, figure), figure=figure) for figure in figures]
    called = [Part("P" if name.is_place else "N", name.start, name.end, name=name) for name in names]
    aged = [part for part in groups if any(n.start < part.end and part.start < n.end for n in numbers)]
    for part in (*aged, *numbers, *groups, *sorted(called, key=lambda part: part.start - part.end)):
        if not any(part.start < other.end and other.start < part.end for other in fixed):
            fixed.append(part)
    fixed.sort(key=lambda part: part.start)
    parts = _tile(text, sentence, fixed, grammar)
    signs = _signs(parts)
    if _OF_PLACE.search(signs):
        _unname_places(text, parts, signs)
        signs = _signs(parts)
    if "G" in signs:
        _name_parties(text, parts, signs, grammar)
        signs = _signs(parts)
    return Clauses(parts, signs)


def _signs(parts: Iterable[Part]) -> str:
    return "".join([part.sign for part in parts])


def _unname_places(text: str, parts: list[Part], signs: str) -> None:
    """Read "in the North Sea port" as words: the place only says which port is meant."""
    for match in _OF_PLACE.finditer(signs):
        at = match.start(1)
        if text.endswith("the ", 0, parts[at].start):
            parts[at] = parts[at]._replace(sign="x")


_QUALIFIED = 120  # code points in front of a word for people in which what qualifies it begins


def find_groups(
    text: str, sentence: tuple[int, int], people: Sequence[int], grammar: Grammar
) -> Iterator[tuple[int, int]]:
    """Find the noun phrases for people in a sentence, around the words for people in it."""
    at, stop = sentence
    for word in people:
        while at <= word:
            match = grammar.group.search(text, max(at, word - _QUALIFIED), stop)
            if match is None:
                return
            at = match.end()
            if match[0].lower() not in _NO_GROUPS:
                yield match.span()


_NO_GROUPS = frozenset(("those", "staff"))


_CHOSEN_BY = frozenset("oafmi")
_SUPPORT = frozenset("cj")
_OF_PLACE = re.compile(r"i(P)(?=x)")
_WINS = re.compile(r"v(h)x?F")  # "the nationalists would win 34 percent"
_GAINED = frozenset(("get", "gain", "receive", "take", "win"))
_STANDS_AT = re.compile(r"x{1,2}i?k[FB]")  # "the Liberal Democrats unchanged on 20 percent"
_TAKES = frozenset("khltde(,'")


def _name_parties(text: str, parts: list[Part], signs: str, grammar: Grammar) -> None:
    """Read "the Tories on 38 percent" as a name, "among Tories" as a group."""
    for at, part in enumerate(parts[:-1]):
        supported = at > 1 and parts[at - 1].sign == "f" and parts[at - 2].sign in _SUPPORT  # "support for Labour fell"
        if part.sign != "G" or (at and parts[at - 1].sign in _CHOSEN_BY and not supported):
            continue
        after = parts[at + 1].sign
        if at and parts[at - 1].sign in "FB" and after in ",.;y" and grammar.is_party(text[part.start : part.end]):
            parts[at] = part._replace(sign="N")
            continue
        if at and parts[at - 1].sign in "FM" and after in "hvc":
            continue  # "seven in ten Republicans are in favor"
        if (wins := _WINS.match(signs, at + 1)) and text[slice(*parts[wins.start(1)][1:3])].lower() in _GAINED:
            parts[at] = part._replace(sign="N")
            continue
        if _STANDS_AT.match(signs, at + 1) and grammar.is_party(text[part.start : part.end]):
            parts[at] = part._replace(sign="N")
            continue
        if (after in _TAKES or after in "FBD") and grammar.is_party(text[part.start : part.end]):
            follows = next((p.sign for p in parts[at + 1 :] if p.sign in "FBDGN"), "")
            if after != "h" or (follows in "FBDN" and "v" not in (p.sign for p in parts[at + 1 : at + 4])):
                parts[at] = part._replace(sign="N")


_POINTS = re.compile(r"[\s-]*(?:percentage[\s-]+)?(?:points?|pts?)\b")


def _unit_end(text: str, figure: Figure) -> int:
    """Take "-point" or "percentage points" into the part of a figure in points."""
    unit = _POINTS.match(text, figure.end) if figure.sign == POINTS else None
    return unit.end() if unit else figure.end


def _tile(text: str, sentence: tuple[int, int], fixed: Sequence[Part], grammar: Grammar) -> list[Part]:
    """Put together the parts that are known and the words between them."""
    parts: list[Part] = []
    at, stop = sentence
    for part in fixed:
        if part.start > at:
            _add_words(parts, text, at, part.start, grammar)
        if part.figure is not None and parts and parts[-1].sign == "l" and _is_over(text, parts[-1]):
            parts.pop()  # the "over" of "just over half" is no word of leading
        if part.sign:
            parts.append(part)
        at = max(at, part.end)
    if at < stop:
        _add_words(parts, text, at, stop, grammar)
    return parts


def _is_over(text: str, part: Part) -> bool:
    return text[part.start : part.end].lower() == "over"


def _add_words(parts: list[Part], text: str, start: int, stop: int, grammar: Grammar) -> None:
    """Add the words of a stretch in which nothing else is."""
    signs, phrases, titles = grammar.signs, grammar.phrases, grammar.title_words
    words = [(m[0].lower(), *m.span()) for m in _WORD.finditer(text, start, stop)]
    at, count = 0, len(words)
    while at < count:
        word, here, there = words[at]
        length = 1
        phrase = _phrase(words, at, phrases[word]) if word in phrases else None
        if phrase is not None:
            length, sign = phrase
            there = words[at + length - 1][2]
        elif word in titles:
            length, sign = 1 + (at + 1 < count and words[at + 1][0] == "." and words[at + 1][1] == there), ""
        elif word == "vs" and at + 1 < count and words[at + 1][0] == ".":
            length, sign = 2, "r"
        elif word in signs:
            sign = signs[word]
        elif word[0].isalnum():
            sign = "x"
        else:
            sign = "" if word in _QUOTES else "-" if word in _DASHES else word[0]
        if sign:
            parts.append(Part(sign, here, there))
        at += length


def _phrase(
    words: Sequence[tuple[str, int, int]], at: int, phrases: Iterable[tuple[tuple[str, ...], str]]
) -> tuple[int, str] | None:
    for phrase, sign in phrases:
        if tuple([word for word, _, _ in words[at : at + len(phrase)]]) == phrase:
            return len(phrase), sign
    return None
