"""Numbers: every quantity in the news, exactly."""

from __future__ import annotations

from collections.abc import Iterable

from newsparse import Article, Dropped, Entity, Lexicon, Result, Table, hookimpl
from newsparse_numbers.display import number_tables
from newsparse_numbers.explaining import explain_numbers
from newsparse_numbers.number import Number
from newsparse_numbers.reading import find_numbers

__all__ = ["Number"]


@hookimpl
def newsparse_types() -> Iterable[type[Entity]]:
    """This plugin makes numbers."""
    return (Number,)


@hookimpl
def newsparse_entities(article: Article, lexicon: Lexicon) -> Iterable[Entity]:
    """Find every quantity of an article."""
    return find_numbers(article, lexicon)


@hookimpl
def newsparse_tables(result: Result) -> Iterable[Table]:
    """Show each number with what it counts."""
    return number_tables(result)


@hookimpl
def newsparse_explain(article: Article, start: int, end: int, lexicon: Lexicon) -> Iterable[Dropped]:
    """Tell which numerals are no quantities."""
    return explain_numbers(article, start, end, lexicon)
