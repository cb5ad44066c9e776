"""A real cluster of processes: the parts are what a batch makes, also when a worker is lost."""

import json
import os
import signal
import threading
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from newsparse.cli import main

distributed = pytest.importorskip("distributed")
pytest.importorskip("pyarrow")
from newsparse.distributed import Settings, parse_files  # noqa: E402 - behind the check for optional libraries

pytestmark = pytest.mark.filterwarnings("ignore")  # the cluster's own
NONE = Settings(allowed=())


@pytest.fixture(scope="module")
def client():
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        yield client


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "in.jsonl"
    lines = [json.dumps({"text": f"Article {n}. " * 20, "published": "2024-05-14"}) for n in range(400)]
    lines[7], lines[300] = "nonsense", '{"id": "x", "text": "y", "published": "soon"}'
    path.write_text("\n".join(lines), "utf-8")
    return path


def batch_of(source, tmp_path):
    command = ["batch", str(source), "-o", str(tmp_path / "out.jsonl")]
    done = CliRunner().invoke(main, command, env={"NEWSPARSE_ALLOWED": ""})
    assert done.exit_code == 1, done.output
    return (tmp_path / "out.jsonl").read_bytes(), (tmp_path / "out.rejects.jsonl").read_bytes()


def joined(parts):
    results = b"".join(Path(part.output).read_bytes() for part in parts)
    return results, b"".join(Path(part.rejects).read_bytes() for part in parts)


def test_the_parts_are_what_a_batch_makes(client, source, tmp_path):
    parts = parse_files([str(source)], str(tmp_path / "parts"), client=client, settings=NONE, block=9_000)
    assert len(parts) > 5
    assert joined(parts) == batch_of(source, tmp_path)
    assert (sum(part.written for part in parts), sum(part.rejected for part in parts)) == (398, 2)
    assert not list((tmp_path / "parts").glob("*.partial"))


def test_a_lost_worker_loses_nothing(client, source, tmp_path):
    before = set(client.run(os.getpid).values())

    def kill():
        time.sleep(0.15)
        os.kill(min(before), signal.SIGKILL)

    killer = threading.Thread(target=kill)
    killer.start()
    parts = parse_files([str(source)], str(tmp_path / "parts"), client=client, settings=NONE, block=2_000)
    killer.join()
    client.wait_for_workers(2)
    assert set(client.run(os.getpid).values()) != before
    assert joined(parts) == batch_of(source, tmp_path)


def test_a_table_is_read_like_its_lines(client, tmp_path):
    pa = pytest.importorskip("pyarrow")
    from pyarrow import parquet  # noqa: PLC0415 - optional

    parquet.write_table(pa.table({"text": ["One.", None], "id": ["a", "b"]}), tmp_path / "in.parquet")
    (part,) = parse_files([str(tmp_path / "in.parquet")], str(tmp_path / "parts"), client=client, settings=NONE)
    results, rejects = joined([part])
    assert json.loads(results)["article"]["id"] == "a"
    assert json.loads(rejects)["reason"] == "text: missing"


def test_a_missing_file_is_named(client, tmp_path):
    with pytest.raises(FileNotFoundError, match=r"missing\.jsonl"):
        parse_files([str(tmp_path / "missing.jsonl")], str(tmp_path / "parts"), client=client, settings=NONE)
