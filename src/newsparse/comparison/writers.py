"""Writing comparisons: tables for people, a page, JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from importlib.resources import files
from importlib.util import find_spec
from typing import Any, BinaryIO

from newsparse.article import Article
from newsparse.comparison.difference import Comparison, Match
from newsparse.comparison.tables import comparison_tables
from newsparse.errors import MissingExtraError
from newsparse.writers.table import write_tables

ComparisonWriter = Callable[[Comparison, BinaryIO], None]


def get_comparison_writer(form: str) -> ComparisonWriter:
    """Find the writer of a form: "table", "html" or "json".

    Raises:
        MissingExtraError: the page needs a library that is not installed.
    """
    if form == "html" and find_spec("jinja2") is None:
        raise MissingExtraError("the page of a comparison", "page")
    return {"table": _write_tables, "html": _write_page, "json": _write_json}[form]


def _write_tables(comparison: Comparison, out: BinaryIO) -> None:
    write_tables(comparison_tables(comparison), out)


def _write_page(comparison: Comparison, out: BinaryIO) -> None:
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415 - optional

    template = files("newsparse.comparison").joinpath("page.html").read_text("utf-8")
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined)
    page = environment.from_string(template).render(tables=list(comparison_tables(comparison)))
    out.write(page.encode("utf-8", "replace"))


def _write_json(comparison: Comparison, out: BinaryIO) -> None:
    data = {
        "articles": [_about(result.article) for result in comparison.results],
        "matches": [_plain(match) for match in comparison.matches],
        "alone": [_plain(match) for match in comparison.alone],
    }
    out.write(f"{json.dumps(data, indent=1)}\n".encode())


def _about(article: Article) -> dict[str, str | None]:
    published = article.published.isoformat() if article.published else None
    return {"id": article.id, "title": article.title, "published": published, "url": article.url}


def _plain(match: Match) -> dict[str, Any]:
    return {"sort": match.sort, "subject": match.subject, "same": match.same, "places": list(_places(match))}


def _places(match: Match) -> Iterator[dict[str, Any]]:
    for place in match.places:
        item = place.item
        where = {"article": place.article, "id": item.id, "start": item.start, "end": item.end}
        yield {**where, "words": place.words, "value": place.value}
