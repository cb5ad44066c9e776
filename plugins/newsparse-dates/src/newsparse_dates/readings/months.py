"""Months, with or without their year."""

from __future__ import annotations

import datetime as dt

from newsparse_dates.almanac import make_day
from newsparse_dates.grammar import Reading, rule
from newsparse_dates.phrase import Phrase
from newsparse_dates.readings.dates import MONTHS
from newsparse_dates.readings.points import LEAP_YEAR
from newsparse_dates.readings.years import TWO_FIGURES, spelled_year, year_after_list, year_of
from newsparse_dates.scene import Scene


@rule("{anymonth} (?: OF? [LAST NEXT THIS THAT] | OF THE [SAME PREVIOUS FOLLOWING] ) YEAR")
def month_of_year(phrase: Phrase, scene: Scene) -> Reading | None:
    """January this year; July of the following year."""
    year, anchor = year_of(phrase, scene)
    return _reading(year, phrase.value(*MONTHS), anchor)


@rule("{anymonth} (?: [COMMA OF]? YEARNO | MARK [DAYNO NUMBER] | TEEN TENS (?: DASH? ONES )? )")
def month_year(phrase: Phrase, scene: Scene) -> Reading | None:
    """February 2022; May of 1998; Sept. '98; January nineteen ninety-seven."""
    if phrase.has("TENS"):
        spelled = spelled_year.read(phrase, scene)
        return spelled and _reading(int(spelled.value), phrase.value(*MONTHS))
    if phrase.has("COMMA") and not scene.knows.years.is_year(
        phrase.part(phrase.stop - 1, phrase.stop), phrase.value("YEARNO")
    ):
        return None
    return _reading(year_of(phrase, scene)[0], phrase.value(*MONTHS))


@rule("(?: [THIS THE]? [LAST NEXT] | THIS | THAT | THE [PREVIOUS FOLLOWING SAME] ) {anymonth}")
def month_beside(phrase: Phrase, scene: Scene) -> Reading | None:
    """Last November; this past May; the following March; this July; in that May."""
    number = phrase.value(*MONTHS)
    by_text = phrase.has("PREVIOUS", "FOLLOWING", "THAT", "SAME")
    if phrase.has("THAT") and not scene.knows.near.points_back(phrase):
        return None
    base = (scene.last.first if scene.last else None) if by_text else scene.published
    if base is None:
        return _reading(None, number)
    step = phrase.value("LAST", "NEXT", "PREVIOUS", "FOLLOWING") or 0
    return _reading(_turn(base, number, step), number, "text" if by_text else "published")


@rule("{anymonth}")
def month(phrase: Phrase, scene: Scene) -> Reading | None:
    """November: which one, tense and distance tell."""
    number = phrase.value(*MONTHS)
    if _is_name(phrase, scene) or _is_impossible(phrase, number):
        return None
    if listed := year_after_list(phrase):
        return _reading(listed, number)
    return _reading(scene.place_month(number, phrase), number, scene.source)


def _reading(year: int | None, month: int, anchor: str | None = None) -> Reading:
    if year is None:
        return Reading("DATE", f"XXXX-{month:02}")
    return Reading("DATE", f"{year:04}-{month:02}", anchor=anchor)


def _turn(base: dt.date, month: int, step: int) -> int:
    """The year of the last or next month of a name; without a step this year.

    The current month is left out, and as the last one so is the month before it, which is called "last month".
    """
    return base.year - (step < 0 and month >= base.month - 1) + (step > 0 and month <= base.month)


def _is_impossible(phrase: Phrase, month: int) -> bool:
    """On Feb. 30: a day that does not exist is no month either."""
    number = phrase.text_at(phrase.stop)
    day_expected = phrase.text_at(phrase.start - 1).lower() in ("on", "by", "until")
    two_figures = number.isdecimal() and len(number) <= TWO_FIGURES
    return day_expected and two_figures and not make_day(LEAP_YEAR, month, int(number))


def _is_name(phrase: Phrase, scene: Scene) -> bool:
    """Tell a bare month from a verb (may), a march, a person (April Ryan)."""
    word, near = phrase.texts[phrase.start], scene.knows.near
    before, after = phrase.text_at(phrase.start - 1), phrase.text_at(phrase.stop)
    placed = near.follows(phrase, "month")
    if phrase.has("MAYBE_MONTH"):
        if placed:
            return word.isupper()
        return (
            word != "March"
            or (not before.islower() and before != "The")
            or not after.islower()
            or near.precedes(phrase, "march")
        )
    if phrase.has("SHORT_MONTH") and not phrase.has("DOT") and not placed:
        return True
    if word.lower() not in near.first_names:
        return False
    if after[:1].isupper() and after[1:].islower():
        return not placed or near.follows(phrase, "name")
    return before.istitle() and not placed


RULES = (month_of_year, month_year, month_beside, month)
