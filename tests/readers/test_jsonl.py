"""Lines of JSON: the fields of an article, or the reason why there are none."""

import json
from pathlib import Path

import pytest

from newsparse import ArticleError
from newsparse.readers.jsonl import read_id, read_object

CASES = json.loads(Path(__file__).with_name("cases").joinpath("lines.json").read_text("utf-8"))


def read(text, number=2):
    return read_object(text.encode("utf-8", "surrogateescape"), number)


@pytest.mark.parametrize("case", CASES["refused"], ids=lambda case: case["line"][:20])
def test_refused(case):
    with pytest.raises(ArticleError) as error:
        read(case["line"])
    assert str(error.value) == case["reason"]


@pytest.mark.parametrize("text", ["[" * 100_000, '{"n":' * 100_000, "1" * 10_000])
def test_what_python_cannot_read_is_refused(text):
    with pytest.raises(ArticleError, match=r"not (readable as JSON|a JSON object)"):
        read(text + "\n")


@pytest.mark.parametrize("case", CASES["read"], ids=lambda case: case["line"][:20])
def test_read(case):
    assert read(case["line"]) == case["fields"]


def test_a_byte_order_mark_is_passed_over_in_the_first_line_only():
    assert read('\ufeff{"text": ""}\n', 1) == {"text": ""}
    with pytest.raises(ArticleError):
        read('\ufeff{"text": ""}\n', 2)


@pytest.mark.parametrize(
    ("given", "found"), [({"id": "a"}, "a"), ({"id": 17}, "17"), ({"id": ""}, None), ({"id": None}, None), ({}, None)]
)
def test_ids(given, found):
    assert read_id(given) == found


@pytest.mark.parametrize("given", [True, 1.5, [], {}])
def test_what_is_no_id(given):
    with pytest.raises(ArticleError, match="id: wanted text or a whole number, got"):
        read_id({"id": given})
