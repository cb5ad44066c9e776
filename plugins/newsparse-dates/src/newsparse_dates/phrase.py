"""A phrase: the tokens that a rule matched, with their categories."""

from __future__ import annotations

from typing import Any, NamedTuple

from newsparse_dates.vocabulary import Vocabulary


class Phrase(NamedTuple):
    """Tokens ``start`` to ``stop`` of an article.

    Attributes:
        texts: all tokens of the article.
        starts: the offset of each.
        categories: one character for each of them.
        outset: index of the first token of the whole expression, words such as "the end of" included.
        start: index of the first token of the phrase.
        stop: index of the token behind it.
        vocabulary: names the categories.
    """

    texts: list[str]
    starts: list[int]
    categories: str
    outset: int
    start: int
    stop: int
    vocabulary: Vocabulary

    def find(self, *names: str) -> int:
        """Index of the first token of one of some categories, or -1."""
        categories, letters, start, stop = self.categories, self.vocabulary.letters, self.start, self.stop
        for name in names:
            at = categories.find(letters[name], start, stop)
            if at >= 0:
                return at
        return -1

    def has(self, *names: str) -> bool:
        """Tell whether a token of one of these categories is in the phrase."""
        return self.find(*names) >= 0

    def value(self, *names: str) -> Any:
        """What the tables say of the first token of one of some categories, or None."""
        at = self.find(*names)
        return None if at < 0 else self.value_at(at)

    def value_at(self, at: int) -> Any:
        """What the tables say of a token."""
        return self.vocabulary.value(self.categories[at], self.texts[at])

    def name_at(self, at: int) -> str:
        """Category of a token of the article, in capitals; empty outside the article or for any other word."""
        return self.vocabulary.names[self.categories[at]] if 0 <= at < len(self.categories) else ""

    def text_at(self, at: int) -> str:
        """A token of the article, or nothing outside it."""
        return self.texts[at] if 0 <= at < len(self.texts) else ""

    def touches(self, at: int) -> bool:
        """Tell whether a token stands right behind the one before it, with no space between."""
        if not 0 < at < len(self.texts):
            return False
        return self.starts[at - 1] + len(self.texts[at - 1]) == self.starts[at]

    def part(self, start: int, stop: int) -> Phrase:
        """Some tokens of the same article."""
        return Phrase(self.texts, self.starts, self.categories, self.outset, start, stop, self.vocabulary)
