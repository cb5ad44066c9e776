"""Periods of the calendar by their distance: last week, that year, two days ago, a month later."""

from __future__ import annotations

import datetime as dt

import attrs

from newsparse_dates.almanac import shift
from newsparse_dates.grammar import OPEN, Reading, rule
from newsparse_dates.phrase import Phrase
from newsparse_dates.readings.amounts import read_amount
from newsparse_dates.readings.dates import month_day
from newsparse_dates.readings.points import day_reading, move_from_text, period_reading
from newsparse_dates.readings.quarters import quarter_reading
from newsparse_dates.readings.spans import stretch
from newsparse_dates.scene import Scene
from newsparse_dates.tense import FUTURE
from newsparse_dates.values import read_bounds, write_duration

_PERIODS = ("DAY", "YEAR", "UNIT", "QUARTER", "CENTURY", "WEEKEND")
_STEPS = ("LAST", "NEXT", "THIS", "CURRENT")
_TEXT_STEPS = ("PREVIOUS", "FOLLOWING", "NEXT", "BEFORE", "AFTER")
_MONTH_VALUE = len("2022-02")


@rule("[THE THIS]? (?: [LAST NEXT CURRENT] | THIS ) FISCAL? {period}")
def unit_from_now(phrase: Phrase, scene: Scene) -> Reading | None:
    """Last week; this year; next month; "the past year" is a stretch up to now; but not the last year of the war."""
    unit, step = phrase.value(*_PERIODS), phrase.value(*_STEPS)
    word = phrase.texts[phrase.find(*_STEPS)].lower()
    if step is None or word == "present" or phrase.texts[phrase.stop - 1].istitle():
        return None
    if step and phrase.text_at(phrase.stop) == "of":
        return None
    if step and unit != "WE" and phrase.has("THE", "THIS"):
        return _stretch_or_turn(phrase, scene, unit, step)
    reading = period_reading(scene.published and shift(scene.published, unit, step), unit, "published")
    return attrs.evolve(reading, days=OPEN) if phrase.has("FISCAL") else reading


def _stretch_or_turn(phrase: Phrase, scene: Scene, unit: str, step: int) -> Reading | None:
    """Over the next month is a stretch of time; "the next month, he left" follows what was told."""
    if phrase.has("NEXT") and not scene.knows.near.follows(phrase, "stretch"):
        told = unit == "D" or not scene.published or scene.direction(phrase) != FUTURE
        if told and phrase.texts[phrase.find("NEXT")] == "next":
            return move_from_text(scene, unit, step)
    return stretch(1, unit, step, scene)


@rule("""THE [DAY YEAR UNIT] [BEFORE AFTER] | [THE THAT] [SAME LATEST PREVIOUS FOLLOWING NEXT] FISCAL? {period}
    | THAT {period}""")
def unit_from_text(phrase: Phrase, scene: Scene) -> Reading | None:
    """That day; the same year; the following month; the year before."""
    unit, step = phrase.value(*_PERIODS), phrase.value(*_TEXT_STEPS) or 0
    aside = phrase.has("BEFORE", "AFTER")
    if aside and phrase.text_at(phrase.stop)[:1].isalnum() and not scene.knows.near.precedes(phrase, "relative"):
        return None
    if unit == "Q":
        return quarter_reading(scene, step)
    if phrase.has("LATEST"):
        return period_reading(scene.published and shift(scene.published, unit, -1), unit, "published")
    return attrs.evolve(move_from_text(scene, unit, step), aside=aside and unit == "Y")


@rule("THE QUARTER (?! DASH )")
def the_quarter(_phrase: Phrase, scene: Scene) -> Reading | None:
    """The quarter that business news speaks of."""
    return quarter_reading(scene, 0)


@rule("THE WEEKEND (?! DASH )")
def the_weekend(phrase: Phrase, scene: Scene) -> Reading | None:
    """The weekend before publication, the one it falls on, or the next one where the clause looks ahead."""
    if not scene.published:
        return None
    ends_week = scene.published.isoweekday() > 5  # noqa: PLR2004 - Saturday, Sunday
    step = 0 if ends_week or scene.direction(phrase) == FUTURE else -1
    return period_reading(shift(scene.published, "WE", step), "WE", "published")


@rule("THE DAY")
def the_day(phrase: Phrase, scene: Scene) -> Reading | None:
    """Later in the day; "the day" alone is seldom a point of time."""
    if phrase.text_at(phrase.start - 2).lower() not in ("earlier", "later"):
        return None
    return move_from_text(scene, "D", 0) if scene.last_day else day_reading(scene.published, "published")


@rule("THE STRETCH? FISCAL? [YEAR UNIT] (?! DASH )")
def bare_unit(phrase: Phrase, scene: Scene) -> Reading | None:
    """In the year; the end of the month; the rest of the week: other bare periods are seldom points of time."""
    unit = phrase.value(*_PERIODS)
    if unit not in ("Y", "M", "W") or not _is_placed(phrase, scene):
        return None
    if not scene.published:
        return move_from_text(scene, unit, 0) if scene.told and phrase.outset < phrase.start else None
    if phrase.name_at(phrase.stop) == "ENDING":
        return Reading("DURATION", f"P1{unit}")
    if phrase.text_at(phrase.stop)[:1].isalnum() and not scene.knows.near.precedes(phrase, "period"):
        return None
    reading = period_reading(scene.published, unit, "published")
    return attrs.evolve(reading, days=OPEN) if phrase.has("FISCAL") else reading


def _is_placed(phrase: Phrase, scene: Scene) -> bool:
    """Whether it is made a time: in the year, the end of the year, the rest of the week, the week's first session."""
    if phrase.name_at(phrase.stop) == "POSSESSIVE" and phrase.value(*_PERIODS) == "W":
        return True
    if phrase.text_at(phrase.start - 1) != "of":
        return scene.knows.near.follows(phrase, "period")
    whole = phrase.part(phrase.start - 1, phrase.stop)
    return phrase.outset < phrase.start or scene.knows.near.follows(whole, "part_of_period")


@rule("THE [UNIT WEEKEND] OF {anymonth} {dom} (?: COMMA? YEARNO )?")
def week_of(phrase: Phrase, scene: Scene) -> Reading | None:
    """The week of March 6; the weekend of Oct. 28."""
    unit = phrase.value("UNIT", "WEEKEND")
    date = month_day.read(phrase.part(phrase.start + 3, phrase.stop), scene)
    days = read_bounds(date.value) if date else None
    if unit not in ("W", "WE") or not date or not days:
        return None
    return period_reading(days[0], unit, date.anchor)


@rule("{amount} (?: AGO | FROM NOW | AHEAD ) | UNITS AGO")
def from_now(phrase: Phrase, scene: Scene) -> Reading | None:
    """Two days ago; a year ago; six weeks from now; months ago."""
    count, unit = read_amount(phrase)
    step = -1 if phrase.has("AGO") else 1
    if count is None:
        return Reading("DATE", "PAST_REF" if step < 0 else "FUTURE_REF", days=OPEN)
    if _is_year_back(count * step, unit) and scene.last_quarter:
        return quarter_reading(scene, -1)
    return _moved(scene.published, count * step, unit, "published")


@rule("{amount} (?: EARLIER | LATER | [AFTER BEFORE] THAT ) | UNITS [EARLIER LATER]")
def from_then(phrase: Phrase, scene: Scene) -> Reading | None:
    """Two days later; a year earlier; eleven days after that."""
    count, unit = read_amount(phrase)
    step = phrase.value("EARLIER", "LATER", "AFTER", "BEFORE")
    if count is None:
        return Reading("DURATION", write_duration(None, unit), days=OPEN)
    year_back = _is_year_back(count * step, unit)
    if year_back and scene.last_quarter:
        return quarter_reading(scene, -1)
    if not scene.last or (scene.published and scene.last.first > scene.published and step < 0):
        return _moved(scene.published, count * step, unit, "published")
    last = scene.last
    if unit == "W" and last.first == last.last and count == int(count):
        return period_reading(shift(last.first, unit, int(count) * step), "D", "text")
    reading = _moved(last.last if step > 0 and unit in "DW" else last.first, count * step, unit, "text")
    if unit == "Y" and len(last.value) == _MONTH_VALUE and "W" not in last.value and reading.anchor:
        reading = attrs.evolve(reading, value=reading.value + last.value[4:])
    return attrs.evolve(reading, aside=unit == "Y" and step < 0)


def _is_year_back(count: float, unit: str) -> bool:
    """A year earlier, where a company reports on a quarter, is the quarter a year before."""
    return unit == "Y" and count == -1


def _moved(base: dt.date | None, count: float, unit: str, anchor: str) -> Reading:
    """The period so many units from a day, as exact as its unit; hours and minutes only say how long."""
    if unit[0] == "T":
        return Reading("DURATION", write_duration(abs(count), unit), days=OPEN)
    if unit in ("DE", "CE", "ML"):
        return period_reading(base and shift(base, unit, round(count)), "Y", anchor)
    if count != int(count):
        base, unit, count = (base, "M", round(12 * count)) if unit == "Y" else (None, unit, 0)
    return period_reading(base and shift(base, unit, int(count)), unit, anchor)


RULES = (week_of, from_now, from_then, unit_from_now, unit_from_text, the_quarter, the_weekend, the_day, bare_unit)
