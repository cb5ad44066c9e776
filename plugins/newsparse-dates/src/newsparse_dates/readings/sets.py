"""Sets: times that come back, every Friday, twice a week, a year in "$2 million a year"."""

from __future__ import annotations

from newsparse_dates.grammar import OPEN, Reading, rule
from newsparse_dates.phrase import Phrase
from newsparse_dates.readings.amounts import UNITS, read_amount, read_count
from newsparse_dates.scene import Scene
from newsparse_dates.values import write_duration


@rule("EACH (?: OTHER | {ord} | {number} {gap} )? [DAY YEAR QUARTER UNIT HOUR WEEKEND UNITS HOURS SECOND CENTURY]")
def every(phrase: Phrase, scene: Scene) -> Reading | None:
    """Every year; each month; every other day; every two weeks."""
    unit_at = phrase.stop - 1
    if phrase.name_at(unit_at) == "SECOND":
        return None
    if phrase.name_at(unit_at) == "QUARTER":
        count, unit = read_count(phrase.part(phrase.start + 1, unit_at)), "Q"
    else:
        count, unit = read_amount(phrase.part(phrase.start + 1, phrase.stop))
    if phrase.has("OTHER"):
        count = 2
    count = count or phrase.value("ORDINAL", "ORDDAY") or 1
    return Reading("SET", write_duration(count, unit), days=OPEN, quant=phrase.text_at(phrase.start).upper())


@rule("EACH (?: {anyseason} | PART | WEEKDAY PART? )")
def every_named(phrase: Phrase, scene: Scene) -> Reading | None:
    """Every Friday; each summer; every morning."""
    quant = phrase.text_at(phrase.start).upper()
    part = phrase.value("PART")
    if phrase.has("WEEKDAY"):
        value = f"XXXX-WXX-{phrase.value('WEEKDAY')}" + (f"T{part}" if part else "")
    elif part:
        value = f"XXXX-XX-XXT{part}"
    else:
        value = f"XXXX-{phrase.value('SEASON', 'MAYBE_SEASON')}"
    return Reading("SET", value, days=OPEN, quant=quant)


@rule("WEEKDAYS | WEEKDAY PARTS | WEEKENDS | PARTS")
def plural(phrase: Phrase, scene: Scene) -> Reading | None:
    """Fridays; Tuesday nights; weekends."""
    if phrase.has("WEEKDAYS"):
        return Reading("SET", f"XXXX-WXX-{phrase.value('WEEKDAYS')}", days=OPEN)
    if phrase.has("WEEKDAY"):
        return Reading("SET", f"XXXX-WXX-{phrase.value('WEEKDAY')}T{phrase.value('PARTS')}", days=OPEN)
    if phrase.text_at(phrase.start - 1).lower() not in ("on", "at", "most", "in", "and", "or"):
        return None
    return Reading("SET", "XXXX-WXX-WE" if phrase.has("WEEKENDS") else f"XXXX-XX-XXT{phrase.value('PARTS')}", days=OPEN)


@rule("REPEATED")
def repeated(phrase: Phrase, scene: Scene) -> Reading | None:
    """Daily, monthly, annually. A newspaper may be called a daily, a magazine a weekly."""
    word = phrase.text_at(phrase.start)
    before, after = phrase.text_at(phrase.start - 1), phrase.text_at(phrase.stop)
    if (after[:1].isupper() and (word[:1].isupper() or before[:1].isupper())) or (
        word[:1].isupper() and before[:1].isupper()
    ):
        return None
    if scene.names.is_measured(after) or scene.names.is_measured(phrase.text_at(phrase.stop + 1)):
        return None
    return Reading("SET", phrase.value("REPEATED"), days=OPEN)


@rule(
    "(?: TIMES | {count} ) TIME_WORD [A PER EACH] [DAY YEAR QUARTER UNIT HOUR] | TIMES [A PER EACH] [DAY YEAR QUARTER UNIT HOUR]"
)
def times(phrase: Phrase, scene: Scene) -> Reading | None:
    """Twice a week; three times a year."""
    unit = phrase.value_at(phrase.stop - 1)
    count = phrase.value("TIMES") or read_count(phrase.part(phrase.start, phrase.find("TIME_WORD")))
    return Reading("SET", write_duration(1, unit), days=OPEN, freq=f"{int(count)}X" if count else None)


@rule("[A PER] [DAY YEAR UNIT HOUR] (?! DASH )")
def rate(phrase: Phrase, scene: Scene) -> Reading | None:
    """A year, in "$2 million a year" and "two cups a day"."""
    if phrase.has("A") and not _follows_amount(phrase):
        return None
    unit = phrase.value(*UNITS)
    return Reading("SET", write_duration(1, unit), days=OPEN, end=None)


def _follows_amount(phrase: Phrase) -> bool:
    """Whether a figure stands within three words before, with nothing but nouns between."""
    for at in range(phrase.start - 1, max(-1, phrase.start - 5), -1):
        name, word = phrase.name_at(at), phrase.text_at(at)
        if name in ("DAYNO", "NUMBER", "YEARNO", "ONES", "TEEN", "TENS", "HUNDRED", "DOLLAR") or word in (
            "%",
            "percent",
            "cents",
        ):
            return at < phrase.start - 1 or word in ("%", "percent", "million", "billion", "thousand") or name != "ONES"
        if word in _NOT_RATE or not word[:1].isalpha() or word in ("billion", "hundreds", "dozens"):
            return word in ("billion", "hundreds", "dozens")
    return False


_NOT_RATE = frozenset(
    [
        "for",
        "in",
        "within",
        "than",
        "of",
        "after",
        "about",
        "over",
        "nearly",
        "almost",
        "and",
        "or",
        "but",
        "to",
        "from",
        "with",
        "by",
        "is",
        "was",
        "be",
        "at",
        "on",
        "than",
    ]
)

RULES = (times, every, every_named, plural, repeated)
RATE_RULES = (rate,)
