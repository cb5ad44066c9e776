"""Clock times and parts of the day."""

from __future__ import annotations

import datetime as dt

import attrs

from newsparse_dates.almanac import add_days
from newsparse_dates.grammar import Reading, rule
from newsparse_dates.phrase import Phrase
from newsparse_dates.readings.explicit import MONTHS, month_day
from newsparse_dates.scene import Scene

UNKNOWN_DAY = "XXXX-XX-XX"
_NEAR = 6


@rule("""(?: DAYNO (?: [COLON DOT] [DAYNO NUMBER] )? {meridiem} | HOUR_AM | DAYNO [COLON DOT] MINUTE_AM
    | [DAYNO ONES TEEN] CLOCK_WORD | [DAYNO ONES TEEN] (?= IN THE PART ) ) {in_part}? {zoned}? (?: [COMMA ON]? {named_day} )?""")
def twelve_hours(phrase: Phrase, scene: Scene) -> Reading | None:
    """7 p.m.; 7:30 a.m. EST; 10pm Wednesday; 9 o'clock in the morning."""
    first = phrase.start
    hour = phrase.value_at(first)
    minute = 0
    name = phrase.name_at(first)
    if name == "HOUR_AM":
        return _at_clock(phrase, scene, hour, 0)
    if phrase.name_at(first + 1) in ("COLON", "DOT"):
        minute = phrase.value_at(first + 2)
        if phrase.has("MINUTE_AM"):
            minute, half = minute % 720, minute // 720 * 12
            return _at_clock(phrase, scene, hour % 12 + half, minute)
    if not 1 <= hour <= 24 or minute > 59 or (hour > 12 and phrase.has("CLOCK_WORD")):  # noqa: PLR2004 - clock
        return None
    half_day = phrase.value("AM_PM", "A_LETTER")
    if half_day is None and phrase.has("A"):
        half_day = 0
    if half_day is None:
        half_day = 12 if phrase.value("PART") in ("AF", "EV", "NI") else 0
    return _at_clock(phrase, scene, hour % 12 + half_day if hour <= 12 else hour, minute)  # noqa: PLR2004


@rule(
    "[WEEKDAY TODAY] AT (?: DAYNO (?: [COLON DOT] [DAYNO NUMBER] )? {meridiem} | HOUR_AM | DAYNO [COLON DOT] MINUTE_AM ) {zoned}?"
)
def day_at_clock(phrase: Phrase, scene: Scene) -> Reading | None:
    """Tuesday at 7.30pm; today at 9 a.m. EST."""
    reading = twelve_hours.read(phrase.part(phrase.start + 2, phrase.stop), scene)
    if not reading:
        return None
    day, anchor = find_day(phrase, scene)
    return attrs.evolve(reading, value=f"{day}T{reading.value.rpartition('T')[2]}", anchor=anchor)


@rule("[DAYNO NUMBER] COLON [DAYNO NUMBER] (?: COLON [DAYNO NUMBER] )? {zoned}? (?: [COMMA ON]? {named_day} )?")
def full_hours(phrase: Phrase, scene: Scene) -> Reading | None:
    """19:45; 07:30 GMT; at 8:15."""
    hour, minute = phrase.value_at(phrase.start), phrase.value_at(phrase.start + 2)
    figures = phrase.text_at(phrase.start + 2)
    if (
        hour > 24
        or minute > 59
        or len(figures) != 2
        or not (phrase.touches(phrase.start + 1) and phrase.touches(phrase.start + 2))
    ):  # noqa: PLR2004 - clock
        return None
    zoned = phrase.has("ZONE", "LOCAL")
    if not zoned and phrase.text_at(phrase.start - 1) not in _BEFORE_CLOCK:
        return None
    return _at_clock(phrase, scene, hour, minute)


_BEFORE_CLOCK = frozenset(
    [
        "at",
        "At",
        "by",
        "By",
        "until",
        "Until",
        "till",
        "from",
        "From",
        "since",
        "Since",
        "around",
        "about",
        "before",
        "Before",
        "after",
        "After",
    ]
)


@rule("[HHMM YEARNO] {zoned} (?: COMMA? {named_day} )?")
def four_figures(phrase: Phrase, scene: Scene) -> Reading | None:
    """0730 GMT; 1430 local time."""
    if phrase.has("HHMM"):
        hour, minute = divmod(phrase.value("HHMM"), 60)
    else:
        hour, minute = divmod(phrase.value_at(phrase.start), 100)
    return _at_clock(phrase, scene, hour, minute) if hour < 24 and minute < 60 else None  # noqa: PLR2004


@rule("NOON {zoned}? (?: [COMMA ON]? {named_day} )? | WEEKDAY AT? NOON")
def noon(phrase: Phrase, scene: Scene) -> Reading | None:
    """Noon; midnight Friday; midday today."""
    hour = int(phrase.value("NOON")[:2])
    return _at_clock(phrase, scene, hour, 0)


def _at_clock(phrase: Phrase, scene: Scene, hour: int, minute: int) -> Reading | None:
    day, anchor = find_day(phrase, scene)
    zone_at = phrase.find("ZONE", "LOCAL")
    zone = None if zone_at < 0 else "local" if phrase.name_at(zone_at) == "LOCAL" else phrase.text_at(zone_at)
    return Reading("TIME", f"{day}T{hour:02}:{minute:02}", anchor=anchor, zone=zone)


def find_day(phrase: Phrase, scene: Scene) -> tuple[str, str | None]:
    """The day of a clock time: named with it, named just before or behind it, or that of publication.

    Returns:
        The value of a day and what it was resolved against.
    """
    if phrase.has("TODAY"):
        day = scene.published and add_days(scene.published, phrase.value("TODAY"))
        return (day.isoformat(), "published") if day else (UNKNOWN_DAY, None)
    if phrase.has(*MONTHS):
        reading = month_day.read(_date_part(phrase), scene)
        return (reading.value, reading.anchor) if reading else (UNKNOWN_DAY, None)
    if phrase.has("WEEKDAY", "SHORT_WEEKDAY"):
        return _weekday(phrase.value("WEEKDAY", "SHORT_WEEKDAY"), phrase, scene)
    return _neighbour(phrase, scene)


def _date_at(phrase: Phrase, at: int) -> Phrase | None:
    """The month and day, with its year, that begin at a token."""
    first = at
    if phrase.name_at(at) in ("DAYNO", "ORDDAY") and phrase.name_at(at + 1) in MONTHS:
        at += 1 + (phrase.name_at(at + 2) == "DOT")
    elif phrase.name_at(at) in MONTHS:
        at += 1 + (phrase.name_at(at + 1) == "DOT")
        if phrase.name_at(at) not in ("DAYNO", "ORDDAY"):
            return None
    else:
        return None
    at += 1
    year = at + (phrase.name_at(at) == "COMMA")
    return phrase.part(first, year + 1 if phrase.name_at(year) == "YEARNO" else at)


def _date_part(phrase: Phrase) -> Phrase:
    """The month and day inside a phrase, without the clock time or the part of the day before them."""
    month = phrase.find(*MONTHS)
    day_before = max(at for at in (month - 2, month - 1, -1) if at < 0 or phrase.name_at(at) in ("DAYNO", "ORDDAY"))
    has_day_behind = phrase.part(month, phrase.stop).has("DAYNO", "ORDDAY")
    return phrase.part(month if has_day_behind or day_before < phrase.start else day_before, phrase.stop)


def _weekday(number: int, phrase: Phrase, scene: Scene) -> tuple[str, str | None]:
    found = scene.place_weekday(number, phrase)
    return (found.isoformat(), scene.source) if found else (f"XXXX-WXX-{number}", None)


def _neighbour(phrase: Phrase, scene: Scene) -> tuple[str, str | None]:
    behind = phrase.stop + (phrase.name_at(phrase.stop) in ("ON", "COMMA"))
    if [phrase.name_at(behind + n) for n in range(3)] in (["THE", "PART", "OF"], ["THE", "DAWN", "OF"]):
        behind += 3
    if phrase.name_at(behind) == "WEEKDAY":
        return _weekday(phrase.value_at(behind), phrase.part(phrase.start, behind + 1), scene)
    if (date := _date_at(phrase, behind)) and (reading := month_day.read(date, scene)):
        return reading.value, reading.anchor
    if phrase.name_at(behind) == "TODAY" and scene.published:
        day = add_days(scene.published, phrase.value_at(behind))
        return (day.isoformat(), "published") if day else (UNKNOWN_DAY, None)
    last = scene.last
    if last and last.first == last.last and (phrase.start - last.at <= _NEAR or not scene.published):
        return last.first.isoformat(), "text"
    return (scene.published.isoformat(), "published") if scene.published else (UNKNOWN_DAY, None)


@rule("""[THIS THAT LAST] PART | MID DASH? PART TODAY? | THE [SAME NEXT FOLLOWING PREVIOUS] PART | OVERNIGHT
    | (?: THE )? [PART DAWN] OF (?: THE )? (?: {anyweekday} COMMA? )? (?: {anymonth} {dom} (?: [DASH SLASH] DAYNO )? | DAYNO [DASH SLASH TO AND] DAYNO {anymonth} | {dom} OF? {anymonth} ) (?: COMMA? YEARNO )?
    | [PART DAWN NOON] ON? (?: {anymonth} {dom} | WEEKDAY )""")
def part_of_day(phrase: Phrase, scene: Scene) -> Reading | None:
    """This morning; last night; the following evening; the night of Jan. 5; overnight."""
    part = phrase.value("PART", "OVERNIGHT", "DAWN", "NOON")
    if phrase.texts[phrase.stop - 1].istitle() and phrase.has("PART") and not phrase.has(*MONTHS, "WEEKDAY", "TODAY"):
        return None
    if phrase.has(*MONTHS, "WEEKDAY"):
        day, anchor = find_day(phrase, scene)
        return Reading("TIME", f"{day}T{part}", anchor=anchor)
    if phrase.has("TODAY"):
        day, anchor = find_day(phrase, scene)
        return Reading("TIME", f"{day}T{part}", "MID", anchor=anchor)
    if phrase.has("THAT", "SAME", "NEXT", "FOLLOWING", "PREVIOUS"):
        base: dt.date | None = scene.last.last if scene.last else None
        anchor = "text"
    else:
        base, anchor = scene.published, "published"
    step = phrase.value("LAST", "NEXT", "FOLLOWING", "PREVIOUS") or 0
    found = base and add_days(base, step)
    return Reading("TIME", f"{found or UNKNOWN_DAY}T{part}", anchor=anchor if found else None)


@rule("THE PART | DAWN")
def the_part(phrase: Phrase, scene: Scene) -> Reading | None:
    """In the morning, of the day the text speaks of; at dawn."""
    before = _BEFORE_DAWN if phrase.has("DAWN") else _BEFORE_PART
    if phrase.text_at(phrase.start - 1).lower() not in before:
        return None
    day, anchor = _neighbour(phrase, scene)
    return Reading("TIME", f"{day}T{phrase.value('PART', 'DAWN')}", anchor=anchor)


_BEFORE_PART = frozenset({"in", "during"})
_BEFORE_DAWN = frozenset(["at", "by", "before", "after", "until", "since", "from", "till", "around", "about"])


RULES = (day_at_clock, twelve_hours, full_hours, four_figures, noon, part_of_day, the_part)
