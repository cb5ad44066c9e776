"""Amounts of time: how many of which unit a phrase counts."""

from __future__ import annotations

import re

from newsparse_dates.phrase import Phrase

UNITS = ("DAY", "YEAR", "UNIT", "HOUR", "CENTURY", "WEEKEND", "UNITS", "HOURS", "WEEKENDS")
_FIGURES = ("DAYNO", "NUMBER", "YEARNO")
_WORDS = ("ONES", "TEEN", "TENS")
_WRITTEN = re.compile(r"(\d+(?: , \d{3})*)(?: \. (\d+))?(?: -)?(?: (\d+) / (\d+))?")


def read_amount(phrase: Phrase) -> tuple[float | None, str]:
    """Read the count and the unit letter of a phrase such as "two and a half years".

    Returns:
        The count is None where it is vague (several, 12 to 18, a year or two).
    """
    unit_at = phrase.find(*UNITS)
    unit: str = phrase.value_at(unit_at)
    counts, tail = phrase.part(phrase.start, unit_at), phrase.part(unit_at + 1, phrase.stop)
    if tail.has("OR") and not tail.has("SO"):
        return None, unit
    if counts.has("HALF") and not counts.has(*_FIGURES, *_WORDS):
        return 0.5, unit
    number = read_count(counts)
    if number is None:
        return None, unit
    return number + (0.5 if phrase.has("HALF") else 0), unit


def read_count(phrase: Phrase) -> float | None:
    """The number a phrase counts, or None where it is vague or a range."""
    if phrase.start >= phrase.stop or phrase.has("FEW", "VAGUE", "TO", "OR"):
        return None
    if phrase.has("COUPLE"):
        return 2
    number = _read_figures(phrase) if phrase.has(*_FIGURES) else _read_words(phrase)
    for at in range(phrase.start, phrase.stop):
        if number and phrase.name_at(at) == "HUNDRED":
            number *= phrase.value_at(at)
    return number


def _read_figures(phrase: Phrase) -> float | None:
    """5; 1,500; 2.5; 5 1/2."""
    last = max(at for at in range(phrase.start, phrase.stop) if phrase.name_at(at) in _FIGURES)
    found = _WRITTEN.fullmatch(" ".join(phrase.texts[phrase.start : last + 1]))
    if not found:
        return None
    number = float(found[1].replace(" , ", "") + "." + (found[2] or "0"))
    if found[3]:
        number += int(found[3]) / int(found[4]) if int(found[4]) else 0
    return number


def _read_words(phrase: Phrase) -> float | None:
    """Two; twenty-five; a hundred; a, in "a full day"."""
    values = [phrase.value_at(at) for at in range(phrase.start, phrase.stop) if phrase.name_at(at) in _WORDS]
    if phrase.has("AND") and not phrase.has("HALF"):
        return None
    return sum(values) or (1 if phrase.has("A", "HUNDRED") else None)
