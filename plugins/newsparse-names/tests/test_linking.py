from __future__ import annotations

import json
from pathlib import Path

import pytest

CASES = json.loads((Path(__file__).parent / "cases" / "linking.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["shows"])
def test_names_that_mean_the_same(case, find):
    found = {entity.name: [mention.text for mention in entity.mentions] for entity in find(case["text"])}
    assert {name: found.get(name) for name in case["mentions"]} == case["mentions"]
