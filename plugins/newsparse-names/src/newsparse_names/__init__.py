"""Names: the people, organisations and places of an article, with all their mentions."""

from __future__ import annotations

from collections.abc import Iterable

from newsparse import Article, Dropped, Entity, Lexicon, Result, Table, hookimpl
from newsparse_names.display import name_tables
from newsparse_names.entities import Name, Organization, Person, Place
from newsparse_names.explaining import explain_names
from newsparse_names.finding import find_names

__all__ = ["Name", "Organization", "Person", "Place"]


@hookimpl
def newsparse_types() -> Iterable[type[Entity]]:
    """The three kinds of names."""
    return Person, Organization, Place


@hookimpl
def newsparse_entities(article: Article, lexicon: Lexicon) -> Iterable[Entity]:
    """Everybody and everything with a name."""
    return find_names(article, lexicon)


@hookimpl
def newsparse_tables(result: Result) -> Iterable[Table]:
    """Show who and what appears, the most mentioned first."""
    return name_tables(result)


@hookimpl
def newsparse_explain(article: Article, start: int, end: int, lexicon: Lexicon) -> Iterable[Dropped]:
    """Tell which phrases and pronouns mean nobody, and why."""
    return explain_names(article, start, end, lexicon)
