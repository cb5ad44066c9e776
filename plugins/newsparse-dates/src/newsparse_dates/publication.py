"""Publication dates in any format or language; the only module that knows dateparser.

dateparser fills what a text leaves out from the clock, understands "yesterday" and "3 days ago" from now, and takes
2/9/2022 for either day. None of this may reach a result, so it reads absolute dates only, and a date counts only where
two different clocks, and both orders of day and month, give the same.
"""

from __future__ import annotations

import datetime as dt
import re
import warnings
from itertools import product

from newsparse_dates.almanac import make_day

# Two days with no number in common: what comes from the clock differs between them.
_CLOCKS = (dt.datetime(2001, 2, 3), dt.datetime(1990, 11, 25))  # noqa: DTZ001 - dateparser wants naive clocks
# Figures only: with points the day comes first everywhere, with other signs that depends on the country.
_FIGURES = re.compile(r"\D*\d{1,2}([./-])\d{1,2}\1\d{2,4}\b")
# ISO 8601 without its dashes, with or without a time of day.
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T[\d:.,]+(?:Z|[+-][\d:]+)?)?")
_LONGEST = 100


def read_publication(value: str) -> dt.date | None:
    """Read a publication date.

    Args:
        value: a day with month and year in any format or language dateparser knows.

    Returns:
        The day as the text names it, whatever its time zone; None for anything that is no full, absolute date, or
        that may be two (2/9/2022).
    """
    text = value.strip()
    if not any(sign.isdigit() for sign in text) or len(text) > _LONGEST:
        return None
    if compact := _COMPACT.fullmatch(text):
        return make_day(*map(int, compact.groups()))
    days = {_parse(text, clock, order) for clock, order in product(_CLOCKS, _orders(text))}
    return days.pop() if len(days) == 1 else None


def _orders(text: str) -> tuple[str | None, ...]:
    """The orders of day, month and year that figures may stand in; None leaves the choice to the language."""
    figures = _FIGURES.match(text)
    if not figures:
        return (None,)
    return ("DMY",) if figures[1] == "." else ("DMY", "MDY")


def _parse(text: str, clock: dt.datetime, order: str | None) -> dt.date | None:
    import dateparser  # type: ignore[import-untyped]  # noqa: PLC0415 - slow to import, and few need it

    settings = {
        "RELATIVE_BASE": clock,
        "PARSERS": ["absolute-time"],
        "REQUIRE_PARTS": ["day", "month", "year"],
    }
    if order:
        settings["DATE_ORDER"] = order
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = dateparser.parse(text, settings=settings)
    return found.date() if found else None
