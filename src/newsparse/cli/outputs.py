"""Where commands write to: standard output, or a file that is there whole or not at all."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from newsparse.cli.errors import BAD_INPUT, one_line
from newsparse.wholefiles import write_whole


@contextmanager
def open_output(output: Path | None) -> Iterator[BinaryIO]:
    """Open a file to write, or standard output for None.

    Raises:
        click.ClickException: it cannot be written; nothing is left behind.
    """
    if output is None:
        yield sys.stdout.buffer
        return
    try:
        with write_whole(output) as out:
            yield out
    except OSError as err:
        raise one_line(f"{output}: {err.strerror or err}", BAD_INPUT) from err
