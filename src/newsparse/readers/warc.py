"""WARC files of crawled news (CC-NEWS): every page in them that holds an article.

The format is that of https://iipc.github.io/warc-specifications/; warcio reads it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from newsparse.errors import MissingExtraError
from newsparse.readers.html import read_page
from newsparse.readers.record import Page, Record

try:
    from warcio.archiveiterator import ArchiveIterator
except ImportError as err:
    raise MissingExtraError("reading WARC files", "warc") from err

_PAGES = ("text/html", "application/xhtml+xml")


def read(stream: BinaryIO, where: str) -> Iterator[Record]:
    """Read the pages of an archive; what is not a page that was found (status 200) is passed over.

    A page's day of publication is only what the page says: the day on which it was crawled is another.
    """
    for page in pages(stream, where):
        yield page if isinstance(page, Record) else read_page(page)


def pages(stream: BinaryIO, where: str) -> Iterator[Page | Record]:
    """Give the pages as they are, and where the archive is broken, the reason."""
    number = 0
    try:
        for entry in ArchiveIterator(stream):
            number += 1
            if _is_page(entry):
                raw = entry.content_stream().read()
                if getattr(entry.raw_stream, "limit", 0):
                    raise EOFError("cut off inside a page")  # noqa: TRY301 - one way to end
                url = entry.rec_headers.get_header("WARC-Target-URI")
                name = entry.rec_headers.get_header("WARC-Record-ID") or url
                yield Page(raw, f"{where} record {number} ({url})", name, url)
    except Exception as err:  # noqa: BLE001 - warcio stumbles over broken archives in many ways, some of them its own
        reason = " ".join(str(err).split()) or type(err).__name__
        yield Record(
            f"{where} after record {number}", None, f"the archive is broken here, and what follows is lost: {reason}"
        )


def _is_page(entry: Any) -> bool:
    if entry.rec_type != "response" or entry.http_headers is None:
        return False
    kind = (entry.http_headers.get_header("Content-Type") or "").split(";")[0].strip().lower()
    return entry.http_headers.get_statuscode() == "200" and kind in _PAGES
