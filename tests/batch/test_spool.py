"""Batches of other forms: pages, tables and archives become lines, once, and nothing is lost."""

import json
import os

import pytest
from click.testing import CliRunner

from newsparse.batch import BatchError, spool
from newsparse.cli import main

pa = pytest.importorskip("pyarrow")
from pyarrow import parquet  # noqa: E402 - behind the check for optional libraries

NONE = {"NEWSPARSE_ALLOWED": ""}


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "in.parquet"
    parquet.write_table(pa.table({"text": ["One.", None, "Three."], "published": ["2024-05-14", None, "soon"]}), path)
    return path


def run(*args):
    return CliRunner().invoke(main, ["batch", *map(str, args)], env=NONE)


def test_each_row_of_a_table_is_written_or_rejected(table, tmp_path):
    done = run(table, "-o", tmp_path / "out.jsonl")
    assert done.exit_code == 1
    (result,) = (tmp_path / "out.jsonl").read_text("utf-8").splitlines()
    assert json.loads(result)["article"]["id"] == "1"
    rejects = [json.loads(line) for line in (tmp_path / "out.rejects.jsonl").read_text("utf-8").splitlines()]
    assert [reject["line"] for reject in rejects] == [2, 3]
    assert rejects[0]["reason"] == "text: missing"


def test_what_was_made_on_the_way_is_removed(table, tmp_path):
    run(table, "-o", tmp_path / "out.jsonl")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.parquet", "out.jsonl", "out.rejects.jsonl"]


def test_a_page_without_an_article_is_rejected_with_its_reason(tmp_path):
    pytest.importorskip("trafilatura")
    (tmp_path / "page.html").write_text("<html><body><nav>Home</nav></body></html>", "utf-8")
    assert run(tmp_path / "page.html", "-o", tmp_path / "out.jsonl").exit_code == 1
    reject = json.loads((tmp_path / "out.rejects.jsonl").read_text("utf-8"))
    assert "no article text on the page" in reject["reason"]


def test_a_text_taken_out_of_a_page_is_part_of_the_output(tmp_path):
    pytest.importorskip("trafilatura")
    days = ("Monday", "Tuesday", "Friday")
    story = "".join(f"<p>The bridge was opened on {day} after two years of work, the mayor said.</p>" for day in days)
    (tmp_path / "page.html").write_text(f"<html><body><article>{story}</article></body></html>", "utf-8")
    assert run(tmp_path / "page.html", "-o", tmp_path / "out.jsonl").exit_code == 0
    assert json.loads((tmp_path / "out.jsonl").read_text("utf-8"))["article"]["text"].startswith("The bridge")


def test_the_lines_are_made_anew_only_where_the_source_is_newer(table, tmp_path):
    made = spool(table, "parquet", tmp_path / "out.jsonl")
    before = made.read_bytes()
    made.write_bytes(b"kept")
    assert spool(table, "parquet", tmp_path / "out.jsonl").read_bytes() == b"kept"
    os.utime(table, (made.stat().st_mtime + 9,) * 2)
    assert spool(table, "parquet", tmp_path / "out.jsonl").read_bytes() == before


def test_the_lines_of_one_source_are_never_taken_for_those_of_another(table, tmp_path):
    spool(table, "parquet", tmp_path / "out.jsonl")
    other = tmp_path / "other.parquet"
    parquet.write_table(pa.table({"text": ["Two."]}), other)
    os.utime(other, (0, 0))
    assert json.loads(spool(other, "parquet", tmp_path / "out.jsonl").read_bytes())["text"] == "Two."


def test_a_text_is_one_article_where_it_is_said_to_be_one(tmp_path):
    (tmp_path / "a.txt").write_text("One.", "utf-8")
    assert run(tmp_path / "a.txt", "-o", tmp_path / "out.jsonl").exit_code == 1
    assert run(tmp_path / "a.txt", "--from", "text", "-o", tmp_path / "out.jsonl").exit_code == 0
    assert json.loads((tmp_path / "out.jsonl").read_text("utf-8"))["article"]["id"] == "a"


@pytest.mark.parametrize(
    ("args", "message"),
    [(["in.parquet"], "name a file with -o"), (["missing.parquet", "-o", "out.jsonl"], "cannot read")],
)
def test_what_cannot_be_done_takes_one_line(table, args, message):
    done = run(*[table.parent / arg if "." in arg else arg for arg in args])
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert message in done.stderr


def test_a_missing_source_is_an_error_of_the_batch(tmp_path):
    with pytest.raises(BatchError, match="missing"):
        spool(tmp_path / "missing.warc", "warc", tmp_path / "out.jsonl")
