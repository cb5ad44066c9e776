"""Parquet: the Arrow table in a file that pandas, polars and DuckDB read in one line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from newsparse.parser import Parser
from newsparse.result import Result
from newsparse.writers.arrow import schema_of, to_batches  # first, because it says what is missing where pyarrow is

import pyarrow.parquet as pq  # isort: skip


def write(results: Iterable[Result], out: BinaryIO, parser: Parser) -> None:
    """Write results as Parquet, compressed with Zstandard."""
    kinds = parser.plugins.kinds
    with pq.ParquetWriter(out, schema_of(kinds), compression="zstd") as writer:
        for batch in to_batches(results, kinds):
            writer.write_batch(batch)
