"""Clock times and parts of the day."""

from __future__ import annotations

import attrs

from newsparse_dates.almanac import add_days
from newsparse_dates.grammar import Reading, rule
from newsparse_dates.phrase import Phrase
from newsparse_dates.readings.dates import MONTHS, day_month, month_day, nth_of_month
from newsparse_dates.readings.points import UNKNOWN_DAY
from newsparse_dates.scene import Scene

# A date this many words before a clock time still gives its day.
_NEAR = 6
# No time in another zone has more words.
_ASIDE = 8
_DAYS_OF_MONTH = ("DAYNO", "ORDDAY")
_NOON = 12


@rule("{clock} {in_part}? {zoned}? (?: [COMMA ON]? {named_day} )?")
def twelve_hours(phrase: Phrase, scene: Scene) -> Reading | None:
    """7 p.m.; 7:30 a.m. EST; 10pm Wednesday; 9 o'clock in the morning."""
    time = _read_clock(phrase)
    return _reading(phrase, scene, *time) if time else None


@rule("{named_day} AT {clock} {zoned}?")
def day_at_clock(phrase: Phrase, scene: Scene) -> Reading | None:
    """Tuesday at 7.30pm; today at 9 a.m. EST; Feb. 12 at 7 p.m."""
    time = _read_clock(phrase.part(phrase.find("AT") + 1, phrase.stop))
    return _reading(phrase, scene, *time) if time else None


def _read_clock(phrase: Phrase) -> tuple[int, int] | None:
    """Hour and minute of a time on the twelve-hour clock, or None."""
    hour = phrase.value_at(phrase.start)
    if phrase.name_at(phrase.start) == "HOUR_AM":
        return hour, 0
    minute, afternoon = 0, _is_afternoon(phrase)
    if phrase.name_at(phrase.start + 1) in ("COLON", "DOT"):
        minute = phrase.value_at(phrase.start + 2) % 720
    if not 1 <= hour <= _NOON or minute > 59:  # noqa: PLR2004 - minutes of an hour
        return None
    return hour % _NOON + _NOON * afternoon, minute


def _is_afternoon(phrase: Phrase) -> bool:
    if phrase.has("MINUTE_AM"):
        return bool(phrase.value("MINUTE_AM") >= 720)  # noqa: PLR2004 - minutes before noon
    if phrase.has("AM_PM", "A_LETTER"):
        return bool(phrase.value("AM_PM", "A_LETTER"))
    if "tonight" in phrase.texts[phrase.start : phrase.stop]:
        return True
    behind = phrase.part(phrase.stop, phrase.stop + 3)
    return (phrase.value("PART") or behind.value("PART")) in ("AF", "EV", "NI") and not phrase.has("M_LETTER")


@rule(
    "[DAYNO NUMBER] COLON [DAYNO NUMBER] (?: COLON [DAYNO NUMBER] )? {in_part}? {zoned}? (?: [COMMA ON]? {named_day} )?"
)
def full_hours(phrase: Phrase, scene: Scene) -> Reading | None:
    """19:45; 07:30 GMT; at 8:15; 3:15 in the afternoon. Without zone or preposition it may be a score or a result."""
    hour, minute = phrase.value_at(phrase.start), phrase.value_at(phrase.start + 2)
    joined = phrase.touches(phrase.start + 1) and phrase.touches(phrase.start + 2)
    if not joined or len(phrase.texts[phrase.start + 2]) != len("00"):
        return None
    if not phrase.has("ZONE", "LOCAL", "PART") and not scene.knows.near.follows(phrase, "clock"):
        return None
    late = phrase.has("PART") and hour < _NOON and _is_afternoon(phrase)
    return _reading(phrase, scene, hour + _NOON * late, minute)


@rule("[HHMM YEARNO] (?: {zoned} | HOURS ) (?: [COMMA ON]? {named_day} )? | HHMM ON {named_day}")
def four_figures(phrase: Phrase, scene: Scene) -> Reading | None:
    """0730 GMT; 1430 local time; at 0500 hours; at 0430 on 10 May."""
    if not phrase.has("ZONE", "LOCAL") and not scene.knows.near.follows(phrase, "clock"):
        return None
    if phrase.has("HHMM"):
        return _reading(phrase, scene, *divmod(phrase.value("HHMM"), 60))
    return _reading(phrase, scene, *divmod(phrase.value_at(phrase.start), 100))


@rule("DAYNO? NOON {zoned}? (?: [COMMA ON]? {named_day} )? | {named_day} AT NOON | WEEKDAY NOON")
def noon(phrase: Phrase, scene: Scene) -> Reading | None:
    """Noon; 12 noon; midnight Friday; Feb. 12 at noon; but not high noon."""
    twelve = phrase.name_at(phrase.start) == "DAYNO" and phrase.name_at(phrase.start + 1) == "NOON"
    if twelve and phrase.value_at(phrase.start) != _NOON:
        return None
    if phrase.text_at(phrase.start - 1).lower() == "high":
        return None
    if phrase.texts[phrase.find("NOON")].istitle() and phrase.text_at(phrase.start - 1).istitle():
        return None
    return _reading(phrase, scene, int(phrase.value("NOON")[:2]), 0)


def _reading(phrase: Phrase, scene: Scene, hour: int, minute: int) -> Reading | None:
    if hour > 24 or minute > 59:  # noqa: PLR2004 - hours of a day, minutes of an hour
        return None
    on = phrase.find("ON")
    if on > phrase.start and phrase.texts[on] == "On":
        # "At 9 a.m. On Wednesday ..." is two sentences.
        phrase = phrase.part(phrase.start, on)
    day, anchor = find_day(phrase, scene)
    zone_at = phrase.find("ZONE", "LOCAL")
    zone = None if zone_at < 0 else "local" if phrase.name_at(zone_at) == "LOCAL" else phrase.texts[zone_at]
    return Reading("TIME", f"{day}T{hour:02}:{minute:02}", anchor=anchor, zone=zone, end=phrase.stop)


def find_day(phrase: Phrase, scene: Scene) -> tuple[str, str | None]:
    """The day of a clock time: named with it, named just before or behind it, or that of publication.

    Returns:
        The value of a day and what it was resolved against.
    """
    if phrase.has(*MONTHS):
        month = phrase.find(*MONTHS)
        first = next((at for at in (month - 2, month - 1) if _is_date(phrase, at)), month)
        return _read_date(phrase.part(first, phrase.stop), scene)
    if phrase.has("TODAY", "WEEKDAY", "SHORT_WEEKDAY"):
        return _read_day(phrase, phrase.find("TODAY", "WEEKDAY", "SHORT_WEEKDAY"), scene)
    return _neighbour(phrase, scene)


def _is_date(phrase: Phrase, at: int) -> bool:
    """Whether the day of a month stands at a token of the phrase, before the month."""
    return at >= phrase.start and phrase.name_at(at) in _DAYS_OF_MONTH and phrase.name_at(at + 1) in (*MONTHS, "OF")


def _read_date(phrase: Phrase, scene: Scene) -> tuple[str, str | None]:
    if phrase.name_at(phrase.start) in _DAYS_OF_MONTH:
        reading = day_month.read(phrase, scene)
    else:
        reading = month_day.read(phrase, scene) if phrase.has(*_DAYS_OF_MONTH) else None
    return (reading.value, reading.anchor) if reading else (UNKNOWN_DAY, None)


def _read_day(phrase: Phrase, at: int, scene: Scene) -> tuple[str, str | None]:
    """The day that "yesterday" or a weekday at a token means."""
    if phrase.name_at(at) == "TODAY":
        found, unknown = scene.published and add_days(scene.published, phrase.value_at(at)), UNKNOWN_DAY
    else:
        whole = phrase.part(phrase.start, max(at + 1, phrase.stop))
        found, unknown = scene.place_weekday(phrase.value_at(at), whole), f"XXXX-WXX-{phrase.value_at(at)}"
    return (found.isoformat(), scene.source) if found else (unknown, None)


def _neighbour(phrase: Phrase, scene: Scene) -> tuple[str, str | None]:
    """The day that stands behind a time (on the morning of March 21), or was spoken of last."""
    behind = _skip_aside(phrase)
    behind += phrase.text_at(behind) in ("on", ",")
    if [phrase.name_at(behind + n) for n in range(3)] in (["THE", "PART", "OF"], ["THE", "DAWN", "OF"]):
        behind += 3
    if phrase.name_at(behind) in ("TODAY", "WEEKDAY"):
        return _read_day(phrase, behind, scene)
    if date := _date_at(phrase, behind):
        return _read_date(date, scene)
    last = scene.last
    if last and last.first == last.last and (phrase.start - last.at <= _NEAR or not scene.published):
        return last.first.isoformat(), "text"
    return (scene.published.isoformat(), "published") if scene.published else (UNKNOWN_DAY, None)


def _skip_aside(phrase: Phrase) -> int:
    """Index of the token behind a phrase, or behind the brackets there or around it: 10:35 a.m. (0735 GMT) Friday."""
    if phrase.text_at(phrase.stop) not in ("(", ")"):
        return phrase.stop
    closed = (at + 1 for at in range(phrase.stop, phrase.stop + _ASIDE) if phrase.text_at(at) == ")")
    return next(closed, phrase.stop)


def _date_at(phrase: Phrase, at: int) -> Phrase | None:
    """The month and day, with its year, that begin at a token."""
    stop = at
    while stop < at + 3 and phrase.name_at(stop) in (*MONTHS, *_DAYS_OF_MONTH, "DOT"):
        stop += 1
    date = phrase.part(at, stop)
    if not date.has(*MONTHS) or not date.has(*_DAYS_OF_MONTH):
        return None
    year = stop + (phrase.name_at(stop) == "COMMA")
    return phrase.part(at, year + 1) if phrase.name_at(year) == "YEARNO" else date


@rule("""THE? [PART DAWN] HOURS? OF THE? (?: {anyweekday} COMMA? )? (?: {anymonth} {dom} (?: [DASH SLASH] DAYNO )?
    | (?: DAYNO [DASH SLASH TO AND] )? {dom} OF? {anymonth} ) (?: COMMA? YEARNO )?
    | [PART DAWN] ON? (?: {anymonth} {dom} | WEEKDAY ) | MID DASH? PART TODAY""")
def part_of_date(phrase: Phrase, scene: Scene) -> Reading | None:
    """The night of Jan. 5; the early morning of 29 June 1864; mid-afternoon yesterday."""
    day, anchor = find_day(phrase, scene)
    mod = "MID" if phrase.has("MID") else None
    return Reading("TIME", f"{day}T{phrase.value('PART', 'DAWN')}", mod, anchor=anchor)


@rule("THE? PART HOURS? OF (?: TODAY | WEEKDAY | THE ORDDAY )")
def part_of_named_day(phrase: Phrase, scene: Scene) -> Reading | None:
    """The early morning hours of Tuesday; on the morning of the 3rd, of the month the text speaks of."""
    if phrase.has("ORDDAY"):
        date = nth_of_month(phrase, scene)
        day, anchor = (date.value, date.anchor) if date else (None, None)
    else:
        day, anchor = find_day(phrase, scene)
    return Reading("TIME", f"{day}T{phrase.value('PART')}", anchor=anchor) if day else None


@rule("""[THIS THAT LAST] PART | THE [SAME NEXT FOLLOWING PREVIOUS] PART | OVERNIGHT | THE? [EARLY LATE MID] PART
    | [EARLY LATE MID] DASH PART""")
def part_of_day(phrase: Phrase, scene: Scene) -> Reading | None:
    """This morning; last night; the following evening; late afternoon; overnight; but not late-night talks."""
    late_night = phrase.has("EARLY", "LATE") and phrase.value("PART") == "NI"
    if late_night or (phrase.has("PART") and phrase.texts[phrase.stop - 1].istitle()):
        return None
    by_text = phrase.has("THAT", "SAME", "NEXT", "FOLLOWING", "PREVIOUS")
    base = (scene.last and scene.last.last) if by_text else scene.published
    found = base and add_days(base, phrase.value("LAST", "NEXT", "FOLLOWING", "PREVIOUS") or 0)
    reading = Reading("TIME", f"{found or UNKNOWN_DAY}T{phrase.value('PART', 'OVERNIGHT')}")
    if mod := phrase.value("EARLY", "LATE", "MID"):
        reading = attrs.evolve(reading, mod=mod)
    return attrs.evolve(reading, anchor="text" if by_text else "published") if found else reading


@rule("THE PART | DAWN")
def the_part(phrase: Phrase, scene: Scene) -> Reading | None:
    """In the morning, of the day the text speaks of; at dawn."""
    if not scene.knows.near.follows(phrase, "dawn" if phrase.has("DAWN") else "part"):
        return None
    day, anchor = _neighbour(phrase, scene)
    return Reading("TIME", f"{day}T{phrase.value('PART', 'DAWN')}", anchor=anchor)


RULES = (
    day_at_clock,
    twelve_hours,
    full_hours,
    four_figures,
    noon,
    part_of_date,
    part_of_named_day,
    part_of_day,
    the_part,
)
