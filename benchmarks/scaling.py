"""Many cores: the rate of whole batches with more and more workers."""

from __future__ import annotations

import json
import os
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from sections import Section

from newsparse import Parser
from newsparse.batch import Job, run


class Cost(NamedTuple):
    """What a batch took.

    Attributes:
        seconds: time.
        workers: processor time of the worker processes, in seconds.
        main: processor time of the process that reads and writes.
    """

    seconds: float
    workers: float
    main: float


def measure_scaling(texts: Sequence[str], rounds: int) -> Section:
    """Measure batches over some texts, with one worker and more up to the number of cores."""
    cores = os.cpu_count() or 1
    counts = sorted({1, 2, cores, *(2**power for power in range(2, cores.bit_length()) if 2**power < cores)} - {0})
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "in.jsonl")
        source.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), "utf-8")
        costs = [{count: _measure(source, count) for count in counts} for _ in range(rounds)]
    best = {count: min(turn[count] for turn in costs) for count in counts}
    rows = tuple(
        (count, len(texts) / cost.seconds, best[1].seconds / cost.seconds, cost.workers, cost.main)
        for count, cost in best.items()
    )
    columns = ("workers", "articles/s", "times one worker", "processor s of workers", "of the main process")
    note = f"{len(texts):,} articles, whole batches, {cores} cores; aim: at least 1.8 times with two workers on two"
    return Section("Many cores", columns, rows, note)


def _measure(source: Path, workers: int) -> Cost:
    before, started = os.times(), time.perf_counter()
    job = Job(Parser(), source, source.with_name("out.jsonl"), source.with_name("rejects.jsonl"), workers)
    for _ in run(job):
        pass
    spent = [now - then for now, then in zip(os.times(), before, strict=True)]
    return Cost(time.perf_counter() - started, spent[2] + spent[3], spent[0] + spent[1])
