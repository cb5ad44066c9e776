"""Named days: which date a holiday has in a year."""

from __future__ import annotations

import datetime as dt

from newsparse import Lexicon
from newsparse_dates.almanac import add_days, find_easter, find_nth_weekday, make_day
from newsparse_dates.vocabulary import PACKAGE


class Holidays:
    """Dates the named days by the rules of the table."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table(PACKAGE, "holidays")
        self._fixed: dict[str, tuple[int, int]] = table["fixed"]
        self._easter: dict[str, int] = table["easter"]
        self._nth_weekday: dict[str, list[int]] = table["nth_weekday"]

    def find(self, name: str, year: int) -> dt.date | None:
        """The date of a named day in a year, or None outside the calendar."""
        if not dt.MINYEAR <= year <= dt.MAXYEAR:
            return None
        if name in self._fixed:
            return make_day(year, *self._fixed[name])
        if name in self._easter:
            return add_days(find_easter(year), self._easter[name])
        month, weekday, nth, added = self._nth_weekday[name][:4]
        return add_days(find_nth_weekday(year, month, weekday, nth), added)

    def find_around(self, name: str, day: dt.date) -> list[dt.date]:
        """Its dates in the year of a day and the years beside it; some days come every other year only."""
        every = (self._nth_weekday.get(name, ())[4:] or [1])[0]
        years = [year for year in range(day.year - every, day.year + every + 1) if year % every == 0]
        return [found for year in years if (found := self.find(name, year))]

    def write_open(self, name: str) -> str | None:
        """The TIMEX3 value of a named day of no known year, where it has the same date each year."""
        if name not in self._fixed:
            return None
        month, day = self._fixed[name]
        return f"XXXX-{month:02}-{day:02}"
