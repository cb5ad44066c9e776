"""Many cores: the rate of whole batches with more and more workers."""

from __future__ import annotations

import json
import os
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from sections import Section

from newsparse import Parser
from newsparse.batch import Job, run


def measure_scaling(texts: Sequence[str], rounds: int) -> Section:
    """Measure batches over some texts, with one worker and more up to the number of cores."""
    cores = os.cpu_count() or 1
    counts = sorted({1, 2, cores, *(2**power for power in range(2, cores.bit_length()) if 2**power < cores)} - {0})
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "in.jsonl")
        source.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), "utf-8")
        best = dict.fromkeys(counts, float("inf"))
        for _ in range(rounds):
            for workers in counts:
                best[workers] = min(best[workers], _time(source, workers))
    rows = tuple((workers, len(texts) / spent, best[1] / spent) for workers, spent in best.items())
    note = f"{len(texts):,} articles, whole batches, {cores} cores; aim: at least 1.8 times with two workers on two"
    return Section("Many cores", ("workers", "articles/s", "times one worker"), rows, note)


def _time(source: Path, workers: int) -> float:
    started = time.perf_counter()
    job = Job(Parser(), source, source.with_name("out.jsonl"), source.with_name("rejects.jsonl"), workers)
    for _ in run(job):
        pass
    return time.perf_counter() - started
