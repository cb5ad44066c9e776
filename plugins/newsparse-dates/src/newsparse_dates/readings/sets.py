"""Sets: times that come back, every Friday, twice a week, a year in "$2 million a year"."""

from __future__ import annotations

from newsparse_dates.grammar import OPEN, Reading, rule
from newsparse_dates.phrase import Phrase
from newsparse_dates.readings.amounts import UNITS, read_amount, read_count
from newsparse_dates.readings.dates import MONTHS
from newsparse_dates.scene import Scene
from newsparse_dates.values import write_duration

_NUMBERS = ("DAYNO", "NUMBER", "YEARNO", "ONES", "TEEN", "TENS", "HUNDRED", "DOLLAR", "PERCENT")
# How many words before "a year" may hold the figure that makes it a rate.
_RATE_REACH = 4


@rule("EACH (?: OTHER | {ord} | {number} {gap} | STRETCH )? [DAY YEAR QUARTER UNIT HOUR WEEKEND UNITS HOURS CENTURY]")
def every(phrase: Phrase, _scene: Scene) -> Reading | None:
    """Every year; each month; every other day; every two weeks."""
    unit = phrase.value("QUARTER", *UNITS)
    count = phrase.value("ORDINAL", "SECOND", "ORDDAY") or (2 if phrase.has("OTHER") else None)
    if count is None and phrase.has(*UNITS):
        count, unit = read_amount(phrase.part(phrase.start + 1, phrase.stop))
    return _reading(write_duration(count or 1, unit), quant=phrase.texts[phrase.start].upper())


@rule("EACH OTHER? (?: {anyseason} | {anymonth} | PART | WEEKDAY PART? )")
def every_named(phrase: Phrase, _scene: Scene) -> Reading | None:
    """Every Friday; each summer; every July; every morning; every other Tuesday."""
    if phrase.has(*MONTHS):
        value = f"XXXX-{phrase.value(*MONTHS):02}"
    elif phrase.has("SEASON", "MAYBE_SEASON"):
        value = f"XXXX-{phrase.value('SEASON', 'MAYBE_SEASON')}"
    else:
        day = f"XXXX-WXX-{phrase.value('WEEKDAY')}" if phrase.has("WEEKDAY") else "XXXX-XX-XX"
        value = f"{day}T{phrase.value('PART')}" if phrase.has("PART") else day
    return _reading(value, quant=phrase.texts[phrase.start].upper())


@rule("WEEKDAYS | WEEKDAY PARTS | WEEKENDS | PARTS")
def plural(phrase: Phrase, scene: Scene) -> Reading | None:
    """Fridays; Tuesday nights; on weekends; at nights."""
    if phrase.has("WEEKDAYS"):
        return _reading(f"XXXX-WXX-{phrase.value('WEEKDAYS')}")
    if phrase.has("WEEKDAY"):
        return _reading(f"XXXX-WXX-{phrase.value('WEEKDAY')}T{phrase.value('PARTS')}")
    if not scene.knows.near.follows(phrase, "plural"):
        return None
    return _reading("XXXX-WXX-WE" if phrase.has("WEEKENDS") else f"XXXX-XX-XXT{phrase.value('PARTS')}")


@rule("REPEATED")
def repeated(phrase: Phrase, scene: Scene) -> Reading | None:
    """Daily, monthly, annually. Newspapers are called so too; a quarterly dividend is an amount."""
    capitals = sum(phrase.text_at(at)[:1].isupper() for at in (phrase.start - 1, phrase.start, phrase.stop))
    behind = phrase.text_at(phrase.stop), phrase.text_at(phrase.stop + 1)
    if capitals > 1 or behind[0] == "of" or any(map(scene.knows.names.is_measured, behind)):
        return None
    return _reading(phrase.value("REPEATED"))


@rule("(?: TIMES | {count} TIME_WORD ) [A PER EACH] [DAY YEAR QUARTER UNIT HOUR]")
def times(phrase: Phrase, _scene: Scene) -> Reading | None:
    """Twice a week; three times a year."""
    count = phrase.value("TIMES") or read_count(phrase.part(phrase.start, phrase.find("TIME_WORD")))
    return _reading(write_duration(1, phrase.value_at(phrase.stop - 1)), freq=f"{int(count)}X" if count else None)


@rule("[A PER] [DAY YEAR UNIT HOUR] (?! DASH )")
def rate(phrase: Phrase, scene: Scene) -> Reading | None:
    """A year, in "$2 million a year" and "two cups a day"."""
    if phrase.has("A") and not _follows_amount(phrase, scene):
        return None
    return _reading(write_duration(1, phrase.value(*UNITS)))


def _follows_amount(phrase: Phrase, scene: Scene) -> bool:
    """Whether a figure stands a few words before, with nothing but nouns between."""
    for at in range(phrase.start - 1, max(-1, phrase.start - 1 - _RATE_REACH), -1):
        word = phrase.text_at(at)
        if phrase.name_at(at) in _NUMBERS:
            return phrase.name_at(at) != "ONES" or at < phrase.start - 1
        if word in scene.knows.near.between_rate or not word[:1].isalpha():
            return False
    return False


def _reading(value: str, quant: str | None = None, freq: str | None = None) -> Reading:
    return Reading("SET", value, days=OPEN, quant=quant, freq=freq)


RULES = (times, every, every_named, plural, repeated)
RATE_RULES = (rate,)
