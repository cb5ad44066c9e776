"""Datelines: the town in capitals that opens a report, "KANO, Nigeria (AP) —"."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter

from newsparse_names import word_classes as w
from newsparse_names.mentions import Mention
from newsparse_names.text import Text

_BEHIND_TOWNS = re.compile(r"\s?[,(:—–-]")
_PARTS = re.compile(r"[,(:]|\s[—–-]+")
_KNOWN = w.PLACE | w.STATE


def mark_datelines(text: Text, mentions: list[Mention]) -> None:
    """Mark the mentions that are the town of a dateline, and take them out of their capitals."""
    for start, story in text.datelines:
        at = bisect_left(mentions, start, key=attrgetter("start"))
        if at < len(mentions) and mentions[at].start == start and _is_town(text, mentions[at], story):
            town = mentions[at]
            town.dateline = True
            if all(map(str.isupper, town.key)):
                town.key = tuple(map(str.capitalize, town.key))
                town.flags = text.words.of(" ".join(town.key))


def _is_town(text: Text, mention: Mention, story: int) -> bool:
    """Tell whether what opens a report is surely a town: it is known, or a country, a day or an agency follows.

    "EXCLUSIVE —" may stand there as well.
    """
    behind = text.raw[mention.end : story]
    if not _BEHIND_TOWNS.match(behind):
        return False
    if "(" in behind or any(map(str.isdigit, behind)) or _is_known(text, " ".join(mention.key).title()):
        return True
    return any(_is_known(text, part.strip()) for part in _PARTS.split(behind))


def _is_known(text: Text, place: str) -> bool:
    return bool((text.words.of(place) | text.words.of(place.replace(".", ""))) & _KNOWN)
