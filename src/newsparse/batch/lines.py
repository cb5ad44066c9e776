"""Lines of the input, exactly as they stand there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from newsparse.batch.job import BatchError

# Nobody's article; a file without line breaks is something else, and would fill the memory.
_LONGEST = 1 << 30


class Line(NamedTuple):
    """A line.

    Attributes:
        number: its number, counted from 1.
        raw: its bytes, the line break included.
    """

    number: int
    raw: bytes


def read_lines(stream: BinaryIO, first: int = 1) -> Iterator[Line]:
    """Read lines, which only a line feed ends.

    Args:
        stream: the input.
        first: number of the line that comes next in it.

    Raises:
        BatchError: it cannot be read, or a line is longer than 1 GB.
    """
    number = first
    while raw := _read_line(stream, number):
        yield Line(number, raw)
        number += 1


def _read_line(stream: BinaryIO, number: int) -> bytes:
    try:
        raw = stream.readline(_LONGEST)
    except OSError as err:
        raise BatchError(f"cannot read line {number}: {err.strerror}") from err
    if len(raw) == _LONGEST and not raw.endswith(b"\n"):
        raise BatchError(f"line {number} is longer than 1 GB: this is not JSON Lines")
    return raw
