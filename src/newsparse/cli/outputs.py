"""Where commands write to: standard output, or a file that is there whole or not at all."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from newsparse.cli.errors import BAD_INPUT, one_line


@contextmanager
def open_output(output: Path | None) -> Iterator[BinaryIO]:
    """Open a file to write, or standard output for None.

    Raises:
        click.ClickException: it cannot be written; nothing is left behind.
    """
    if output is None:
        yield sys.stdout.buffer
        return
    partial = output.with_name(f"{output.name}.partial")
    try:
        with partial.open("wb") as out:
            yield out
        partial.replace(output)
    except BaseException as err:
        with suppress(OSError):
            partial.unlink()
        if isinstance(err, OSError):
            raise one_line(f"{output}: {err.strerror or err}", BAD_INPUT) from err
        raise
