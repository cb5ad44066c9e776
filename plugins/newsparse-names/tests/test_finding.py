from __future__ import annotations

import json
from pathlib import Path

import pytest

CASES = Path(__file__).parent / "cases"
NAMES = json.loads((CASES / "names.json").read_text("utf-8"))
NOBODY = json.loads((CASES / "nobody.json").read_text("utf-8"))


@pytest.mark.parametrize("case", NAMES, ids=lambda case: case["shows"])
def test_names_are_found(case, find):
    found = find(case["text"])
    for wanted in case["finds"]:
        matching = [entity for entity in found if entity.name == wanted["name"]]
        assert matching, [entity.name for entity in found]
        (entity,) = matching
        assert entity.kind == wanted["kind"]
        if "mentions" in wanted:
            assert [mention.text for mention in entity.mentions] == wanted["mentions"]
        for field in ("role", "party", "state", "pronoun"):
            if field in wanted:
                assert getattr(entity, field) == wanted[field]


@pytest.mark.parametrize("text", NOBODY)
def test_words_that_are_no_names(text, find):
    assert find(text) == []


def test_an_entity_stands_where_its_full_name_does(find):
    (person,) = find("Harlow won. Greta Harlow said she was glad.")
    assert (person.text, person.start) == ("Greta Harlow", 12)
