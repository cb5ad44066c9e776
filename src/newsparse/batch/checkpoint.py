"""Checkpoints: how far a batch has come, kept beside its output so that a run that was killed can go on.

A checkpoint tells of bytes that are already in the partial files. What stands there behind them is cut off when the run
goes on, and made again. It holds a digest of the input up to its place and one of the code, because going on with
another input or other plugins would give a mixture of both.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from types import ModuleType
from typing import Any

import attrs

from newsparse.batch.job import BatchError, Job
from newsparse.batch.tally import Tally
from newsparse.wholefiles import is_stream, partial_path, write_whole


@attrs.frozen
class Checkpoint:
    """A place in the input, and what belongs to it.

    Attributes:
        lines: lines of the input that are done.
        read: their bytes.
        digest: their digest.
        written: bytes of output made of them.
        rejected: bytes of rejects made of them.
        maker: digest of the code and the options that made them.
        tally: what became of them.
    """

    lines: int
    read: int
    digest: str
    written: int
    rejected: int
    maker: str
    tally: Tally

    def save(self, path: Path) -> None:
        """Put it in place of the one before, in one step.

        Raises:
            BatchError: it cannot be written.
        """
        try:
            with write_whole(path) as file:
                file.write(json.dumps(attrs.asdict(self)).encode())
        except OSError as err:
            raise BatchError(f"cannot write {path}: {err.strerror}") from err


def checkpoint_path(output: Path | None) -> Path | None:
    """Name the file that holds the checkpoint of a run that writes ``output``, None for a stream."""
    if output is None or is_stream(output):
        return None
    partial = partial_path(output)
    return partial.with_name(f"{partial.name}.checkpoint")


def load_checkpoint(path: Path, rejects: Path) -> Checkpoint | None:
    """Read the checkpoint of an unfinished run.

    Args:
        path: the checkpoint; the partial output has its name without the last ending.
        rejects: the partial rejects.

    Returns:
        The checkpoint, or None where there is none, or where the partial files hold less than it tells of.
    """
    try:
        data: dict[str, Any] = json.loads(path.read_text("utf-8"))
        found = Checkpoint(**{**data, "tally": Tally.from_dict(data["tally"])})
    except (OSError, ValueError, TypeError, KeyError):
        return None
    return found if _size(path.with_suffix("")) >= found.written and _size(rejects) >= found.rejected else None


def discard_checkpoint(path: Path) -> None:
    """Remove the checkpoint of a run that is complete, or that does not count."""
    path.unlink(missing_ok=True)
    partial_path(path).unlink(missing_ok=True)


def digest_maker(job: Job) -> str:
    """Digest what the output depends on beside the input: the code, its tables, the plugins' versions, the options."""
    digest = blake2b(repr((sys.version_info, job.text, job.longest, job.parser.words)).encode(), digest_size=16)
    for plugin in job.parser.plugins:
        digest.update(repr(plugin).encode())
    for file in sorted(_files(job)):
        digest.update(f"{file}\0".encode(errors="surrogateescape"))
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _files(job: Job) -> Iterator[Path]:
    plugins = (plugin for _, plugin in job.parser.plugins.manager.list_name_plugin())
    modules = (Path(module.__file__) for module in plugins if isinstance(module, ModuleType) and module.__file__)
    for folder in (Path(__file__).parent.parent, *(path.parent for path in modules)):
        yield from (file for file in folder.rglob("*") if file.is_file() and file.suffix != ".pyc")


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
