"""Readers: articles out of text, web pages, tables and archives, each reader a module with one function ``read``."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import BinaryIO

from newsparse.errors import FormatError
from newsparse.readers.record import Page, Record

__all__ = [
    "READERS",
    "Page",
    "Reader",
    "Record",
    "ending_form",
    "form_of",
    "get_pages",
    "get_reader",
    "is_packed",
    "open_file",
]

Reader = Callable[[BinaryIO, str], Iterator[Record]]

READERS = ("arrow", "html", "jsonl", "parquet", "text", "warc")
_ENDINGS = {
    ".arrow": "arrow",
    ".feather": "arrow",
    ".htm": "html",
    ".html": "html",
    ".json": "jsonl",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".parquet": "parquet",
    ".txt": "text",
    ".warc": "warc",
    ".xhtml": "html",
}


def ending_form(path: str) -> str | None:
    """Tell from the ending of a file's name how to read it, None where it does not say."""
    name = Path(path)
    return _ENDINGS.get(Path(name.stem).suffix.lower() if name.suffix == ".gz" else name.suffix.lower())


def form_of(path: str) -> str:
    """Tell from a file's name how to read it: plain text unless its ending says otherwise."""
    return ending_form(path) or "text"


def is_packed(path: str, form: str) -> bool:
    """Tell whether a file must be unpacked (gzip) before it is read; archives are unpacked by their reader."""
    return path.lower().endswith(".gz") and form != "warc"


@contextmanager
def open_file(path: Path, form: str) -> Iterator[BinaryIO]:
    """Open a file for the reader of a form.

    Raises:
        OSError: it cannot be read, or not unpacked.
    """
    if not is_packed(path.name, form):
        with path.open("rb") as stream:
            yield stream
        return
    try:
        with gzip.open(path) as unpacked:
            yield unpacked  # type: ignore[misc]  # as good as a BinaryIO
    except (EOFError, zlib.error) as err:
        raise OSError(f"cannot be unpacked: {err}") from err


def get_reader(form: str) -> Reader:
    """Find the reader of a form.

    Args:
        form: one of ``READERS``.

    Returns:
        A function that takes a binary stream and the stream's name, and yields a record for each article.

    Raises:
        FormatError: there is no such form.
        MissingExtraError: it needs a library that is not installed.
    """
    if form not in READERS:
        raise FormatError(f"no input format {form!r} (known: {', '.join(READERS)})")
    return import_module(f"newsparse.readers.{form}").read  # type: ignore[no-any-return]


def get_pages(form: str) -> Callable[[BinaryIO, str], Iterator[Page | Record]] | None:
    """Find what gives the web pages of a form as they came, for those who read them in several processes.

    Args:
        form: one of ``READERS``.

    Returns:
        A function like a reader, None for forms of another sort. What it gives beside pages are reasons.

    Raises:
        FormatError: there is no such form.
        MissingExtraError: it needs a library that is not installed.
    """
    get_reader(form)
    return getattr(import_module(f"newsparse.readers.{form}"), "pages", None)
