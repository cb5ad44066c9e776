"""The hooks of newsparse: everything a plugin can do, in one file.

A plugin is a module (or any object) whose functions carry ``@newsparse.hookimpl`` and bear the names below. It may
leave out arguments it does not need. Hooks return values and change nothing they are given.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import pluggy

from newsparse.article import Article
from newsparse.claims import Claim
from newsparse.entities import Entity
from newsparse.explanation import Dropped
from newsparse.lexicon import Lexicon
from newsparse.result import Result
from newsparse.selection import Claims, Entities
from newsparse.tables import Table

hookspec = pluggy.HookspecMarker("newsparse")
hookimpl = pluggy.HookimplMarker("newsparse")


@hookspec
def newsparse_types() -> Iterable[type[Entity | Claim]]:  # type: ignore[empty-body]
    """Name the classes of entities and claims that the plugin makes.

    Called once, when the plugin is loaded. A result whose class is not named is refused, and a kind belongs to one
    plugin only.

    Returns:
        Subclasses of Entity or Claim, each with a ``kind`` of its own.
    """


@hookspec
def newsparse_reads() -> Iterable[str]:  # type: ignore[empty-body]
    """Name the kinds of entities of other plugins that the plugin's claims build on.

    Called once, when the plugin is loaded. Where no plugin offers a kind, the result says so in its notes.

    Returns:
        Kinds, such as ``"number"``.
    """


@hookspec
def newsparse_entities(article: Article, lexicon: Lexicon) -> Iterable[Entity]:  # type: ignore[empty-body]
    """Find entities in an article.

    Called once for each article, before any claims.

    Args:
        article: the article, with its reading aids (tokens, paragraphs, sentences, quotations, datelines).
        lexicon: the parser's word tables, and a place for what the plugin builds of them.

    Returns:
        Entities in any order. They may overlap; no two of one kind may have the same span.
    """


@hookspec
def newsparse_claims(article: Article, entities: Entities, lexicon: Lexicon) -> Iterable[Claim]:  # type: ignore[empty-body]
    """Find claims in an article.

    Called once for each article, after the entities of all plugins are known.

    Args:
        article: the article, with its reading aids.
        entities: the entities of all plugins, in order, selectable by kind and place.
        lexicon: the parser's word tables, and a place for what the plugin builds of them.

    Returns:
        Claims in any order; no two of one kind may have the same place.
    """


@hookspec
def newsparse_words(table: str) -> Mapping[str, Any] | None:
    """Add words to a table of any plugin.

    Called when a table is first read by a parser.

    Args:
        table: ``"package/table"``, such as ``"newsparse_numbers/currencies"``.

    Returns:
        Additions in the form of that table, or None. Lists are joined, mappings merged, single values replaced.
    """


@hookspec(firstresult=True)
def newsparse_published(value: str) -> dt.date | None:
    """Read a publication date that is not in ISO 8601.

    Called when an article is made; the first plugin that can read the value decides.

    Args:
        value: what the caller gave, such as ``"9. Februar 2022"``.

    Returns:
        The day, or None where the plugin cannot read it.
    """


@hookspec
def newsparse_tables(result: Result) -> Iterable[Table]:  # type: ignore[empty-body]
    """Show the plugin's findings to people.

    Called when a result is to be shown, on a terminal for example. The kinds of a plugin without this hook are shown
    with a column for each field.

    Args:
        result: the result, with the findings of all plugins.

    Returns:
        Tables of the plugin's own kinds, in the order in which they should be shown; nothing where nothing was found.
    """


@hookspec
def newsparse_veto(article: Article, items: Entities | Claims) -> Mapping[str, str]:  # type: ignore[empty-body]
    """Refuse findings of any plugin.

    Called twice for each article: with the entities of all plugins before any claims are made of them, and with the
    claims of all plugins. Plugins are asked in the order of their names, each with what the ones before have left.

    Args:
        article: the article.
        items: what was found.

    Returns:
        The reason for each refusal, by the id of the entity or claim.
    """


@hookspec
def newsparse_extra(result: Result) -> Mapping[str, Any]:  # type: ignore[empty-body]
    """Add something to findings of any plugin.

    Called once for each article, when all findings are known.

    Args:
        result: the result, with what the plugins before (by name) have added.

    Returns:
        What to add, by the id of the entity or claim: values that JSON can hold. They appear in ``extra`` of the
        entity or claim under the name of this plugin.
    """


@hookspec
def newsparse_parsed(result: Result) -> None:
    """React to a finished result, store it for example.

    Called once for each article, at the very end, in the process that parsed it.

    Args:
        result: the result.
    """


@hookspec
def newsparse_writers() -> Mapping[str, Callable[..., None]]:  # type: ignore[empty-body]
    """Offer formats in which results can be written.

    Called when a format is asked for by name.

    Returns:
        Functions by the name of the format. Each is called with the results (an iterable), a binary stream and the
        parser, and writes.
    """


@hookspec
def newsparse_explain(article: Article, start: int, end: int, lexicon: Lexicon) -> Iterable[Dropped]:  # type: ignore[empty-body]
    """Tell what the plugin considered at a place and dropped.

    Called when somebody asks why something was not found; never while articles are parsed.

    Args:
        article: the article.
        start: offset at which the place begins.
        end: offset behind it.
        lexicon: the parser's word tables.

    Returns:
        What could have been an entity or a claim there, each with the rule that dropped it and the reason.
    """
