"""Named days, and the days beside them."""

from __future__ import annotations

from newsparse_dates.almanac import add_days
from newsparse_dates.grammar import Reading, rule
from newsparse_dates.phrase import Phrase
from newsparse_dates.readings.points import UNKNOWN_DAY, day_reading, period_reading
from newsparse_dates.readings.years import year_of
from newsparse_dates.scene import Scene
from newsparse_dates.values import read_bounds


@rule("[LAST NEXT THIS]? HOLIDAY INSIDE* (?: COMMA? YEARNO | [LAST NEXT THIS] YEAR | PART )?")
def holiday(phrase: Phrase, scene: Scene) -> Reading | None:
    """Christmas; Election Day; last Thanksgiving; New Year's Eve 1999; but not Easter Island."""
    if phrase.name_at(phrase.stop - 1) == "HOLIDAY" and phrase.text_at(phrase.stop).istitle():
        return None
    name = _name(phrase, scene)
    year, anchor = year_of(phrase, scene)
    step = 0 if phrase.has("YEAR") else phrase.value("LAST", "NEXT") or 0
    if step:
        found, anchor = scene.turn_holiday(name, step), "published"
    else:
        found = scene.place_holiday(name, phrase, year)
        anchor = anchor or (None if year else scene.source)
    value = found.isoformat() if found else scene.knows.holidays.write_open(name) or UNKNOWN_DAY
    if phrase.has("PART"):
        return Reading("TIME", f"{value}T{phrase.value('PART')}", anchor=anchor if found else None)
    return Reading("DATE", value, anchor=anchor if found else None)


def _name(phrase: Phrase, scene: Scene) -> str:
    return scene.named_days[phrase.find("HOLIDAY")]


@rule("[THE LAST NEXT THIS]? HOLIDAY INSIDE* [UNIT WEEKEND] (?: YEARNO )?")
def holiday_week(phrase: Phrase, scene: Scene) -> Reading | None:
    """Thanksgiving weekend; Easter week 2000."""
    unit = phrase.value("UNIT", "WEEKEND")
    if unit not in ("W", "WE"):
        return None
    day = holiday.read(phrase.part(phrase.find("HOLIDAY"), phrase.stop), scene)
    days = read_bounds(day.value) if day else None
    if not day or not days:
        return period_reading(None, unit)
    # The weekend of a Monday holiday is the one before it.
    monday = unit == "WE" and days[0].isoweekday() == 1
    return period_reading(add_days(days[0], -1) if monday else days[0], unit, day.anchor)


@rule("THE DAY [BEFORE AFTER] (?: TODAY | HOLIDAY INSIDE* )")
def day_beside(phrase: Phrase, scene: Scene) -> Reading | None:
    """The day before yesterday; the day after Christmas."""
    if phrase.has("TODAY"):
        base, anchor = scene.published and add_days(scene.published, phrase.value("TODAY")), scene.source
    else:
        base, anchor = scene.place_holiday(_name(phrase, scene), phrase, None), scene.source
    return day_reading(base and add_days(base, phrase.value("BEFORE", "AFTER")), anchor) or Reading("DATE", UNKNOWN_DAY)


RULES = (day_beside, holiday_week, holiday)
