"""``newsparse parse``: tables for people, JSON for programs, one line for every error."""

import json
from types import SimpleNamespace

import pytest
from click.testing import CliRunner

from newsparse.cli import main

NONE = {"NEWSPARSE_ALLOWED": ""}


def run(*args, **options):
    return CliRunner().invoke(main, args, env=NONE, **options)


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "storm.txt"
    path.write_bytes("One.\r\nTwo “é”.".encode())
    return path


def test_json_holds_the_text_as_it_was_given(file):
    done = run("parse", str(file), "--published", "2022-02-09", "--format", "json")
    assert done.exit_code == 0
    article = json.loads(done.stdout)["article"]
    assert article["text"] == "One.\r\nTwo “é”."
    assert (article["id"], article["published"]) == ("storm", "2022-02-09")


def test_standard_input_is_read():
    done = run("parse", "-", "--format", "json", input="One.")
    assert json.loads(done.stdout)["article"]["id"] is None


def test_nothing_found_is_said(file):
    done = run("parse", str(file))
    assert done.exit_code == 0
    assert "Nothing found." in done.stdout


@pytest.mark.parametrize(
    ("args", "message", "code"),
    [
        (["parse", "missing.txt"], "newsparse: missing.txt: No such file or directory\n", 1),
        (
            ["parse", "FILE", "--published", "soon"],
            "newsparse: FILE: published: 'soon' is not a date (wanted one like 2022-02-09)\n",
            1,
        ),
        (["parse", "FILE", "--block", "nobody"], "newsparse: plugin nobody: not installed", 2),
        (["parse", "FILE", "--format", "xml"], "newsparse: no format 'xml' (known: arrow, brat, csv,", 2),
        (["parse", "FILE", "-o", "FILE/x"], "newsparse: FILE/x: Not a directory\n", 1),
        (["plugins", "--allow", "nobody"], "newsparse: plugin nobody: not installed", 2),
    ],
)
def test_errors_take_one_line(file, args, message, code):
    done = run(*[arg.replace("FILE", str(file)) for arg in args])
    assert done.exit_code == code
    assert done.stdout == ""
    assert done.stderr.startswith(message.replace("FILE", str(file)))
    assert done.stderr.count("\n") == 1


def test_output_goes_to_a_file_whole(file, tmp_path):
    done = run("parse", str(file), "--format", "jsonl", "-o", str(tmp_path / "out.jsonl"))
    assert done.stdout == ""
    assert json.loads((tmp_path / "out.jsonl").read_text("utf-8"))["article"]["id"] == "storm"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.jsonl", "storm.txt"]


def test_tables_in_a_file_are_plain_text(file, tmp_path):
    run("parse", str(file), "-o", str(tmp_path / "out.txt"))
    assert "Nothing found." in (tmp_path / "out.txt").read_text("utf-8")


def test_several_articles_are_read_and_bad_ones_named(tmp_path):
    path = tmp_path / "in.jsonl"
    path.write_text(
        '{"text": "a"}\n{"text": 3}\nnonsense\n{"text": "b", "published": "soon"}\n{"text": "c"}\n', "utf-8"
    )
    done = run("parse", str(path), "--format", "jsonl")
    assert [json.loads(line)["article"]["text"] for line in done.stdout.splitlines()] == ["a", "c"]
    assert done.exit_code == 1
    assert [line.split(": ")[1].rsplit(" ", 2)[1:] for line in done.stderr.splitlines()] == [["line", n] for n in "234"]


def test_lines_without_an_id_get_their_number(tmp_path):
    lines = tmp_path / "in.jsonl"
    lines.write_text('\n{"text": "One."}\n{"text": "Two.", "id": 7}\n', "utf-8")
    done = run("parse", str(lines), "--format", "jsonl")
    assert [json.loads(line)["article"]["id"] for line in done.stdout.splitlines()] == ["2", "7"]


def test_a_file_without_an_article_is_said_to_be_so(tmp_path):
    path = tmp_path / "in.jsonl"
    path.write_text("\n", "utf-8")
    done = run("parse", str(path))
    assert (done.exit_code, done.stderr) == (1, f"newsparse: {path}: no article\n")


def test_a_format_for_one_article_refuses_two_and_leaves_nothing_behind(tmp_path):
    path = tmp_path / "in.jsonl"
    path.write_text('{"text": "a"}\n{"text": "b"}\n', "utf-8")
    done = run("parse", str(path), "--format", "brat", "-o", str(tmp_path / "out.ann"))
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert [file.name for file in tmp_path.iterdir()] == ["in.jsonl"]


def test_a_web_page_is_read_with_its_own_day_of_publication(tmp_path):
    pytest.importorskip("trafilatura")
    path = tmp_path / "page.html"
    days = ("Monday", "Tuesday", "Friday")
    story = "".join(f"<p>The bridge was opened on {day} after two years of work, the mayor said.</p>" for day in days)
    path.write_text(f"<html><head><meta name='date' content='2024-03-06'></head><body>{story}</body></html>", "utf-8")
    article = json.loads(run("parse", str(path), "--format", "json").stdout)["article"]
    assert article["published"] == "2024-03-06"
    assert article["text"].startswith("The bridge")


def test_bytes_that_are_not_utf8_are_placed(file):
    file.write_bytes(b"caf\xe9")
    assert run("parse", str(file)).stderr == f"newsparse: {file}: not UTF-8 (byte 3)\n"


def test_a_torn_plugin_is_named_and_the_rest_goes_on(file, monkeypatch):
    point = SimpleNamespace(name="torn", value="torn", dist=None)  # an entry point that cannot load
    monkeypatch.setattr("importlib.metadata.entry_points", lambda **_: [point])
    done = CliRunner().invoke(main, ["parse", str(file)])
    assert done.exit_code == 0
    assert done.stderr.startswith("newsparse: plugin torn: AttributeError")
    listed = CliRunner().invoke(main, ["plugins"]).stdout
    assert "failed" in listed
    assert "AttributeError" in listed
