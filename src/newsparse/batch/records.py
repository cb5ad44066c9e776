"""What readers of other forms make of their input, as lines of a batch."""

from __future__ import annotations

import json

from newsparse.batch.lines import Line
from newsparse.batch.outcome import Outcome, reject
from newsparse.readers import Record


def line_of(record: Record, number: int) -> Line | Outcome:
    """Turn a record into the line of JSON that says the same, or into a reject where there is no article in it."""
    if record.fields is None:
        return reject(Line(number, b""), None, f"{record.where}: {record.reason}")
    # Days of a table are written as they are read: in ISO 8601.
    return Line(number, f"{json.dumps(dict(record.fields), default=str)}\n".encode())
