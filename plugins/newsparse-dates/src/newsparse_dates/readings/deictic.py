"""Points of time seen from publication or from the time the text speaks of: yesterday, last week, a year earlier."""

from __future__ import annotations

import datetime as dt

import attrs

from newsparse_dates.almanac import add_days, shift
from newsparse_dates.grammar import OPEN, Reading, rule
from newsparse_dates.phrase import Phrase
from newsparse_dates.readings.amounts import read_amount
from newsparse_dates.readings.explicit import day_reading, full_year, point_to_year, year_after_range
from newsparse_dates.readings.spans import stretch
from newsparse_dates.scene import Mention, Scene
from newsparse_dates.tense import FUTURE
from newsparse_dates.values import write_duration, write_period

# What a period is called when nothing says which one it is.
_OPEN_PERIOD = {
    "D": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "M": "XXXX-XX",
    "Q": "XXXX-QX",
    "FN": "XXXX-WXX",
}
_STEPS = ("LAST", "NEXT", "THIS", "CURRENT")
_TEXT_STEPS = ("THAT", "SAME", "PREVIOUS", "FOLLOWING", "LATEST")


@rule("THE DAY [BEFORE AFTER] (?: TODAY | HOLIDAY INSIDE* )")
def day_beside(phrase: Phrase, scene: Scene) -> Reading | None:
    """The day before yesterday; the day after Christmas."""
    step = phrase.value("BEFORE", "AFTER")
    if phrase.has("TODAY"):
        base, anchor = scene.published and add_days(scene.published, phrase.value("TODAY")), "published"
    else:
        base, anchor = scene.place_holiday(scene.holiday_at(phrase), phrase, None), scene.source or ""
    return day_reading(base and add_days(base, step), anchor) or Reading("DATE", "XXXX-XX-XX")


@rule("TODAY PART? | WEEKDAY PART")
def today(phrase: Phrase, scene: Scene) -> Reading | None:
    """Today; yesterday morning; tonight; Friday night."""
    if phrase.has("WEEKDAY") and scene.names.is_compound(phrase):
        return None
    if phrase.has("TODAY") and _is_title(phrase):
        return None
    part = phrase.value("PART") or ("NI" if phrase.text_at(phrase.start).lower() == "tonight" else None)
    if phrase.has("TODAY"):
        day = scene.published and add_days(scene.published, phrase.value("TODAY"))
        anchor, unknown = "published", "XXXX-XX-XX"
    else:
        day = scene.place_weekday(phrase.value("WEEKDAY"), phrase)
        anchor, unknown = scene.source or "", f"XXXX-WXX-{phrase.value('WEEKDAY')}"
    value = day.isoformat() if day else unknown
    if part:
        return Reading("TIME", f"{value}T{part}", anchor=anchor if day else None)
    return Reading("DATE", value, anchor=anchor if day else None)


def _is_title(phrase: Phrase) -> bool:
    """USA TODAY, Good Morning Today: a capital inside a name."""
    word, before = phrase.texts[phrase.start], phrase.text_at(phrase.start - 1)
    return word[:1].isupper() and before[:1].isupper() and (before.isupper() or word.istitle())


@rule("""(?: (?: THE | THIS )? [LAST NEXT] | THIS | THAT | THE [PREVIOUS FOLLOWING SAME] )? WEEKDAY
    (?: OF? [LAST NEXT THIS] UNIT )?""")
def weekday(phrase: Phrase, scene: Scene) -> Reading | None:
    """Friday; last Friday; the previous Friday; Monday of next week."""
    number = phrase.value("WEEKDAY")
    if scene.names.is_compound(phrase):
        return None
    if phrase.has("UNIT"):
        return _weekday_of_week(phrase, scene, number)
    step = phrase.value("PREVIOUS", "FOLLOWING", "LAST", "NEXT")
    if step:
        by_text = phrase.has("PREVIOUS", "FOLLOWING") and scene.last
        base = scene.last.first if by_text and scene.last else scene.published or scene.told
        return _weekday_beside(base, number, step, "text" if by_text else scene.source)
    if phrase.has("THAT", "SAME") and scene.last:
        return _weekday_beside(scene.last.last + dt.timedelta(days=1), number, -1, "text")
    found = scene.place_weekday(number, phrase)
    if phrase.has("THIS") and scene.published:
        found = add_days(scene.published, (number - scene.published.isoweekday()) % 7)
    return day_reading(found, scene.source) or Reading("DATE", f"XXXX-WXX-{number}")


def _weekday_beside(base: dt.date | None, number: int, step: int, anchor: str | None) -> Reading:
    if base:
        days = (number - base.isoweekday()) * step % 7 or 7
        if found := add_days(base, days * step):
            return Reading("DATE", found.isoformat(), anchor=anchor)
    return Reading("DATE", f"XXXX-WXX-{number}")


def _weekday_of_week(phrase: Phrase, scene: Scene, number: int) -> Reading | None:
    if phrase.value("UNIT") != "W":
        return Reading("DATE", f"XXXX-WXX-{number}", end=phrase.find("WEEKDAY") + 1)
    if not scene.published:
        return Reading("DATE", f"XXXX-WXX-{number}")
    monday = scene.published - dt.timedelta(days=scene.published.weekday())
    found = add_days(monday, 7 * phrase.value("LAST", "NEXT", "THIS") + number - 1)
    return day_reading(found, "published")


@rule("""(?: THE | THIS )? (?: [LAST NEXT CURRENT] | THIS ) FISCAL? [DAY YEAR UNIT QUARTER CENTURY WEEKEND]""")
def unit_from_now(phrase: Phrase, scene: Scene) -> Reading | None:
    """Last week; this year; next month; the current quarter; "the past year" is a stretch up to now."""
    unit, step = phrase.value("DAY", "YEAR", "UNIT", "QUARTER", "CENTURY", "WEEKEND"), phrase.value(*_STEPS)
    if step is None or phrase.texts[phrase.stop - 1].istitle():
        return None
    word = phrase.text_at(phrase.find(*_STEPS)).lower()
    if phrase.has("THE", "THIS") and word in ("past", "last", "next", "coming") and phrase.start + 2 < phrase.stop:
        return _last_or_stretch(phrase, scene, unit, step)
    if word == "present":
        return None
    base = scene.published and shift(scene.published, unit, step)
    days = OPEN if phrase.has("FISCAL") else None
    if base is None:
        return Reading("DATE", _OPEN_PERIOD.get(unit, "XXXX"))
    return Reading("DATE", write_period(base, unit), anchor="published", days=days)


def _last_or_stretch(phrase: Phrase, scene: Scene, unit: str, step: int) -> Reading | None:
    """Over the next month is a stretch of time; "the next month, he left" follows what was told."""
    if phrase.text_at(phrase.stop) == "of":
        return None
    if (
        step > 0
        and phrase.text_at(phrase.start - 1).lower() not in _OVER
        and phrase.text_at(phrase.find("NEXT")) == "next"
    ):
        told = unit == "D" or not scene.published or scene.direction(phrase) != FUTURE
        return move_from_text(scene, unit, step) if told else stretch(1, unit, step, scene)
    return stretch(1, unit, step, scene)


_OVER = frozenset(["in", "over", "within", "for", "during", "throughout", "through", "of", "until"])


@rule("""THE [DAY YEAR UNIT] [BEFORE AFTER]
    | [THE THAT] [SAME LATEST PREVIOUS FOLLOWING NEXT]? FISCAL? [DAY YEAR UNIT QUARTER CENTURY WEEKEND]""")
def unit_from_text(phrase: Phrase, scene: Scene) -> Reading | None:
    """That day; the same year; the following month; the year before."""
    unit = phrase.value("DAY", "YEAR", "UNIT", "QUARTER", "CENTURY", "WEEKEND")
    step = phrase.value("PREVIOUS", "FOLLOWING", "NEXT", "BEFORE", "AFTER") or 0
    if phrase.name_at(phrase.stop) == "DASH":
        return None
    bare = not phrase.has("SAME", "LATEST", "PREVIOUS", "FOLLOWING", "NEXT", "BEFORE", "AFTER", "THAT")
    if bare:
        return _bare_unit(phrase, scene, unit)
    if phrase.has("BEFORE", "AFTER") and _goes_on(phrase):
        return None
    if unit == "Q":
        return quarter_reading(scene, step)
    if phrase.has("LATEST") and scene.published:
        found = shift(scene.published, unit, -1)
        return found and Reading("DATE", write_period(found, unit), anchor="published")
    reading = move_from_text(scene, unit, step)
    return attrs.evolve(reading, aside=unit == "Y" and phrase.has("BEFORE"))


def _goes_on(phrase: Phrase) -> bool:
    """Whether something follows that "the day after" refers to."""
    after = phrase.text_at(phrase.stop)
    return after[:1].isalnum() and after not in ("and", "but", "or", "when", "in", "at", "by")


def move_from_text(scene: Scene, unit: str, step: int) -> Reading:
    """A period so many units from the last point of time mentioned."""
    base = scene.last and shift(scene.last.first if step <= 0 or unit != "D" else scene.last.last, unit, step)
    if not base:
        return Reading("DATE", _OPEN_PERIOD.get(unit, "XXXX"))
    return Reading("DATE", write_period(base, unit), anchor="text")


def _bare_unit(phrase: Phrase, scene: Scene, unit: str) -> Reading | None:
    """The quarter, the year, the weekend; other bare periods are seldom points of time."""
    if unit == "Q":
        return quarter_reading(scene, 0)
    if unit == "D" and phrase.text_at(phrase.start - 2).lower() in ("earlier", "later", "early", "late"):
        return move_from_text(scene, unit, 0) if scene.last else day_reading(scene.published, "published")
    if not scene.published or unit not in ("Y", "WE", "W", "M"):
        return None
    if unit == "WE":
        step = 0 if scene.published.isoweekday() > 5 else -1  # noqa: PLR2004 - Saturday, Sunday
        base = shift(scene.published, unit, step)
        return base and Reading("DATE", write_period(base, unit), anchor="published")
    following = phrase.text_at(phrase.stop)
    before = phrase.text_at(phrase.start - 1).lower()
    is_part = phrase.outset < phrase.start or phrase.text_at(phrase.start - 2) in _PARTS
    if not (is_part if before == "of" else before in _BEFORE_PERIOD):
        return None
    if phrase.name_at(phrase.stop) == "ENDING":
        return Reading("DURATION", f"P1{unit}")
    if following[:1].isalnum() and following not in _AFTER_PERIOD:
        return None
    return Reading("DATE", write_period(scene.published, unit), anchor="published")


_PARTS = frozenset(["rest", "remainder", "half", "months", "weeks", "days", "quarter", "quarters", "part", "course"])
_BEFORE_PERIOD = frozenset(["for", "in", "during", "throughout", "through", "over"])
_AFTER_PERIOD = frozenset(["and", "but", "to", "as", "at", "by", "from", "with", "on", "after", "before"])


def quarter_reading(scene: Scene, years: int) -> Reading:
    """The quarter the text speaks of, or the same quarter some years on."""
    found = scene.this_quarter()
    if not found:
        return Reading("DATE", "XXXX-QX")
    return Reading("DATE", f"{found[0] + years:04}-Q{found[1]}", anchor="text" if scene.last_quarter else "published")


@rule("""(?: [FISCAL YEARNO] DASH? )? {ord} DASH QUARTER | (?: THE | THIS )? (?: [FISCAL YEARNO] DASH? )? {ord} FISCAL? [QUARTER PERIOD HALF]
    (?: OF? (?: YEARNO | FISCAL YEAR? YEARNO | [LAST NEXT THIS THAT] YEAR | THE [FISCAL CURRENT PREVIOUS FOLLOWING]? YEAR ) )?
    | [LAST THIS NEXT] YEAR POSSESSIVE {ord} DASH? [QUARTER HALF]
    | (?: THE )? [LAST LATEST SAME] HALF OF (?: THE YEAR | YEARNO | [LAST NEXT THIS THAT] YEAR )
    | QUARTER_TOKEN (?: OF? [YEARNO FISCAL_YEAR] | MARK [DAYNO NUMBER] )? | HALF_TOKEN OF? YEARNO | YEARNO DASH? QUARTER_TOKEN""")
def quarter(phrase: Phrase, scene: Scene) -> Reading | None:
    """The third quarter; fiscal first quarter of 1990; Q3 2012; this year's first half."""
    half = phrase.has("HALF", "HALF_TOKEN")
    number = phrase.value("ORDINAL", "SECOND", "ORDDAY", "QUARTER_TOKEN", "HALF_TOKEN") or 2
    if number > (2 if half else 4) or (phrase.has("PERIOD") and phrase.name_at(phrase.start) == "THE"):
        return None
    if phrase.has("MARK"):
        year: int | None = full_year(phrase.value("DAYNO", "NUMBER"), scene)
        anchor = None
    else:
        year, anchor = _year_named(phrase, scene)
    if half and year is None and not phrase.has("YEAR"):
        return None
    letter = "H" if half else "Q"
    if year is None and not anchor:
        year, anchor = scene.quarter_year(number, phrase), scene.source
    days = OPEN if phrase.has("FISCAL") else None
    return Reading(
        "DATE", f"{year:04}-{letter}{number}" if year else f"XXXX-{letter}{number}", anchor=year and anchor, days=days
    )


def _year_named(phrase: Phrase, scene: Scene) -> tuple[int | None, str | None]:
    if phrase.has("YEARNO", "FISCAL_YEAR"):
        return phrase.value("YEARNO", "FISCAL_YEAR"), None
    if not phrase.has("YEAR"):
        return None, None
    if phrase.has("LAST", "NEXT", "THIS", "CURRENT", "THAT", "PREVIOUS", "FOLLOWING"):
        return point_to_year(phrase, scene)
    return (scene.published.year, "published") if scene.published else (None, "published")


@rule("""THE? (?: YEAR DASH? (?: EARLIER | AGO ) ) DASH? (?: {ord} )? [QUARTER PERIOD]
    | THE YEARNO (?: {ord} )? [QUARTER PERIOD] | YEAR DASH (?: EARLIER | AGO )
    | THE [LATEST SAME THIS] PERIOD | (?: THE )? QUARTER A YEAR [AGO EARLIER]""")
def reported_period(phrase: Phrase, scene: Scene) -> Reading | None:
    """The year-earlier quarter; the 1988 period; the latest period: the quarter a company reports on, or a year before."""
    quarter_number = phrase.value("ORDINAL", "SECOND")
    found = scene.this_quarter()
    back = -1 if phrase.has("EARLIER", "AGO") else 0
    reported = scene.last_quarter or phrase.has("QUARTER")
    if phrase.has("YEARNO"):
        year: int | None = phrase.value("YEARNO")
    else:
        year = found[0] + back if found else None
    anchor = "text" if scene.last_quarter else "published" if scene.published else None
    if quarter_number:
        return Reading("DATE", f"{year:04}-Q{quarter_number}" if year else f"XXXX-Q{quarter_number}", anchor=anchor)
    if found and reported and year:
        return Reading("DATE", f"{year:04}-Q{found[1]}", anchor=anchor)
    if phrase.has("PERIOD", "LATEST") and not phrase.has("YEAR", "YEARNO"):
        return Reading("DATE", "XXXX-QX") if not found else Reading("DATE", f"{year:04}-Q{found[1]}", anchor=anchor)
    if phrase.has("YEARNO"):
        return Reading("DATE", f"{year:04}")
    return Reading("DATE", f"{scene.published.year + back:04}" if scene.published else "XXXX", anchor=anchor)


@rule(
    """(?: THE | THIS )? (?: [LAST NEXT THIS] LAST? | [PREVIOUS FOLLOWING THAT SAME] ) {anyseason} | THE {anyseason} | {anyseason}"""
)
def season(phrase: Phrase, scene: Scene) -> Reading | None:
    """Last fall; this summer; the summer; in spring."""
    code = phrase.value("SEASON", "MAYBE_SEASON")
    first_month = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    bare = not phrase.has("THE", *_STEPS, *_TEXT_STEPS)
    before = phrase.text_at(phrase.start - 1).lower()
    if bare and (
        before not in ("in", "since", "by", "until", "early", "late", "mid", "during", "through", "every", "-")
        or phrase.text_at(phrase.stop)[:1].isupper()
    ):
        return None
    if (
        phrase.has("THE")
        and (before not in _BEFORE_SEASON or phrase.text_at(phrase.stop) == "of")
        and phrase.has("MAYBE_SEASON", "SEASON")
        and not phrase.has(*_STEPS, *_TEXT_STEPS)
    ):
        return None
    if year_named := year_after_range(phrase):
        return Reading("DATE", f"{year_named:04}-{code}")
    if phrase.has("THAT", "SAME", "PREVIOUS", "FOLLOWING") and scene.last:
        told = scene.last.first
        step = phrase.value("PREVIOUS", "FOLLOWING") or 0
        year = told.year + (step > 0 and first_month <= told.month) - (step < 0 and first_month >= told.month)
        return Reading("DATE", f"{year:04}-{code}", anchor="text")
    base = scene.published
    if not base:
        return Reading(
            "DATE", f"{scene.told.year:04}-{code}" if scene.told else f"XXXX-{code}", anchor=scene.told and "text"
        )
    step = phrase.value("LAST", "NEXT", "PREVIOUS", "FOLLOWING") or 0
    if phrase.has("THIS") and phrase.has("LAST"):
        step = -1
    year = base.year
    if step < 0:
        year -= (first_month + 2) % 12 + 1 > base.month or first_month + 2 >= base.month or code == "WI"
    elif step > 0:
        year += first_month <= base.month
    elif not phrase.has("THIS"):
        direction = scene.direction(phrase)
        year += (direction > 0) * (first_month + 2 < base.month) - (direction < 0) * (first_month > base.month)
    return Reading("DATE", f"{year:04}-{code}", anchor="published")


_BEFORE_SEASON = frozenset(
    [
        "in",
        "during",
        "over",
        "since",
        "by",
        "until",
        "through",
        "throughout",
        "for",
        "of",
        "early",
        "late",
        "mid",
        "end",
    ]
)


@rule("{amount} (?: AGO | FROM NOW | AHEAD ) | (?: UNITS ) AGO")
def from_now(phrase: Phrase, scene: Scene) -> Reading | None:
    """Two days ago; a year ago; six weeks from now; months ago."""
    count, unit = read_amount(phrase)
    step = -1 if phrase.has("AGO") else 1
    if count is None:
        return Reading("DATE", "PAST_REF" if step < 0 else "FUTURE_REF", days=OPEN)
    if unit == "Y" and count == 1 and step < 0 and scene.last_quarter:
        return quarter_reading(scene, -1)
    return moved(scene.published, count * step, unit, "published")


@rule("{amount} (?: EARLIER | LATER | [AFTER BEFORE] THAT )")
def from_then(phrase: Phrase, scene: Scene) -> Reading | None:
    """Two days later; a year earlier."""
    count, unit = read_amount(phrase)
    step = phrase.value("EARLIER", "LATER", "AFTER", "BEFORE")
    if count is None:
        return Reading("DURATION", write_duration(None, unit), days=OPEN)
    if unit == "Y" and count == 1 and step < 0 and scene.last_quarter:
        return quarter_reading(scene, -1)
    last = scene.last
    if last is None:
        return moved(scene.published, count * step, unit, "published")
    if unit == "W" and last.first == last.last and count == int(count):
        return day_reading(shift(last.first, unit, int(count) * step), "text")
    found = moved(last.last if step > 0 and unit in "DW" else last.first, count * step, unit, "text")
    aside = unit == "Y" and step < 0
    if unit == "Y" and len(last.value) == 7 and "W" not in last.value and found and len(found.value) == 4:
        return Reading("DATE", found.value + last.value[4:], anchor="text", aside=aside)
    return found and attrs.evolve(found, aside=aside)


def moved(base: dt.date | None, count: float, unit: str, anchor: str) -> Reading | None:
    """The period so many units from a day, as exact as its unit."""
    if unit[0] == "T":
        if not base:
            return Reading("TIME", "XXXX-XX-XX")
        return Reading("TIME", base.isoformat(), anchor=anchor)
    if count != int(count):
        base, unit = (base and shift(base, "M", round(12 * count)), "M") if unit == "Y" else (None, unit)
    else:
        base = base and shift(base, unit, int(count))
    if not base:
        return Reading("DATE", _OPEN_PERIOD.get(unit, "XXXX"))
    return Reading("DATE", write_period(base, unit if unit not in ("DE", "CE") else "Y"), anchor=anchor)


@rule(
    """YEAR DASH END | YEAR EDGE | YEAR POSSESSIVE EDGE | [LAST NEXT THIS] (?: YEAR | UNIT | QUARTER ) POSSESSIVE EDGE""".replace(
        "YEAR DASH END | ", "YEAR DASH EDGE | "
    )
)
def year_end(phrase: Phrase, scene: Scene) -> Reading | None:
    """Year-end; year's end."""
    if phrase.value("EDGE") != "END" or not scene.published:
        return None if phrase.value("EDGE") != "END" else Reading("DATE", "XXXX", "END")
    if phrase.has("LAST", "NEXT", "THIS"):
        return None
    return Reading("DATE", f"{scene.published.year:04}", "END", anchor="published")


RULES = (
    reported_period,
    quarter,
    year_end,
    day_beside,
    today,
    weekday,
    from_now,
    from_then,
    unit_from_now,
    unit_from_text,
    season,
)


def is_quarter(mention: Mention) -> bool:
    """Tell whether a mention is a quarter or a half of a year."""
    return mention.value[4:6] in ("-Q", "-H")
