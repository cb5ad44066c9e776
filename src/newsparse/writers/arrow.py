"""Arrow tables: a row for each entity and claim, with typed columns; also the base of Parquet and data frames."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, BinaryIO

from newsparse.columns import Item, shared_columns, to_float, wide_columns, wide_rows
from newsparse.errors import MissingExtraError
from newsparse.output import to_plain
from newsparse.parser import Parser
from newsparse.result import Result

try:
    import pyarrow as pa
except ImportError as err:
    raise MissingExtraError("Arrow and Parquet", "tables") from err

_TYPES = {
    "text": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
    "texts": pa.list_(pa.string()),
    "numbers": pa.list_(pa.float64()),
    "json": pa.string(),
}
# Rows that are held at once; a few megabytes.
_BATCH = 10_000


def schema_of(kinds: Mapping[str, type[Item]]) -> pa.Schema:
    """Lay out the schema of the kinds: the article, what all kinds share, and each kind's own fields."""
    about = [("article", pa.string()), ("published", pa.date32()), ("title", pa.string()), ("url", pa.string())]
    shared = [(column.name, _TYPES[column.type]) for column in shared_columns()]
    own = [(column.name, _TYPES[column.type]) for columns in wide_columns(kinds).values() for column in columns]
    return pa.schema([*about, *shared, ("text", pa.string()), *own])


def to_batches(results: Iterable[Result], kinds: Mapping[str, type[Item]]) -> Iterator[pa.RecordBatch]:
    """Turn a stream of results into record batches, holding some ten thousand rows at a time.

    Args:
        results: the results.
        kinds: the classes by kind, as ``Parser.plugins.kinds`` has them.
    """
    schema, layout = schema_of(kinds), wide_columns(kinds)
    types = {column.name: column.type for columns in layout.values() for column in columns}
    rows = (_plain_row(row, types) for result in results for row in wide_rows(result, layout))
    while batch := list(islice(rows, _BATCH)):
        yield pa.RecordBatch.from_pylist(batch, schema)


def to_table(results: Iterable[Result], kinds: Mapping[str, type[Item]]) -> pa.Table:
    """Turn results into one Arrow table."""
    return pa.Table.from_batches(to_batches(results, kinds), schema_of(kinds))


def write(results: Iterable[Result], out: BinaryIO, parser: Parser) -> None:
    """Write results as an Arrow IPC file (Feather version 2)."""
    kinds = parser.plugins.kinds
    with pa.ipc.new_file(out, schema_of(kinds)) as writer:
        for batch in to_batches(results, kinds):
            writer.write_batch(batch)


def _plain_row(row: dict[str, Any], types: Mapping[str, str]) -> dict[str, Any]:
    return {name: _plain_value(value, types.get(name, "text")) for name, value in row.items()}


def _plain_value(value: Any, column_type: str) -> Any:
    if column_type == "json":
        return None if value is None else json.dumps(to_plain(value))
    if column_type == "number":
        return value if value is None else to_float(value)
    if column_type == "numbers":
        return value and [to_float(number) for number in value]
    if isinstance(value, str):
        # Arrow's text is UTF-8, which holds no lone surrogates.
        return value if value.isascii() else value.encode("utf-8", "replace").decode("utf-8")
    return list(value) if isinstance(value, tuple) else value
