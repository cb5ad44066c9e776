from __future__ import annotations

import json
from pathlib import Path

import pytest

CASES = json.loads((Path(__file__).parent / "cases" / "descriptions.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_descriptions_mean_somebody(case, find):
    at = case["text"].index(case["description"])
    names = [e.name for e in find(case["text"]) for m in e.mentions if (m.start, m.text) == (at, case["description"])]
    assert names == ([case["means"]] if case["means"] else [])
