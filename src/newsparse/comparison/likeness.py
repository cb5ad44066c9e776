"""Likeness of two pieces of text, by the words that carry their meaning."""

from __future__ import annotations

import re
from functools import cache

from newsparse.files import read_table

_WORD = re.compile(r"[^\W_]+")
# Cut to so many letters, most forms of an English word fall together (invade, invasion; announced, announces).
_STEM = 5


@cache
def _function_words() -> frozenset[str]:
    return frozenset(read_table("newsparse", "function_words")["words"])


def stems(text: str) -> frozenset[str]:
    """Reduce a text to the beginnings of its content words."""
    words = (word.casefold() for word in _WORD.findall(text))
    return frozenset(word[:_STEM] for word in words if word not in _function_words())


def likeness(one: frozenset[str], two: frozenset[str]) -> float:
    """Say how much two sets of stems have in common: the share of the smaller one that is in the other, 0 to 1."""
    return len(one & two) / min(len(one), len(two)) if one and two else 0.0
