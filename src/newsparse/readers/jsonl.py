"""JSON Lines: an object with ``text`` and other fields of an article on each line."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from newsparse.errors import ArticleError
from newsparse.readers.record import Record

_JSON_TYPES = {list: "a list", str: "a text", int: "a number", float: "a number", bool: "true or false"}


def read(stream: BinaryIO, where: str) -> Iterator[Record]:
    """Read JSON Lines; blank lines are passed over."""
    for number, raw in enumerate(stream, 1):
        if raw.strip():
            yield _read_line(raw, number, f"{where} line {number}")


def _read_line(raw: bytes, number: int, where: str) -> Record:
    try:
        data = read_object(raw, number)
        name = read_id(data)
    except ArticleError as err:
        return Record(where, None, str(err), number)
    return Record(where, data if name is None else {**data, "id": name}, number=number)


def read_object(raw: bytes, number: int) -> dict[str, Any]:
    """Read a line as a JSON object.

    Control characters that JSON wants escaped are taken as they stand, and a byte order mark before the first line is
    passed over.

    Args:
        raw: the line's bytes, the line break included.
        number: its number, counted from 1.

    Raises:
        ArticleError: it is none; the message says why, and where.
    """
    try:
        text = raw.decode("utf-8-sig" if number == 1 else "utf-8")
        data = json.loads(text, strict=False)
    except UnicodeDecodeError as err:
        raise ArticleError(f"not UTF-8: byte {err.object[err.start]:#04x} at column {err.start + 1}") from err
    except json.JSONDecodeError as err:
        end = "" if raw.endswith(b"\n") else ", and the line has no end: the file may be cut off"
        raise ArticleError(f"not JSON: {err.msg.removesuffix(' at')} at column {err.pos + 1}{end}") from err
    except RecursionError as err:
        raise ArticleError("not readable as JSON: nested too deeply") from err
    except ValueError as err:  # an integer of thousands of digits
        raise ArticleError(f"not readable as JSON: {err}") from err
    if not isinstance(data, dict):
        raise ArticleError(f"not a JSON object but {_JSON_TYPES.get(type(data), 'null')}")
    return data


def read_id(data: Mapping[str, Any]) -> str | None:
    """Read an article's id, text or a whole number, as text; None where it has none.

    Raises:
        ArticleError: it is of another type.
    """
    value = data.get("id")
    if value is None or value == "":
        return None
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        raise ArticleError(f"id: wanted text or a whole number, got {type(value).__name__}")
    return str(value)
