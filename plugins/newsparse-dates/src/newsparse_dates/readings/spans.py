"""Durations: how long, and for "the past three months" also which days."""

from __future__ import annotations

import datetime as dt

from newsparse_dates.almanac import shift
from newsparse_dates.grammar import OPEN, Reading, rule
from newsparse_dates.phrase import Phrase
from newsparse_dates.readings.amounts import UNITS, read_amount
from newsparse_dates.scene import Scene
from newsparse_dates.values import write_duration

_DETERMINERS = ("LAST", "NEXT", "PREVIOUS", "FOLLOWING", "LATEST", "ORDINAL", "SECOND", "ORDDAY", "ORDBIG")


def stretch(count: float | None, unit: str, step: int, scene: Scene) -> Reading:
    """So much time up to publication, or from it on."""
    value = write_duration(count, unit)
    base = scene.published
    if base is None or count is None or count != int(count):
        return Reading("DURATION", value, days=OPEN)
    other = shift(base, unit, int(count) * step)
    if other is None:
        return Reading("DURATION", value, days=OPEN)
    days: tuple[dt.date, dt.date] = (other, base) if step < 0 else (base, other)
    return Reading("DURATION", value, days=days, anchor="published")


@rule("{determiner}? (?: [LAST NEXT PREVIOUS FOLLOWING LATEST] | {ord} | [THIS THESE] LAST ) (?! A ) {amount}")
def determined(phrase: Phrase, scene: Scene) -> Reading | None:
    """The next 12 days; the past few weeks; the first nine months; the previous two years."""
    at = phrase.find(*_DETERMINERS)
    if at == phrase.start and phrase.texts[at] == "last" and scene.knows.near.follows(phrase, "lasting"):
        return None  # the verb: it will last six months
    count, unit = read_amount(phrase.part(at + 1, phrase.stop))
    if phrase.name_at(at) in ("LAST", "NEXT"):
        return stretch(count, unit, phrase.value_at(at), scene)
    return Reading("DURATION", write_duration(count, unit), days=OPEN)


@rule("[THE THESE]? [RECENT LAST NEXT] [UNITS HOURS] (?: AND UNITS )? | THE [FOLLOWING PREVIOUS] [UNITS HOURS]")
def recent(phrase: Phrase, _scene: Scene) -> Reading | None:
    """In recent weeks; past years; the coming months."""
    if phrase.has("NEXT"):
        return Reading("DATE", "FUTURE_REF", anchor="published")
    if phrase.has("LAST") and phrase.texts[phrase.find("LAST")].lower() == "last":
        return None
    return Reading("DURATION", write_duration(None, phrase.value("UNITS", "HOURS")), days=OPEN)


@rule("{amount} | {determiner} {counts} {gap} {many} | THE YEAR DASH [EARLIER AGO] {amount}")
def amount(phrase: Phrase, scene: Scene) -> Reading | None:
    """Two days; a decade; half an hour; the nine months; 30-year. Ages and fractions are left out."""
    if _is_age(phrase) or _is_title(phrase) or _is_fraction(phrase):
        return None
    if phrase.texts[phrase.start] == "many" and scene.knows.near.follows(phrase, "comparison"):
        return None
    behind_year = phrase.find("EARLIER", "AGO") + 1
    start = behind_year or phrase.start + phrase.has("THE", "THESE", "THIS", "THAT")
    return Reading("DURATION", write_duration(*read_amount(phrase.part(start, phrase.stop))), days=OPEN)


def _is_age(phrase: Phrase) -> bool:
    """45 years old, a seven-year-old, 30 years of age, aged six months."""
    behind = phrase.stop + (phrase.name_at(phrase.stop) == "DASH")
    of_age = (phrase.name_at(phrase.stop), phrase.name_at(phrase.stop + 1)) == ("OF", "OLD")
    return of_age or "OLD" in (phrase.name_at(behind), phrase.name_at(phrase.start - 1))


def _is_title(phrase: Phrase) -> bool:
    """60 Minutes, the Six-Day War, the Thirty Years' War: a unit with a capital is part of a name."""
    if not phrase.texts[phrase.stop - 1].istitle():
        return False
    behind = phrase.stop + (phrase.name_at(phrase.stop) in ("MARK", "POSSESSIVE"))
    return phrase.texts[phrase.start].isdigit() or phrase.text_at(behind)[:1].isupper()


def _is_fraction(phrase: Phrase) -> bool:
    """Three-quarters of it; a weekend is no measure."""
    name = phrase.name_at(phrase.find(*UNITS))
    return (phrase.has("DASH") and phrase.texts[phrase.stop - 1] == "quarters") or name == "WEEKEND"


@rule("A? QUARTER (?: DASH? | OF A ) [CENTURY HOUR]")
def quarter_of(phrase: Phrase, _scene: Scene) -> Reading | None:
    """A quarter-century; a quarter of an hour."""
    return Reading("DURATION", "P25Y" if phrase.has("CENTURY") else "PT15M", days=OPEN)


@rule("[DAY YEAR UNIT UNITS HOUR HOURS] DASH LONG")
def long_stretch(phrase: Phrase, _scene: Scene) -> Reading | None:
    """Year-long; decades-long."""
    unit = phrase.value("DAY", "YEAR", "UNIT", "UNITS", "HOUR", "HOURS")
    return Reading("DURATION", write_duration(None if phrase.has("UNITS", "HOURS") else 1, unit), days=OPEN)


@rule("[UNITS HOURS] (?: [OR AND] UNITS )?")
def bare_units(phrase: Phrase, scene: Scene) -> Reading | None:
    """For years; within weeks; the days before: so many that nobody counts; but not a matter of days."""
    near, before = scene.knows.near, phrase.name_at(phrase.start - 1)
    unit = phrase.value_at(phrase.start)
    if before in ("DASH", "DAYNO", "NUMBER") or unit in ("Q", "TM", "TS"):
        return None
    if not near.follows(phrase, "units") and (unit == "TH" or not near.precedes(phrase, "units")):
        return None
    if before == "OF" and near.follows(phrase.part(phrase.start - 1, phrase.stop), "measured"):
        return None
    if before == "THE" and not near.precedes(phrase, "the_units"):
        return None
    return Reading("DURATION", write_duration(None, unit), days=OPEN)


RULES = (quarter_of, determined, recent, long_stretch, amount, bare_units)
