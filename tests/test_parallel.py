"""Many processes: the same results in the same order, and no article lost with a worker."""

import gc
import sys
import threading
from pathlib import Path

import perils
import pytest
from forking import forked, may_fork

from newsparse import ArticleError, Entity, Parser, WorkerError, hookimpl
from newsparse.parallel import run_in_processes

__all__ = ["forked"]  # a fixture
pytestmark = may_fork

TEXTS = [f"Word {number} of many. " * (number % 7) for number in range(300)]


@pytest.fixture
def parser(forked):  # noqa: ARG001 - what it does is all
    return Parser({"perils": perils}, installed=False)


def double(number):
    return number * 2


def weigh(number):
    return abs(number or 1)


def all_of(results):
    """Everything an iterator of results gives, the errors it raises included."""
    found = []
    while True:
        try:
            found.append(next(results))
        except StopIteration:
            return found
        except (ArticleError, WorkerError) as err:
            found.append(err)


def test_results_are_those_of_one_process_in_the_same_order(parser):
    assert list(parser.parse_many(TEXTS, workers=3)) == list(parser.parse_many(TEXTS))


def test_items_know_their_plugin_again(parser):
    (result,) = parser.parse_many(["Storm"], workers=2)
    assert [item.plugin for item in result.entities] == ["perils"]


def test_no_articles_no_processes(parser):
    assert list(parser.parse_many([], workers=2)) == []


@pytest.mark.parametrize("poisoned", [0, 150, 299])
def test_a_deadly_article_costs_itself_only(parser, poisoned):
    texts = [*TEXTS]
    texts[poisoned] = "KILL"
    found = all_of(parser.parse_many(texts, workers=2))
    assert isinstance(found[poisoned], WorkerError)
    assert "SIGKILL" in str(found[poisoned])
    del found[poisoned], texts[poisoned]
    assert [result.article.text for result in found] == texts


def test_a_worker_that_is_killed_costs_nothing(parser, tmp_path):
    texts = [*TEXTS[:50], f"KILL-ONCE {tmp_path / 'killed'}", *TEXTS[50:100]]
    assert [result.article.text for result in parser.parse_many(texts, workers=2)] == texts
    assert (tmp_path / "killed").exists()


def test_what_is_no_article_raises_in_its_place_and_the_rest_follows(parser):
    first, error, last = all_of(parser.parse_many(["One.", 2, "Three."], workers=2))
    assert (first.article.text, str(error), last.article.text) == ("One.", "text: wanted text, got int", "Three.")


def test_an_error_of_the_source_comes_after_what_it_gave(parser):
    def source():
        yield from TEXTS[:200]
        raise OSError("the disk is gone")

    given = []
    with pytest.raises(OSError, match="the disk is gone"):
        given.extend(parser.parse_many(source(), workers=2))
    # list.extend keeps what it was given before the error.
    assert len(given) == 200


def test_little_is_read_ahead(parser):
    read = 0

    def source():
        nonlocal read
        for _ in range(100_000):
            read += 1
            yield "Word " * 200

    results = parser.parse_many(source(), workers=2)
    for _ in range(50):
        next(results)
    assert read < 50 + 4 * 16 * 64


def test_a_slow_article_does_not_disorder_the_others(parser):
    texts = ["SLEEP 0.2", *TEXTS]
    assert [result.article.text for result in parser.parse_many(texts, workers=2)] == texts


def test_processes_end_with_the_iterator(parser):
    before = children()
    results = parser.parse_many(["SLEEP 0.001"] * 500, workers=2)
    next(results)
    workers = children() - before
    assert workers
    del results
    gc.collect()
    assert not children() & workers


def children():
    if sys.platform != "linux":
        pytest.skip("reads /proc")
    lists = Path("/proc/self/task").glob("*/children")
    return {process for listed in lists for process in listed.read_text().split()}


def test_with_threads_about_workers_are_made_anew():
    parser = Parser({"perils": perils}, installed=False)
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        assert list(parser.parse_many(TEXTS[:20], workers=2)) == list(parser.parse_many(TEXTS[:20]))
    finally:
        stop.set()
        thread.join()


def test_a_plugin_that_cannot_be_sent_is_reported():
    class Nowhere:
        @hookimpl
        def newsparse_types(self):
            return [Entity]

    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        with pytest.raises(WorkerError, match="cannot be sent to worker processes"):
            list(Parser({"nowhere": Nowhere()}, installed=False).parse_many(TEXTS[:2], workers=2))
    finally:
        stop.set()
        thread.join()


@pytest.mark.usefixtures("forked")
def test_errors_of_the_work_are_given_not_raised():
    pairs = list(run_in_processes(double, [1, None, 3], 2, weigh))
    assert [outcome for _, outcome in pairs if isinstance(outcome, int)] == [2, 6]
    assert str(pairs[1][1]).startswith("TypeError: unsupported operand")
