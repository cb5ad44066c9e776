"""Tokens of a text: one scan that all plugins read."""

from __future__ import annotations

import re
from itertools import accumulate, compress
from typing import NamedTuple

# Tiles the whole text, so that offsets are running sums of lengths, which CPython adds up without a loop in Python.
_TILE = re.compile(r"\w+(?:['’](?!s\b)\w+)?|['’]s\b|\s+|[^\w\s]")


class Tokens(NamedTuple):
    """The tokens of a text as two parallel lists, which nobody may change.

    A word keeps its inner apostrophe (don't, O'Neill), a possessive 's stands alone, every other sign is a token of
    its own; white space is none.

    Attributes:
        texts: the tokens themselves.
        starts: the offset of each.
    """

    texts: list[str]
    starts: list[int]


def find_tokens(text: str) -> Tokens:
    """Split ``text`` into words and signs, with their offsets."""
    tiles = _TILE.findall(text)
    solid = list(map(str.strip, tiles))
    return Tokens(list(filter(None, solid)), list(compress(accumulate(map(len, tiles), initial=0), solid)))
