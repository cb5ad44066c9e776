"""From an article and its entities to the polls it reports."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse import Article, Entities, Lexicon
from newsparse_polls.patterns import Patterns
from newsparse_polls.poll import Poll
from newsparse_polls.reading import Reader


def find_polls(article: Article, entities: Entities, lexicon: Lexicon) -> Iterator[Poll]:
    """Find the polls that an article reports."""
    patterns = lexicon.build(Patterns)
    heads = patterns.heads_in(article)
    return Reader(article, entities, patterns, heads).read() if heads else iter(())
