"""Signs: numerals that are part of a larger sign: an identifier, an address, a date in figures, a telephone number."""

from __future__ import annotations

import re

from newsparse import Lexicon
from newsparse_numbers.draft import Draft
from newsparse_numbers.tables import read_lists, read_table

_DASHES = frozenset("-–—‑−")
# Characters that make a figure beside them a part of an address, a tag or a file name.
_ADDRESS_BEFORE = frozenset("/⁄\\_=@&?~^|")
_ADDRESS_BEHIND = frozenset("/⁄\\_=@&~^|")
_CURRENCY_ENDS = frozenset("$£€¥₹.s")
# Hyphened ratios: 2-to-1, one-in-five, 3-for-2.
_LINK = re.compile(r"\w-(?:to|in|of|for|out-of|and)-$")
_LONGEST_LINK = 8
_CODE = re.compile(r"[-–—‑−](?:[A-Z](?![A-Za-z])|a-|(?!(?:to|for|in|of|and|by|foot|inch)-)[A-Za-z]{1,4}-?[0-9])")
_WORD_BEHIND = re.compile(r"[ -]?([^\s.,;:!?()\"'“”’]{1,15})")
_YEAR_LENGTH = 4
_DAY_LENGTH, _LAST_DAY = 2, 31
# With the word before it.
_LONGEST_MONTH = 14


class Signs:
    """The rules on characters beside a numeral, and the words that tell a day or year from a measure."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._measuring = _read_measuring(lexicon)
        self._months = read_lists(lexicon, "calendar")["months"]
        self._attached = frozenset(read_table(lexicon, "units")["attached"]["abbreviations"])

    def is_plain_date(self, text: str, start: int, end: int) -> bool:
        """Tell cheaply that a bare figure is a day or a year of our time: a month before it, or four digits.

        Most dates are, and their words need not be read; the rules on dates tell the others.
        """
        written = text[start:end]
        if not written.isdigit() or not text[start - 1 : start].isspace():
            return False
        if not (self._is_plain_day(text, start, written) or self._is_plain_year(text, start, written)):
            return False
        # Nothing behind it measures.
        word = _WORD_BEHIND.match(text, end)
        if word is None or (text[end] == " " and word[1] in self._attached):
            return True
        return word[1].lower() not in self._measuring

    def _is_plain_year(self, text: str, start: int, written: str) -> bool:
        # Round years are left to the rules on dates, as "2000 people" may be counted.
        modern = len(written) == _YEAR_LENGTH and written[:2] in ("19", "20") and written[3] not in "05"
        return modern and text[start - 2 : start - 1] not in _CURRENCY_ENDS

    def _is_plain_day(self, text: str, start: int, written: str) -> bool:
        if len(written) > _DAY_LENGTH or not 0 < int(written) <= _LAST_DAY:
            return False
        before, _, month = text[max(0, start - _LONGEST_MONTH) : start - 1].rpartition(" ")
        # "In May 5 men died" has no day.
        return month[:1].isupper() and month.rstrip(".").lower() in self._months and not before.endswith(("in", "In"))

    def is_part(self, draft: Draft, refused_end: int) -> bool:
        """Tell by the characters beside a numeral that it is part of a larger sign.

        Args:
            draft: the number, with its currency and unit.
            refused_end: offset behind the last numeral that was refused.
        """
        if draft.start and _is_bound_before(draft, refused_end):
            return True
        if draft.form != "figure":
            return draft.text[draft.end : draft.end + 1] == "_"
        return _is_bound_behind(draft.text, draft.start, draft.end)


def _is_bound_before(draft: Draft, refused_end: int) -> bool:
    text, start = draft.text, draft.start
    before, further = text[start - 1], text[start - 2 : start - 1] if start > 1 else ""
    if before.isalnum():
        return not (before in "xX×" and further.isdigit())
    if before in _ADDRESS_BEFORE:
        return True
    if before in _DASHES:
        # S-400, but not 2-to-1; and the rest of 2004-05.
        code = further.isalpha() and not _LINK.search(text, max(0, start - _LONGEST_LINK), start)
        return code or (further != "" and start - 1 == refused_end)
    if before in ":.,":
        return further.isdigit()
    if before in "'’‘" and draft.form == "figure" and draft.end - start == len("90"):
        return True
    return before in "\"'“" and further == "="


def _is_bound_behind(text: str, start: int, end: int) -> bool:
    behind, after = text[end : end + 1], text[end + 1 : end + 2]
    if text[start] == "0" and text[start + 1 : start + 2].isdigit():
        return True
    if behind.isalnum() or behind in _ADDRESS_BEHIND:
        return not (behind in "xX×" and after.isdigit())
    if behind in (":", ",", "."):
        return after.isdigit() or (behind == "." and after.isalpha() and after.islower())
    if behind == "(":
        return after.isalpha() and text[end + 2 : end + 3] == ")"
    return behind in _DASHES and _is_letter_code(text, end)


def _is_letter_code(text: str, at: int) -> bool:
    """Tell whether a dash begins a code: "10-K", "21-cr-00317"; or "-a-" as in "5-a-side"."""
    return _CODE.match(text, at) is not None


def _read_measuring(lexicon: Lexicon) -> frozenset[str]:
    """First words, in lower case, of all that can measure a number."""
    measures, currencies, numerals = (read_table(lexicon, name) for name in ("units", "currencies", "numerals"))
    words = [
        *measures["measuring"]["words"],
        *measures["abbreviations"],
        *numerals["scales"],
        *numerals["abbreviated_scales"],
    ]
    for group in ("words", "time"):
        words += (name for unit, aliases in measures[group].items() for name in (unit, *aliases))
    words += (*currencies["names"], *currencies["subunits"], *currencies["codes"]["codes"])
    words += (adjective for codes in currencies["national"].values() for adjective in codes)
    return frozenset(word.split()[0].lower() for word in words)
