"""Datelines: the place, the day and the agency that stand before the first words of a news story."""

from __future__ import annotations

import re
from functools import cache

# KANO, Nigeria; SAN FRANCISCO, March 3: capitals, then the country or state, the day.
_PLACE = r"[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}(?:, [A-Z\d][\w.]*(?: [\w.]{1,12}){0,2}){0,3}"
_DASH = r"(?:[—–_]|--?(?=[\s\"“]|\Z))"
# What a story begins with: a capital, a figure or an opening mark.
_STORY = r"\s{0,3}(?=[\"“‘'(\[]{0,2}[^\W_a-z])"
_LETTERS = 3
_LONGEST = 80
# Only here does one look for a colon behind the place ("SYDNEY: A storm ..."), which may as well name who speaks.
_HEAD = 3


def find_datelines(text: str, paragraphs: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """Find the datelines of ``text``, which stand at the head of paragraphs.

    The forms are those of the AP Stylebook ("KANO, Nigeria (AP) — "), of Reuters ("NAIROBI, March 3 (Reuters) - "), of
    broadcasters ("Washington (CNN)") and of papers that set a colon ("SYDNEY: ").

    Returns:
        Start of each dateline, and where the story behind it begins.
    """
    by_dash, by_agency, by_colon = _patterns()
    found: list[tuple[int, int]] = []
    labels: list[tuple[int, int]] = []
    for start, end in paragraphs:
        if text.find("(", start, min(end, start + _LONGEST)) >= 0 and (line := by_agency.match(text, start, end)):
            found.append(line.span())
        elif text[start + 1 : start + 2].islower():
            continue
        elif (line := by_dash.match(text, start, end)) and _is_place(line):
            found.append(line.span())
        elif (line := by_colon.match(text, start, end)) and _is_place(line):
            labels.append(line.span())
    if not found and len(labels) == 1 and labels[0][0] <= paragraphs[:_HEAD][-1][0]:
        return tuple(labels)
    return tuple(found)


def _is_place(line: re.Match[str]) -> bool:
    """Whether a name in capitals has letters enough to be a place, and is no list's "A"."""
    return sum(map(str.isupper, line["place"])) >= _LETTERS


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    from newsparse.files import read_table  # noqa: PLC0415 - slow to import, and not needed before a text is read

    agencies = "|".join(map(re.escape, read_table("newsparse", "agencies")["words"]))
    agency = rf"\s?\((?:{agencies})\)"
    titled = r"[A-Z][\w.'’-]{1,20}(?:,? [A-Z\d][\w.'’-]{0,20}){0,5}"
    return (
        re.compile(rf"(?P<place>{_PLACE})\s{{0,2}}(?:/\w{{2,20}}/\s)?{_DASH}{_STORY}"),
        re.compile(rf"(?:{titled})?{agency}\s{{0,2}}{_DASH}?\s{{0,3}}"),
        re.compile(rf"(?P<place>{_PLACE}):{_STORY}"),
    )
