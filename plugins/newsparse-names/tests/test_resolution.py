from __future__ import annotations

import json
from pathlib import Path

import pytest

CASES = json.loads((Path(__file__).parent / "cases" / "resolution.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["shows"])
def test_pronouns_mean_somebody(case, find):
    word = case["pronoun"].split()[-1].strip("“")
    at = case["text"].index(case["pronoun"]) + case["pronoun"].index(word)
    names = [e.name for e in find(case["text"]) for m in e.mentions if (m.start, m.text) == (at, word)]
    assert names == ([case["means"]] if case["means"] else [])
