"""Where commands read articles from: files of any form, and standard input."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

import attrs
import click

from newsparse.cli.errors import BAD_INPUT, BAD_USAGE, one_line
from newsparse.errors import FormatError, MissingExtraError
from newsparse.readers import READERS, Record, form_of, get_reader, open_file

F = TypeVar("F", bound=Callable[..., Any])


def choose_form(command: F) -> F:
    """Give a command the option ``--from``."""
    text = "How to read the file [as its ending says]."
    return click.option("--from", "reads", type=click.Choice(READERS), help=text)(command)


def read_records(file: str, form: str | None) -> Iterator[Record]:
    """Read a file, or standard input for ``-``.

    What stands on a line or in a row and has no id gets its number for one.

    Raises:
        click.ClickException: it cannot be read, or what reads it is not installed.
    """
    try:
        form = form or form_of(file)
        read = get_reader(form)
        with _opened(file, form) as stream:
            yield from map(_name, read(stream, file))
    except (FormatError, MissingExtraError) as err:
        raise one_line(str(err), BAD_USAGE) from err
    except OSError as err:
        raise one_line(f"{file}: {err.strerror or err}", BAD_INPUT) from err


def read_one(file: str, form: str | None) -> dict[str, Any]:
    """Read the first article of a file.

    Raises:
        click.ClickException: it cannot be read, or holds no article.
    """
    for record in read_records(file, form):
        if record.fields is None:
            raise one_line(f"{record.where}: {record.reason}", BAD_INPUT)
        return dict(record.fields)
    raise one_line(f"{file}: no article", BAD_INPUT)


def _name(record: Record) -> Record:
    if record.number is None or record.fields is None or record.fields.get("id") is not None:
        return record
    return attrs.evolve(record, fields={**record.fields, "id": str(record.number)})


@contextmanager
def _opened(file: str, form: str) -> Iterator[BinaryIO]:
    if file == "-":
        yield sys.stdin.buffer
    else:
        with open_file(Path(file), form) as stream:
            yield stream
