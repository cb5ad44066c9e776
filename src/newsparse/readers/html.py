"""Web pages: the article's text, and what the page's own metadata and JSON-LD say of it.

Finding the text of an article among menus, banners and related links is trafilatura's trade.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from newsparse.errors import MissingExtraError
from newsparse.readers.jsonld import find_article
from newsparse.readers.record import Page, Record

try:
    from trafilatura import bare_extraction, load_html
except ImportError as err:
    raise MissingExtraError("reading web pages", "html") from err

# The largest pages of news sites have some 5 MB; beyond that it is something else, and costs gigabytes of memory.
LARGEST = 10_000_000
# A page that says it is not free and holds less than this holds the teaser, not the article.
_TEASER = 600
# Less than a sentence is a menu's last item.
_SHORTEST = 80


def read(stream: BinaryIO, where: str) -> Iterator[Record]:
    """Read one page."""
    yield from map(read_page, pages(stream, where))


def pages(stream: BinaryIO, where: str) -> Iterator[Page]:
    """Give the page as it is."""
    yield Page(stream.read(), where, None if where == "-" else Path(where).stem)


def read_page(page: Page) -> Record:
    """Read a page into the fields of an article.

    Returns:
        The fields of the article, its text as trafilatura found it; or the reason why there is none.
    """
    raw, where, name, url = page
    if len(raw) > LARGEST:
        return Record(
            where, None, f"a page of {len(raw) / 1e6:.0f} MB is no article (up to {LARGEST / 1e6:.0f} MB are read)"
        )
    tree = load_html(raw)
    if tree is None:
        return Record(where, None, "not a web page")
    said = find_article(tree)
    # Cut to two letters: en-GB is English.
    language = (said.pop("language", None) or tree.get("lang") or "")[:2].lower()
    free = said.pop("free", True)
    found = bare_extraction(tree, url=url, with_metadata=True, include_comments=False, include_tables=False)
    text = getattr(found, "text", None) or ""
    if len(text) < _SHORTEST:
        return Record(where, None, "no article text on the page")
    if not free and len(text) < _TEASER:
        return Record(where, None, f"behind a paywall: only {len(text)} characters of text on the page")
    told = {
        "title": getattr(found, "title", None),
        "published": getattr(found, "date", None),
        "authors": _authors(getattr(found, "author", None)),
        "url": getattr(found, "url", None),
        "language": language if language.isalpha() else None,
    }
    fields = {"id": name, "text": text, **told, **said}
    return Record(where, {key: value for key, value in fields.items() if value})


def _authors(names: str | None) -> list[str]:
    return [name.strip() for name in (names or "").split(";") if name.strip()]
