"""Publication dates in any format or language; the only module that knows dateparser.

dateparser fills what a text leaves out from the clock and understands "yesterday" and "3 days ago" from now. Neither
may reach a result, so it reads absolute dates only, and a date counts only where two different clocks give the same.
"""

from __future__ import annotations

import datetime as dt
import warnings

# Two days with no number in common: what comes from the clock differs between them.
_CLOCKS = (dt.datetime(2001, 2, 3), dt.datetime(1990, 11, 25))  # noqa: DTZ001 - dateparser wants naive clocks


def read_publication(value: str) -> dt.date | None:
    """Read a publication date.

    Args:
        value: a day with month and year in any format or language dateparser knows.

    Returns:
        The day as the text names it, whatever its time zone; None for anything that is no full, absolute date.
    """
    import dateparser  # type: ignore[import-untyped]  # noqa: PLC0415 - slow to import, and few need it

    text = value.strip()
    if not any(sign.isdigit() for sign in text) or len(text) > 100:  # noqa: PLR2004 - no date is longer
        return None
    days = set()
    for clock in _CLOCKS:
        settings = {
            "RELATIVE_BASE": clock,
            "PARSERS": ["absolute-time"],
            "REQUIRE_PARTS": ["day", "month", "year"],
        }
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found = dateparser.parse(text, settings=settings)
        days.add(found and found.date())
    return days.pop() if len(days) == 1 else None
