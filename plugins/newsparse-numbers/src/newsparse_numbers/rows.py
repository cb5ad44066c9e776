"""Rows: figures that follow each other without a word between, as in tables and lists of results.

No word is near that could say what such a figure counts, hedges or changes, so each is read for its value alone; that
keeps the reading of a page of figures linear and quick.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsparse_numbers.draft import Draft, to_plain
from newsparse_numbers.number import Number
from newsparse_numbers.numeral import read_digits

# Longer than any enumeration in prose, and than a telephone number or a date.
_FEWEST = 12
_FIGURE = r"[-−]?[0-9]{1,15}(?:[.,][0-9]{1,15}){0,4}(?: ?%)?"
# A comma or point right before a digit belongs to its figure: there must be one way only to read a row.
_GAP = r"(?:\s{1,8}|[,;.] |;|(?<=%)[–-]|\s[–-]\s|\s?\|\s?)"
# A row ends before its last figure, behind which a word may stand, or at the end of the text.
_ROW = re.compile(rf"(?:{_FIGURE}{_GAP}){{{_FEWEST},}}(?=[-−]?[0-9]|\Z)")
_ROW_OPENS = re.compile(r"(?: ?%)?(?:\s[–-]\s|[\s,;.|–-] ?)[-−]?[0-9]")
_ENTRY = re.compile(r"((?<!\S)[-−])?([0-9]+(?:[.,][0-9]+)*)( ?%)?")


def find_row_end(text: str, start: int, end: int) -> int | None:
    """Find the end of the row that the figure from ``start`` to ``end`` begins; None if it begins none."""
    row = _ROW.match(text, start) if _ROW_OPENS.match(text, end) else None
    return row.end() if row else None


def read_row(row: Draft) -> Iterator[Number]:
    """Read the figures of a row, one by one."""
    for entry in _ENTRY.finditer(row.text, row.start, row.end):
        sign, digits, percent = entry.groups()
        if (value := read_digits(digits)) is not None:
            unit = "percent" if percent else None
            plain = to_plain(-value if sign else value)
            yield Number(*entry.span(), entry[0], type=unit or "cardinal", value=plain, unit=unit, rule="row")
