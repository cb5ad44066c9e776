from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsparse_names.mentions import find_mentions
from newsparse_names.phrases import find_phrases
from newsparse_names.referents import Referent
from newsparse_names.roles import find_roles

CASES = json.loads((Path(__file__).parent / "cases" / "roles.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_roles_are_as_written(case, read):
    text = read(case["text"])
    person = Referent("person", 0)
    person.mentions = [m for m in find_mentions(text, find_phrases(text, [])) if m.key == ("Omar", "Haddad")]
    assert person.mentions
    assert find_roles(text, person) == case["roles"]
