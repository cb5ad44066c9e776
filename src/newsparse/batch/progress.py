"""The progress of a batch: how far it has come, the files that show it, and where a killed run goes on."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO, NamedTuple

from newsparse.batch.checkpoint import Checkpoint, checkpoint_path, digest_maker, discard_checkpoint, load_checkpoint
from newsparse.batch.ids import find_id
from newsparse.batch.job import BatchError, Job
from newsparse.batch.lines import Line, read_lines
from newsparse.batch.outcome import Outcome
from newsparse.batch.seen import SeenIds
from newsparse.batch.sinks import Sink, open_sink
from newsparse.batch.tally import Tally
from newsparse.wholefiles import is_stream, partial_path


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


class Progress:
    """How far a batch has come, and the files in which that shows."""

    def __init__(self, job: Job, source: BinaryIO) -> None:
        self._job = job
        self._source = source
        self._checkpoint = checkpoint_path(job.output)
        self._maker = digest_maker(job) if self._checkpoint else ""
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
        problem = self._read_again(last) if last else ""
        if problem and self._job.resume:
            raise BatchError(f"cannot go on with the unfinished run: {problem} (--no-resume starts anew)")
        if problem:
            last = None
            self._source.seek(0)
            self._start_anew()
            yield Step(0, self._tally, f"starting anew, not going on with the unfinished run: {problem}")
        elif last:
            yield Step(self._read, self._tally, f"going on with the unfinished run behind line {last.lines}")
        self._open_sinks(last)

    def _find_unfinished(self) -> Checkpoint | None:
        if self._checkpoint is None or self._job.resume is False:
            return None
        # What was read of a pipe to compare it cannot be read again to start anew.
        if self._job.resume is None and not self._source.seekable():
            return None
        return load_checkpoint(self._checkpoint, partial_path(self._job.rejects))

    def _read_again(self, last: Checkpoint) -> str:
        """Read the input up to a checkpoint; gives what does not fit, if anything."""
        if last.maker != self._maker:
            return "the plugins, their tables or the options have changed since"
        lines = read_lines(self._source)
        while self._read < last.read and (line := next(lines, None)):
            self._take(line, find_id(line))
        if self._digest.hexdigest() != last.digest:
            return "the input has changed since"
        self._tally = last.tally
        return ""

    def _open_sinks(self, last: Checkpoint | None) -> None:
        self._output = open_sink(self._job.output, last.written if last else 0)
        if last and last.rejected:
            self._rejects = open_sink(self._job.rejects, last.rejected)
        if not last and self._checkpoint:
            discard_checkpoint(self._checkpoint)

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
        self._tally.count(line, outcome, repeated=first != line.number)
        if self._checkpoint and time.monotonic() - self._saved >= self._job.pause:
            self._save(self._checkpoint)
        return Step(self._read, self._tally, _message(line, outcome, first))

    def _save(self, checkpoint: Path) -> None:
        for sink in self._sinks():
            sink.sync()
        place = self.lines, self._read, self._digest.hexdigest()
        sizes = self._output.size, self._rejects.size if self._rejects else 0
        Checkpoint(*place, *sizes, self._maker, self._tally).save(checkpoint)
        self._saved = time.monotonic()

    def finish(self) -> None:
        """Give the files their names; the output last, because with it the batch is complete."""
        if self._rejects:
            self._rejects.publish()
        elif not is_stream(self._job.rejects):
            # Those of an earlier run would look like this one's.
            with contextlib.suppress(OSError):
                self._job.rejects.unlink()
        self._output.publish()
        if self._checkpoint:
            discard_checkpoint(self._checkpoint)

    def close(self) -> None:
        """Close the files. The last checkpoint stays where it is: no later one could be trusted after any error."""
        for sink in self._sinks():
            sink.close()

    def _sinks(self) -> Iterator[Sink]:
        yield self._output
        if self._rejects:
            yield self._rejects


def _message(line: Line, outcome: Outcome, first: int) -> str:
    if outcome.reject:
        return f"line {line.number}: rejected: {outcome.reason}"
    if first != line.number:
        return f"line {line.number}: id {outcome.id!r} was used in line {first} already"
    return ""
