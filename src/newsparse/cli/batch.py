"""``newsparse batch``: many articles, JSON Lines in, JSON Lines out."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.text import Text

from newsparse.batch import Input, Job, Step, Tally, discard_spool, find_inputs, find_spool, run, spool
from newsparse.cli.errors import BAD_INPUT, BAD_USAGE, one_line
from newsparse.cli.options import choose_plugins
from newsparse.cli.sources import choose_form
from newsparse.errors import NewsparseError
from newsparse.parser import Parser
from newsparse.readers import is_packed
from newsparse.wholefiles import is_stream

# 128 and the signal's number, as shells say it.
INTERRUPTED = 130
NOBODY_READS = 141

_REFRESH_SECONDS = 0.1
# Offsets refer to the text that was taken out of the page, so the output is of no use without it.
_EXTRACTED = ("html", "warc")


@click.command()
@click.argument("sources", metavar="IN...|-", nargs=-1, required=True)
@choose_form
@click.option("-o", "--output", metavar="OUT.jsonl|-", default="-", show_default=True, help="Where the results go.")
@click.option(
    "--rejects", type=click.Path(path_type=Path), help="Where lines go that cannot be parsed [OUT.rejects.jsonl]."
)
@click.option("--workers", type=click.IntRange(min=1), default=1, show_default=True, help="Number of worker processes.")
@click.option(
    "--resume/--no-resume", default=None, help="Go on with an unfinished run, or start anew [go on if it fits]."
)
@click.option("--text/--no-text", default=None, help="Whether results hold the texts [those taken out of pages do].")
@click.option(
    "--longest", type=click.IntRange(min=1), default=20_000_000, show_default=True, help="Longest text, in characters."
)
@choose_plugins
def batch(  # noqa: PLR0917 - click passes every option
    sources: tuple[str, ...],
    reads: str | None,
    output: str,
    rejects: Path | None,
    workers: int,
    resume: bool | None,  # noqa: FBT001 - click passes flags so
    text: bool | None,  # noqa: FBT001 - likewise
    longest: int,
    parser: Parser,
) -> None:
    """Parse many articles.

    IN is JSON Lines, and each line an object with the article's text, and if known its id, published, title, url,
    authors and language. Each line of OUT is the result for one of them, in the same order, the same for any number of
    workers. An article without an id gets the number of its line. Blank lines are passed over. Texts, web pages,
    tables and WARC archives, several files and folders are first turned into such lines, beside OUT.

    A line that cannot be parsed goes to the rejects file, with its number and the reason. A run that was interrupted or
    killed goes on where it was when it is started again.

    \b
    Exit codes:
      0    every article is in OUT
      1    some lines were rejected, the others are in OUT
      2    the batch could not be done: wrong usage, unreadable input, unwritable output
      130  interrupted by Ctrl-C
    """  # noqa: D301 - click wants the character itself, which keeps the lines apart
    into = _path(output)
    rejects = rejects or _beside(into)
    tally = Tally()
    try:
        inputs = [] if sources == ("-",) else find_inputs(map(Path, sources), reads, _made(into, rejects))
        text = any(source.form in _EXTRACTED for source in inputs) if text is None else text
        job = Job(parser, _lines_of(inputs, reads, into, workers), into, rejects, workers, resume, text, longest)
        for plugin in job.parser.plugins.failed:
            _say(f"plugin {plugin.name} cannot be loaded: {plugin.error}")
        with _progress(job.source) as show:
            for step in run(job):
                tally = step.tally
                show(step)
    except NewsparseError as err:
        raise one_line(str(err), BAD_USAGE) from err
    except KeyboardInterrupt:
        _say(f"interrupted after {tally.written:,} articles" + ("" if into is None else "; the same command goes on"))
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        # Python flushes standard output again at its end, and would complain if the pipe were still there.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(NOBODY_READS)
    if into is not None:
        discard_spool(into)
    for line in _summary(tally, job):
        _say(line)
    sys.exit(BAD_INPUT if tally.rejected else 0)


def _made(into: Path | None, rejects: Path) -> Iterator[Path]:
    """Name what stands beside the output after this run or an earlier one."""
    yield rejects
    if into is not None:
        yield into
        yield from find_spool(into)


def _lines_of(inputs: list[Input], reads: str | None, into: Path | None, workers: int) -> Path | None:
    """Give the file of JSON Lines that holds the input, None for standard input."""
    if not inputs:
        if reads not in {None, "jsonl"}:
            raise one_line("only JSON Lines can be read from standard input", BAD_USAGE)
        return None
    first = inputs[0]
    if len(inputs) == 1 and first.form == "jsonl" and not is_packed(first.path.name, first.form):
        return first.path
    if into is None or is_stream(into):
        raise one_line("only one file of JSON Lines can be parsed to standard output; name a file with -o", BAD_USAGE)
    return spool(inputs, into, workers)


def _path(name: str) -> Path | None:
    return None if name == "-" else Path(name)


def _beside(output: Path | None) -> Path:
    if output is None or is_stream(output):
        return Path("newsparse.rejects.jsonl")
    return output.with_name(f"{output.stem}.rejects{output.suffix or '.jsonl'}")


def _say(message: str, console: Console | None = None) -> None:
    (console or Console(stderr=True)).print(Text(f"newsparse: {message}"), soft_wrap=True)


def _summary(tally: Tally, job: Job) -> Iterator[str]:
    """Say what has become of the lines, where it is not simply that all went well."""
    for plugin, (count, first) in sorted(tally.failures.items()):
        if plugin not in {failed.name for failed in job.parser.plugins.failed}:
            yield f"plugin {plugin} failed on {count:,} of {tally.written:,} articles; the first: {first}"
    if tally.repeated:
        yield f"ids that had been used before: {tally.repeated:,}"
    if tally.rejected:
        yield f"lines rejected: {tally.rejected:,} (see {job.rejects}); articles written: {tally.written:,}"


@contextmanager
def _progress(source: Path | None) -> Iterator[Callable[[Step], None]]:
    """Show messages, and on a terminal a bar with the rate and the remaining time."""
    console = Console(stderr=True, highlight=False)
    if not console.is_terminal:
        yield lambda step: _say(step.message, console) if step.message else None
        return
    columns = (BarColumn(), TextColumn("{task.fields[done]:,} articles"), _Rate(), TimeRemainingColumn())
    # Refreshed by hand: a thread that did it would forbid forking the workers.
    with Progress(*columns, console=console, auto_refresh=False, transient=True) as bar:
        task = bar.add_task("", total=_size(source), done=0, before=None)
        shown = time.monotonic()

        def show(step: Step) -> None:
            nonlocal shown
            if step.message:
                _say(step.message, console)
            if bar.tasks[task].fields["before"] is None:
                # The rate is that of this run, whatever an earlier one has done.
                done = step.tally.written
                bar.reset(task, completed=step.read, done=done, before=done)
            if time.monotonic() - shown >= _REFRESH_SECONDS:
                shown = time.monotonic()
                bar.update(task, completed=step.read, done=step.tally.written, refresh=True)

        yield show


class _Rate(ProgressColumn):
    """Articles in a second."""

    def render(self, task: Task) -> Text:
        """Draw it."""
        done = task.fields["done"] - (task.fields["before"] or 0)
        rate = max(0, done) / task.elapsed if task.elapsed else 0
        return Text(f"{rate:,.0f}/s", style="progress.data.speed")


def _size(source: Path | None) -> int | None:
    return source.stat().st_size if source and source.is_file() else None
