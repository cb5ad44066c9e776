"""One function of Arrow batches, for whoever moves the data."""

import json

import pytest

pa = pytest.importorskip("pyarrow")
pytest.importorskip("distributed")
from newsparse.distributed import RESULTS, Settings, parse_batches  # noqa: E402 - behind the check for optional libraries

NONE = Settings(allowed=(), longest=50)
ROWS = {
    "id": [1, 2, 3, 4],
    "text": ["One.", "x" * 51, None, "Four."],
    "published": ["2024-05-14", None, None, "soon"],
    "more": [0] * 4,
}


def test_each_row_has_its_result_or_a_reason():
    (batch,) = parse_batches(pa.table(ROWS).to_batches(), NONE)
    assert batch.schema == RESULTS
    rows = batch.to_pylist()
    assert [row["id"] for row in rows] == ["1", "2", "3", "4"]
    assert json.loads(rows[0]["result"])["article"]["published"] == "2024-05-14"
    assert [bool(row["reason"]) for row in rows] == [False, True, True, True]


def test_batches_stream():
    taken = []

    def batches():
        for n in range(3):
            taken.append(n)
            yield pa.RecordBatch.from_pydict({"text": [f"{n}"]})

    results = parse_batches(batches(), NONE)
    next(results)
    assert taken == [0]


def test_duckdb_reads_and_writes_them(tmp_path):
    duckdb = pytest.importorskip("duckdb")
    from pyarrow import parquet  # noqa: PLC0415 - optional

    parquet.write_table(pa.table({"text": ["One.", "Two."]}), tmp_path / "in.parquet")
    articles = duckdb.read_parquet(str(tmp_path / "in.parquet")).to_arrow_table()
    results = pa.Table.from_batches(parse_batches(articles.to_batches(), NONE), RESULTS)
    assert duckdb.from_arrow(results).filter("result IS NOT NULL").count("*").fetchall() == [(2,)]
