"""The dateline: the day of publication that an article itself states, where its metadata gives none."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsparse_dates.entity import Date

# How far into the text a dateline may stand.
HEAD = 600
_FULL = re.compile(r"\d{4}-\d\d-\d\d(?:T.*)?")
# What a line of metadata says besides the date.
_LABEL = re.compile(
    r"\W*(?:(?:first |last |originally )?(?:published|posted|updated|date|dated|issued|filed|released)(?: on| at)?)?\W*"
    r"(?:[|•·].*|(?:at )?\d{1,2}[:.]\d\d.*|by [\w .'’-]+)?\W*",
    re.IGNORECASE,
)
# "WASHINGTON, " and "LONDON (Reuters) " before a date, a dash behind it.
_PLACE = re.compile(r"\W*[A-Z][A-Z .,'’/-]{2,40}(?:[A-Z][\w.]+[ ,]*){0,3}(?:\([^)]{1,30}\)[ ,]*)?")
_DASH = re.compile(r"\s*(?:\([^)]{1,30}\)|/[\w ]+/)?\s*(?:--|[—–:_-])")


def find_dateline(text: str, dates: Iterable[Date]) -> Date | None:
    """Find the date that stands alone on a line near the top, or behind the place in a dateline.

    Args:
        text: the article's text.
        dates: the time expressions of its first ``HEAD`` code points.

    Returns:
        The first date that gives a full day and stands where articles put their own.
    """
    for date in dates:
        if not _FULL.fullmatch(date.value) or date.anchor:
            continue
        start = text.rfind("\n", 0, date.start) + 1
        end = text.find("\n", date.end)
        before, after = text[start : date.start], text[date.end : end if end >= 0 else len(text)][:HEAD]
        alone = _LABEL.fullmatch(before) and _LABEL.fullmatch(after)
        if alone or (_PLACE.fullmatch(before) and _DASH.match(after)):
            return date
    return None
