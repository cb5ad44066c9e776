"""schema.org: statements as Quotation and Claim in JSON-LD, for search engines and fact-checkers' tools.

The terms are those of https://schema.org/Quotation and https://schema.org/Claim: words in quotation marks are a
Quotation spoken by somebody; what is told in other words, and what an article claims itself, is a Claim that appears
in it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, BinaryIO

from newsparse.claims import Claim
from newsparse.columns import text_of
from newsparse.parser import Parser
from newsparse.result import Result

_SORTS = {"person": "Person", "organization": "Organization", "place": "Place"}


def write(results: Iterable[Result], out: BinaryIO, parser: Parser) -> None:  # noqa: ARG001 - every writer is called so
    """Write results as one JSON-LD document, an article and its claims after the other."""
    graph = [thing for result in results for thing in _things(result)]
    out.write(f"{json.dumps({'@context': 'https://schema.org', '@graph': graph}, indent=1)}\n".encode())


def _things(result: Result) -> Iterable[dict[str, Any]]:
    article = result.article
    name = article.url or f"urn:newsparse:{article.id or 'article'}"
    about = {
        "headline": article.title,
        "datePublished": article.published.isoformat() if article.published else None,
        "url": article.url,
        "inLanguage": article.language,
        "author": [{"@type": "Person", "name": author} for author in article.authors] or None,
    }
    yield {"@type": "NewsArticle", "@id": name, **_known(about)}
    for claim in result.claims:
        yield {**_statement(claim, result, name), "@id": f"{name}#{claim.id}"}


def _statement(claim: Claim, result: Result, article: str) -> dict[str, Any]:
    speaker = _speaker(getattr(claim, "source", None), result)
    if getattr(claim, "type", None) == "direct":
        spoken = {"text": text_of(claim), "spokenByCharacter": speaker, "isPartOf": {"@id": article}}
        return {"@type": "Quotation", **_known(spoken)}
    return {"@type": "Claim", **_known({"text": text_of(claim), "author": speaker, "appearance": {"@id": article}})}


def _speaker(source: Any, result: Result) -> dict[str, Any] | None:
    if source is None:
        return None
    entity = result.entities.get(getattr(source, "entity", None) or "")
    sort = _SORTS.get(entity.kind, "Thing") if entity is not None else "Thing"
    role = getattr(entity, "role", None)
    return _known({"@type": sort, "name": getattr(source, "name", None), "description": source.text, "jobTitle": role})


def _known(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None}
