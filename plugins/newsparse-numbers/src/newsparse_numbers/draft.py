"""Drafts: a number while it is being read."""

from __future__ import annotations

from newsparse_numbers.numeral import Numeral, Value
from newsparse_numbers.windows import AHEAD, BACK, Windows

DASHES = frozenset("-–‑")


class Draft:
    """What is known so far of a number; the readers fill it in one after the other.

    Attributes:
        text: the whole text.
        start: offset of its first code point, sign or currency included.
        end: offset behind its last code point, unit abbreviation included.
        tail: offset behind the words that belong to it without being part of the span ("tonnes").
        values: its value, or both values of a pair; empty for vague plurals.
        form: form of its numeral.
        scale: the magnitude of its numeral, which a range shares with its lower end.
        part: what a subunit is of its currency, 1/100 of cents, which numbers share with the subunit.
        type: the type it will have.
        unit: the unit found so far.
        modifier: the hedge found so far.
        change: the direction of change found so far.
        role: from or to.
        per: what a rate is related to.
        rule: what decided its type.
        doubtful: whether it is a number only as a part of a pair, as "one" in "one in five".
        before: the words before its start.
        after: the words behind its end.
    """

    __slots__ = (
        "_first", "_last", "_windows", "after", "before", "change", "doubtful", "end", "form", "modifier", "part",
        "per", "role", "rule", "scale", "start", "tail", "text", "type", "unit", "values",
    )  # fmt: skip

    def __init__(self, text: str, numeral: Numeral, windows: Windows) -> None:
        self.text = text
        self.start = numeral.start
        self.end = self.tail = numeral.end
        self.values: tuple[Value, ...] = () if numeral.value is None else (numeral.value,)
        self.form = self.rule = numeral.form
        self.scale = numeral.scale
        self.part: Value = 1
        self.type = "cardinal" if numeral.form in ("figure", "words") else numeral.form
        self.unit: str | None = None
        self.modifier: str | None = None
        self.change: str | None = None
        self.role: str | None = None
        self.per: str | None = None
        self.doubtful = False
        self._windows = windows
        self._first, self._last = max(0, self.start - BACK), self.end + AHEAD
        self.before = windows.before(self._first, self.start)
        self.after = windows.after(self.end, self._last)

    @property
    def bare(self) -> bool:
        """Whether nothing says yet what it measures."""
        return self.unit is None and self.type == "cardinal"

    @property
    def written(self) -> str:
        """The text of its span."""
        return self.text[self.start : self.end]

    @property
    def hyphened(self) -> bool:
        """Whether a word is joined to it by a hyphen: "two-day"."""
        behind = self.text[self.end : self.end + 2]
        return behind[:1] in DASHES and behind[1:].isalpha()

    def decide(self, kind: str, unit: str | None, rule: str) -> None:
        """Settle what it is and what it measures; vague plurals stay vague."""
        self.unit, self.rule = unit, rule
        if self.type != "vague":
            self.type = kind

    def begin(self, start: int) -> None:
        """Let the span begin at ``start``."""
        self.start = start
        self.before = self._windows.before(min(self._first, start), start)

    def extend(self, end: int) -> None:
        """Take the text up to ``end`` into the span."""
        self.end = self.tail = end
        self.after = self._windows.after(end, self._last)

    def join(self, right: Draft) -> None:
        """Take the next number into the span."""
        self.end, self.tail, self.after, self._last = right.end, right.tail, right.after, right._last

    def multiply(self, factor: Value) -> None:
        """Multiply every value."""
        self.values = tuple(value * factor for value in self.values)


def to_plain(value: Value) -> int | float:
    """An int where the value is whole, else the nearest float."""
    return value.numerator if value.denominator == 1 else float(value)
