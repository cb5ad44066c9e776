"""Windows: the words beside a number, within a bounded distance and the same paragraph."""

from __future__ import annotations

import re
from itertools import accumulate, compress

# Code points to look ahead and back: a noun phrase of seven words; a hedge and a verb of change.
_AHEAD = 72
_BACK = 48
# Tiles the stretch, so that offsets are running sums of lengths, which CPython adds up without a loop in Python.
_TILE = re.compile(
    r"\s+|(?:[^\W\d_]\.)+[^\W\d_]\b\.?|[^\W\d_]+(?:[-'’&][^\W\d_]+)*|\d(?:[\d.,]*\d)?|[^\w\s]|_",
)
_BREAK = re.compile(r"\n\s*\n")
# In lower case these would be pronouns.
_ACRONYMS = (("US", "u.s"), ("IT", "i.t"), ("WHO", "w.h.o"))


class Window:
    """Words of a stretch of text, as parallel lists.

    Attributes:
        text: the whole text.
        low: the words in lower case, with typewriter apostrophes; a compound with hyphens is one word, as is a sign.
        starts: the offset of each.
        ends: the offset behind each.
    """

    __slots__ = ("ends", "low", "starts", "text")

    def __init__(self, text: str, start: int, end: int) -> None:
        tiles = _TILE.findall(text, start, end)
        solid = list(map(str.strip, tiles))
        offsets = list(accumulate(map(len, tiles), initial=start))
        self.text = text
        self.low = list(map(str.lower, filter(None, solid)))
        self.starts = list(compress(offsets, solid))
        self.ends = list(compress(offsets[1:], solid))
        if text.find("’", start, end) >= 0:
            self.low = [word.replace("’", "'") if len(word) > 1 else word for word in self.low]
        for acronym, name in _ACRONYMS:
            if acronym in solid:
                self.low = [name if word == acronym else word.lower() for word in solid if word]

    def __len__(self) -> int:
        return len(self.low)

    def at(self, index: int) -> str:
        """The word in lower case; empty beyond the window's edge."""
        return self.low[index] if 0 <= index < len(self.low) else ""

    def last(self, count: int = 1) -> str:
        """The word ``count`` places from the end in lower case; empty beyond the window's edge."""
        return self.low[-count] if count <= len(self.low) else ""

    def written(self, index: int) -> str:
        """The word as written; empty beyond the window's edge. A negative index counts from the end."""
        if index < 0:
            index += len(self.low)
        return self.text[self.starts[index] : self.ends[index]] if 0 <= index < len(self.low) else ""

    def is_capital(self, index: int) -> bool:
        """Tell whether a word begins with a capital."""
        return self.written(index)[:1].isupper()

    def index_at(self, offset: int) -> int:
        """The index of the first word that begins at ``offset`` or behind it."""
        return next((index for index, start in enumerate(self.starts) if start >= offset), len(self.low))

    def phrase(self, first: int, last: int) -> str:
        """The text from the word ``first`` up to the word before ``last``."""
        return self.text[self.starts[first] : self.ends[last - 1]]


def words_after(text: str, at: int) -> Window:
    """The words behind ``at``."""
    end = min(len(text), at + _AHEAD)
    if text.find("\n", at, end) >= 0 and (gap := _BREAK.search(text, at, end)):
        end = gap.start()
    return Window(text, at, end)


def words_before(text: str, at: int, reach: int = _BACK) -> Window:
    """The words before ``at``; the last one stands beside it."""
    start = max(0, at - reach)
    while start and text[start - 1].isalnum() and start < at:
        start += 1
    if text.find("\n", start, at) >= 0:
        for gap in _BREAK.finditer(text, start, at):
            start = gap.end()
    return Window(text, start, at)
