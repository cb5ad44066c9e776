"""A sentence with what is known from the sentences before it, which the rules read and remember by."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from newsparse_polls.clauses import Clauses, Part
from newsparse_polls.names import PRONOUN, Name

Stretch = tuple[int, int]  # offsets into the text


class Memory:
    """What the reader keeps in mind from the sentences before.

    Attributes:
        contest: the two last named opponents, the one in front first.
        choice: the last answer.
        fresh: whether the sentence before named a poll.
        subject: the last name a figure was given for.
    """

    def __init__(self, names: Iterable[Name] = ()) -> None:
        self._written: dict[str, list[Name]] = {}
        for name in names:
            if name.key and not PRONOUN.fullmatch(name.text):
                self._written.setdefault(name.key, []).append(name)
        self.contest: tuple[Part, Part] | None = None
        self.choice: Stretch | None = None
        self.subject: Part | None = None
        self.fresh = False

    def written(self, key: str, before: int) -> Part | None:
        """Find where a name was last written out before an offset."""
        names = self._written.get(key, [])
        at = bisect_left(names, before, key=_start)
        return Part("N", names[at - 1].start, names[at - 1].end, name=names[at - 1]) if at else None


def _start(name: Name) -> int:
    return name.start


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
        clauses: the sentence in parts.
        memory: what is known from before.
        read: what has been read of this sentence so far, by index of part.
    """

    text: str
    clauses: Clauses
    memory: Memory
    read: dict[int, Reading]

    @property
    def signs(self) -> str:
        """The signs of the sentence."""
        return self.clauses.signs

    @property
    def parts(self) -> Sequence[Part]:
        """The parts of the sentence."""
        return self.clauses.parts

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
