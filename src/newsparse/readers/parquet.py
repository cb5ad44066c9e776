"""Parquet: an article in each row, in columns named like the article's fields."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from newsparse.article import FIELDS
from newsparse.readers.arrow import broken, read_batches  # first, because it says what is missing where pyarrow is
from newsparse.readers.record import Record

import pyarrow.parquet as pq  # isort: skip

# Rows that are held at once.
_BATCH = 256


def read(stream: BinaryIO, where: str) -> Iterator[Record]:
    """Read a Parquet file, a few hundred rows at a time."""
    try:
        file = pq.ParquetFile(stream)
        names = file.schema_arrow.names
        known = [name for name in names if name in FIELDS]
        yield from read_batches(file.iter_batches(_BATCH, columns=known or None), names, where)
    except Exception as err:  # noqa: BLE001 - pyarrow stumbles over damaged files in many ways
        yield broken(err, where, "not a Parquet file")
