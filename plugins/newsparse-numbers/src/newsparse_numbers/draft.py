"""Drafts: a number while it is being read."""

from __future__ import annotations

from fractions import Fraction

from newsparse_numbers.numerals import Numeral, Value
from newsparse_numbers.windows import Window, words_after, words_before


class Draft:
    """What is known so far of a number; the readers fill it in one after the other.

    Attributes:
        start: offset of its first code point, sign or currency included.
        end: offset behind its last code point, unit abbreviation included.
        values: its value, or both values of a pair; empty for vague plurals.
        form: form of its numeral.
        scaled: whether its numeral has a magnitude.
        scale_factor: that magnitude, which a range shares with its lower end.
        doubtful: whether it is a number only as a part of a pair, as "one" in "one in five".
        type: the type it will have.
        unit: the unit found so far.
        tail: offset behind the words that belong to it without being part of the span ("tonnes").
        rule: what decided its type.
    """

    __slots__ = ("_after", "_before", "change", "doubtful", "end", "form", "modifier", "per", "role", "rule", "scale_factor", "scaled", "start", "tail", "text", "type", "unit", "values")

    def __init__(self, text: str, numeral: Numeral) -> None:
        self.text = text
        self.start = numeral.start
        self.end = self.tail = numeral.end
        self.values: tuple[Value, ...] = () if numeral.value is None else (numeral.value,)
        self.form = numeral.form
        self.scaled = numeral.scaled
        self.type = {"figure": "cardinal", "words": "cardinal"}.get(numeral.form, numeral.form)
        self.unit: str | None = None
        self.modifier: str | None = None
        self.change: str | None = None
        self.role: str | None = None
        self.per: str | None = None
        self.rule = numeral.form
        self.scale_factor = numeral.scale
        self.doubtful = False
        self._after: tuple[int, Window] | None = None
        self._before: tuple[int, Window] | None = None

    @property
    def bare(self) -> bool:
        """Whether nothing says yet what it measures."""
        return self.unit is None and self.type == "cardinal"

    @property
    def after(self) -> Window:
        """The words behind its end."""
        if self._after is None or self._after[0] != self.end:
            self._after = self.end, words_after(self.text, self.end)
        return self._after[1]

    @property
    def before(self) -> Window:
        """The words before its start."""
        if self._before is None or self._before[0] != self.start:
            self._before = self.start, words_before(self.text, self.start)
        return self._before[1]

    def multiply(self, factor: Value) -> None:
        """Multiply every value."""
        self.values = tuple(value * factor for value in self.values)


def to_plain(value: Value) -> int | float:
    """An int where the value is whole, else the nearest float."""
    if isinstance(value, Fraction) and value.denominator != 1:
        return float(value)
    return int(value)
