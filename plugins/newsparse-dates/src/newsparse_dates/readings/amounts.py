"""Amounts of time: how many of which unit a phrase counts."""

from __future__ import annotations

from newsparse_dates.phrase import Phrase

UNITS = ("DAY", "YEAR", "UNIT", "HOUR", "CENTURY", "WEEKEND", "UNITS", "HOURS", "WEEKENDS")
_FIGURES = ("DAYNO", "NUMBER", "YEARNO")


def read_amount(phrase: Phrase) -> tuple[float | None, str]:
    """Read the count and the unit letter of a phrase such as "two and a half years".

    Returns:
        The count is None where it is vague (several, 12 to 18, a year or two).
    """
    unit_at = phrase.find(*UNITS)
    unit: str = phrase.value_at(unit_at)
    tail = phrase.part(unit_at + 1, phrase.stop)
    if tail.has("OR") and not tail.has("SO") and phrase.start < unit_at:
        return None, unit
    counts = phrase.part(phrase.start, unit_at)
    half = 0.5 if phrase.has("HALF") else 0.0
    if (
        half
        and not counts.has("DAYNO", "NUMBER", "ONES", "TEEN", "TENS")
        and (counts.has("HALF") or unit_at == phrase.stop)
    ):
        return half, unit
    number = read_count(counts)
    return (number + half if number is not None else None), unit


def read_count(phrase: Phrase) -> float | None:
    """The number a phrase counts, or None where it is vague or a range."""
    if phrase.has("FEW", "VAGUE") or phrase.start >= phrase.stop:
        return None
    if phrase.has("COUPLE"):
        return 2
    total, current, groups = 0.0, 0.0, 0
    previous = ""
    for at in range(phrase.start, phrase.stop):
        name, value = phrase.name_at(at), phrase.value_at(at)
        if name in _FIGURES:
            if previous == "COMMA":
                current = current * 1000 + value
            elif previous == "DOT":
                current += value / 10 ** len(phrase.texts[at])
            elif previous == "SLASH":
                current += phrase.value_at(at - 2) / value - phrase.value_at(at - 2) if value else 0
            else:
                current += value
                groups += previous not in ("DASH", "") or (previous == "DASH" and phrase.name_at(at + 1) != "SLASH")
        elif name in ("ONES", "TEEN", "TENS"):
            groups += previous in ("TO", "OR", "AND")
            current += value
        elif name == "HUNDRED":
            current = (current or 1) * value
        elif name in ("TO", "OR"):
            return None
        elif name == "A" and previous == "" and phrase.stop - at <= 2:  # noqa: PLR2004 - "a day", "a full day"
            current = 1
        previous = name if name != "HALF" else previous
    total = current
    return None if groups > 1 or (groups and phrase.has("DASH", "OR", "TO")) else (total or None)
