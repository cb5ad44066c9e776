"""From a line to an article's fields, or the reason why there are none."""

import json
from pathlib import Path

import pytest

from newsparse import ArticleError
from newsparse.batch.fields import read_fields, read_id
from newsparse.batch.lines import Line

CASES = json.loads(Path(__file__).with_name("cases").joinpath("lines.json").read_text("utf-8"))


def line(text, number=2):
    return Line(number, text.encode("utf-8", "surrogateescape"))


@pytest.mark.parametrize("case", CASES["refused"], ids=lambda case: case["line"][:20])
def test_refused(case):
    with pytest.raises(ArticleError) as error:
        read_fields(line(case["line"]))
    assert str(error.value) == case["reason"]


@pytest.mark.parametrize("text", ["[" * 100_000, '{"n":' * 100_000, "1" * 10_000])
def test_what_python_cannot_read_is_refused(text):
    with pytest.raises(ArticleError, match=r"not (readable as JSON|a JSON object)"):
        read_fields(line(text + "\n"))


@pytest.mark.parametrize("case", CASES["read"], ids=lambda case: case["line"][:20])
def test_read(case):
    assert read_fields(line(case["line"])) == case["fields"]


def test_a_byte_order_mark_is_passed_over_in_the_first_line_only():
    assert read_fields(line('\ufeff{"text": ""}\n', 1)) == {"text": ""}
    with pytest.raises(ArticleError):
        read_fields(line('\ufeff{"text": ""}\n', 2))


@pytest.mark.parametrize(
    ("given", "read"), [({"id": "a"}, "a"), ({"id": 17}, "17"), ({"id": ""}, "2"), ({"id": None}, "2"), ({}, "2")]
)
def test_ids(given, read):
    assert read_id(given, line("")) == read


@pytest.mark.parametrize("given", [True, 1.5, [], {}])
def test_what_is_no_id(given):
    with pytest.raises(ArticleError, match="id: wanted text or a whole number, got"):
        read_id({"id": given}, line(""))
