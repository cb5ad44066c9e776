"""The opinion polls that a news article reports, with their facts and results, for newsparse."""

from __future__ import annotations

from collections.abc import Iterable

from newsparse import Article, Claim, Entities, Entity, Lexicon, hookimpl

from newsparse_polls.extraction import find_polls
from newsparse_polls.poll import Finding, Poll

__all__ = ["Finding", "Poll"]


@hookimpl
def newsparse_types() -> Iterable[type[Entity] | type[Claim]]:
    """Polls are claims."""
    return (Poll,)


@hookimpl
def newsparse_reads() -> Iterable[str]:
    """Figures, field dates and names come from other plugins."""
    return ("number", "date", "person", "organization", "place")


@hookimpl
def newsparse_claims(article: Article, entities: Entities, lexicon: Lexicon) -> Iterable[Claim]:
    """Find the polls of an article."""
    return find_polls(article, entities, lexicon)
