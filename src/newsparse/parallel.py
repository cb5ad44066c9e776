"""Work in many processes: ordered, holding only a little at a time, and none of it lost with a process that dies."""

from __future__ import annotations

import gc
import multiprocessing
import pickle
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

import attrs

from newsparse.article import Article
from newsparse.claims import Claim
from newsparse.entities import Entity
from newsparse.errors import ArticleError, NewsparseError, WorkerError
from newsparse.parser import Given, Parser
from newsparse.result import Failure, Result
from newsparse.selection import Claims, Entities

T = TypeVar("T")
R = TypeVar("R")

# Articles travel in chunks that take some tens of milliseconds, so that the way there and back costs little. The first
# ones are small, so that a few articles do not all go to one worker.
_FIRST_WEIGHT = 2_000
_CHUNK_WEIGHT = 32_000
_CHUNK_ITEMS = 64
# Chunks under way or waiting for one before them, for each worker: what a long article may hold up.
_WINDOW = 16
_FALSE_STARTS = 3
# A worker may be killed for reasons of its own, such as another program that wants the memory.
_DEATHS = 2
_READY = b"ready"


def parse_in_processes(parser: Parser, articles: Iterable[Given], workers: int) -> Iterator[Result]:
    """Parse a stream of articles in several processes.

    Results come in the order of the articles, and a little more is read ahead than has been given. Where a
    worker dies, its articles are tried again one by one, and the death is blamed on one only if it happens again.

    Args:
        parser: the parser; where processes cannot be forked, its registered plugins must be importable by name.
        articles: whatever ``Parser.parse`` accepts.
        workers: number of processes; no more are started than there is work for.

    Raises:
        ArticleError: an item cannot be made an article. Raised in its place, and the iterator goes on behind it.
        WorkerError: a worker died over an article, likewise; or no worker can be started.
    """
    asked = (_article_or_error(parser, item) for item in articles)
    return map(_result_or_raise, run_in_processes(_FindItems(parser), asked, workers, _length))


def run_in_processes(
    work: Callable[[T], R], items: Iterable[T], workers: int, weigh: Callable[[T], int]
) -> Iterator[tuple[T, R | Exception]]:
    """Call ``work`` on each item in one of several processes.

    Args:
        work: the function; where processes cannot be forked it must be picklable.
        items: its arguments, read only as fast as the outcomes are taken.
        workers: number of processes.
        weigh: gives the weight of an item, about its length in characters.

    Yields:
        Each item with what ``work`` returned for it, in order. It is a NewsparseError where ``work`` raised one or
        where a worker died over this item.

    Raises:
        WorkerError: no worker can be started.
    """
    team = _Team(work, max(1, workers))
    window: deque[_Chunk[T, R]] = deque()
    source = _Source(items, weigh)

    def feed() -> None:
        while len(window) < _WINDOW * team.size and team.wants_work and (chunk := source.next()):
            window.append(chunk)
            team.give(chunk)

    try:
        feed()
        while window:
            team.listen(patient=not window[0].done)
            feed()
            while window and window[0].done:
                for pair in window.popleft().pairs():
                    yield pair
                    # Whoever reads may take time over each: meanwhile the workers are kept busy.
                    team.listen(patient=False)
                    feed()
    finally:
        team.dismiss()
    if source.error:
        raise source.error


@attrs.define(eq=False)
class _Chunk(Generic[T, R]):
    """Some items on their way through a worker.

    Attributes:
        items: the items.
        outcomes: those of the first of them.
        alone: whether they go one by one, because a worker has died over them.
        deaths: how many workers have died over the next of them while it was alone.
    """

    items: list[T]
    outcomes: list[R | Exception] = attrs.field(factory=list)
    alone: bool = False
    deaths: int = 0

    @property
    def done(self) -> bool:
        return len(self.outcomes) == len(self.items)

    @property
    def rest(self) -> list[T]:
        first = len(self.outcomes)
        return self.items[first : first + 1] if self.alone else self.items[first:]

    def take(self, outcomes: list[R | Exception]) -> None:
        """Add the outcomes that a worker has sent."""
        self.outcomes += outcomes
        self.deaths = 0

    def bury(self, error: WorkerError) -> None:
        """Take note that a worker died over these items; blame the one that was alone each time, if there is one."""
        self.deaths += self.alone or len(self.rest) == 1
        self.alone = self.deaths < _DEATHS
        if not self.alone:
            self.take([error])

    def pairs(self) -> Iterator[tuple[T, R | Exception]]:
        return zip(self.items, self.outcomes, strict=True)


class _Source(Generic[T]):
    """The items, in chunks. An error of theirs is kept until what was read before it has been worked off."""

    def __init__(self, items: Iterable[T], weigh: Callable[[T], int]) -> None:
        self.error: Exception | None = None
        self._items = iter(items)
        self._weigh = weigh
        self._ended = False
        self._limit = 0

    def next(self) -> _Chunk[T, Any] | None:
        items: list[T] = []
        weight = 0
        self._limit = min(self._limit + _FIRST_WEIGHT, _CHUNK_WEIGHT)
        while not self._ended and weight < self._limit and len(items) < _CHUNK_ITEMS:
            try:
                items.append(next(self._items))
                weight += self._weigh(items[-1])
            except StopIteration:
                self._ended = True
            except Exception as err:  # noqa: BLE001 - raised again when its turn has come
                self.error, self._ended = err, True
        return _Chunk(items) if items else None


class _Worker(NamedTuple):
    process: Any
    line: Connection


class _Team:
    """The worker processes, each at work on one chunk or idle.

    A worker is given a chunk only while it waits for one. Otherwise both sides might be sending, and neither reading.
    """

    def __init__(self, work: Callable[[Any], Any], size: int) -> None:
        self.size = size
        self._work = work
        self._waiting: deque[_Chunk[Any, Any]] = deque()
        self._idle: list[_Worker] = []
        self._busy: dict[Connection, tuple[_Worker, _Chunk[Any, Any]]] = {}
        self._starting: set[Connection] = set()
        self._false_starts = 0

    @property
    def wants_work(self) -> bool:
        """Whether a worker is idle or soon will be."""
        return len(self._waiting) < self.size

    def give(self, chunk: _Chunk[Any, Any]) -> None:
        self._waiting.append(chunk)
        self._set_to_work()

    def listen(self, *, patient: bool) -> None:
        """Take what the workers have finished, and give them more.

        Args:
            patient: whether to wait until there is something.
        """
        for line in wait(self._busy, None if patient else 0) if self._busy else ():
            self._hear(line)  # type: ignore[arg-type]  # only connections are waited for
        self._set_to_work()

    def dismiss(self) -> None:
        for worker in (*self._idle, *(worker for worker, _ in self._busy.values())):
            worker.line.close()
            worker.process.terminate()
            worker.process.join()
        self._idle.clear()
        self._busy.clear()

    def _set_to_work(self) -> None:
        while self._waiting and (self._idle or len(self._busy) < self.size):
            worker = self._idle.pop() if self._idle else self._start()
            chunk = self._waiting.popleft()
            self._busy[worker.line] = worker, chunk
            try:
                worker.line.send(chunk.rest)
            except OSError:
                self._mourn(worker, chunk)

    def _hear(self, line: Connection) -> None:
        worker, chunk = self._busy[line]
        try:
            message = line.recv()
        except (EOFError, OSError):
            self._mourn(worker, chunk)
            return
        if message == _READY:
            self._starting.discard(line)
            self._false_starts = 0
            return
        del self._busy[line]
        self._idle.append(worker)
        chunk.take(message)
        if not chunk.done:
            self._waiting.appendleft(chunk)

    def _mourn(self, worker: _Worker, chunk: _Chunk[Any, Any]) -> None:
        del self._busy[worker.line]
        worker.line.close()
        worker.process.join()
        end = _describe_end(worker.process.exitcode)
        if worker.line in self._starting:
            self._starting.discard(worker.line)
            self._false_starts += 1
            if self._false_starts >= _FALSE_STARTS:
                raise WorkerError(f"worker processes cannot be started: they die at once ({end})")
        else:
            chunk.bury(WorkerError(f"two worker processes died over this article ({end})"))
        if not chunk.done:
            self._waiting.appendleft(chunk)

    def _start(self) -> _Worker:
        context = _context()
        ours, theirs = context.Pipe()
        # A forked worker must not hold the others' lines open, or they would outlive a parent that is killed.
        forked = context.get_start_method() == "fork"
        inherited = [ours, *self._busy, *(worker.line for worker in self._idle)] if forked else []
        process = context.Process(target=_serve, args=(self._work, theirs, inherited), daemon=True)  # type: ignore[attr-defined]
        try:
            with _interrupts_held():
                process.start()
        except (pickle.PicklingError, AttributeError, TypeError) as err:
            raise WorkerError(f"the parser cannot be sent to worker processes: {err}") from err
        except OSError as err:
            raise WorkerError(f"worker processes cannot be started: {err.strerror}") from err
        theirs.close()
        self._starting.add(ours)
        return _Worker(process, ours)


def _context() -> BaseContext:
    """Choose how processes start.

    Forking is quick and takes any plugin along, but is safe on Linux only, and only without threads.
    """
    threads = Path("/proc/self/task")
    if sys.platform == "linux" and threads.is_dir() and len(list(threads.iterdir())) == 1:
        return multiprocessing.get_context("fork")
    return multiprocessing.get_context("spawn")


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Keep Ctrl-C back, here and in the process started meanwhile, until that process can ignore it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(work: Callable[[Any], Any], line: Connection, inherited: list[Connection]) -> None:
    """Work off chunk after chunk, until the parent closes the line."""
    # Ctrl-C reaches all processes of a terminal; the parent decides what follows.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for other in inherited:
        other.close()
    try:
        line.send(_READY)
        _answer(line, [_attempt(work, item) for item in line.recv()])
        # The word tables, which the first article has made, stay: the collector need not look at them again and again.
        gc.freeze()
        while True:
            _answer(line, [_attempt(work, item) for item in line.recv()])
    except (EOFError, OSError):
        return


def _attempt(work: Callable[[T], R], item: T) -> R | Exception:
    try:
        return work(item)
    except NewsparseError as err:
        return err
    except Exception as err:  # noqa: BLE001 - the parent must hear of it, whatever it is
        return WorkerError(f"{type(err).__name__}: {' '.join(str(err).split())}")


def _answer(line: Connection, outcomes: list[Any]) -> None:
    try:
        line.send(outcomes)
    except (pickle.PicklingError, AttributeError, TypeError) as err:
        line.send([WorkerError(f"results cannot be sent between processes: {err}") for _ in outcomes])


def _describe_end(code: int | None) -> str:
    if code is None or code >= 0:
        return f"exit code {code}"
    try:
        return signal.Signals(-code).name
    except ValueError:
        return f"signal {-code}"


class _Found(NamedTuple):
    """A result without its article, which the parent has."""

    entities: tuple[Entity, ...]
    claims: tuple[Claim, ...]
    errors: tuple[Failure, ...]
    notes: tuple[str, ...]


@attrs.frozen
class _FindItems:
    parser: Parser

    def __call__(self, asked: Article | ArticleError) -> _Found | ArticleError:
        if isinstance(asked, ArticleError):
            return asked
        result = self.parser.parse(asked)
        return _Found(tuple(result.entities), tuple(result.claims), result.errors, result.notes)


def _article_or_error(parser: Parser, given: Given) -> Article | ArticleError:
    try:
        return parser.article(given)
    except ArticleError as err:
        return err


def _length(asked: Article | ArticleError) -> int:
    return len(asked.text) if isinstance(asked, Article) else 0


def _result_or_raise(pair: tuple[Article | ArticleError, _Found | ArticleError | Exception]) -> Result:
    asked, found = pair
    if isinstance(asked, Article) and isinstance(found, _Found):
        return Result(asked, Entities(found.entities), Claims(found.claims), found.errors, found.notes)
    raise found  # type: ignore[misc]  # what is not found is an error
