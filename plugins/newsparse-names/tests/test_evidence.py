from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsparse_names.evidence import Form
from newsparse_names.wordings import Wording

CASES = json.loads((Path(__file__).parent / "cases" / "evidence.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_kinds(case, find):
    assert [e.kind for e in find(case["text"]) if e.name == case["name"]] == [case["kind"]] * bool(case["kind"])


def test_a_sign_counts_once(words):
    form = Form(Wording(words, ("Marsh",)))
    for _ in range(3):
        form.weigh("speaker", person=1.5)
    assert (form.person, form.kind) == (1.5, None)


def test_the_heaviest_kind_wins(words):
    form = Form(Wording(words, ("Velta",)))
    form.weigh("in", place=2)
    form.weigh("title", person=4)
    assert form.kind == "person"
