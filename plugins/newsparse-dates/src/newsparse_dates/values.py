"""TIMEX3 values: how a stretch of the calendar is written, and which days a written value covers."""

from __future__ import annotations

import datetime as dt
import re

from newsparse_dates.almanac import DAY, Days, add_days, last_day, make_day

_VALUE = re.compile(
    r"(\d{4})"
    r"(?:-(\d\d)(?:-(\d\d)(?:T.*)?)?|-W(\d\d)(-WE)?|-(Q[1-4]|H[12]|SP|SU|FA|WI))?"
)
# First month and number of months of the parts of a year. Seasons are the meteorological ones of the north; a winter
# begins in December of the year that names it.
_PARTS = {
    **{f"Q{n}": (3 * n - 2, 3) for n in range(1, 5)},
    **{f"H{n}": (6 * n - 5, 6) for n in range(1, 3)},
    "SP": (3, 3),
    "SU": (6, 3),
    "FA": (9, 3),
    "WI": (12, 3),
}


def write_week(day: dt.date) -> str:
    """The ISO 8601 week of a day."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def write_quarter(day: dt.date) -> str:
    """The calendar quarter of a day."""
    return f"{day.year:04}-Q{(day.month + 2) // 3}"


def write_period(day: dt.date, unit: str) -> str:
    """The calendar period of a kind that holds a day: its day, week, month, quarter, year, decade or century."""
    year = f"{day.year:04}"
    if unit == "D":
        return day.isoformat()
    if unit in ("W", "FN"):
        return write_week(day)
    if unit == "WE":
        return write_week(day) + "-WE"
    if unit == "M":
        return f"{year}-{day.month:02}"
    if unit == "Q":
        return write_quarter(day)
    return year[: {"Y": 4, "DE": 3, "CE": 2, "ML": 1}[unit]]


def first_month(part: str) -> int:
    """The month in which a part of a year begins: a quarter, a half, a season."""
    return _PARTS[part][0]


def read_bounds(value: str) -> Days | None:
    """The first and last day that a TIMEX3 value of type DATE or TIME covers.

    Returns:
        None for a value that leaves them open (``XXXX-02-06``, ``PAST_REF``) or names no possible day.
    """
    if value.isdigit() and len(value) in (2, 3):
        scale = 10 ** (4 - len(value))
        first = int(value) * scale
        return _months(first, 1, 12 * scale) if first >= dt.MINYEAR else None
    found = _VALUE.fullmatch(value)
    if found is None or not int(found[1]):
        return None
    year, month, day, week, weekend, part = found.groups()
    if day:
        date = make_day(int(year), int(month), int(day))
        return (date, date) if date else None
    if week:
        return _week(int(year), int(week), weekend=bool(weekend))
    if month:
        return _months(int(year), int(month), 1) if 1 <= int(month) <= 12 else None  # noqa: PLR2004 - months of a year
    return _months(int(year), *_PARTS.get(part, (1, 12)))


def _months(year: int, month: int, count: int) -> Days | None:
    end_year, end_month = divmod(year * 12 + month + count - 2, 12)
    if end_year > dt.MAXYEAR:
        return None
    return dt.date(year, month, 1), dt.date(end_year, end_month + 1, last_day(end_year, end_month + 1))


def _week(year: int, week: int, *, weekend: bool) -> Days | None:
    try:
        monday = dt.date.fromisocalendar(year, week, 1)
    except ValueError:
        return None
    sunday = add_days(monday, 6)
    if sunday is None:
        return None
    return (sunday - DAY, sunday) if weekend else (monday, sunday)


_LETTER = {"D": "D", "W": "W", "M": "M", "Q": "Q", "Y": "Y", "WE": "WE", "TH": "H", "TM": "M", "TS": "S"}
# Units that TIMEX3 writes as a multiple of another, as TimeBank does ("two decades" is P20Y).
_MULTIPLE = {"DE": (10, "Y"), "CE": (100, "Y"), "ML": (1000, "Y"), "FN": (2, "W")}
_HALVES = {"Y": "6M", "TH": "30M", "TM": "30S", "D": "T12H"}


def write_duration(count: float | None, unit: str) -> str:
    """The TIMEX3 value of an amount of time; ``count`` None is a vague one (``PXM``)."""
    if count is None:
        return f"PTX{_LETTER[unit]}" if unit[0] == "T" else f"PX{_LETTER.get(unit, unit)}"
    if unit in _MULTIPLE:
        times, unit = _MULTIPLE[unit]
        count *= times
    whole, rest = divmod(count, 1)
    mark = "PT" if unit[0] == "T" else "P"
    if rest == 0.5 and unit in _HALVES:  # noqa: PLR2004 - one half
        head = f"{int(whole)}{_LETTER[unit]}" if whole else ""
        return ("P" if not whole and unit == "D" else mark) + head + _HALVES[unit]
    return f"{mark}{_plain(count)}{_LETTER[unit]}"


def _plain(count: float) -> str:
    return str(int(count)) if count == int(count) else f"{count:g}"
