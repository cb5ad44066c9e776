from __future__ import annotations

import json
from pathlib import Path

import pytest

CASES = json.loads((Path(__file__).parent / "cases" / "datelines.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_datelines(case, find):
    towns = {entity.text: entity.kind for entity in find(case["text"]) if "dateline" in entity.rule}
    assert towns == ({case["town"]: "place"} if case["town"] else {})


def test_small_words_in_a_town_have_no_capital(find):
    (town, *_) = find("DAR ES SALAAM, Tanzania — It froze in Dar es Salaam.")
    assert [mention.text for mention in town.mentions] == ["DAR ES SALAAM", "Dar es Salaam"]


def test_a_town_in_capitals_is_the_town_of_the_text(find):
    (town, *_) = find("OSKERRY, Ireland — The harbour of Oskerry froze. They left Oskerry.")
    assert [mention.text for mention in town.mentions] == ["OSKERRY", "Oskerry", "Oskerry"]


def test_the_town_of_a_dateline_is_nobody_who_is_called_so(find):
    found = {entity.kind: entity for entity in find("MARSHAM (AP) — Ann Marsham said no.\n\nMarsham left.")}
    assert [mention.text for mention in found["place"].mentions] == ["MARSHAM"]
    assert [mention.text for mention in found["person"].mentions] == ["Ann Marsham", "Marsham"]
