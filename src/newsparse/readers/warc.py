"""WARC files of crawled news (CC-NEWS): every page in them that holds an article.

The format is that of https://iipc.github.io/warc-specifications/; warcio reads it.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO

from newsparse.errors import MissingExtraError
from newsparse.readers.html import read_page
from newsparse.readers.record import Record

try:
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed
except ImportError as err:
    raise MissingExtraError("reading WARC files", "warc") from err

_PAGES = ("text/html", "application/xhtml+xml")


def read(stream: BinaryIO, where: str) -> Iterator[Record]:
    """Read the pages of an archive; what is not a page that was found (status 200) is passed over.

    A page's day of publication is only what the page says: the day on which it was crawled is another.
    """
    number = 0
    try:
        for entry in ArchiveIterator(stream):
            number += 1
            if _is_page(entry):
                url = entry.rec_headers.get_header("WARC-Target-URI")
                name = entry.rec_headers.get_header("WARC-Record-ID") or url
                page = entry.content_stream().read()
                if getattr(entry.raw_stream, "limit", 0):
                    raise EOFError("cut off inside a page")  # noqa: TRY301 - one way to end
                yield read_page(page, f"{where} record {number} ({url})", name, url)
    except (ArchiveLoadFailed, EOFError, OSError, zlib.error) as err:
        reason = " ".join(str(err).split()) or type(err).__name__
        yield Record(
            f"{where} after record {number}", None, f"the archive is broken here, and what follows is lost: {reason}"
        )


def _is_page(entry: Any) -> bool:
    if entry.rec_type != "response" or entry.http_headers is None:
        return False
    kind = (entry.http_headers.get_header("Content-Type") or "").split(";")[0].strip().lower()
    return entry.http_headers.get_statuscode() == "200" and kind in _PAGES
