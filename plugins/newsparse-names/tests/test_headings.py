from __future__ import annotations

import json
from pathlib import Path

import pytest

CASES = json.loads((Path(__file__).parent / "cases" / "headings.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["heading"])
def test_headings_show_only_what_the_article_names(case, find):
    found = find(f"{case['heading']}\n\n{case['body']}")
    assert {e.name: [mention.text for mention in e.mentions] for e in found} == case["mentions"]
