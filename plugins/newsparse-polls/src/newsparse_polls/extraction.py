"""From an article and its entities to the polls it reports."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse import Article, Entities, Lexicon
from newsparse_polls.material import Material
from newsparse_polls.patterns import Patterns
from newsparse_polls.poll import Poll
from newsparse_polls.reading import Reader


def find_polls(article: Article, entities: Entities, lexicon: Lexicon) -> Iterator[Poll]:
    """Find the polls that an article reports."""
    patterns = lexicon.build(Patterns)
    if not patterns.signposts.tell_of_polls(article):
        return iter(())
    return Reader(Material(article, entities, patterns)).read()
