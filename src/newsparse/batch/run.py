"""The run of a batch: lines in, outcomes out, in order."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import BinaryIO

from newsparse.batch.ids import find_id
from newsparse.batch.job import BatchError, Job
from newsparse.batch.lines import Line, read_lines
from newsparse.batch.outcome import LineParser, Outcome, reject
from newsparse.batch.progress import Progress, Step
from newsparse.parallel import run_in_processes
from newsparse.wholefiles import is_stream


def run(job: Job) -> Iterator[Step]:
    """Do a batch.

    The output takes its name when it is complete. Until then it stands beside its place, with a checkpoint from which
    the next run of the same job goes on; whether a batch was interrupted shows nowhere in its output.

    Raises:
        BatchError: the input cannot be read, an output cannot be written, or the run cannot go on as ``job.resume``
            wants it.
        WorkerError: no worker process can be started.
    """
    _refuse_to_overwrite(job)
    with ExitStack() as stack:
        source = stack.enter_context(_open(job.source))
        progress = Progress(job, source)
        yield from progress.begin()
        stack.enter_context(closing(progress))
        work = LineParser(job.parser, job.text, job.longest)
        lines = read_lines(source, progress.lines + 1)
        pairs = run_in_processes(work, lines, job.workers, lambda line: len(line.raw))
        for line, outcome in stack.enter_context(closing(pairs)):  # type: ignore[type-var]  # a generator
            yield progress.record(line, outcome if isinstance(outcome, Outcome) else _blame(line, outcome))
        progress.finish()


def _blame(line: Line, err: Exception) -> Outcome:
    return reject(line, find_id(line), str(err))


def _open(source: Path | None) -> BinaryIO:
    if source is None:
        return sys.stdin.buffer
    try:
        return source.open("rb")
    except OSError as err:
        raise BatchError(f"cannot read {source}: {err.strerror}") from err


def _refuse_to_overwrite(job: Job) -> None:
    named = {"input": job.source, "output": job.output, "rejects": job.rejects}
    files = {name: path.resolve() for name, path in named.items() if path is not None and not is_stream(path)}
    for name, path in files.items():
        for other, same in files.items():
            if name < other and path == same:
                raise BatchError(f"{path} cannot be both {name} and {other}")
