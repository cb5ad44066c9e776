"""Scores: precision, recall and F1."""

from __future__ import annotations

import attrs


@attrs.frozen
class Score:
    """How much was wanted and given, and how much of either is right.

    Attributes:
        wanted: how many things the gold has.
        given: how many things were found.
        recalled: how many of the wanted ones were found; a part of one may count.
        right: how many of the given ones are right; likewise.
    """

    wanted: float = 0
    given: float = 0
    recalled: float = 0
    right: float = 0

    def __add__(self, other: Score) -> Score:
        return Score(*(ours + theirs for ours, theirs in zip(attrs.astuple(self), attrs.astuple(other), strict=True)))

    @property
    def precision(self) -> float:
        """The part of what was given that is right, 0 where nothing was given."""
        return self.right / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        """The part of what was wanted that was found, 0 where nothing was wanted."""
        return self.recalled / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def is_full(self) -> bool:
        """Tell whether all that was wanted was found, and all that was given is right."""
        return self.recalled == self.wanted and self.right == self.given
