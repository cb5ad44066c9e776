"""From a line to the fields of an article, or to the reason why there is none."""

from __future__ import annotations

import json
from typing import Any

from newsparse.batch.lines import Line
from newsparse.errors import ArticleError

_JSON_TYPES = {list: "a list", str: "a text", int: "a number", float: "a number", bool: "true or false"}


def read_fields(line: Line) -> dict[str, Any]:
    """Read a line as a JSON object.

    Control characters that JSON wants escaped are taken as they stand, and a byte order mark before the first line is
    passed over.

    Raises:
        ArticleError: it is none; the message says why, and where.
    """
    try:
        text = line.raw.decode("utf-8-sig" if line.number == 1 else "utf-8")
        data = json.loads(text, strict=False)
    except UnicodeDecodeError as err:
        raise ArticleError(f"not UTF-8: byte {err.object[err.start]:#04x} at column {err.start + 1}") from err
    except json.JSONDecodeError as err:
        end = "" if line.raw.endswith(b"\n") else ", and the line has no end: the file may be cut off"
        raise ArticleError(f"not JSON: {err.msg.removesuffix(' at')} at column {err.pos + 1}{end}") from err
    except RecursionError as err:
        raise ArticleError("not readable as JSON: nested too deeply") from err
    except ValueError as err:  # an integer of thousands of digits
        raise ArticleError(f"not readable as JSON: {err}") from err
    if not isinstance(data, dict):
        raise ArticleError(f"not a JSON object but {_JSON_TYPES.get(type(data), 'null')}")
    return data


def read_id(data: dict[str, Any], line: Line) -> str:
    """Read an article's id: its text, a whole number as text, or else the number of the line.

    Raises:
        ArticleError: it is of another type.
    """
    value = data.get("id")
    if value is None or value == "":
        return str(line.number)
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        raise ArticleError(f"id: wanted text or a whole number, got {type(value).__name__}")
    return str(value)


def find_id(line: Line) -> str | None:
    """Find the id of whatever stands in a line, None where it is blank or no article."""
    if not line.raw.strip():
        return None
    try:
        return read_id(read_fields(line), line)
    except ArticleError:
        return None
