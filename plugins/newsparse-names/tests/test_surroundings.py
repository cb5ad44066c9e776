from __future__ import annotations

import json
from pathlib import Path

import pytest

CASES = json.loads((Path(__file__).parent / "cases" / "surroundings.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_what_stands_around_a_name_tells_its_kind(case, find):
    assert [e.kind for e in find(case["text"]) if e.name == case["name"]] == [case["kind"]] * bool(case["kind"])
