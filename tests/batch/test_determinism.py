"""The same bytes whatever the hash seed, the number of workers, or the threads that share a parser."""

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from newsparse import Parser

TEXTS = [path.read_bytes().decode() for path in sorted(Path(__file__).parents[2].glob("seeds/*/article.txt"))]
COMMAND = [sys.executable, "-c", "from newsparse.cli import main; main()", "batch"]

pytestmark = pytest.mark.plugins


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "in.jsonl"
    lines = [json.dumps({"id": str(at), "text": text, "published": "2022-02-09"}) for at, text in enumerate(TEXTS)]
    path.write_text("\n".join(lines), "utf-8")
    return path


def test_hash_seeds_and_workers_do_not_show(source):
    outputs = []
    for seed, workers in (("1", "1"), ("2", "2"), ("3", "2")):
        command = [*COMMAND, source, "-o", "-", "--workers", workers]
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run(command, env=environment, capture_output=True, check=True)  # noqa: S603 - our own command
        outputs.append(done.stdout)
    assert outputs[0].count(b"\n") == len(TEXTS)
    assert outputs[0] == outputs[1] == outputs[2]


def test_threads_may_share_a_parser():
    parser = Parser()

    def write(text):
        return parser.parse(text, published="2022-02-09").to_json()

    with ThreadPoolExecutor(8) as threads:
        shared = list(threads.map(write, TEXTS * 4))
    alone = Parser()
    assert shared == [alone.parse(text, published="2022-02-09").to_json() for text in TEXTS] * 4
