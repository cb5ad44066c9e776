"""Spooling: input of other forms and of several files, turned into the JSON Lines that a batch reads.

A batch that goes on after a kill needs its input by bytes and lines; archives and tables have neither. So they are read
once, into a file beside the output that is removed when the batch is done.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from glob import escape
from hashlib import blake2b
from pathlib import Path

import attrs

from newsparse.batch.inputs import Input
from newsparse.batch.job import BatchError
from newsparse.batch.lines import Line, read_lines
from newsparse.batch.records import line_of
from newsparse.readers import Record, get_reader
from newsparse.wholefiles import write_whole

_ENDING = ".input.jsonl"
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
# One article in a file, which is called like the file.
_SINGLE = ("html", "text")


def spool(inputs: Sequence[Input], output: Path) -> Path:
    """Turn files into one of JSON Lines beside the output.

    A file that an earlier run has made of the same ones is used again.

    Args:
        inputs: the files.
        output: the batch's output.

    Returns:
        The file made.

    Raises:
        BatchError: one cannot be read, or the file cannot be written.
        MissingExtraError: what reads one is not installed.
    """
    made = _place(inputs, output)
    if made.exists():
        return made
    try:
        with write_whole(made) as file:
            for source in inputs:
                file.writelines(_lines_of(source))
    except OSError as err:
        raise BatchError(f"cannot write {made}: {err.strerror or err}") from err
    return made


def find_spool(output: Path) -> Iterator[Path]:
    """Find what ``spool`` made for this output."""
    return output.parent.glob(f"{escape(output.name)}.*{_ENDING}*")


def discard_spool(output: Path) -> None:
    """Remove what ``spool`` made for this output."""
    for made in list(find_spool(output)):
        with suppress(OSError):
            made.unlink()


def _place(inputs: Sequence[Input], output: Path) -> Path:
    """Name the file; other files, or the same ones changed, have another name, and are never taken for these."""
    digest = blake2b(digest_size=6)
    for source in inputs:
        try:
            seen = source.path.stat()
        except OSError as err:
            raise _unreadable(source, err) from err
        named = repr((str(source.path.resolve()), source.form, source.name, seen.st_size, seen.st_mtime_ns))
        digest.update(named.encode(errors="surrogateescape"))
    return output.with_name(f"{output.name}.{digest.hexdigest()}{_ENDING}")


def _lines_of(source: Input) -> Iterator[bytes]:
    try:
        with source.path.open("rb") as stream:
            if source.form == "jsonl":
                for line in read_lines(stream):
                    yield line.raw.removeprefix(_BYTE_ORDER_MARK).removesuffix(b"\n") + b"\n"
                return
            for number, record in enumerate(get_reader(source.form)(stream, str(source.path)), 1):
                yield _line(record, source, number)
    except OSError as err:
        raise _unreadable(source, err) from err


def _line(record: Record, source: Input, number: int) -> bytes:
    if record.fields and source.form in _SINGLE:
        record = attrs.evolve(record, fields={**record.fields, "id": source.name})
    line = line_of(record, number)
    if isinstance(line, Line):
        return line.raw
    # Rejected when its turn comes, so that the rejects are in the order of the input.
    return f"{json.dumps({'id': record.where, 'unreadable': record.reason})}\n".encode()


def _unreadable(source: Input, err: OSError) -> BatchError:
    return BatchError(f"cannot read {source.path}: {err.strerror or err}")
