"""Datelines end where the story begins, in the form of every house."""

import json
from pathlib import Path

import pytest

from newsparse import Article

CASES = json.loads((Path(__file__).parent / "cases/datelines.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:30])
def test_datelines(case):
    assert [case["text"][start:end] for start, end in Article(case["text"]).datelines] == case["datelines"]
