"""Datelines: the town in capitals that opens a report, "KANO, Nigeria (AP) —"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newsparse_names import word_classes as w
from newsparse_names.words import Words

_TOWN = re.compile(r"(?:[^\s,(:—–_-]|[\s-](?=\w))+")
_PARTS = re.compile(r"[,(:_]|\s[—–-]+")
_KNOWN = w.PLACE | w.STATE


class Dateline(NamedTuple):
    """A dateline.

    Attributes:
        start: offset of its town.
        end: offset behind its town.
        story: offset of the first words of the report.
    """

    start: int
    end: int
    story: int


def find_datelines(raw: str, openings: Iterable[tuple[int, int]], words: Words) -> Iterator[Dateline]:
    """Choose of what stands before the first words of reports what is surely a town.

    It is known, or a country, a day or an agency follows: "EXCLUSIVE —" may stand there as well.

    Args:
        raw: the article's text.
        openings: start of each opening, and of the report behind it.
        words: the word tables.
    """
    for start, story in openings:
        if town := _TOWN.match(raw, start, story):
            behind = raw[town.end() : story]
            sure = "(" in behind or any(map(str.isdigit, behind)) or _is_known(town[0].title(), words)
            if sure or any(_is_known(part.strip(), words) for part in _PARTS.split(behind)):
                yield Dateline(start, town.end(), story)


def lower(town: tuple[str, ...], words: Words) -> tuple[str, ...]:
    """A town's words out of their capitals: Dar es Salaam."""
    first, *others = map(str.title, town)
    return first, *[word.lower() if words.of(word.lower()) & w.PARTICLE else word for word in others]


def _is_known(place: str, words: Words) -> bool:
    return bool((words.of(place) | words.of(place.replace(".", ""))) & _KNOWN)
