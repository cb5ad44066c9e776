"""The numeral: figures or number words, and their value, whatever they count."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

Value = int | Fraction


class Numeral(NamedTuple):
    """A numeral and its value.

    Attributes:
        start: offset of its first code point.
        end: offset behind its last code point.
        value: its exact value; None for vague plurals and chains.
        form: figure, words, ordinal, fraction, multiplier or vague; chain for numbers that make a date, a telephone
            number or a year in words together.
        scale: the product of the magnitudes at its end, 1 where there is none.
    """

    start: int
    end: int
    value: Value | None
    form: str
    scale: int = 1
