"""Numerals: where figures and number words stand in a text, and what they are worth.

Figures are found in the text, number words among its tokens; small readers then follow the grammar of numerals from
there, always forwards, so that the time is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import compress

from newsparse import Article, Lexicon
from newsparse_numbers.figures import Figures
from newsparse_numbers.numeral import Numeral
from newsparse_numbers.spelled import Spelled
from newsparse_numbers.tables import read_table
from newsparse_numbers.vocabulary import Vocabulary


class Numerals:
    """Finds the numerals of a text."""

    def __init__(self, lexicon: Lexicon) -> None:
        vocabulary = lexicon.build(Vocabulary)
        self._vulgar = vocabulary.vulgar
        self._figures = lexicon.build(Figures)
        self._spelled = lexicon.build(Spelled)
        # Letters may stand right before a figure only as a currency: "Rs40", "EUR5m".
        currencies = read_table(lexicon, "currencies")
        letters = {*currencies["codes"]["codes"], *filter(str.isalpha, currencies["signs"])}
        self._currency = re.compile(rf"(?<![^\W_])(?:{'|'.join(sorted(letters))})\Z")
        self._longest_currency = max(map(len, letters)) + 1
        self._words = frozenset(form for word in vocabulary.words for form in (word, word.capitalize(), word.upper()))
        # A set of characters at its head lets the engine skip ahead fast.
        self._digits = re.compile(rf"[0-9{''.join(self._vulgar)}](?:(?<=[0-9])[0-9]*(?:[.,][0-9]+)*)?")

    def find(self, article: Article) -> Iterator[Numeral]:
        """Find the numerals of an article from left to right; none overlaps the next."""
        text, done = article.text, 0
        for start, end in sorted([*self._find_words(article), *self._find_figures(text)]):
            if start < done:
                continue
            found = self._read(text, start, end, done)
            done = found.end if found else end
            if found and found.form != "chain":
                yield found

    def _find_words(self, article: Article) -> Iterator[tuple[int, int]]:
        texts, starts = article.tokens
        for index in compress(range(len(texts)), map(self._words.__contains__, texts)):
            yield starts[index], starts[index] + len(texts[index])

    def _find_figures(self, text: str) -> Iterator[tuple[int, int]]:
        """Find figures with no letter right before them, unless it is the last of a currency."""
        for digits in self._digits.finditer(text):
            start = digits.start()
            if not text[start - 1 : start].isalnum() or self._currency.search(
                text, max(0, start - self._longest_currency), start
            ):
                yield digits.span()

    def _read(self, text: str, start: int, end: int, done: int) -> Numeral | None:
        first = text[start]
        if first in self._vulgar:
            return Numeral(start, end, self._vulgar[first], "fraction")
        if first.isdigit():
            return self._figures.read(text, start, end)
        return self._spelled.read(text, start, end, done)
