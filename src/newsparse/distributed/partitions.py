"""Partitions: pieces of the input that one worker reads and parses by itself, the same whoever does it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

import attrs

from newsparse.batch import Line, Outcome, line_of
from newsparse.errors import MissingExtraError
from newsparse.readers import form_of, get_reader, is_packed

try:
    import fsspec
except ImportError as err:
    raise MissingExtraError("work on many machines", "dask") from err

_LINES = "jsonl"


@attrs.frozen
class Partition:
    """A piece of the input.

    Attributes:
        address: the file, local or of any kind that fsspec opens.
        form: how to read it.
        start: where the piece begins, in bytes; only JSON Lines are cut into pieces.
        length: how long it is; None to the end.
        first: number of its first line.
    """

    address: str
    form: str
    start: int = 0
    length: int | None = None
    first: int = 1

    def lines(self) -> Iterator[Line | Outcome]:
        """Read the lines of JSON Lines, and what stands in other files as such lines."""
        with self._open() as stream:
            if self.form == _LINES:
                yield from (Line(n, raw) for n, raw in enumerate(self._own_lines(stream), self.first))
            else:
                records = get_reader(self.form)(stream, self.address)
                yield from (line_of(record, n) for n, record in enumerate(records, self.first))

    def count(self) -> int:
        """Count the lines; only a piece of JSON Lines needs it, to know the numbers of the next one's."""
        with self._open() as stream:
            return sum(1 for _ in self._own_lines(stream))

    def _open(self) -> Any:
        packed = "gzip" if is_packed(self.address, self.form) else None
        return fsspec.open(self.address, "rb", compression=packed).open()

    def _own_lines(self, stream: BinaryIO) -> Iterator[bytes]:
        """Read the lines that begin in this piece, wherever they end."""
        at = self.start
        if at:
            stream.seek(at - 1)
            at += len(stream.readline()) - 1
        end = None if self.length is None else self.start + self.length
        while end is None or at < end:
            raw = stream.readline()
            if not raw:
                return
            at += len(raw)
            yield raw


def partitions_of(addresses: Iterable[str], form: str | None, block: int) -> Iterator[Partition]:
    """Cut the input into pieces of about ``block`` bytes where its form allows it, else one for each file."""
    for address in addresses:
        own = form or form_of(address)
        # What is packed cannot be read from the middle.
        size = _size(address) if own == _LINES and not is_packed(address, own) else 0
        if size <= block:
            yield Partition(address, own)
            continue
        for start in range(0, size, block):
            yield Partition(address, own, start, min(block, size - start))


def _size(address: str) -> int:
    system, path = fsspec.core.url_to_fs(address)
    return int(system.size(path))
