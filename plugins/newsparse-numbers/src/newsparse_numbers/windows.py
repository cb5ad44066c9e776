"""Windows: the words beside a number, within a bounded distance and the same paragraph."""

from __future__ import annotations

import re

# Code points to look ahead and back: a noun phrase of seven words; a hedge and a verb of change.
_AHEAD = 72
_BACK = 48
_WORD = re.compile(
    r"(?:[^\W\d_]\.)+[^\W\d_]\b\.?|[^\W\d_]+(?:[-'’&][^\W\d_]+)*|\d(?:[\d.,]*\d)?|[^\w\s]|_",
)
_BREAK = re.compile(r"\n\s*\n")
# In lower case these would be pronouns.
_ACRONYMS = {"US": "u.s", "IT": "i.t", "WHO": "w.h.o"}


class Window:
    """Words of a stretch of text, as parallel lists.

    Attributes:
        text: the whole text.
        start: offset of the stretch.
        low: the words in lower case, with typewriter apostrophes; a compound with hyphens is one word, as is a sign.
    """

    __slots__ = ("_end", "_spans", "_words", "low", "start", "text")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.start, self._end = text, start, end
        self._spans: tuple[list[int], list[int]] | None = None
        self._words: list[str] = _WORD.findall(text, start, end)
        self.low = list(map(str.lower, self._words))
        if text.find("’", start, end) >= 0:
            self.low = [word.replace("’", "'") if len(word) > 1 else word for word in self.low]
        if not _ACRONYMS.keys().isdisjoint(self._words):
            self.low = [_ACRONYMS.get(word, low) for word, low in zip(self._words, self.low, strict=True)]

    @property
    def starts(self) -> list[int]:
        """The offset of each word."""
        return self._find_spans()[0]

    @property
    def ends(self) -> list[int]:
        """The offset behind each word."""
        return self._find_spans()[1]

    def _find_spans(self) -> tuple[list[int], list[int]]:
        # Found when first asked for, as most windows are only read for their words.
        if self._spans is None:
            found = [match.span() for match in _WORD.finditer(self.text, self.start, self._end)]
            self._spans = [start for start, _ in found], [end for _, end in found]
        return self._spans

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
        return self._words[index] if -len(self.low) <= index < len(self.low) else ""

    def is_capital(self, index: int) -> bool:
        """Tell whether a word begins with a capital."""
        return self.written(index)[:1].isupper()

    def index_at(self, offset: int) -> int:
        """The index of the first word that begins at ``offset`` or behind it."""
        if offset <= self.start:
            return 0
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
