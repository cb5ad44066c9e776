"""Spark and Ray, where they are installed: each calls the one function, and gives what a batch makes."""

import json
import shutil
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from newsparse.cli import main

pa = pytest.importorskip("pyarrow")
pytest.importorskip("distributed")
from newsparse.distributed import RESULTS, parse_batches  # noqa: E402 - behind the check for optional libraries

pytestmark = [pytest.mark.plugins, pytest.mark.filterwarnings("ignore")]  # the engines' own

SEEDS = sorted(Path(__file__).parents[2].glob("seeds/*/article.txt"))[:20]
ARTICLES = [
    *({"id": path.parent.name, "text": path.read_bytes().decode(), "published": "2024-05-14"} for path in SEEDS),
    {"id": "without a text", "text": None, "published": None},
    {"id": "of no day", "text": "It cost $5.", "published": "soon"},
    {"id": "of an unknown day", "text": "It cost $5.", "published": ""},
]


@pytest.fixture(scope="module")
def batch(tmp_path_factory):
    """What a batch makes of the articles, as rows of id, result and reason in the order of ids."""
    folder = tmp_path_factory.mktemp("batch")
    (folder / "in.jsonl").write_text("".join(json.dumps(article) + "\n" for article in ARTICLES), "utf-8")
    CliRunner().invoke(main, ["batch", str(folder / "in.jsonl"), "-o", str(folder / "out.jsonl")])
    results = (folder / "out.jsonl").read_text("utf-8").splitlines()
    rejects = map(json.loads, (folder / "out.rejects.jsonl").read_text("utf-8").splitlines())
    made = {json.loads(result)["article"]["id"]: (result, None) for result in results}
    refused = {reject["id"]: (None, reject["reason"]) for reject in rejects}
    assert len(made) + len(refused) == len(ARTICLES)
    return sorted((name, *row) for name, row in {**made, **refused}.items())


def test_spark_gives_what_a_batch_makes(batch, monkeypatch):
    sql = pytest.importorskip("pyspark.sql")
    if not shutil.which("java"):
        pytest.skip("Spark needs Java")
    # Otherwise Spark's workers run whatever python3 is.
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    monkeypatch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
    spark = sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    try:
        rows = [tuple(article.values()) for article in ARTICLES]
        frame = spark.createDataFrame(rows, "id string, text string, published string").repartition(4)
        results = frame.mapInArrow(parse_batches, schema="id string, result string, reason string").collect()
    finally:
        spark.stop()
    assert sorted(map(tuple, results)) == batch


def test_ray_gives_what_a_batch_makes(batch):
    ray = pytest.importorskip("ray")
    data = pytest.importorskip("ray.data")
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, logging_level="ERROR")
    try:
        results = (
            data.from_arrow(pa.Table.from_pylist(ARTICLES))
            .repartition(4)
            .map_batches(
                lambda table: pa.Table.from_batches(parse_batches(table.to_batches()), RESULTS), batch_format="pyarrow"
            )
            .take_all()
        )
    finally:
        ray.shutdown()
    assert sorted((row["id"], row["result"], row["reason"]) for row in results) == batch
