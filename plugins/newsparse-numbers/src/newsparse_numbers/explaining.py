"""Explaining: which numerals were read and refused."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse import Article, Dropped, Lexicon
from newsparse_numbers.numerals import Numerals
from newsparse_numbers.reading import find_numbers

_REASON = "part of a date, a clock time, a name, an identifier or an idiom, not a quantity"


def explain_numbers(article: Article, start: int, end: int, lexicon: Lexicon) -> Iterator[Dropped]:
    """Give the numerals between two offsets that are no quantities."""
    kept = [(number.start, number.end) for number in find_numbers(article, lexicon)]
    for numeral in lexicon.build(Numerals).find(article):
        first, last = numeral.start, numeral.end
        if first < end and start < last and not any(a < last and first < b for a, b in kept):
            yield Dropped(first, last, article.text[first:last], rule="refusals", reason=_REASON)
