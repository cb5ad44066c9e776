"""Explaining: which words were considered as cues of an attribution, and why they were dropped."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse import Article, Dropped, Lexicon
from newsparse_quotes.claims import Grammar
from newsparse_quotes.reading import read


def explain_quotes(article: Article, start: int, end: int, lexicon: Lexicon) -> Iterator[Dropped]:
    """Give the words between two offsets that could have been cues and are none."""
    attributions = lexicon.build(Grammar).attributions
    reading = read(article, attributions.words)
    kept = {attribution.head for attribution in attributions.find(reading)}
    for at, rule, reason in attributions.dismissals(reading):
        first, last = reading.starts[at], reading.end(at)
        if at not in kept and first < end and start < last:
            yield Dropped(first, last, article.text[first:last], rule=rule, reason=reason)
