"""CSV: a row for each entity and claim, the fields of every kind side by side."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections.abc import Iterable
from typing import Any, BinaryIO

from newsparse.columns import ARTICLE_COLUMNS, shared_columns, wide_columns, wide_rows
from newsparse.output import to_plain
from newsparse.parser import Parser
from newsparse.result import Result


def write(results: Iterable[Result], out: BinaryIO, parser: Parser) -> None:
    """Write results as CSV (RFC 4180, UTF-8): lists and parts as JSON, empty cells where there is no value."""
    layout = wide_columns(parser.plugins.kinds)
    own = [column.name for columns in layout.values() for column in columns]
    names = [*ARTICLE_COLUMNS, *(column.name for column in shared_columns()), "text", *own]
    # Lone surrogates, which no encoding holds, become question marks: the table stays readable.
    text = io.TextIOWrapper(out, "utf-8", "replace", newline="", write_through=True)
    writer = csv.DictWriter(text, names, restval="")
    writer.writeheader()
    for result in results:
        writer.writerows({name: _cell(value) for name, value in row.items()} for row in wide_rows(result, layout))
    text.detach()


def _cell(value: Any) -> Any:
    if value is None:
        return ""
    if isinstance(value, (str, int, float)):
        return value
    if isinstance(value, dt.date):
        return value.isoformat()
    return json.dumps(to_plain(value), ensure_ascii=False)
