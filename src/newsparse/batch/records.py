"""What readers of other forms make of their input, as lines of a batch."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from newsparse.batch.lines import Line
from newsparse.batch.outcome import Outcome, reject
from newsparse.readers import Record


def line_of(record: Record, number: int) -> Line | Outcome:
    """Turn a record into the line of JSON that says the same, or into a reject where there is no article in it."""
    if record.fields is None:
        return reject(Line(number, b""), None, f"{record.where}: {record.reason}")
    return Line(number, json_line(record.fields))


def json_line(fields: Mapping[str, Any]) -> bytes:
    """Write the fields of an article as a line of JSON; days of a table in ISO 8601."""
    return f"{json.dumps(dict(fields), default=str)}\n".encode()
