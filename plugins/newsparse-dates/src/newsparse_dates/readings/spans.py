"""Durations: how long, and for "the past three months" also which days."""

from __future__ import annotations

import datetime as dt

from newsparse_dates.almanac import shift
from newsparse_dates.grammar import OPEN, Reading, rule
from newsparse_dates.phrase import Phrase
from newsparse_dates.readings.amounts import UNITS, read_amount
from newsparse_dates.scene import Scene
from newsparse_dates.values import write_duration

_BACK = frozenset({"past", "last", "previous", "preceding", "prior"})
_AHEAD = frozenset({"next", "coming", "upcoming"})


def stretch(count: float | None, unit: str, step: int, scene: Scene) -> Reading:
    """So much time up to publication, or from it on."""
    value = write_duration(count, unit)
    base = scene.published
    if base is None or count is None or count != int(count) or unit[0] == "T":
        return Reading("DURATION", value, days=OPEN)
    other = shift(base, unit, int(count) * step)
    days: tuple[dt.date | None, dt.date | None] = (other, base) if step < 0 else (base, other)
    return Reading("DURATION", value, days=days if other else OPEN, anchor="published")


@rule("""{determiner}? (?: [LAST NEXT PREVIOUS FOLLOWING] | LATEST | {ord} | [THIS THESE] LAST )
    {amount}""")
def determined(phrase: Phrase, scene: Scene) -> Reading | None:
    """The next 12 days; the past few weeks; the first nine months; the previous two years."""
    at = phrase.find("LAST", "NEXT", "PREVIOUS", "FOLLOWING", "LATEST", "ORDINAL", "SECOND", "ORDDAY", "ORDBIG")
    word = phrase.text_at(at).lower()
    count, unit = read_amount(phrase.part(at + 1, phrase.stop))
    if phrase.name_at(at + 1) == "A":
        return None
    if word in _BACK | _AHEAD:
        return stretch(count, unit, -1 if word in _BACK else 1, scene)
    return Reading("DURATION", write_duration(count, unit), days=OPEN)


@rule("[THE THESE]? [RECENT LAST NEXT] [UNITS HOURS] (?: AND UNITS )? | THE [FOLLOWING PREVIOUS] [UNITS HOURS]")
def recent(phrase: Phrase, scene: Scene) -> Reading | None:
    """In recent weeks; past years; the coming months."""
    unit = phrase.value("UNITS", "HOURS")
    word = phrase.text_at(phrase.find("RECENT", "LAST", "NEXT", "FOLLOWING", "PREVIOUS")).lower()
    if word in ("coming", "upcoming", "next"):
        return Reading("DATE", "FUTURE_REF", anchor="published")
    if word == "last":
        return None
    return Reading("DURATION", write_duration(None, unit), days=OPEN)


@rule("{amount} | {determiner} {counts} {gap} {many} | THE YEAR DASH [EARLIER AGO] {amount}")
def amount(phrase: Phrase, scene: Scene) -> Reading | None:
    """Two days; a decade; half an hour; the nine months; 30-year. Ages are left out."""
    dash = phrase.find("DASH")
    if phrase.has("EARLIER", "AGO"):
        start = phrase.find("EARLIER", "AGO") + 1
    else:
        start = phrase.start + phrase.has("THE", "THESE", "THIS", "THAT")
    count, unit = read_amount(phrase.part(start, phrase.stop))
    if phrase.texts[phrase.start] == "many" and phrase.text_at(phrase.start - 1) in ("as", "so", "how", "As", "How"):
        return None
    if _is_age(phrase) or _is_title(phrase) or (dash >= 0 and phrase.text_at(phrase.stop - 1) == "quarters"):
        return None
    if phrase.name_at(phrase.find(*UNITS)) == "WEEKEND" and phrase.name_at(phrase.start) == "A":
        return None
    return Reading("DURATION", write_duration(count, unit), days=OPEN)


def _is_title(phrase: Phrase) -> bool:
    """60 Minutes, the Six-Day War, the Thirty Years' War: a unit with a capital is part of a name."""
    if not phrase.texts[phrase.stop - 1].istitle():
        return False
    behind = phrase.stop + (phrase.name_at(phrase.stop) in ("MARK", "POSSESSIVE"))
    return phrase.texts[phrase.start].isdigit() or phrase.text_at(behind)[:1].isupper()


def _is_age(phrase: Phrase) -> bool:
    following = [phrase.text_at(phrase.stop + n).lower() for n in range(3)]
    return (
        following[0] in ("old", "olds")
        or (following[1] in ("old", "olds") and following[0] == "-")
        or following[:2] == ["of", "age"]
        or phrase.text_at(phrase.start - 1) == "aged"
    )


@rule("[DAY YEAR UNIT UNITS HOUR HOURS] DASH STRETCH")
def long_stretch(phrase: Phrase, scene: Scene) -> Reading | None:
    """Year-long; decades-long."""
    if phrase.text_at(phrase.stop - 1) != "long":
        return None
    unit = phrase.value("DAY", "YEAR", "UNIT", "UNITS", "HOUR", "HOURS")
    return Reading("DURATION", write_duration(None if phrase.has("UNITS", "HOURS") else 1, unit), days=OPEN)


@rule("[UNITS HOURS] (?: [OR AND] UNITS )?")
def bare_units(phrase: Phrase, scene: Scene) -> Reading | None:
    """For years; within weeks; days before: so many that nobody counts."""
    before = phrase.text_at(phrase.start - 1).lower()
    after = phrase.text_at(phrase.stop).lower()
    if before not in _BEFORE_UNITS and after not in ("of", "before", "after", "later", "earlier"):
        return None
    if before in ("-", "–") or phrase.text_at(phrase.start) in ("seconds", "quarters", "minutes", "hours", "Quarters"):
        return None
    if before == "the" and after not in ("before", "after", "since", "ahead", "that", "following", "leading"):
        return None
    return Reading("DURATION", write_duration(None, phrase.value("UNITS", "HOURS")), days=OPEN)


_BEFORE_UNITS = frozenset(
    ["for", "in", "within", "over", "after", "through", "during", "of", "the", "many", "take", "takes", "took", "spent"]
)

RULES = (determined, recent, long_stretch, amount, bare_units)
