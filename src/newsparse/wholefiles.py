"""Files that take their names only when they are complete: whoever looks sees all of one, or none of it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO


@contextmanager
def write_whole(path: Path) -> Iterator[BinaryIO]:
    """Write a file beside its place, and give it its name at the end; after an error nothing is left of it.

    What is no regular file, such as a pipe or a device, is written as it is, and a link is followed.

    Raises:
        OSError: it cannot be written.
    """
    if is_stream(path):
        with path.open("wb") as file:
            yield file
        return
    partial = partial_path(path)
    try:
        with partial.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        give_name(partial, path)
    except BaseException:
        with suppress(OSError):
            partial.unlink()
        raise


def is_stream(path: Path) -> bool:
    """Tell whether a path is a pipe or a device."""
    return path.exists() and not path.is_file() and not path.is_dir()


def partial_path(path: Path) -> Path:
    """Name the file that holds another until it is complete: beside it, or beside what it is a link to."""
    path = Path(os.path.realpath(path))
    return path.with_name(f"{path.name}.partial")


def give_name(partial: Path, path: Path) -> None:
    """Put a complete file in place of what had its name before, in one step that survives the machine's end.

    Raises:
        OSError: it cannot be done.
    """
    path = Path(os.path.realpath(path))
    partial.replace(path)
    # Not every system can do this with folders.
    with suppress(OSError):
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
