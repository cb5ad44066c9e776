"""``newsparse compare``: several articles, as tables, as a page, as JSON."""

import json
from types import SimpleNamespace

import capitals
import pytest
from click.testing import CliRunner

from newsparse.cli import main


@pytest.fixture
def run(monkeypatch, tmp_path):
    point = SimpleNamespace(name="capitals", value="capitals", load=lambda: capitals, dist=None)
    monkeypatch.setattr("importlib.metadata.entry_points", lambda **_: [point])
    for name, text in (("a", "JOHN: hello"), ("b", "Later JOHN: hello MARY: there")):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    return lambda *args: CliRunner().invoke(main, ["compare", *(str(tmp_path / a) if "." in a else a for a in args)])


def test_articles_are_named_by_their_files(run):
    done = run("a.txt", "b.txt")
    assert done.exit_code == 0
    assert "Statements told alike" in done.stdout
    assert "there" in done.stdout


def test_files_of_one_name_are_told_apart_by_their_folders(run, tmp_path):
    for folder in ("monday", "tuesday"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "article.txt").write_text("JOHN: hello", "utf-8")
    heads = run("monday/article.txt", "tuesday/article.txt").stdout.splitlines()[2].split()
    assert heads == ["speaker", "monday/article", "tuesday/article"]


def test_many_articles_stand_one_below_the_other(run, tmp_path):
    for day in range(6):
        (tmp_path / f"{day}.txt").write_text("JOHN: hello", "utf-8")
    lines = run(*(f"{day}.txt" for day in range(6))).stdout.splitlines()
    assert lines[2].split() == ["speaker", "article", "words"]
    assert [line.split()[-2] for line in lines[4:10]] == ["0", "1", "2", "3", "4", "5"]


def test_json_goes_to_a_file(run, tmp_path):
    assert run("a.txt", "b.txt", "--format", "json", "-o", "out.json").stdout == ""
    (match,) = json.loads((tmp_path / "out.json").read_text("utf-8"))["matches"]
    assert (match["subject"], match["same"]) == ("John", True)


def test_a_missing_file_takes_one_line(run):
    done = run("a.txt", "c.txt")
    assert (done.exit_code, done.stderr.count("\n")) == (1, 1)
    assert "c.txt: No such file" in done.stderr
