"""Sentences of a text: where one ends, and where a full stop is only an abbreviation's."""

from __future__ import annotations

import re
from functools import cache

# A possible end: its marks, what closes behind them, white space, and what could begin a sentence. The look-behind
# lets each run of marks be tried once only, which keeps the scan linear on "......"; it stands behind the first mark,
# since a search is fastest where the pattern begins with the characters to look for.
_END = re.compile(r"([.!?…](?<![.!?…].)[.!?…]*)([\"”’»')\]]*)(\s+)(?=[\"“‘«'(\[—–-]*(\w?))")
_LAST_WORD = re.compile(r"[\w.’'&-]*\Z")
_WORD = re.compile(r"\w+")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]\Z")
_PARTY_AND_STATE = re.compile(r"\([A-Z][\w.]*[-–][\w.]*\Z")
# Holds every abbreviation, and keeps the look back constant on a text without spaces.
_LONGEST_ABBREVIATION = 24


def find_sentences(text: str, paragraphs: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """Find the sentences of ``text``; none reaches beyond its paragraph.

    Returns:
        Start and end of each sentence, closing marks included, white space at its edges left out.
    """
    found: list[tuple[int, int]] = []
    for paragraph, stop in paragraphs:
        start = paragraph
        for end in _END.finditer(text, start, stop):
            if _is_end(text, start, end):
                found.append((start, end.end(2)))
                start = end.end()
        if start < stop:
            found.append((start, stop))
    return tuple(found)


def _is_end(text: str, start: int, end: re.Match[str]) -> bool:
    mark, closing, _, after = end.groups()
    if after.islower():
        return False
    if mark != ".":
        return True
    before = text[max(start, end.start() - _LONGEST_ABBREVIATION) : end.start()]
    if closing:
        return closing != ")" or not _PARTY_AND_STATE.search(before)
    return _full_stop_is_end(before, text, end.end(), after)


def _full_stop_is_end(before: str, text: str, at: int, after: str) -> bool:
    word = _LAST_WORD.search(before)[0].lstrip("'’-.")  # type: ignore[index]  # matches the empty end of any text
    abbreviations = _abbreviations()
    if word in abbreviations["before_names"]:
        return False
    if word in abbreviations["before_figures"]:
        return not after.isdigit()
    # A name's initial (Amy B. Wang) and an abbreviation (U.S., Inc.) may end a sentence too: what follows tells.
    if word in abbreviations["anywhere"] or (_INITIALS.match(word) and word[0].isupper()):
        opening = _WORD.match(text, at)
        if not opening or (len(opening[0]) == 1 and text.startswith(".", opening.end())):
            return not opening  # another initial: E. A. Roe
        return opening[0] in abbreviations["sentence_openers"]
    return True


@cache
def _abbreviations() -> dict[str, frozenset[str]]:
    from newsparse.files import read_table  # noqa: PLC0415 - slow to import, and not needed before a text is read

    table = read_table("newsparse", "abbreviations")
    return {name: frozenset(words) for name, words in table.items() if name != "about"}
