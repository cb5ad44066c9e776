"""Beyond one machine: a Dask cluster of processes on this one, with and without the loss of a worker in the middle."""

from __future__ import annotations

import json
import os
import signal
import tempfile
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sections import Section

from newsparse import MissingExtraError, Parser
from newsparse.batch import Job, run

_TITLE = "A Dask cluster that loses a worker"
_WORKERS = 2
_PARTS = 16


def measure_cluster(texts: Sequence[str]) -> Section:
    """Parse some texts on a cluster, then again while one of its workers is killed, and once as a batch."""
    try:
        from newsparse.distributed import parse_files  # noqa: PLC0415 - optional
    except MissingExtraError as err:
        return Section(_TITLE, ("what",), (), str(err))
    from distributed import Client, LocalCluster  # noqa: PLC0415 - likewise

    with tempfile.TemporaryDirectory() as named:
        folder = Path(named)
        source = folder / "in.jsonl"
        source.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), "utf-8")
        expected = _run_batch(source)
        block = source.stat().st_size // _PARTS
        options = {"n_workers": _WORKERS, "threads_per_worker": 1, "dashboard_address": None, "silence_logs": 50}
        with LocalCluster(**options) as cluster, Client(cluster) as client:
            # Tables are loaded, and the workers alike, before anything is measured.
            parse_files([str(source)], str(folder / "warm"), client=client, block=block)
            started = time.perf_counter()
            undisturbed = _join(parse_files([str(source)], str(folder / "whole"), client=client, block=block))
            whole = time.perf_counter() - started
            before = set(client.run(os.getpid).values())
            killed = threading.Timer(whole * 0.4, os.kill, (min(before), signal.SIGKILL))
            killed.start()
            started = time.perf_counter()
            parts = parse_files([str(source)], str(folder / "torn"), client=client, block=block)
            torn = time.perf_counter() - started
            killed.join()
            client.wait_for_workers(_WORKERS)
            lost = len(before - set(client.run(os.getpid).values()))
            disturbed = _join(parts)
    rows = (
        ("partitions", len(parts)),
        ("workers lost", lost),
        ("seconds undisturbed", whole),
        ("seconds with a lost worker", torn),
        ("same bytes as a batch", str(undisturbed == disturbed == expected)),
    )
    return Section(_TITLE, ("what", "figure"), rows, f"{len(texts):,} articles, {_WORKERS} workers, one killed at 40 %")


def _run_batch(source: Path) -> bytes:
    job = Job(Parser(), source, source.with_name("out.jsonl"), source.with_name("rejects.jsonl"))
    for _ in run(job):
        pass
    return source.with_name("out.jsonl").read_bytes()


def _join(parts: Sequence[Any]) -> bytes:
    return b"".join(Path(part.output).read_bytes() for part in parts)
