"""What a comparison finds."""

from __future__ import annotations

import attrs

from newsparse.columns import Item
from newsparse.result import Result


@attrs.frozen
class Place:
    """A finding in one of the articles.

    Attributes:
        article: which of the results it is in, counted from 0.
        item: the entity or claim.
        words: its words in the article.
        value: what is compared, as people read it: the words, an amount, a figure.
        worth: the same as programs compare it: the words without their dress, the amount, the figure.
    """

    article: int
    item: Item
    words: str
    value: str
    worth: object


@attrs.frozen
class Match:
    """The same thing as different articles tell it.

    Attributes:
        sort: "statement", "quantity" or "figure".
        subject: the speaker, what is counted, or whose figure it is.
        same: whether all of them tell it alike.
        places: where each tells it, in the order of the articles.
    """

    sort: str
    subject: str
    same: bool
    places: tuple[Place, ...]


@attrs.frozen
class Comparison:
    """What articles have in common, and what they do not.

    Attributes:
        results: the articles' results.
        matches: what at least two of them tell.
        alone: what only one of them tells.
    """

    results: tuple[Result, ...]
    matches: tuple[Match, ...]
    alone: tuple[Match, ...]

    @property
    def differences(self) -> tuple[Match, ...]:
        """What they tell differently."""
        return tuple(match for match in self.matches if not match.same)
