"""A batch that was killed goes on, and nobody can tell from its output."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from batches import article, do, make_job, messages
from forking import forked, may_fork

from newsparse.batch import BatchError, run
from newsparse.batch.checkpoint import checkpoint_path
from newsparse.wholefiles import partial_path

__all__ = ["forked"]  # a fixture
pytestmark = [pytest.mark.usefixtures("forked"), may_fork]

LINES = [
    b"no JSON\n"
    if number % 9 == 4
    else article(f"Word {number}" if number % 10 else "RAISE badly", id=f"a{number % 25}")
    for number in range(30)
]
SLOW = [line if number % 3 else article("SLEEP 0.03", id=f"s{number}") for number, line in enumerate(LINES * 6)]
KILLS = 3
SUPPORT = Path(__file__).parent.parent / "support"


@pytest.fixture
def whole(tmp_path):
    """Output, rejects and tally of a run that nothing interrupted."""
    (tmp_path / "whole").mkdir()
    job = make_job(tmp_path / "whole", LINES)
    tally = do(job)[-1].tally
    return job.output.read_bytes(), job.rejects.read_bytes(), tally


def stop_after(job, lines):
    """Begin a batch, and leave it."""
    steps = run(job)
    for _ in range(lines):
        next(steps)
    steps.close()


def made_by(job):
    return job.output.read_bytes(), job.rejects.read_bytes()


@pytest.mark.parametrize("lines", [1, 5, 29])
def test_goes_on_where_it_was(tmp_path, whole, lines):
    job = make_job(tmp_path, LINES, pause=0)
    stop_after(job, lines)
    assert not job.output.exists()
    steps = do(job)
    assert messages(steps)[0] == f"going on with the unfinished run behind line {lines}"
    assert len(steps) == 30 - lines + 1
    assert (*made_by(job), steps[-1].tally) == whole
    assert not checkpoint_path(job.output).exists()


def test_what_stands_behind_the_checkpoint_is_made_again(tmp_path, whole):
    job = make_job(tmp_path, LINES, pause=0)
    stop_after(job, 15)
    for path in (job.output, job.rejects):
        with partial_path(path).open("ab") as file:
            file.write(b'{"half a li')
    do(job)
    assert made_by(job) == whole[:2]


def test_goes_on_after_rejects_took_their_name(tmp_path, whole):
    job = make_job(tmp_path, LINES, pause=0)
    stop_after(job, 30)
    partial_path(job.rejects).replace(job.rejects)
    do(job)
    assert made_by(job) == whole[:2]


def test_starts_anew_when_told_to(tmp_path, whole):
    job = make_job(tmp_path, LINES, pause=0)
    stop_after(job, 15)
    steps = do(make_job(tmp_path, pause=0, resume=False))
    assert not messages(steps)[0].startswith("going on")
    assert made_by(job) == whole[:2]


def test_an_input_that_grew_is_gone_on_with(tmp_path, whole):
    job = make_job(tmp_path, LINES[:20], pause=0)
    stop_after(job, 15)
    make_job(tmp_path, LINES)
    assert messages(do(job))[0].startswith("going on")
    assert made_by(job) == whole[:2]


@pytest.mark.parametrize("change", ["input", "shorter", "options"])
def test_does_not_mix_what_does_not_fit(tmp_path, change):
    stop_after(make_job(tmp_path, LINES, pause=0), 15)
    lines = {"input": [article("Other"), *LINES[1:]], "shorter": LINES[:10]}.get(change, LINES)
    job = make_job(tmp_path, lines, text=change == "options", resume=True)
    with pytest.raises(BatchError, match=r"cannot go on with the unfinished run: .* changed since"):
        do(job)
    (tmp_path / "fresh").mkdir()
    fresh = make_job(tmp_path / "fresh", lines, text=change == "options")
    do(fresh)
    job = make_job(tmp_path, text=change == "options")
    assert messages(do(job))[0].startswith("starting anew, not going on with the unfinished run")
    assert made_by(job) == made_by(fresh)


def test_without_an_unfinished_run_resume_begins(tmp_path, whole):
    job = make_job(tmp_path, LINES, resume=True)
    do(job)
    assert made_by(job) == whole[:2]


@pytest.mark.parametrize("spoilt", [b"", b"{", b"[]", b'{"lines": 5}'])
def test_a_spoilt_checkpoint_is_none(tmp_path, whole, spoilt):
    job = make_job(tmp_path, LINES, pause=0)
    stop_after(job, 15)
    checkpoint_path(job.output).write_bytes(spoilt)
    do(job)
    assert made_by(job) == whole[:2]


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
@pytest.mark.parametrize("workers", [1, 2])
def test_killed_at_any_moment_it_ends_the_same(tmp_path, workers):
    (tmp_path / "whole").mkdir()
    whole = make_job(tmp_path / "whole", SLOW, workers=4)
    do(whole)
    job = make_job(tmp_path, SLOW)
    code = (
        f"import sys; sys.path.insert(0, {str(SUPPORT)!r})\n"
        "from pathlib import Path; from batches import do, make_job\n"
        f"do(make_job(Path({str(tmp_path)!r}), pause=0.02, workers={workers}))"
    )
    chance = random.Random(workers)  # noqa: S311 - no secret
    kills = 0
    while not job.output.exists():
        process = subprocess.Popen([sys.executable, "-c", code])  # noqa: S603 - our own code
        if kills < KILLS:
            _wait_for_progress(job.output, process)
            time.sleep(chance.random() * 0.2)
            kills += process.poll() is None
            process.send_signal(signal.SIGKILL)
        assert process.wait() in (0, -signal.SIGKILL)
    assert made_by(job) == made_by(whole)
    assert kills


def _wait_for_progress(output, process):
    """Wait until a run has written a checkpoint of its own, or ended."""
    before = _mark(output)
    while process.poll() is None and _mark(output) == before:
        time.sleep(0.001)


def _mark(output):
    try:
        return checkpoint_path(output).stat().st_mtime_ns
    except FileNotFoundError:
        return None
