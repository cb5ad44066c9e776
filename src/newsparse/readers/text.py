"""Plain text: one article, exactly as it stands in the file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from newsparse.readers.record import Record


def read(stream: BinaryIO, where: str) -> Iterator[Record]:
    """Read UTF-8 text; line ends and everything else are kept, because offsets count them."""
    raw = stream.read()
    try:
        yield Record(where, {"id": None if where == "-" else Path(where).stem, "text": raw.decode()})
    except UnicodeDecodeError as err:
        yield Record(where, None, f"not UTF-8 (byte {err.start})")
