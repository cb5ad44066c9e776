"""Long runs: the memory of a batch as it goes on, and batches that are killed and go on."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from corpus import novel
from sections import Section

from newsparse import Parser
from newsparse.batch import Job, run

_COMMAND = (sys.executable, "-c", "from newsparse.cli import main; main()", "batch", "in.jsonl", "-o", "out.jsonl")
_POINTS = 10
_SHORT = 400


def measure_batch_memory(texts: list[str], articles: int) -> Section:
    """Measure the memory of one batch and its two workers, at a hundredth and each tenth of its way."""
    with tempfile.TemporaryDirectory() as folder:
        job = _make_job(Path(folder), islice(novel(texts, _SHORT), articles))
        rows = []
        marks = {articles // 100, *(articles * point // _POINTS for point in range(1, _POINTS + 1))}
        started = time.perf_counter()
        for done, _ in enumerate(run(job), 1):
            if done in marks:
                workers = max(map(_held, _children()), default=0)
                rows.append((done, _held("self") / 1e6, workers / 1e6, done / (time.perf_counter() - started)))
    columns = ("articles", "main process MB", "largest worker MB", "articles/s")
    note = f"articles of some {_SHORT} characters, names and figures new in each; aim: the same from first to last row"
    return Section("Memory of a batch", columns, tuple(rows), note)


def measure_kills(texts: Sequence[str], kills: int) -> Section:
    """Kill a batch at random moments until it has been killed often enough, then let it end."""
    with tempfile.TemporaryDirectory() as named:
        folder = Path(named)
        _make_job(folder, iter(texts))
        started = time.perf_counter()
        _start(folder).wait()
        whole = time.perf_counter() - started
        expected = (folder / "out.jsonl").read_bytes()
        (folder / "out.jsonl").unlink()
        spent, killed = _be_killed(folder, whole, kills)
        same = (folder / "out.jsonl").read_bytes() == expected
    rows = (
        ("killed", killed),
        ("seconds undisturbed", whole),
        ("seconds with kills", spent),
        ("same bytes", str(same)),
    )
    return Section("Killed and gone on with", ("what", "figure"), rows)


def _be_killed(folder: Path, whole: float, kills: int) -> tuple[float, int]:
    chance = random.Random(kills)  # noqa: S311 - no secret
    started, killed = time.perf_counter(), 0
    while not (folder / "out.jsonl").exists():
        process = _start(folder)
        if killed < kills:
            time.sleep(chance.uniform(0.2, max(0.4, min(2 * whole / kills, 0.8 * whole))))
            killed += process.poll() is None
            process.send_signal(signal.SIGKILL)
        process.wait()
    return time.perf_counter() - started, killed


def _start(folder: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen([*_COMMAND, "--workers", "2"], cwd=folder, stderr=subprocess.DEVNULL)  # noqa: S603 - our own command


def _make_job(folder: Path, texts: Iterator[str]) -> Job:
    source = folder / "in.jsonl"
    with source.open("w", encoding="utf-8") as file:
        for number, text in enumerate(texts):
            file.write(json.dumps({"id": str(number), "text": text, "published": "2022-02-09"}) + "\n")
    return Job(Parser(), source, folder / "out.jsonl", folder / "rejects.jsonl", workers=2)


def _held(process: str) -> int:
    """Give the memory a process holds now, in bytes; 0 where the system does not tell."""
    try:
        pages = int(Path(f"/proc/{process}/statm").read_text("ascii").split()[1])
    except OSError:
        return 0
    return pages * 4096


def _children() -> list[str]:
    return [
        child for listed in Path("/proc/self/task").glob("*/children") for child in listed.read_text("ascii").split()
    ]
