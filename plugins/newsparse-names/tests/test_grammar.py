from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsparse_names.grammar import clause_of

CASES = json.loads((Path(__file__).parent / "cases" / "grammar.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_subjects_and_speakers(case, read):
    text = read(case["text"])
    at = text.texts.index("Marsh")
    lead = at - 2 if text.texts[at - 1] == "mayor" else at
    assert clause_of(text, lead, at + 1) == (case["subject"], case["speaker"])
