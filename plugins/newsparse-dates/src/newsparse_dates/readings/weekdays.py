"""Days by their distance from publication, and weekdays."""

from __future__ import annotations

import datetime as dt

from newsparse_dates.almanac import DAY, add_days
from newsparse_dates.grammar import Reading, rule
from newsparse_dates.phrase import Phrase
from newsparse_dates.readings.points import UNKNOWN_DAY, day_reading
from newsparse_dates.scene import Scene


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
    if scene.names.is_compound(phrase):
        return None
    number = phrase.value("WEEKDAY")
    return _reading(scene.place_weekday(number, phrase), f"XXXX-WXX-{number}", phrase.value("PART"), scene.source)


@rule("""(?: [THE THIS]? [LAST NEXT] | THIS | THAT | THE [PREVIOUS FOLLOWING SAME] )? WEEKDAY
    (?: OF? [LAST NEXT THIS] UNIT )?""")
def weekday(phrase: Phrase, scene: Scene) -> Reading | None:
    """Friday; last Friday; the previous Friday; Monday of next week."""
    if scene.names.is_compound(phrase):
        return None
    number = phrase.value("WEEKDAY")
    if phrase.has("UNIT"):
        return _in_week(phrase, scene, number)
    if phrase.has("PREVIOUS", "FOLLOWING") and scene.last:
        return _beside(scene.last.first, number, phrase.value("PREVIOUS", "FOLLOWING"), "text")
    if phrase.has("THAT", "SAME") and scene.last:
        return _beside(add_days(scene.last.last, 1), number, -1, "text")
    if phrase.has("LAST", "NEXT"):
        return _beside(scene.published or scene.told, number, phrase.value("LAST", "NEXT"), scene.source)
    if phrase.has("THIS") and scene.published:
        return _reading(add_days(scene.published, (number - scene.published.isoweekday()) % 7), "", None, "published")
    return _reading(scene.place_weekday(number, phrase), f"XXXX-WXX-{number}", None, scene.source)


def _beside(base: dt.date | None, number: int, step: int, anchor: str | None) -> Reading:
    """The last or next day of that name, the base itself left out."""
    days = (base and (number - base.isoweekday()) * step % 7) or 7
    return _reading(base and add_days(base, days * step), f"XXXX-WXX-{number}", None, anchor)


def _in_week(phrase: Phrase, scene: Scene, number: int) -> Reading | None:
    """Monday of next week; in "Monday last month" the month is another expression."""
    unknown = Reading("DATE", f"XXXX-WXX-{number}")
    if phrase.value("UNIT") != "W":
        return None
    if not scene.published:
        return unknown
    monday = scene.published - DAY * min(scene.published.weekday(), scene.published.toordinal() - 1)
    return day_reading(add_days(monday, 7 * phrase.value("LAST", "NEXT", "THIS") + number - 1), "published") or unknown


def _reading(day: dt.date | None, unknown: str, part: str | None, anchor: str | None) -> Reading:
    value = day.isoformat() if day else unknown or UNKNOWN_DAY
    if part:
        return Reading("TIME", f"{value}T{part}", anchor=anchor if day else None)
    return Reading("DATE", value, anchor=anchor if day else None)


RULES = (today, weekday_part, weekday)
