"""Quotes: who said what."""

from __future__ import annotations

from collections.abc import Iterable

from newsparse import Article, Claim, Dropped, Entities, Entity, Lexicon, Result, Table, hookimpl
from newsparse_quotes.claims import find_quotes
from newsparse_quotes.display import quote_tables
from newsparse_quotes.explaining import explain_quotes
from newsparse_quotes.quotes import Quote, Source
from newsparse_quotes.speakers import KINDS

__all__ = ["Quote", "Source"]


@hookimpl
def newsparse_types() -> Iterable[type[Entity | Claim]]:
    """Quotes are claims."""
    return (Quote,)


@hookimpl
def newsparse_reads() -> Iterable[str]:
    """Sources are resolved to what stands behind them."""
    return KINDS


@hookimpl
def newsparse_claims(article: Article, entities: Entities, lexicon: Lexicon) -> Iterable[Claim]:
    """Find who said what."""
    return find_quotes(article, entities, lexicon)


@hookimpl
def newsparse_tables(result: Result) -> Iterable[Table]:
    """Show the statements by speaker."""
    return quote_tables(result)


@hookimpl
def newsparse_explain(article: Article, start: int, end: int, lexicon: Lexicon) -> Iterable[Dropped]:
    """Tell which words were considered as cues and dropped."""
    return explain_quotes(article, start, end, lexicon)
