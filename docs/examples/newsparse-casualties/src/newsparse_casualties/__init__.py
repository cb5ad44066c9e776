"""Finds the kind casualty in news articles: the hooks of the plugin."""

from __future__ import annotations

from collections.abc import Iterable

from newsparse import Article, Claim, Entities, Lexicon, hookimpl

from newsparse_casualties.finding import Casualty, Finder


@hookimpl
def newsparse_types() -> Iterable[type[Claim]]:
    """Name the kind of claims that this plugin makes."""
    return [Casualty]


@hookimpl
def newsparse_reads() -> Iterable[str]:
    """Name the kinds of other plugins that these claims build on."""
    return ["number"]


@hookimpl
def newsparse_claims(article: Article, entities: Entities, lexicon: Lexicon) -> Iterable[Claim]:
    """Find them."""
    return lexicon.build(Finder).find(article, entities)
