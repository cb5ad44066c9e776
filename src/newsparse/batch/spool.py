"""Spooling: input of other forms and of several files, turned into the JSON Lines that a batch reads.

A batch that goes on after a kill needs its input by bytes and lines; archives and tables have neither. So they are read
once, into a file beside the output that is removed when the batch is done.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from glob import escape
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from newsparse.batch.inputs import Input
from newsparse.batch.job import BatchError
from newsparse.batch.lines import read_lines
from newsparse.batch.records import json_line
from newsparse.parallel import run_in_processes
from newsparse.readers import Page, Record, get_pages, get_reader, open_file
from newsparse.wholefiles import write_whole

_ENDING = ".input.jsonl"
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
# One article in a file, which is called like the file.
_SINGLE = ("html", "text")


def spool(inputs: Sequence[Input], output: Path, workers: int = 1) -> Path:
    """Turn files into one of JSON Lines beside the output.

    A file that an earlier run has made of the same ones is used again.

    Args:
        inputs: the files.
        output: the batch's output.
        workers: number of processes that take the texts out of web pages, which costs more than all that follows.

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
            file.writelines(_lines_of(inputs, workers))
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


class _Unread(NamedTuple):
    """A page that a worker is to read.

    Attributes:
        page: the page.
        source: the file that it stands in.
    """

    page: Page
    source: Input


def _lines_of(inputs: Sequence[Input], workers: int) -> Iterator[bytes]:
    pieces = (piece for source in inputs for piece in _pieces_of(source))
    for piece in pieces:
        if isinstance(piece, bytes):
            yield piece
            continue
        # From the first page on, the workers do it.
        for unread, line in run_in_processes(_finish, chain((piece,), pieces), workers, _weigh):
            yield line if isinstance(line, bytes) else _blame(unread, line)


def _pieces_of(source: Input) -> Iterator[bytes | _Unread]:
    """Read a file as far as lines, or as pages."""
    try:
        with open_file(source.path, source.form) as stream:
            if source.form == "jsonl":
                for line in read_lines(stream):
                    yield line.raw.removeprefix(_BYTE_ORDER_MARK).removesuffix(b"\n") + b"\n"
                return
            read = get_pages(source.form) or get_reader(source.form)
            for piece in read(stream, str(source.path)):
                yield _line(piece, source) if isinstance(piece, Record) else _Unread(piece, source)
    except OSError as err:
        raise _unreadable(source, err) from err


def _finish(piece: bytes | _Unread) -> bytes:
    if isinstance(piece, bytes):
        return piece
    from newsparse.readers.html import read_page  # noqa: PLC0415 - stands on an optional library

    return _line(read_page(piece.page), piece.source)


def _weigh(piece: bytes | _Unread) -> int:
    return len(piece if isinstance(piece, bytes) else piece.page.raw)


def _line(record: Record, source: Input) -> bytes:
    if record.fields is None:
        return _refuse(record.where, record.reason)
    return json_line({**record.fields, "id": source.name} if source.form in _SINGLE else record.fields)


def _blame(piece: bytes | _Unread, err: Exception) -> bytes:
    return _refuse(piece.page.where if isinstance(piece, _Unread) else "", str(err))


def _refuse(where: str, reason: str) -> bytes:
    """Make a line that is rejected when its turn comes, so that the rejects are in the order of the input."""
    return json_line({"id": where, "unreadable": reason})


def _unreadable(source: Input, err: OSError) -> BatchError:
    return BatchError(f"cannot read {source.path}: {err.strerror or err}")
