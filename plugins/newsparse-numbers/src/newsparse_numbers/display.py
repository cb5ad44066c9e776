"""Numbers as people read them: each with what it counts."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse import Result, Table
from newsparse_numbers.number import Number

_HEDGES = {
    "approx": "about",
    "more_than": "more than",
    "less_than": "less than",
    "at_least": "at least",
    "at_most": "at most",
}
_CHANGES = {"up": "↑", "down": "↓"}


def number_tables(result: Result) -> Iterator[Table]:
    """Show every number with its value, what it counts or measures, its hedge and the direction of change."""
    rows = tuple(map(_row, result.entities.of(Number)))
    if rows:
        yield Table("Numbers", ("words", "value", "of what", ""), rows)


def _row(number: Number) -> tuple[str | None, ...]:
    hedge = _HEDGES.get(number.modifier or "", "")
    what = f"{number.unit or ''} per {number.per}".strip() if number.per else number.unit
    return number.text, f"{hedge} {_value(number)}".strip(), what, _CHANGES.get(number.change or "")


def _value(number: Number) -> str:
    if number.value is None:
        return "several"
    values = number.value if isinstance(number.value, tuple) else (number.value,)
    return (" of " if number.type == "ratio" else "–").join(f"{value:,}" for value in values)
