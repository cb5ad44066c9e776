"""The run of a batch: lines in, outcomes out, in order, with a checkpoint every now and then."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO, NamedTuple

from newsparse.batch.checkpoint import Checkpoint, checkpoint_path, digest_maker, discard_checkpoint, load_checkpoint
from newsparse.batch.fields import read_fields, read_id
from newsparse.batch.job import BatchError, Job
from newsparse.batch.lines import Line, read_lines
from newsparse.batch.outcome import LineParser, Outcome, reject
from newsparse.batch.seen import SeenIds
from newsparse.batch.sinks import Sink, is_stream, open_sink, partial_path
from newsparse.batch.tally import Tally
from newsparse.errors import ArticleError
from newsparse.parallel import run_in_processes


class Step(NamedTuple):
    """A step of a batch, nearly always a line that is done.

    Attributes:
        read: bytes of the input that are done.
        tally: what has become of them.
        message: what somebody should know, in one line; mostly empty.
    """

    read: int
    tally: Tally
    message: str = ""


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
        progress = _Progress(job, source)
        yield from progress.begin()
        stack.enter_context(closing(progress))
        work = LineParser(job.parser, job.text, job.longest)
        lines = read_lines(source, progress.lines + 1)
        pairs = run_in_processes(work, lines, job.workers, lambda line: len(line.raw))
        for line, outcome in stack.enter_context(closing(pairs)):  # type: ignore[type-var]  # a generator
            yield progress.record(line, outcome if isinstance(outcome, Outcome) else _blame(line, outcome))
        progress.finish()


class _Progress:
    """How far a batch has come, and the files in which that shows."""

    def __init__(self, job: Job, source: BinaryIO) -> None:
        self._job = job
        self._source = source
        self._maker = "" if is_stream(job.output) else digest_maker(job)
        self._output: Sink
        self._rejects: Sink | None = None
        self._start_anew()

    def _start_anew(self) -> None:
        self.lines = self._read = 0
        self._digest = blake2b(digest_size=16)
        self._seen = SeenIds()
        self._tally = Tally()
        self._saved = time.monotonic()

    def begin(self) -> Iterator[Step]:
        """Open the output, behind what an unfinished run has left if the run can go on with it."""
        last = self._find_unfinished()
        if last:
            problem = self._read_again(last)
            if not problem:
                yield Step(self._read, self._tally, f"going on with the unfinished run behind line {last.lines}")
            elif self._job.resume:
                raise BatchError(f"cannot go on with the unfinished run: {problem} (--no-resume starts anew)")
            else:
                last = None
                self._source.seek(0)
                self._start_anew()
                yield Step(0, self._tally, f"starting anew, not going on with the unfinished run: {problem}")
        self._output = open_sink(self._job.output, last.written if last else 0)
        if last and last.rejected:
            self._rejects = open_sink(self._job.rejects, last.rejected)
        elif not last and self._job.output and not is_stream(self._job.output):
            discard_checkpoint(self._job.output)

    def _find_unfinished(self) -> Checkpoint | None:
        if is_stream(self._job.output) or self._job.resume is False:
            return None
        # What was read of a pipe to compare it cannot be read again to start anew.
        if self._job.resume is None and not self._source.seekable():
            return None
        return load_checkpoint(self._job)

    def _read_again(self, last: Checkpoint) -> str:
        """Read the input up to a checkpoint; gives what does not fit, if anything."""
        if last.maker != self._maker:
            return "the plugins, their tables or the options have changed since"
        for line in read_lines(self._source):
            if self._read >= last.read:
                break
            self._take(line, _id_of(line))
            if self._read == last.read:
                break
        if self._digest.hexdigest() != last.digest:
            return "the input has changed since"
        self._tally = last.tally
        return ""

    def _take(self, line: Line, article_id: str | None) -> int:
        """Count a line as read; gives the line that used its id first."""
        self.lines += 1
        self._read += len(line.raw)
        self._digest.update(line.raw)
        return line.number if article_id is None else self._seen.first_use(article_id, line.number)

    def record(self, line: Line, outcome: Outcome) -> Step:
        """Write what became of a line."""
        self._output.write(outcome.output)
        if outcome.reject:
            self._rejects = self._rejects or open_sink(self._job.rejects)
            self._rejects.write(outcome.reject)
        first = self._take(line, outcome.id)
        repeated = first != line.number
        self._tally.count(line, outcome, repeated=repeated)
        if self._maker and time.monotonic() - self._saved >= self._job.pause:
            self._save()
        if outcome.reject:
            return Step(self._read, self._tally, f"line {line.number}: rejected: {outcome.reason}")
        if repeated:
            message = f"line {line.number}: id {outcome.id!r} stands in line {first} too; both are in the output"
            return Step(self._read, self._tally, message)
        return Step(self._read, self._tally)

    def _save(self) -> None:
        for sink in self._sinks():
            sink.sync()
        place = self.lines, self._read, self._digest.hexdigest()
        sizes = self._output.size, self._rejects.size if self._rejects else 0
        Checkpoint(*place, *sizes, self._maker, self._tally).save(checkpoint_path(self._job.output))  # type: ignore[arg-type]
        self._saved = time.monotonic()

    def finish(self) -> None:
        """Give the files their names; the output last, because with it the batch is complete."""
        if self._rejects:
            self._rejects.publish()
        elif not is_stream(self._job.rejects):
            self._job.rejects.unlink(missing_ok=True)
            partial_path(self._job.rejects).unlink(missing_ok=True)
        self._output.publish()
        if self._maker:
            discard_checkpoint(self._job.output)  # type: ignore[arg-type]

    def close(self) -> None:
        """Close the files. The last checkpoint stays where it is: no later one could be trusted after any error."""
        for sink in self._sinks():
            sink.close()

    def _sinks(self) -> Iterator[Sink]:
        yield self._output
        if self._rejects:
            yield self._rejects


def _blame(line: Line, err: Exception) -> Outcome:
    return reject(line, _id_of(line), str(err))


def _id_of(line: Line) -> str | None:
    if not line.raw.strip():
        return None
    try:
        return read_id(read_fields(line), line)
    except ArticleError:
        return None


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
