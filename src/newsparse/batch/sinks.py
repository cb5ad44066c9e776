"""Where a batch writes: files that take their names only when they are complete, and streams."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Protocol

from newsparse.batch.job import BatchError
from newsparse.wholefiles import give_name, is_stream, partial_path

if sys.platform != "win32":
    import fcntl


class Sink(Protocol):
    """Takes bytes. What it is given is handed to the system at once: a forked process finds no buffer to repeat."""

    size: int

    def write(self, data: bytes) -> None:
        """Write all of it.

        Raises:
            BatchError: it cannot be written.
            BrokenPipeError: nobody reads it any more.
        """

    def sync(self) -> None:
        """See to it that what was written survives the machine's end."""

    def publish(self) -> None:
        """Give the complete file its name."""

    def close(self) -> None:
        """Close it; an incomplete file stays as it is."""


class PartialFile:
    """A file that is written beside its place, under its name with ``.partial`` behind it.

    Args:
        path: its name when it is complete.
        keep: how many bytes of an earlier partial file to keep.

    Raises:
        BatchError: it cannot be opened, or another process is writing it.
    """

    def __init__(self, path: Path, keep: int = 0) -> None:
        self.path = Path(os.path.realpath(path))
        self.partial = partial_path(path)
        if self.path.is_dir():
            raise BatchError(f"cannot write {self.path}: Is a directory")
        self.size = keep
        self._file = _open_locked(self.partial)
        if os.fstat(self._file).st_size < keep:
            raise BatchError(f"{self.partial}: another run has changed it")
        try:
            os.ftruncate(self._file, keep)
            os.lseek(self._file, keep, os.SEEK_SET)
        except OSError as err:
            raise _unwritable(self.partial, err) from err

    def write(self, data: bytes) -> None:
        """Write all of it."""
        rest = memoryview(data)
        try:
            while rest:
                rest = rest[os.write(self._file, rest) :]
        except OSError as err:
            raise _unwritable(self.partial, err) from err
        self.size += len(data)

    def sync(self) -> None:
        """See to it that what was written survives the machine's end."""
        try:
            os.fsync(self._file)
        except OSError as err:
            raise _unwritable(self.partial, err) from err

    def publish(self) -> None:
        """Give the complete file its name, in place of an older one."""
        self.sync()
        try:
            give_name(self.partial, self.path)
        except OSError as err:
            raise _unwritable(self.path, err) from err
        self.close()

    def close(self) -> None:
        """Close it; an incomplete file stays as it is."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1


class Stream:
    """Standard output, a pipe or a device, which can be written only once and only forward."""

    def __init__(self, path: Path | None) -> None:
        self.size = 0
        self._name = path or "standard output"
        try:
            self._file = sys.stdout.buffer if path is None else path.open("wb", buffering=0)
        except OSError as err:
            raise _unwritable(self._name, err) from err

    def write(self, data: bytes) -> None:
        """Write all of it."""
        rest = memoryview(data)
        try:
            while rest:
                rest = rest[self._file.write(rest) :]
            self._file.flush()
        except BrokenPipeError:
            raise
        except OSError as err:
            raise _unwritable(self._name, err) from err
        self.size += len(data)

    def sync(self) -> None:
        """Do nothing: what is written to a stream is out of our hands."""

    def publish(self) -> None:
        """Do nothing: it has its name."""

    def close(self) -> None:
        """Close it, unless it is standard output, which is not ours to close."""
        if self._file is not sys.stdout.buffer:
            self._file.close()


def open_sink(path: Path | None, keep: int = 0) -> Sink:
    """Open a file for writing, or a stream where the path is none, or names no regular file."""
    return Stream(path) if path is None or is_stream(path) else PartialFile(path, keep)


def _open_locked(path: Path) -> int:
    try:
        while True:
            file = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
            _lock(file, path)
            # Whoever held the lock may have given the file its final name meanwhile.
            if path.exists() and os.path.samestat(os.fstat(file), path.stat()):
                return file
            os.close(file)
    except OSError as err:
        raise _unwritable(path, err) from err


def _lock(file: int, path: Path) -> None:
    if sys.platform == "win32":
        return
    try:
        # Locks of this sort belong to one process: they end with it, and forked workers do not hold them.
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError) as err:
        os.close(file)
        raise BatchError(f"{path}: another run is writing it") from err
    except OSError:
        # Some file systems know no locks; that is no reason not to write there.
        return


def _unwritable(name: Path | str, err: OSError) -> BatchError:
    return BatchError(f"cannot write {name}: {err.strerror}")
