"""Quotations: what stands between quotation marks, with nested, unbalanced and continued marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

_DOUBLE = re.compile(r"[\"“”„‟«»＂]|``|''")
# A single mark between two letters is an apostrophe and no mark at all. What stands before a mark is looked at behind
# it, since a search is fastest where the pattern begins with the characters to look for.
_SINGLE = re.compile(r"['‘’‚‛`‹›](?:(?<!\w.)(?<=['‘‚‛`‹])(?=[^\s'‘’`])|(?<=[^\s'‘][’'›])(?!\w))")
# Without one of these at the beginning of a word nothing opens, and nothing needs to be paired.
_OPENING_SINGLE = re.compile(r"['‘‚‛`‹](?<!\w.)")
_WORD = re.compile(r"\w{1,8}")
_OPENING = frozenset(("“", "„", "‟", "«", "``"))
_CLOSING = frozenset(("”", "»", "''"))
_BEHIND_CLOSING = frozenset(",;:!?)]}")
_BEFORE_OPENING = frozenset("([{—–-/‘'“\"…:>")
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*\s+$")
_STOP = re.compile(r"[.!?…](?=\s)")
# No paragraph of a newspaper is longer; a mark that nothing closes is not believed beyond.
_LONGEST_UNCLOSED = 1500


class Quotation(NamedTuple):
    """A stretch of text between quotation marks, the marks included.

    Attributes:
        start: offset of the opening mark.
        end: offset behind the closing mark, or the end of the paragraph where none closes.
        closed: whether a closing mark was found; in news each paragraph of a long quotation opens with a mark and
            only the last one closes.
    """

    start: int
    end: int
    closed: bool


class _Mark(NamedTuple):
    start: int
    end: int
    opens: bool
    closes: bool


def find_quotations(text: str, paragraphs: tuple[tuple[int, int], ...]) -> tuple[Quotation, ...]:
    """Find the outermost quotations of ``text``; none reaches beyond its paragraph.

    A mark opens or closes by what stands beside it, and only in doubt by its form, so that straight, curly, French and
    German marks and most slips of the typist are read alike. Where a quotation is open and another opens, the first
    ends there without a closing mark, unless two closing marks follow: then the second is nested in it.
    """
    found: list[Quotation] = []
    marks = [mark.span() for mark in _DOUBLE.finditer(text)]
    singles = _OPENING_SINGLE.search(text)
    at = 0
    for start, end in paragraphs:
        first = at
        while at < len(marks) and marks[at][0] < end:
            at += 1
        doubles = tuple(_pair_doubles(text, start, end, marks[first:at])) if at > first else ()
        if singles and _OPENING_SINGLE.search(text, start, end):
            found += _outermost(doubles, tuple(_pair_singles(text, start, end, doubles)))
        else:
            found += doubles
    return tuple(found)


def _outermost(doubles: tuple[Quotation, ...], singles: tuple[Quotation, ...]) -> Iterator[Quotation]:
    end = 0
    for quotation in sorted((*doubles, *singles)):
        if quotation.start >= end:
            yield quotation
            end = quotation.end


def _pair_doubles(text: str, start: int, end: int, places: list[tuple[int, int]]) -> Iterator[Quotation]:
    marks = [_read_double(text, *place, start, end) for place in places]
    opened, depth = -1, 0
    for at, mark in enumerate(marks):
        if opened < 0:
            if mark.opens:
                opened, depth = mark.start, 1
        elif mark.closes:
            depth -= 1
            if not depth:
                yield Quotation(opened, mark.end, closed=True)
                opened = -1
        elif len(behind := marks[at + 1 : at + 3]) == 2 and not any(m.opens for m in behind):  # noqa: PLR2004
            depth += 1
        else:
            yield _unclosed(text, opened, mark.start)
            opened, depth = mark.start, 1
    if opened >= 0:
        yield _unclosed(text, opened, end)


def _read_double(text: str, start: int, end: int, first: int, last: int) -> _Mark:
    before = text[start - 1] if start > first else " "
    after = text[end] if end < last else " "
    opens = not (after.isspace() or after in _BEHIND_CLOSING) and (before.isspace() or before in _BEFORE_OPENING)
    closes = not before.isspace() and not after.isalnum()
    if opens == closes:
        # The place does not tell: an opening or closing form decides, a straight mark may be either.
        form = text[start:end]
        opens, closes = form not in _CLOSING, form not in _OPENING
    return _Mark(start, end, opens, closes)


def _unclosed(text: str, start: int, end: int) -> Quotation:
    if end - start > _LONGEST_UNCLOSED:
        stop = _STOP.search(text, start, start + _LONGEST_UNCLOSED)
        end = stop.end() if stop else start + _LONGEST_UNCLOSED
    return Quotation(start, start + len(text[start:end].rstrip()), closed=False)


def _pair_singles(text: str, start: int, end: int, doubles: tuple[Quotation, ...]) -> Iterator[Quotation]:
    """Pair the single marks that stand outside double ones.

    ``officials'`` may end a quotation or be a possessive: it ends one only where no surer mark follows.
    """
    opened = possible = -1
    for mark in _outside(_SINGLE.finditer(text, start, end), doubles):
        at = mark.start()
        if _opens_single(text, at):
            if opened < 0:
                opened, possible = at, -1
            elif possible >= 0:
                yield Quotation(opened, possible, closed=True)
                opened, possible = at, -1
            elif _SENTENCE_END.search(text, max(start, at - 4), at):
                # Paragraphs run together, each with its opening mark.
                yield _unclosed(text, opened, at)
                opened = at
        elif opened >= 0:
            if _may_be_possessive(text, at):
                possible = mark.end()
            else:
                yield Quotation(opened, mark.end(), closed=True)
                opened = -1
    if possible >= 0 and opened >= 0:
        yield Quotation(opened, possible, closed=True)
    elif opened == start:
        # In the middle of a paragraph a lone single mark is more often an apostrophe.
        yield _unclosed(text, opened, end)


def _outside(marks: Iterator[re.Match[str]], doubles: tuple[Quotation, ...]) -> Iterator[re.Match[str]]:
    at, count = 0, len(doubles)
    for mark in marks:
        while at < count and doubles[at].end <= mark.start():
            at += 1
        if at == count or mark.start() < doubles[at].start:
            yield mark


def _opens_single(text: str, at: int) -> bool:
    if text[at] in "’›" or (at and text[at - 1].isalnum()):
        return False
    if text[at] == "'" and at and not text[at - 1].isspace() and text[at - 1] not in _BEFORE_OPENING:
        return False
    word = _WORD.match(text, at + 1)
    return not word or not ((word[0][0].isdigit() and word[0][-1] == "s") or word[0].lower() in _elisions())


def _may_be_possessive(text: str, at: int) -> bool:
    return text[at - 1] in "sSzx" and text[at + 1 : at + 2] == " " and text[at + 2 : at + 3].isalnum()


@cache
def _elisions() -> frozenset[str]:
    from newsparse.files import read_table  # noqa: PLC0415 - slow to import, and not needed before a text is read

    return frozenset(read_table("newsparse", "elisions")["words"])
