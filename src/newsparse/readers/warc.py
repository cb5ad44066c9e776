"""WARC files of crawled news (CC-NEWS): every page in them that holds an article.

The format is that of https://iipc.github.io/warc-specifications/; warcio reads it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from newsparse.errors import MissingExtraError
from newsparse.readers.html import read_page
from newsparse.readers.record import Record

try:
    from warcio.archiveiterator import ArchiveIterator
except ImportError as err:
    raise MissingExtraError("reading WARC files", "warc") from err

_PAGES = ("text/html", "application/xhtml+xml")


def read(stream: BinaryIO, where: str) -> Iterator[Record]:
    """Read the pages of an archive; what is not a page that was found (status 200) is passed over.

    A page's day of publication is only what the page says: the day on which it was crawled is another.
    """
    try:
        for number, entry, raw in _pages(stream):
            url = entry.rec_headers.get_header("WARC-Target-URI")
            name = entry.rec_headers.get_header("WARC-Record-ID") or url
            yield read_page(raw, f"{where} record {number} ({url})", name, url)
    except _BrokenArchiveError as err:
        place = f"{where} after record {err.number}"
        yield Record(place, None, f"the archive is broken here, and what follows is lost: {err}")


class _BrokenArchiveError(Exception):
    def __init__(self, number: int, err: Exception) -> None:
        super().__init__(" ".join(str(err).split()) or type(err).__name__)
        self.number = number


def _pages(stream: BinaryIO) -> Iterator[tuple[int, Any, bytes]]:
    """Give the pages with their records and these records' numbers."""
    number = 0
    try:
        for entry in ArchiveIterator(stream):
            number += 1
            if _is_page(entry):
                page = entry.content_stream().read()
                if getattr(entry.raw_stream, "limit", 0):
                    raise EOFError("cut off inside a page")  # noqa: TRY301 - one way to end
                yield number, entry, page
    except Exception as err:
        raise _BrokenArchiveError(number, err) from err


def _is_page(entry: Any) -> bool:
    if entry.rec_type != "response" or entry.http_headers is None:
        return False
    kind = (entry.http_headers.get_header("Content-Type") or "").split(";")[0].strip().lower()
    return entry.http_headers.get_statuscode() == "200" and kind in _PAGES
