"""Sentences of a text: where one ends, and where a full stop is only an abbreviation's."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files

# A possible end: its mark, what closes behind it, white space, and what could begin a sentence.
_END = re.compile(r"(?<=\S)([.!?…]++)([\"”’»')\]]*+)(\s++)(?=([\"“‘«'(\[—–-]*+)(\w?))")
_LAST_WORD = re.compile(r"[\w.’'&-]*$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")


def find_sentences(text: str, paragraphs: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """Find the sentences of ``text``; none reaches beyond its paragraph.

    Returns:
        Start and end of each sentence, closing marks included, white space at its edges left out.
    """
    found: list[tuple[int, int]] = []
    for start, stop in paragraphs:
        for end in _END.finditer(text, start, stop):
            if _is_end(text, start, end):
                found.append((start, end.end(2)))
                start = end.end()
        if start < stop:
            found.append((start, stop))
    return tuple(found)


def _is_end(text: str, start: int, end: re.Match[str]) -> bool:
    mark, closing, _, opening, after = end.groups()
    if after.islower() and not (opening and mark != "."):
        return False
    if mark != "." or closing:
        return True
    # 24 code points hold every abbreviation and keep the step constant on a text without spaces.
    before = text[max(start, end.start() - 24) : end.start()]
    word = _LAST_WORD.search(before)[0].lstrip("'’-.")  # type: ignore[index]
    abbreviations = _abbreviations()
    if word in abbreviations["before_names"]:
        return False
    if word in abbreviations["before_figures"]:
        return not after.isdigit()
    if word in abbreviations["anywhere"]:
        return bool(opening) or after.isupper() and _begins_sentence(text, end.end())
    if _INITIALS.fullmatch(word) and word[0].isupper():
        # One initial belongs to a name (Amy B. Wang), several are an abbreviation (U.S.), which may end a sentence.
        return "." in word and _begins_sentence(text, end.end())
    return True


_WORD = re.compile(r"\w++")


def _begins_sentence(text: str, at: int) -> bool:
    word = _WORD.match(text, at)
    return bool(word) and word[0] in _abbreviations()["sentence_openers"]  # type: ignore[index]


@cache
def _abbreviations() -> dict[str, frozenset[str]]:
    table = json.loads(files("newsparse").joinpath("data/abbreviations.json").read_text("utf-8"))
    return {name: frozenset(words) for name, words in table.items() if name != "about"}
