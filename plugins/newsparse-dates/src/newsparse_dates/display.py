"""Dates as people read them: a timeline of what could be resolved, and what could not."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse import Result, Table
from newsparse_dates.entity import Date


def date_tables(result: Result) -> Iterator[Table]:
    """Show the times of an article in their order, each with the words that name it; then durations and open times."""
    dates = result.entities.of(Date)
    placed = [date for date in dates if date.earliest and date.latest]
    rows = tuple(_timeline(sorted(placed, key=_when)))
    if rows:
        yield Table("When", ("from", "to", "words"), rows)
    rest = tuple((date.value, date.mod, date.text) for date in dates if not (date.earliest and date.latest))
    if rest:
        yield Table("Durations and times left open", ("value", "modifier", "words"), rest)


def _when(date: Date) -> tuple[object, ...]:
    return date.earliest, date.latest, date.start


def _timeline(dates: list[Date]) -> Iterator[tuple[str | None, ...]]:
    words: dict[tuple[str, str], dict[str, None]] = {}
    for date in dates:
        words.setdefault((str(date.earliest), str(date.latest)), {})[date.text] = None
    for (first, last), texts in words.items():
        yield first, last if last != first else None, ", ".join(texts)
