"""JSON Lines: an object with ``text`` and other fields of an article on each line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO

from newsparse.readers.record import Record


def read(stream: BinaryIO, where: str) -> Iterator[Record]:
    """Read JSON Lines; blank lines are passed over."""
    for number, line in enumerate(stream, 1):
        if line.strip():
            yield _read_line(line, f"{where} line {number}", str(number))


def _read_line(line: bytes, where: str, name: str) -> Record:
    try:
        fields = json.loads(line.decode())
    except UnicodeDecodeError as err:
        return Record(where, None, f"not UTF-8 (byte {err.start} of the line)")
    except (ValueError, RecursionError) as err:
        return Record(where, None, f"not JSON: {err}")
    if not isinstance(fields, dict):
        return Record(where, None, "not a JSON object")
    return Record(where, {"id": name, **fields})
