"""Short passages of many kinds of articles, with all names they hold."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

CASES = json.loads((Path(__file__).parent / "cases" / "passages.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["shows"])
def test_all_names_of_a_passage_are_found_and_no_others(case, find):
    found = {(entity.kind, entity.name): entity for entity in find(case["text"])}
    assert set(found) == {(wanted["kind"], wanted["name"]) for wanted in case["finds"]}
    for wanted in case["finds"]:
        entity = found[wanted["kind"], wanted["name"]]
        if "role" in wanted:
            assert entity.role == wanted["role"]
        if "mentions" in wanted:
            assert [mention.text for mention in entity.mentions] == wanted["mentions"]
