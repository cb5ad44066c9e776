"""Points of time as readings: one day, or the period of the calendar that holds a day."""

from __future__ import annotations

import datetime as dt

from newsparse_dates.almanac import make_day, shift
from newsparse_dates.grammar import Reading
from newsparse_dates.scene import Scene
from newsparse_dates.values import write_period

UNKNOWN_DAY = "XXXX-XX-XX"
# A leap year, which has every day there is.
LEAP_YEAR = 2000
# What a period is called when nothing says which one it is; years and longer ones are XXXX.
_UNKNOWN = {"D": UNKNOWN_DAY, "W": "XXXX-WXX", "FN": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX"}


def day_reading(day: dt.date | None, anchor: str | None = None) -> Reading | None:
    """A DATE of one day, or None."""
    return Reading("DATE", day.isoformat(), days=(day, day), anchor=anchor) if day else None


def month_day_reading(month: int, day: int) -> Reading | None:
    """A DATE of a month and day of no known year; None where no year has them."""
    return Reading("DATE", f"XXXX-{month:02}-{day:02}") if make_day(LEAP_YEAR, month, day) else None


def period_reading(day: dt.date | None, unit: str, anchor: str | None = None) -> Reading:
    """A DATE of the day, week, month ... that holds ``day``, or of an unknown one."""
    if not day:
        return Reading("DATE", _UNKNOWN.get(unit, "XXXX"))
    return Reading("DATE", write_period(day, unit), anchor=anchor)


def move_from_text(scene: Scene, unit: str, step: int) -> Reading:
    """The period so many units from the last point of time mentioned."""
    last = scene.last_day if unit == "D" else scene.last
    if not last:
        return period_reading(None, unit)
    return period_reading(shift(last.first, unit, step), unit, "text")
