"""The almanac: arithmetic on days, weeks, months and years, and the dates of named days."""

from __future__ import annotations

import datetime as dt

DAY = dt.timedelta(days=1)
Days = tuple[dt.date, dt.date]


def make_day(year: int, month: int, day: int) -> dt.date | None:
    """The date, or None where there is no such day."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def add_days(day: dt.date, count: int) -> dt.date | None:
    """The day ``count`` days on, or None outside the calendar."""
    try:
        return day + dt.timedelta(days=count)
    except OverflowError:
        return None


def add_months(day: dt.date, count: int) -> dt.date | None:
    """The same day of another month, or that month's last day; None outside the calendar."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        return None
    return dt.date(year, month + 1, min(day.day, last_day(year, month + 1)))


def last_day(year: int, month: int) -> int:
    """Number of the last day of a month."""
    if month == 2:  # noqa: PLR2004 - February
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def shift(day: dt.date, unit: str, count: int) -> dt.date | None:
    """Move by days, weeks, months, quarters, years, decades or centuries (unit letters as in the tables)."""
    days = {"D": 1, "W": 7, "FN": 14, "WE": 7}
    months = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200, "ML": 12000}
    if unit in days:
        return add_days(day, days[unit] * count)
    return add_months(day, months[unit] * count) if unit in months else None


def find_easter(year: int) -> dt.date:
    """Western Easter Sunday (anonymous Gregorian algorithm, as given by Meeus, Astronomical Algorithms, ch. 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return dt.date(year, month, day + 1)


def find_nth_weekday(year: int, month: int, weekday: int, nth: int) -> dt.date:
    """The nth Monday (1) ... Sunday (7) of a month; the fifth is the last."""
    first = dt.date(year, month, 1)
    day = 1 + (weekday - first.isoweekday()) % 7 + 7 * (nth - 1)
    return dt.date(year, month, day if day <= last_day(year, month) else day - 7)
