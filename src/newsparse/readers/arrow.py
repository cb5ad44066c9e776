"""Arrow tables (Feather, IPC): an article in each row, in columns named like the article's fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from newsparse.article import FIELDS
from newsparse.errors import MissingExtraError
from newsparse.readers.record import Record

try:
    import pyarrow as pa
except ImportError as err:
    raise MissingExtraError("reading Arrow and Parquet", "tables") from err


def read(stream: BinaryIO, where: str) -> Iterator[Record]:
    """Read an Arrow IPC file, batch by batch."""
    try:
        table = pa.ipc.open_file(stream)
        yield from read_batches(
            (table.get_batch(n) for n in range(table.num_record_batches)), table.schema.names, where
        )
    except Exception as err:  # noqa: BLE001 - pyarrow stumbles over damaged files in many ways
        yield broken(err, where, "not an Arrow file")


def read_batches(batches: Iterable[Any], names: list[str], where: str) -> Iterator[Record]:
    """Read the rows of record batches; a column ``text`` must be among them, other than known columns are ignored."""
    if "text" not in names:
        yield Record(where, None, f"no column named text (there are: {', '.join(names) or 'none'})")
        return
    known = [name for name in FIELDS if name in names]
    row = 0
    for batch in batches:
        # Otherwise offsets in a damaged file could point anywhere in the memory.
        batch.validate(full=True)
        for fields in batch.select(known).to_pylist():
            row += 1
            yield Record(f"{where} row {row}", _plain(fields), number=row)


def broken(err: Exception, where: str, what: str) -> Record:
    """Tell of a damaged file.

    Raises:
        OSError: it is not the file that is damaged, but the system that cannot read it.
    """
    if isinstance(err, OSError) and err.errno is not None:
        raise err
    return Record(where, None, f"{what}: {' '.join(str(err).split())}")


def _plain(fields: dict[str, Any]) -> dict[str, Any]:
    if fields.get("id") is not None:
        fields["id"] = str(fields["id"])
    return {name: value for name, value in fields.items() if value is not None}
