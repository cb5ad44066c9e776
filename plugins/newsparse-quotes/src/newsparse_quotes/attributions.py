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
        margins: by how much the places of content start, source and content end won over the next best.
    """

    head: int
    cue: Range
    source: Range | None
    content: tuple[Range, ...]
    score: float
    margins: tuple[float, float, float] = (0.0, 0.0, 0.0)

    def moved(self, by: int) -> Attribution:
        """The same with all places counted from another beginning."""
        cue, source = self.cue, self.source
        return Attribution(
            self.head + by,
            (cue[0] + by, cue[1] + by),
            source and (source[0] + by, source[1] + by),
            tuple([(first + by, last + by) for first, last in self.content]),
            self.score,
            self.margins,
        )
