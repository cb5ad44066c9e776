"""Tokens of a text: one scan that all plugins read."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import NamedTuple

# Tiles the whole text, each token with the white space behind it, so that offsets are running sums of lengths, which
# CPython adds up without a loop in Python. The first branch adds nothing to the others, but is the common case.
_TILE = re.compile(r"[A-Za-z]+ (?=\w)|(?:\w+(?:['’](?!s\b)\w+)?|['’]s\b|[^\w\s])\s*|\s+")


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
    texts = list(map(str.rstrip, tiles))
    starts = list(accumulate(map(len, tiles), initial=0))
    # The last sum is the length of the text; the first tile may be white space alone.
    blank = 1 if texts and not texts[0] else 0
    return Tokens(texts[blank:], starts[blank:-1])
