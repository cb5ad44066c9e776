"""Attributions: source, cue and content as ranges of tokens."""

from __future__ import annotations

from typing import NamedTuple

Range = tuple[int, int]


class Attribution(NamedTuple):
    """Source, cue and content as ranges of tokens.

    Attributes:
        head: the word that made it one.
        cue: the whole cue.
        source: who holds the content, or None.
        content: what is attributed, in order.
        score: how sure the cue is, as log odds.
    """

    head: int
    cue: Range
    source: Range | None
    content: tuple[Range, ...]
    score: float
