"""Web pages: what it costs to take the text out of them, which is more than reading it."""

from __future__ import annotations

import io
import json
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from sections import Section

from newsparse import MissingExtraError, Parser
from newsparse.readers import Record, get_reader

T = TypeVar("T")
R = TypeVar("R")

# About what a page of a news site weighs without its images: mostly scripts, styles, menus and links to other articles.
_SCRIPTS = 60_000
_LINKS = 300


def measure_pages(texts: Sequence[str]) -> Section:
    """Measure pages made of some texts, as they are crawled."""
    title = "Web pages on one core"
    try:
        read = get_reader("html")
    except MissingExtraError as err:
        return Section(title, ("what",), (), str(err))
    pages = [_make_page(number, text) for number, text in enumerate(texts)]
    parse = Parser().parse
    extract, work = _time(lambda page: next(read(io.BytesIO(page), "-")), pages)
    spent, _ = _time(lambda record: parse(_fields_of(record)).to_json(), work)
    rows = (("text taken out of the page", len(pages) / extract), ("text parsed, JSON written", len(pages) / spent))
    size, held = sum(map(len, pages)) / len(pages), sum(len(_fields_of(record)["text"]) for record in work) / len(work)
    note = f"{len(pages)} pages of some {size / 1000:.0f} kB that hold {held / 1000:.1f} kB of text"
    return Section(title, ("what", "pages/s"), rows, note)


def _time(work: Callable[[T], R], items: Sequence[T]) -> tuple[float, list[R]]:
    """Give the processor time of some work over all items, once it has been done on one, and what it gives."""
    work(items[0])
    started = time.process_time()
    done = [work(item) for item in items]
    return time.process_time() - started, done


def _fields_of(record: Record) -> Mapping[str, Any]:
    return record.fields or {"text": ""}


def _make_page(number: int, text: str) -> bytes:
    about = {"@type": "NewsArticle", "headline": f"Headline {number}", "datePublished": "2024-05-14"}
    links = "".join(f'<li class="m"><a href="/news/{n}">What was said on day {n}</a></li>' for n in range(_LINKS))
    story = "".join(f"<p>{paragraph}</p>" for paragraph in text.split("\n") if paragraph)
    script = f"<script>{'var a = [1, 2, 3]; ' * (_SCRIPTS // 20)}</script>"
    return (
        f'<!doctype html><html lang="en"><head><title>Headline {number}</title>{script}'
        f'<script type="application/ld+json">{json.dumps(about)}</script></head><body><nav><ul>{links}</ul></nav>'
        f"<main><article><h1>Headline {number}</h1>{story}</article></main><footer>{links}</footer></body></html>"
    ).encode()
