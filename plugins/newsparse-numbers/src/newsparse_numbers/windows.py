"""Windows: the words beside a number, within a bounded distance and the same paragraph.

The words around the numbers of a text are read once, in stretches; a window is a part of them, so that numbers that
stand close together share the words between them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate

# Code points to look ahead and back: a noun phrase of seven words; a hedge and a verb of change.
AHEAD = 72
BACK = 48
# The first alternative says nothing of its own: most words are so plain, and are told fastest.
_WORD = (
    r"[A-Za-z]{2,}(?=[ ,.])"
    r"|(?:[^\W\d_]\.)+[^\W\d_]\b\.?|[^\W\d_]+(?:[-'’&][^\W\d_]+)*|\d(?:[\d.,]*\d)?|[^\w\s]|_"
)
# Tiles a stretch, each word with the white space behind it, so that offsets are running sums of lengths.
_TILE = re.compile(rf"(?:{_WORD})\s*|\s+")
_BREAK = re.compile(r"\n\s*\n")
# In lower case these would be pronouns.
_ACRONYMS = {"US": "u.s", "IT": "i.t", "WHO": "w.h.o"}


class Window:
    """Some words of a text, as parallel lists.

    Attributes:
        text: the whole text.
        words: the words as written; a compound with hyphens is one word, as is a sign.
        low: the words in lower case, with typewriter apostrophes.
        starts: the offset of each word.
        first: the first word in lower case, as it is asked for most; empty where there is none.
        final: the last word likewise.
    """

    __slots__ = ("final", "first", "low", "starts", "text", "words")

    def __init__(self, text: str, words: list[str], low: list[str], starts: list[int]) -> None:
        self.text, self.words, self.low, self.starts = text, words, low, starts
        self.first, self.final = (low[0], low[-1]) if low else ("", "")

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
        return self.words[index] if -len(self.low) <= index < len(self.low) else ""

    def is_capital(self, index: int) -> bool:
        """Tell whether a word begins with a capital."""
        return self.written(index)[:1].isupper()

    def end(self, index: int) -> int:
        """The offset behind a word."""
        return self.starts[index] + len(self.words[index])

    def index_at(self, offset: int) -> int:
        """The index of the first word that begins at ``offset`` or behind it."""
        return bisect_left(self.starts, offset)

    def part(self, first: int, last: int) -> Window:
        """The words from ``first`` up to the one before ``last``."""
        return Window(self.text, self.words[first:last], self.low[first:last], self.starts[first:last])

    def phrase(self, first: int, last: int) -> str:
        """The text from the word ``first`` up to the word before ``last``."""
        return self.text[self.starts[first] : self.end(last - 1)]


class Windows:
    """The windows of a text beside some of its numbers.

    Args:
        text: the whole text.
        places: start and end of each number, in the order of the text.
    """

    def __init__(self, text: str, places: Iterable[tuple[int, int]]) -> None:
        self._text = text
        self._words = read_words(text, _stretches(places))

    def after(self, at: int, end: int) -> Window:
        """The words from ``at``, the end of a number, up to ``end`` or the end of the paragraph."""
        text, words = self._text, self._words
        if text.find("\n", at, end) >= 0 and (gap := _BREAK.search(text, at, end)):
            end = gap.start()
        first = bisect_left(words.starts, at)
        if first and words.end(first - 1) > at:
            # The number is part of a compound: "ten-year".
            return read_words(text, [(at, end)])
        return words.part(first, bisect_left(words.starts, end, first))

    def before(self, start: int, at: int) -> Window:
        """The words from ``start`` or the start of the paragraph up to ``at``, the start of a number."""
        words = self._words
        last = bisect_left(words.starts, at)
        if last and words.end(last - 1) > at:
            return words_before(self._text, at, at - start)
        start = _find_start(self._text, start, at)
        return words.part(bisect_left(words.starts, start, 0, last), last)


def read_words(text: str, stretches: Iterable[tuple[int, int]]) -> Window:
    """Read the words of some stretches of a text."""
    words: list[str] = []
    starts: list[int] = []
    for start, end in stretches:
        tiles = _TILE.findall(text, start, end)
        blank = 1 if tiles and tiles[0].isspace() else 0
        words += map(str.rstrip, tiles[blank:])
        starts += list(accumulate(map(len, tiles), initial=start))[blank:-1]
    low = list(map(str.lower, words))
    if "’" in text:
        low = [word.replace("’", "'") if len(word) > 1 else word for word in low]
    if not _ACRONYMS.keys().isdisjoint(words):
        low = [_ACRONYMS.get(word, lower) for word, lower in zip(words, low, strict=True)]
    return Window(text, words, low, starts)


def words_before(text: str, at: int, reach: int) -> Window:
    """The words at most ``reach`` code points before ``at``, read for one number only."""
    start = max(0, at - reach)
    while start and text[start - 1].isalnum() and start < at:
        start += 1
    return read_words(text, [(_find_start(text, start, at), at)])


def _find_start(text: str, start: int, at: int) -> int:
    """The offset behind the last end of a paragraph between two offsets, or the first of them."""
    if text.find("\n", start, at) >= 0:
        for gap in _BREAK.finditer(text, start, at):
            start = gap.end()
    return start


def _stretches(places: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Join the surroundings of places that overlap.

    A stretch begins one code point before the first window, as what begins there may be the rest of a word.
    """
    first = last = 0
    for start, end in places:
        if start - BACK - 1 > last:
            if last:
                yield first, last
            first = start - BACK - 1
        last = end + AHEAD
    if last:
        yield first, last
