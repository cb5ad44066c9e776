"""JSON-LD: what a page says of its article in the terms of schema.org."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

_ARTICLE = re.compile(r"(?:Article|Posting|Report)\Z")


def find_article(tree: Any) -> dict[str, Any]:
    """Read the first article that the page describes into the fields of ours.

    Args:
        tree: the page, as lxml has it.

    Returns:
        Any of title, published, authors, url, language, and ``free``, False where the page is for subscribers.
    """
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for thing in _things(data):
            if any(_ARTICLE.search(kind) for kind in _texts(thing.get("@type"))):
                return _fields(thing)
    return {}


def _things(data: Any) -> Iterator[dict[str, Any]]:
    for thing in data if isinstance(data, list) else [data]:
        if isinstance(thing, dict):
            yield thing
            yield from (part for part in _list(thing.get("@graph")) if isinstance(part, dict))


def _fields(thing: dict[str, Any]) -> dict[str, Any]:
    page = thing.get("mainEntityOfPage")
    found: dict[str, Any] = {
        "title": _first(thing.get("headline")),
        "published": _day(_first(thing.get("datePublished"))),
        "authors": [name for author in _list(thing.get("author")) for name in _names(author)],
        "url": _first(thing.get("url")) or _first(page.get("@id") if isinstance(page, dict) else page),
        "language": _first(thing.get("inLanguage")),
    }
    fields: dict[str, Any] = {name: value for name, value in found.items() if value}
    if str(thing.get("isAccessibleForFree")).lower() == "false":
        fields["free"] = False
    return fields


def _day(moment: str | None) -> str | None:
    # A day in another form is better read by whoever knows the page.
    iso = re.match(r"\d{4}-\d\d-\d\d(?!\d)", moment or "")
    return iso[0] if iso else None


def _names(author: Any) -> list[str]:
    name = author.get("name") if isinstance(author, dict) else author
    return [" ".join(text.split()) for text in _texts(name) if text.strip()]


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _texts(value: Any) -> list[str]:
    return [text for text in _list(value) if isinstance(text, str)]


def _first(value: Any) -> str | None:
    return next((" ".join(text.split()) for text in _texts(value) if text.strip()), None)
