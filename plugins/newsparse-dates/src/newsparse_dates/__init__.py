"""newsparse-dates: every time expression of a news article, resolved against its day of publication."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping

from newsparse import Article, Claim, Dropped, Entity, Lexicon, Result, Table, hookimpl
from newsparse_dates.display import date_tables
from newsparse_dates.entity import Date

__all__ = ["Date"]


@hookimpl
def newsparse_types() -> Iterable[type[Entity | Claim]]:
    """This plugin makes dates."""
    return (Date,)


@hookimpl
def newsparse_entities(article: Article, lexicon: Lexicon) -> Iterable[Entity]:
    """Find the time expressions of an article."""
    from newsparse_dates.finder import find_dates  # noqa: PLC0415 - the grammar is slow to import, and loading a plugin needs none

    return find_dates(article, lexicon)


@hookimpl
def newsparse_published(value: str) -> dt.date | None:
    """Read a publication date in any format or language."""
    from newsparse_dates.publication import read_publication  # noqa: PLC0415 - few need it

    return read_publication(value)


@hookimpl
def newsparse_tables(result: Result) -> Iterable[Table]:
    """Show a timeline."""
    return date_tables(result)


@hookimpl
def newsparse_writers() -> Mapping[str, Callable[..., None]]:
    """Write TimeML."""
    from newsparse_dates.timeml import write_timeml  # noqa: PLC0415 - few need it

    return {"timeml": write_timeml}


@hookimpl
def newsparse_explain(article: Article, start: int, end: int, lexicon: Lexicon) -> Iterable[Dropped]:
    """Tell which words of time were dropped."""
    from newsparse_dates.finder import explain_dates  # noqa: PLC0415 - as above

    return explain_dates(article, start, end, lexicon)
