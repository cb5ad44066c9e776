"""Cases: a text, and what is found in it."""

import json
from pathlib import Path

import newsparse_numbers
import pytest

import newsparse_casualties

CASES = json.loads((Path(__file__).parent / "cases.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:30])
def test_finding(case, newsparse_parser):
    result = newsparse_parser(casualties=newsparse_casualties, numbers=newsparse_numbers).parse(case["text"])
    assert [[item.outcome, item.count, item.figure.text] for item in result.claims] == case["found"]
