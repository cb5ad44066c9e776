"""The numeral: figures or number words, and their value, whatever they count."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

Value = int | Fraction

# Longer runs are serial numbers or noise, and integers beyond this cost quadratic time to print.
_LONGEST = 1000
# No float holds a fraction beyond this.
_LONGEST_DECIMAL = 250
_WHOLE = re.compile(r"[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}")


class Numeral(NamedTuple):
    """A numeral and its value.

    Attributes:
        start: offset of its first code point.
        end: offset behind its last code point.
        value: its exact value; None for vague plurals and chains.
        form: figure, words, ordinal, fraction, multiplier or vague; chain for numbers that make a date, a telephone
            number or a year in words together; row for a row of figures.
        scale: the product of the magnitudes at its end, 1 where there is none.
    """

    start: int
    end: int
    value: Value | None
    form: str
    scale: int = 1


def read_digits(run: str) -> Value | None:
    """Read digits with separators: ``1234``, ``1,234.5``, ``1,00,000``; None for ``1,2,3,4`` or ``1.2.3.4``."""
    if run.isdecimal() and len(run) <= _LONGEST:
        return int(run)
    whole, point, decimals = run.partition(".")
    if len(run) > _LONGEST or not _WHOLE.fullmatch(whole) or (point and not decimals.isdigit()):
        return None
    digits = whole.replace(",", "")
    if not point:
        return int(digits)
    if len(digits) > _LONGEST_DECIMAL:
        return None
    return to_whole(Fraction(int(digits + decimals), 10 ** len(decimals)))


def to_whole(value: Value) -> Value:
    """An int where the value is whole."""
    return value.numerator if value.denominator == 1 else value
