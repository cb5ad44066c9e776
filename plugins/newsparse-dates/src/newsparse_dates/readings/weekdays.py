"""Days by their distance from publication, and weekdays."""

from __future__ import annotations

import datetime as dt

from newsparse_dates.almanac import add_days, find_nth_weekday
from newsparse_dates.grammar import OPEN, Reading, rule
from newsparse_dates.phrase import Phrase
from newsparse_dates.readings.dates import MONTHS
from newsparse_dates.readings.points import UNKNOWN_DAY, day_reading
from newsparse_dates.scene import Scene

_YEAR = 366
# There is never a sixth; the fifth stands for the last.
_LAST = 5


@rule("TODAY PART?")
def today(phrase: Phrase, scene: Scene) -> Reading | None:
    """Today; yesterday morning; tonight."""
    if _is_title(phrase):
        return None
    part = phrase.value("PART") or ("NI" if phrase.texts[phrase.start].lower() == "tonight" else None)
    day = scene.published and add_days(scene.published, phrase.value("TODAY"))
    return _reading(day, UNKNOWN_DAY, part, "published")


def _is_title(phrase: Phrase) -> bool:
    """USA TODAY, Good Morning Today: a capital inside a name."""
    word, before = phrase.texts[phrase.start], phrase.text_at(phrase.start - 1)
    return word[:1].isupper() and before[:1].isupper() and (before.isupper() or word.istitle())


@rule("WEEKDAY PART")
def weekday_part(phrase: Phrase, scene: Scene) -> Reading | None:
    """Friday night."""
    if scene.knows.names.is_compound(phrase):
        return None
    number = phrase.value("WEEKDAY")
    return _reading(scene.place_weekday(number, phrase), f"XXXX-WXX-{number}", phrase.value("PART"), scene.source)


@rule("(?: [THE THIS]? [LAST NEXT] | THIS ) WEEKDAY PART?")
def weekday_from_now(phrase: Phrase, scene: Scene) -> Reading | None:
    """Last Friday; this coming Sunday; this Friday is today or the next one."""
    step = phrase.value("LAST", "NEXT") or 0
    base = scene.published or scene.told
    if base and not step:
        base, step = add_days(base, -1), 1
    return _beside(base, phrase, step, scene.source)


@rule("WEEKDAY THE ORDDAY")
def weekday_and_day(phrase: Phrase, scene: Scene) -> Reading | None:
    """Tuesday the 15th: the nearest day that is both."""
    number, day, base = phrase.value("WEEKDAY"), phrase.value("ORDDAY"), scene.published
    if not base:
        return Reading("DATE", f"XXXX-XX-{day:02}")
    near = (add_days(base, step) for distance in range(_YEAR) for step in (-distance, distance))
    found = next((d for d in near if d and (d.isoweekday(), d.day) == (number, day)), None)
    return _reading(found, UNKNOWN_DAY, None, "published")


@rule("THE (?: {ord} | LAST ) WEEKDAY [OF IN] (?: EACH [UNIT YEAR] | {anymonth} (?: COMMA? YEARNO )? )")
def nth_weekday(phrase: Phrase, scene: Scene) -> Reading | None:
    """The first Monday in May 2022; the last Friday of every month."""
    number, nth = phrase.value("WEEKDAY"), phrase.value("ORDINAL", "SECOND", "ORDDAY") or _LAST
    if phrase.has("EACH"):
        quant = phrase.texts[phrase.find("EACH")].upper()
        return Reading("SET", f"XXXX-WXX-{number}", days=OPEN, quant=quant)
    month, year = phrase.value(*MONTHS), phrase.value("YEARNO")
    anchor = None if year else scene.source
    year = year or scene.place_month(month, phrase)
    if not year or nth > _LAST:
        return Reading("DATE", f"XXXX-{month:02}") if nth <= _LAST else None
    return Reading("DATE", find_nth_weekday(year, month, number, nth).isoformat(), anchor=anchor)


@rule("(?: THAT | THE [PREVIOUS FOLLOWING SAME] ) WEEKDAY PART?")
def weekday_from_text(phrase: Phrase, scene: Scene) -> Reading | None:
    """The previous Friday; that Monday."""
    if phrase.has("THAT") and not scene.knows.near.points_back(phrase):
        return None
    step = phrase.value("PREVIOUS", "FOLLOWING")
    if not scene.last:
        return _beside(None, phrase, 1, None)
    return _beside(scene.last.first if step else add_days(scene.last.last, 1), phrase, step or -1, "text")


@rule("WEEKDAY OF? [LAST NEXT THIS] UNIT")
def weekday_of_week(phrase: Phrase, scene: Scene) -> Reading | None:
    """Monday of next week; in "Monday last month" the month is another expression."""
    if phrase.value("UNIT") != "W":
        return None
    number, base = phrase.value("WEEKDAY"), scene.published
    day = base and add_days(base, 7 * phrase.value("LAST", "NEXT", "THIS") + number - base.isoweekday())
    return _reading(day, f"XXXX-WXX-{number}", None, "published")


@rule("WEEKDAY")
def weekday(phrase: Phrase, scene: Scene) -> Reading | None:
    """Friday: before publication or after it, as the verb tells."""
    if scene.knows.names.is_compound(phrase):
        return None
    number = phrase.value("WEEKDAY")
    return _reading(scene.place_weekday(number, phrase), f"XXXX-WXX-{number}", None, scene.source)


def _beside(base: dt.date | None, phrase: Phrase, step: int, anchor: str | None) -> Reading:
    """The last or next day of that name, the base itself left out."""
    number = phrase.value("WEEKDAY")
    days = (base and (number - base.isoweekday()) * step % 7) or 7
    return _reading(base and add_days(base, days * step), f"XXXX-WXX-{number}", phrase.value("PART"), anchor)


def _reading(day: dt.date | None, unknown: str, part: str | None, anchor: str | None) -> Reading:
    if part:
        return Reading("TIME", f"{day or unknown}T{part}", anchor=anchor if day else None)
    return day_reading(day, anchor) or Reading("DATE", unknown)


RULES = (
    today,
    weekday_part,
    weekday_of_week,
    weekday_and_day,
    nth_weekday,
    weekday_from_now,
    weekday_from_text,
    weekday,
)
