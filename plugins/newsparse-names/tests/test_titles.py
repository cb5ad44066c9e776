from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsparse_names.titles import name_start, role_before, title_start

CASES = json.loads((Path(__file__).parent / "cases" / "titles.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["phrase"])
def test_the_name_begins_behind_its_titles(case, read):
    text = read(case["phrase"])
    assert case["phrase"][text.starts[name_start(text, 0, text.size)] :] == case["name"]


@pytest.mark.parametrize("before", ["former White House chief of staff", "deputy prime minister", "U.S. special envoy"])
def test_a_title_reaches_left_over_the_whole_description(before, read):
    text = read(f"They met {before} Ann Marsh")
    name = text.size - 2
    assert text.raw[text.starts[title_start(text, role_before(text, name), name)] :] == f"{before} Ann Marsh"
