"""Calendar dates: a day of a month, with or without its year."""

from __future__ import annotations

import attrs

from newsparse_dates.almanac import make_day
from newsparse_dates.grammar import Reading, rule
from newsparse_dates.phrase import Phrase
from newsparse_dates.readings.points import day_reading, month_day_reading
from newsparse_dates.readings.years import TWO_FIGURES, full_year, year_after_list, year_of
from newsparse_dates.scene import Scene

MONTHS = ("MONTH", "MAYBE_MONTH", "SHORT_MONTH")
_DAY_VALUE = len("2022-02-09")


@rule("YEARNO DASH DAYNO DASH (?: DAYNO | DAY_HOUR COLON [DAYNO NUMBER] (?: COLON [DAYNO NUMBER SECOND_Z] )? )")
def iso_date(phrase: Phrase, _scene: Scene) -> Reading | None:
    """2022-02-06, 2022-02-06T10:30:00Z (ISO 8601)."""
    year, month, last = (phrase.value_at(phrase.start + n) for n in (0, 2, 4))
    if not isinstance(last, tuple):
        return day_reading(make_day(year, month, last))
    day, minute = make_day(year, month, last[0]), phrase.value_at(phrase.start + 6)
    if not day or minute > 59:  # noqa: PLR2004 - minutes of an hour
        return None
    return Reading("TIME", f"{day}T{last[1]:02}:{minute:02}", zone="Z" if phrase.has("SECOND_Z") else None)


@rule("DAYNO (?: SLASH DAYNO SLASH [YEARNO DAYNO NUMBER] | DASH DAYNO DASH YEARNO | DOT DAYNO DOT YEARNO )")
def figures_date(phrase: Phrase, scene: Scene) -> Reading | None:
    """2/6/2022, 06/02/22, 6-2-2022, 6.2.2022, in the order of the article's other dates."""
    first, second, year = (phrase.value_at(phrase.start + n) for n in (0, 2, 4))
    if year < 1000:  # noqa: PLR2004 - not four figures
        if len(phrase.texts[phrase.start + 4]) != TWO_FIGURES:
            return None
        year = full_year(year, scene)
    orders = ((second, first), (first, second))
    for month, day in orders if scene.day_first or phrase.has("DOT") else orders[::-1]:
        if found := make_day(year, month, day):
            return day_reading(found)
    return None


@rule("DAYNO SLASH DAYNO (?! SLASH )")
def event_date(phrase: Phrase, scene: Scene) -> Reading | None:
    """9/11: the figures by which an event is known; other figures may be a fraction or a score."""
    found = scene.knows.events.find_written("".join(phrase.texts[phrase.start : phrase.stop]))
    if not found or (scene.published and scene.published.year < found[0]):
        return None
    return day_reading(make_day(*found))


@rule(
    "[LAST NEXT THIS]{0,2} (?: {anyweekday} COMMA? THE? )? {anymonth} THE? (?: {dom} | {spelled_dom} ) {year_behind}?"
)
def month_day(phrase: Phrase, scene: Scene) -> Reading | None:
    """Feb. 6; February 6th, 2022; Friday, Oct. 23; Sept. 11 of last year."""
    return _read(phrase, scene)


@rule("(?: {anyweekday} COMMA? )? (?: THE? {spelled_dom} OF | THE? {dom} OF? ) {anymonth} {year_behind}?")
def day_month(phrase: Phrase, scene: Scene) -> Reading | None:
    """6 February 2022; the 6th of February; Sunday 6 February."""
    return _read(phrase, scene)


def _read(phrase: Phrase, scene: Scene) -> Reading | None:
    if phrase.has("COMMA") and phrase.has("YEARNO") and _counts(phrase):
        shorter = phrase.part(phrase.start, phrase.find("YEARNO") - 1)
        reading = _place(shorter, scene)
        return reading and attrs.evolve(reading, end=shorter.stop)
    return _place(phrase, scene)


def _place(phrase: Phrase, scene: Scene) -> Reading | None:
    month, day = phrase.value(*MONTHS), _day_of_month(phrase)
    year, anchor = year_of(phrase, scene)
    if year is None and anchor is None:
        year = year_after_list(phrase) or scene.knows.events.find_year(month, day, phrase)
    if year is not None:
        return day_reading(make_day(year, month, day), anchor)
    found = None if anchor else scene.place_day(month, day, phrase)
    return day_reading(found, scene.source) or month_day_reading(month, day)


def _day_of_month(phrase: Phrase) -> int:
    day: int = phrase.value("DAYNO", "ORDDAY", "ORDINAL", "SECOND")
    return day + (phrase.value("TENS") or 0)


def _counts(phrase: Phrase) -> bool:
    """Tell a count from a year: "on Feb. 6, 2000 troops" has none."""
    behind = phrase.text_at(phrase.stop)
    plural = behind.islower() and behind.endswith("s") and not behind.endswith(("ss", "us", "is", "as"))
    return bool(phrase.value("YEARNO") % 50 == 0 and plural)


@rule("[DASH AND TO OR THROUGH] DAYNO (?: COMMA? YEARNO )? (?! [DAYNO NUMBER YEARNO UNITS DAY UNIT HOURS] )")
def further_day(phrase: Phrase, scene: Scene) -> Reading | None:
    """The 25 of "April 24 and 25"; read right behind a day of a month."""
    last = scene.last
    if not last or len(last.value) != _DAY_VALUE:
        return None
    goes_on = phrase.text_at(phrase.stop)[:1].isalpha() and not scene.knows.near.precedes(phrase, "day_of_month")
    if goes_on and phrase.name_at(phrase.start) != "DASH":
        return None
    day = make_day(last.first.year, last.first.month, phrase.value("DAYNO"))
    return day_reading(day, "text") if day and day > last.first else None


@rule("DAYNO (?= [DASH TO AND THROUGH] DAYNO {anymonth} )")
def first_of_days(phrase: Phrase, scene: Scene) -> Reading | None:
    """The 6 of "6-8 February 2022"."""
    reading = day_month.read(_second_of_days(phrase), scene)
    if not reading:
        return None
    value = f"{reading.value[:-2]}{phrase.value('DAYNO'):02}"
    return attrs.evolve(reading, value=value, days=None, end=phrase.stop)


def _second_of_days(phrase: Phrase) -> Phrase:
    """The "8 February 2022" of "6-8 February 2022"."""
    stop = phrase.start + 4 + (phrase.name_at(phrase.start + 4) == "DOT")
    comma = phrase.name_at(stop) == "COMMA"
    return phrase.part(phrase.start + 2, stop + comma + 1 if phrase.name_at(stop + comma) == "YEARNO" else stop)


@rule("THE ORDDAY")
def day_of_month(phrase: Phrase, scene: Scene) -> Reading | None:
    """On the 15th, of the month the text speaks of."""
    return nth_of_month(phrase, scene) if scene.knows.near.follows(phrase, "day_of_month") else None


def nth_of_month(phrase: Phrase, scene: Scene) -> Reading | None:
    """The day that "the 15th" is, where nothing behind it shows that it counts something else."""
    if phrase.text_at(phrase.stop)[:1].isalnum() and not scene.knows.near.precedes(phrase, "day_of_month"):
        return None
    last, number = scene.last, phrase.value("ORDDAY")
    if not last or (last.first.year, last.first.month) != (last.last.year, last.last.month):
        return Reading("DATE", f"XXXX-XX-{number:02}")
    return day_reading(make_day(last.first.year, last.first.month, number), "text")


RULES = (iso_date, figures_date, event_date, month_day, day_month, day_of_month, first_of_days)
