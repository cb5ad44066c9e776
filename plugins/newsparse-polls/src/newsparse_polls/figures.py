"""Figures: number entities as a poll report uses them, shares, points, bare figures, counts and measures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newsparse_polls.reads import NumberRead

SHARE, POINTS, BARE, MAJORITY, OTHER, COUNT, ODDS = "FDBMQCO"

_MAJORITY = re.compile(
    r"\b(?:majority|plurality)\b|\b[Mm]ost(?=\s+(?:of\s+(?:the\s+|those\s+)?)?(?:people|voters|adults|respondents|participants|[A-Z]\w+s)\b)"
)
_PART = re.compile(r"(?:\d+(?:[.,]\d+)?|[A-Za-z-]+)\s*(?:%|per\s?cent\b|percent\b)?")
_OUT_OF = re.compile(
    r"\b(?:in|out[\s-]+of|of)[\s-]+(?!the\b|all\b|its\b|his\b|her\b|their\b)(?:every\s+)?[\w-]+$", re.IGNORECASE
)
_BASES = frozenset((2, 3, 4, 5, 10, 20, 50, 100, 1000))  # "three in four" is a share, "eight of nine states" a count
_WHOLE = 100
_POINTS = frozenset(
    (  # no "sampling points"
        "percentage point",
        "percentage points",
        "point",
        "points",
        "percent point",
        "percent points",
    )
)
_ODDS = 10  # "led 2-1" is no pair of shares


class Figure(NamedTuple):
    """A figure that may be a finding or a fact of a poll.

    Attributes:
        start: offset of its first code point.
        end: offset behind its last.
        sign: ``F`` a share, ``D`` points, ``B`` a bare figure that may be a share, ``M`` a majority, ``Q`` a measure,
            ``C`` a count, ``O`` the first of "2-1".
        value: percent, points, or the amount; None where there is none.
        id: the number entity's id, or None.
        unit: the number entity's unit.
    """

    start: int
    end: int
    sign: str
    value: float | None
    id: str | None = None
    unit: str | None = None


def find_figures(
    text: str, stretch: tuple[int, int], numbers: Iterable[NumberRead], *, has_majority: bool = True
) -> list[Figure]:
    """Read the figures of a stretch of text, in order; a score such as 46-42 gives two.

    Args:
        text: the article's text.
        stretch: where to look for the word "majority".
        numbers: the number entities in the stretch.
        has_majority: whether that word may be there at all.
    """
    found = [figure for number in numbers for figure in _read(number)]
    if has_majority:
        found += [Figure(m.start(), m.end(), MAJORITY, None) for m in _MAJORITY.finditer(text, *stretch)]
        found.sort(key=lambda figure: (figure.start, figure.end))
    return found


def _read(number: NumberRead) -> Iterator[Figure]:
    value, unit = number.value, (number.unit or "")
    if isinstance(value, (list, tuple)):
        yield from _read_pair(number, [float(part) for part in value])
    elif not isinstance(value, (int, float)) or number.type in {"ordinal", "vague"}:
        return
    elif unit in _POINTS or (number.type == "percent" and "point" in number.text):
        yield _figure(number, POINTS, value)
    elif number.type == "percent" or unit == "percent":
        yield _figure(number, SHARE, value)
    elif number.type == "fraction":
        yield _figure(number, SHARE, round(value * _WHOLE, 1))
    elif number.type == "cardinal":
        yield _figure(number, BARE if 0 <= value <= _WHOLE else COUNT, value)
    else:
        yield _figure(number, OTHER, value)


def _figure(number: NumberRead, sign: str, value: float) -> Figure:
    return Figure(number.start, number.end, sign, _plain(value), number.id, number.unit)


def _plain(value: float) -> float:
    """Write 50.0 as 50."""
    return int(value) if value == int(value) else value


def _read_pair(number: NumberRead, pair: list[float]) -> Iterator[Figure]:
    if number.type in {"ratio", "fraction"}:
        if _OUT_OF.search(number.text) and 0 < pair[0] <= pair[1] and (pair[1] in _BASES or " of " not in number.text):
            yield _figure(number, SHARE, round(pair[0] / pair[1] * _WHOLE, 1))
        return
    if (
        max(pair) <= _ODDS
        and "%" not in number.text
        and "percent" not in (number.unit or "")
        and "point" not in (number.unit or "")
    ):
        yield _figure(number, ODDS, pair[0])
        return
    parts = [m for m in _PART.finditer(number.text) if m[0][0].isdigit() or len(pair) != number.text.count("%")]
    digits = [m for m in parts if m[0][0].isdigit()]
    unit = number.unit or ""
    if len(digits) != len(pair) or "point" in unit:
        yield _figure(number, POINTS if "point" in unit else OTHER, pair[0])
        return
    sign = SHARE if unit == "percent" or "%" in number.text or "per" in number.text else BARE
    if max(pair) <= _WHOLE:
        for part, value in zip(digits, pair, strict=True):
            end = number.start + part.start() + len(part[0].rstrip())
            yield Figure(number.start + part.start(), end, sign, _plain(value), number.id, number.unit)
