"""The opinion polls that a news article reports, with their facts and results, for newsparse."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from newsparse import Article, Claim, Dropped, Entities, Entity, Lexicon, Result, Table, hookimpl
from newsparse_polls.display import poll_tables
from newsparse_polls.explaining import explain_polls
from newsparse_polls.extraction import find_polls
from newsparse_polls.poll import Finding, Poll
from newsparse_polls.poll_file import write

__all__ = ["Finding", "Poll"]


@hookimpl
def newsparse_types() -> Iterable[type[Entity | Claim]]:
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


@hookimpl
def newsparse_explain(article: Article, start: int, end: int, lexicon: Lexicon) -> Iterable[Dropped]:
    """Tell which words for polls name none, and why."""
    return explain_polls(article, start, end, lexicon)


@hookimpl
def newsparse_tables(result: Result) -> Iterable[Table]:
    """Show each poll with its figures as bars."""
    return poll_tables(result)


@hookimpl
def newsparse_writers() -> Mapping[str, Callable[..., None]]:
    """Polls can be written as the rows of FiveThirtyEight's poll files."""
    return {"polls": write}
