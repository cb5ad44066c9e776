from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsparse_names.phrases import find_phrases

CASES = json.loads((Path(__file__).parent / "cases" / "phrases.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_phrases_are_runs_of_capitals(case, read):
    text = read(case["text"])
    found = [text.raw[text.starts[first] : text.end(last - 1)] for first, last in find_phrases(text, [])]
    assert found == case["phrases"]


def test_headings_are_left_out(read):
    assert find_phrases(read("Ann Marsh met John Reed"), [(0, 3)]) == [(3, 5)]
