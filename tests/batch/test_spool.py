"""Batches of other forms: pages, tables and archives become lines, once, and nothing is lost."""

import gzip
import json
import os
import signal

import pytest
from click.testing import CliRunner
from forking import forked, may_fork

from newsparse.batch import BatchError, find_inputs, spool
from newsparse.cli import main
from newsparse.readers import Record

pa = pytest.importorskip("pyarrow")
from pyarrow import parquet  # noqa: E402 - behind the check for optional libraries

__all__ = ["forked"]  # a fixture
pytestmark = may_fork
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


DAYS = ("Monday", "Tuesday", "Friday", "Saturday")


def page_of(day):
    story = f"<p>The bridge was opened on {day} after two years of work, the mayor said. It cost $5 million.</p>"
    return f"<html><body><article>{story}</article></body></html>"


def spooled(folder, output, workers):
    lines = spool(find_inputs([folder]), output, workers).read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


@pytest.mark.usefixtures("forked")
@pytest.mark.parametrize("workers", [1, 3])
def test_pages_are_read_by_the_workers_in_order(tmp_path, workers):
    pytest.importorskip("trafilatura")
    (tmp_path / "in").mkdir()
    for number in range(8):
        (tmp_path / "in" / f"{number}.html").write_text(page_of(DAYS[number % 4]) if number != 5 else "", "utf-8")
    (tmp_path / "in" / "3b.txt").write_text("One.", "utf-8")
    lines = spooled(tmp_path / "in", tmp_path / "out", workers)
    assert [line["id"] for line in lines] == ["0", "1", "2", "3", "3b", "4", str(tmp_path / "in" / "5.html"), "6", "7"]
    assert [DAYS[n] in lines[n]["text"] for n in range(4)] == [True] * 4
    assert lines[6]["unreadable"] == "not a web page"


@pytest.mark.usefixtures("forked")
def test_a_page_that_kills_its_reader_costs_itself_only(tmp_path, monkeypatch):
    pytest.importorskip("trafilatura")

    def read(page):
        if b"poison" in page.raw:
            os.kill(os.getpid(), signal.SIGKILL)
        return Record(page.where, {"text": "One."})

    monkeypatch.setattr("newsparse.readers.html.read_page", read)
    for name in ("good", "poison"):
        (tmp_path / f"{name}.html").write_text(name, "utf-8")
    good, bad = spooled(tmp_path, tmp_path / "out", 1)
    assert good == {"text": "One.", "id": "good"}
    assert "SIGKILL" in bad["unreadable"]


def test_a_text_taken_out_of_a_page_is_part_of_the_output(tmp_path):
    pytest.importorskip("trafilatura")
    days = ("Monday", "Tuesday", "Friday")
    story = "".join(f"<p>The bridge was opened on {day} after two years of work, the mayor said.</p>" for day in days)
    (tmp_path / "page.html").write_text(f"<html><body><article>{story}</article></body></html>", "utf-8")
    assert run(tmp_path / "page.html", "-o", tmp_path / "out.jsonl").exit_code == 0
    assert json.loads((tmp_path / "out.jsonl").read_text("utf-8"))["article"]["text"].startswith("The bridge")


def test_the_lines_are_made_anew_only_where_the_source_is_newer(table, tmp_path):
    made = spool(find_inputs([table]), tmp_path / "out.jsonl")
    before = made.read_bytes()
    made.write_bytes(b"kept")
    assert spool(find_inputs([table]), tmp_path / "out.jsonl").read_bytes() == b"kept"
    os.utime(table, (made.stat().st_mtime + 9,) * 2)
    assert spool(find_inputs([table]), tmp_path / "out.jsonl").read_bytes() == before


def test_the_lines_of_one_source_are_never_taken_for_those_of_another(table, tmp_path):
    spool(find_inputs([table]), tmp_path / "out.jsonl")
    other = tmp_path / "other.parquet"
    parquet.write_table(pa.table({"text": ["Two."]}), other)
    os.utime(other, (0, 0))
    assert json.loads(spool(find_inputs([other]), tmp_path / "out.jsonl").read_bytes())["text"] == "Two."


def test_a_text_is_one_article_and_what_says_nothing_is_lines(tmp_path):
    for name in ("a.txt", "a"):
        (tmp_path / name).write_text("One.", "utf-8")
    assert run(tmp_path / "a.txt", "-o", tmp_path / "out.jsonl").exit_code == 0
    assert written(tmp_path) == [("a", None)]
    assert run(tmp_path / "a", "-o", tmp_path / "out.jsonl").exit_code == 1
    assert run(tmp_path / "a", "--from", "text", "-o", tmp_path / "out.jsonl").exit_code == 0


def written(folder):
    results = [json.loads(line) for line in (folder / "out.jsonl").read_text("utf-8").splitlines()]
    return [(result["article"]["id"], result["article"].get("text")) for result in results]


def test_a_folder_is_read_with_the_folders_in_it(tmp_path):
    for name in ("b.txt", "2024/b.txt", "2024/c.json", "notes.md", ".hidden/d.txt"):
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / name).write_text('{"text": "One."}', "utf-8")
    assert run(tmp_path / "in", "-o", tmp_path / "out.jsonl", "--no-text").exit_code == 0
    assert written(tmp_path) == [("2024/b", None), ("2", None), ("b", None)]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", "out.jsonl"]
    assert run(tmp_path / "in" / ".hidden", "--from", "jsonl", "-o", tmp_path / "out.jsonl").exit_code == 2


def test_packed_lines_and_texts_are_unpacked(tmp_path):
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(b'{"text": "One."}\n'))
    (tmp_path / "b.txt.gz").write_bytes(gzip.compress(b"Two."))
    assert run(tmp_path / "a.jsonl.gz", tmp_path / "b.txt.gz", "-o", tmp_path / "out.jsonl").exit_code == 0
    assert written(tmp_path) == [("1", None), ("b", None)]
    done = CliRunner().invoke(main, ["parse", str(tmp_path / "a.jsonl.gz"), "--format", "jsonl"], env=NONE)
    assert json.loads(done.stdout)["article"]["text"] == "One."


def test_a_cut_off_packed_file_is_named(tmp_path):
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(b'{"text": "One."}\n' * 100)[:-9])
    done = run(tmp_path / "a.jsonl.gz", "-o", tmp_path / "out.jsonl")
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert "a.jsonl.gz: cannot be unpacked" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["a.jsonl.gz"]


def test_what_a_batch_makes_in_a_folder_is_not_read_from_it(tmp_path):
    (tmp_path / "a.txt").write_text("One.", "utf-8")
    (tmp_path / "b.jsonl").write_text("no JSON\n", "utf-8")
    output = tmp_path / "out.jsonl"
    spool(find_inputs([tmp_path]), output)
    for _ in range(2):
        assert run(tmp_path, "-o", output).exit_code == 1
        assert written(tmp_path) == [("a", None)]
        assert sorted(path.name for path in tmp_path.iterdir()) == [
            "a.txt",
            "b.jsonl",
            "out.jsonl",
            "out.rejects.jsonl",
        ]


def test_several_files_are_read_one_behind_the_other(tmp_path, table):
    first, second = tmp_path / "1.jsonl", tmp_path / "2.jsonl"
    first.write_bytes(b'{"text": "A"}\n\n{"text": "B", "id": "b"}')
    second.write_bytes(b'\xef\xbb\xbf{"text": "C"}\n{"text": "D", "published": "soon"}\n')
    done = run(first, second, table, "-o", tmp_path / "out.jsonl")
    assert [name for name, _ in written(tmp_path)] == ["1", "b", "4", "6"]
    rejects = [json.loads(line) for line in (tmp_path / "out.rejects.jsonl").read_text("utf-8").splitlines()]
    assert [reject["line"] for reject in rejects] == [5, 7, 8]
    assert rejects[0]["input"] == '{"text": "D", "published": "soon"}'
    assert "used in line" not in done.stderr


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["in.parquet"], "name a file with -o"),
        (["missing.parquet", "-o", "out.jsonl"], "cannot read"),
        (["in.parquet", "-", "-o", "out.jsonl"], "cannot read -: No such file"),
        (["-", "--from", "parquet", "-o", "out.jsonl"], "only JSON Lines can be read from standard input"),
        (["in.parquet", "-o", "no/folder/out.jsonl"], "cannot write"),
    ],
)
def test_what_cannot_be_done_takes_one_line(table, args, message):
    done = run(*[table.parent / arg if "." in arg else arg for arg in args])
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert message in done.stderr


def test_a_missing_source_is_an_error_of_the_batch(tmp_path):
    with pytest.raises(BatchError, match="missing"):
        spool(find_inputs([tmp_path / "missing.warc"]), tmp_path / "out.jsonl")
