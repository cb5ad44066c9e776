"""Spooling: input of other forms, turned into the JSON Lines that a batch reads.

A batch that goes on after a kill needs its input by bytes and lines; archives and tables have neither. So they are read
once, into a file beside the output that is removed when the batch is done.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from glob import escape
from hashlib import blake2b
from pathlib import Path

from newsparse.batch.job import BatchError
from newsparse.batch.lines import Line
from newsparse.batch.records import line_of
from newsparse.readers import Record, get_reader

_ENDING = ".input.jsonl"


def spool(source: Path, form: str, output: Path) -> Path:
    """Turn a file into JSON Lines beside the output.

    A file that an earlier run has made of the same source is used again.

    Args:
        source: the file.
        form: how to read it.
        output: the batch's output.

    Returns:
        The file made.

    Raises:
        BatchError: the source cannot be read, or the file cannot be written.
        MissingExtraError: what reads it is not installed.
    """
    read = get_reader(form)
    try:
        made = _place(source, form, output)
        if made.exists():
            return made
        partial = made.with_name(f"{made.name}.partial")
        with source.open("rb") as stream, partial.open("wb") as lines:
            for number, record in enumerate(read(stream, str(source)), 1):
                lines.write(_line(record, number))
            lines.flush()
            os.fsync(lines.fileno())
        partial.replace(made)
    except OSError as err:
        raise BatchError(f"cannot read {source} into lines beside {output}: {err.strerror or err}") from err
    return made


def discard_spool(output: Path) -> None:
    """Remove what ``spool`` made for this output."""
    for made in output.parent.glob(f"{escape(output.name)}.*{_ENDING}*"):
        with suppress(OSError):
            made.unlink()


def _place(source: Path, form: str, output: Path) -> Path:
    """Name the file; another source, or the same one changed, has another name, and is never taken for this one."""
    seen = source.stat()
    named = repr((str(source.resolve()), form, seen.st_size, seen.st_mtime_ns)).encode(errors="surrogateescape")
    return output.with_name(f"{output.name}.{blake2b(named, digest_size=6).hexdigest()}{_ENDING}")


def _line(record: Record, number: int) -> bytes:
    line = line_of(record, number)
    if isinstance(line, Line):
        return line.raw
    # Rejected when its turn comes, so that the rejects are in the order of the input.
    return f"{json.dumps({'id': record.where, 'unreadable': record.reason})}\n".encode()
