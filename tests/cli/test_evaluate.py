"""``newsparse evaluate``: figures and examples, as a table and as JSON."""

import json

import pytest
from click.testing import CliRunner

from newsparse.cli import main

TEXT = "Some 12 cats and 30 dogs."


def number(start, text, **fields):
    return {
        "id": f"number:{start}-{start + len(text)}",
        "kind": "number",
        "start": start,
        "end": start + len(text),
        "text": text,
        **fields,
    }


def output(*entities):
    return {"article": {"id": "a", "text": TEXT}, "scored": ["numbers"], "entities": list(entities), "claims": []}


@pytest.fixture
def run(tmp_path):
    gold = output(number(5, "12", value=12, unit="cats"), number(17, "30", value=30, unit="dogs"))
    made = output(number(5, "12", value=12, unit="dogs"), number(0, "Some", value=1, unit=None))
    (tmp_path / "gold.json").write_text(json.dumps(gold), "utf-8")
    (tmp_path / "out.jsonl").write_text(json.dumps(made) + "\n", "utf-8")
    return lambda gold, out, *more: CliRunner().invoke(
        main, ["evaluate", str(tmp_path / gold), str(tmp_path / out), *more]
    )


def test_figures_are_shown_by_kind_and_measure(run):
    done = run("gold.json", "out.jsonl")
    assert done.exit_code == 0
    found = next(line.split() for line in done.stdout.splitlines() if " found " in line)
    assert found == ["number", "found", "0.500", "0.500", "0.500", "2"]


def test_json_holds_figures_and_examples(run):
    data = json.loads(run("gold.json", "out.jsonl", "--format", "json", "--errors", "1").stdout)
    assert data["scores"]["number"]["value"]["f1"] == 0.5
    (example,) = data["errors"]["number unit"]
    assert example == {"article": "a", "wanted": "12 · unit: cats", "given": "12 · unit: dogs"}


def test_errors_are_shown_as_tables(run):
    assert "Errors: number found" in run("gold.json", "out.jsonl", "--errors", "3").stdout


@pytest.mark.parametrize("files", [("missing.json", "out.jsonl"), ("gold.json", "missing.json")])
def test_a_missing_file_takes_one_line(run, files):
    done = run(*files)
    assert (done.exit_code, done.stderr.count("\n")) == (1, 1)
    assert "missing.json" in done.stderr


def test_articles_without_a_result_are_counted(run, tmp_path):
    golds = [{**output(), "article": {"id": name}} for name in "ab"]
    (tmp_path / "golds.jsonl").write_text("".join(f"{json.dumps(gold)}\n" for gold in golds), "utf-8")
    done = run("golds.jsonl", "out.jsonl")
    assert done.stderr == f"newsparse: 1 of 2 articles of the gold are missing in {tmp_path / 'out.jsonl'}\n"
