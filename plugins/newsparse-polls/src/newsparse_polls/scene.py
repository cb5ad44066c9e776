"""A sentence with what is known from the sentences before it, which the rules read and remember by."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsparse_polls.clauses import Part
from newsparse_polls.names import GivenNames

Stretch = tuple[int, int]  # offsets into the text


class Memory:
    """What the reader keeps in mind from the sentences before.

    Attributes:
        contest: the two last named opponents, the one in front first.
        choice: the last answer.
        fresh: whether the sentence before named a poll.
        subject: the last name a figure was given for.
    """

    def __init__(self, names: GivenNames | None = None) -> None:
        self._names = names or GivenNames(())
        self.contest: tuple[Part, Part] | None = None
        self.choice: Stretch | None = None
        self.subject: Part | None = None
        self.fresh = False

    def written(self, key: str, before: int) -> Part | None:
        """Find where a name was last written out before an offset."""
        name = self._names.written(key, before)
        return Part("N", name.start, name.end, name=name) if name else None


class Reading(NamedTuple):
    """What a sentence says of one figure.

    Attributes:
        part: index of the figure's part.
        type: share, lead, change or other.
        choice: the answer, or None.
        rule: the construction by which it was read.
    """

    part: int
    type: str
    choice: Stretch | None
    rule: str


class Scene(NamedTuple):
    """A sentence with what came before it.

    Attributes:
        text: the article's text.
        parts: the parts of the sentence.
        signs: their signs.
        memory: what is known from before.
        read: what has been read of this sentence so far, by index of part.
    """

    text: str
    parts: Sequence[Part]
    signs: str
    memory: Memory
    read: dict[int, Reading]

    def clause(self, at: int, marks: str) -> int:
        """Find the index at which the clause before a part begins, behind the last of some signs."""
        return max(self.signs.rfind(mark, 0, at) for mark in marks) + 1

    def stretch(self, first: int, stop: int) -> Stretch:
        """Give the text from one part up to another, which is left out."""
        return self.parts[first].start, self.parts[stop - 1].end

    def value(self, at: int) -> float:
        """The value of a figure, 0 where it has none."""
        figure = self.parts[at].figure
        return 0 if figure is None or figure.value is None else figure.value

    def word(self, at: int) -> str:
        """The text of a part, in lower case."""
        part = self.parts[at]
        return self.text[part.start : part.end].lower()
