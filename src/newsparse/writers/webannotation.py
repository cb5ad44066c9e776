"""Web Annotations: each entity and claim as an annotation of the article's page, in JSON-LD.

The format is that of the W3C recommendation Web Annotation Data Model (https://www.w3.org/TR/annotation-model/). The
target is given by position and by quotation, so that it is found again on a page that has changed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, BinaryIO

from newsparse.article import Article
from newsparse.columns import Item
from newsparse.entities import Entity
from newsparse.output import to_plain
from newsparse.parser import Parser
from newsparse.result import Result
from newsparse.spans import Span

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
# How much of the text before and behind a target is given to find it again.
_AROUND = 32


def write(results: Iterable[Result], out: BinaryIO, parser: Parser) -> None:  # noqa: ARG001 - every writer is called so
    """Write results as annotation pages in one JSON-LD document."""
    pages = [_page(result) for result in results]
    document = pages[0] if len(pages) == 1 else {"@context": _CONTEXT, "@graph": pages}
    out.write(f"{json.dumps(document, indent=1)}\n".encode())


def _page(result: Result) -> dict[str, Any]:
    source = result.article.url or f"urn:newsparse:{result.article.id or 'article'}"
    items = [_annotation(item, result.article, source) for item in (*result.entities, *result.claims)]
    return {"@context": _CONTEXT, "type": "AnnotationPage", "id": f"{source}#newsparse", "items": items}


def _annotation(item: Item, article: Article, source: str) -> dict[str, Any]:
    spans = (item,) if isinstance(item, Entity) else item.anchor
    targets = [{"source": source, "selector": _selectors(span, article.text)} for span in spans]
    body = {"type": "TextualBody", "purpose": "tagging", "value": item.kind}
    details = {"type": "Dataset", "purpose": "describing", "format": "application/json", "value": to_plain(item)}
    return {
        "id": f"{source}#{item.id}",
        "type": "Annotation",
        "generator": {"type": "Software", "name": f"newsparse {item.plugin}".strip()},
        "body": [body, details],
        "target": targets[0] if len(targets) == 1 else targets,
    }


def _selectors(span: Span, text: str) -> list[dict[str, Any]]:
    quotation = {
        "type": "TextQuoteSelector",
        "exact": span.text,
        "prefix": text[max(0, span.start - _AROUND) : span.start],
        "suffix": text[span.end : span.end + _AROUND],
    }
    return [{"type": "TextPositionSelector", "start": span.start, "end": span.end}, quotation]
