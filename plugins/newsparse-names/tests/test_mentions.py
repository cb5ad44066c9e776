from __future__ import annotations

import pytest

from newsparse_names.mentions import affiliation, find_mentions
from newsparse_names.phrases import find_phrases


@pytest.mark.parametrize(
    ("behind", "wanted"),
    [
        ("(D-N.J.)", ("D", "N.J.")),
        ("(R)", ("R", None)),
        (", R-Ky.,", ("R", "Ky.")),
        ("(R-West Virginia)", ("R", "West")),
        ("(Reuters)", None),
        (", D and others", None),
        ("", None),
    ],
)
def test_party_and_state(behind, wanted, read):
    assert affiliation(read(f"Marsh {behind}"), 1) == wanted


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("they met Ann Marsh", [("Ann", "Marsh")]),
        ("they met ANN MARSH", [("Ann", "Marsh")]),
        ("the U.S. was there", [("US",)]),
        ("from HAVANA they came", [("Havana",)]),
        ("they met Sean O’Neill", [("Sean", "O'Neill")]),
        ("in the Moss Bank Governor Ann Marsh found", [("Moss", "Bank"), ("Ann", "Marsh")]),
        ("with Granite News Paula Reyes sat", [("Granite", "News"), ("Paula", "Reyes")]),
        ("with Russian Maria Sand sat", [("Maria", "Sand")]),
        ("the Harlow campaign sat", [("Harlow", "campaign")]),
        ("the Russian and the Mayor on Monday sat", []),
        ("he (D-N.J.) sat", []),
    ],
)
def test_phrases_are_taken_apart(text, keys, read):
    tokens = read(text)
    assert [mention.key for mention in find_mentions(tokens, find_phrases(tokens, []))] == keys


def test_full_stops_of_abbreviations_belong_to_the_name(read):
    text = read("They met Harold Reed Jr. and left the U.S. for Moss Corp. yesterday.")
    ends = [text.raw[m.start : m.end] for m in find_mentions(text, find_phrases(text, []))]
    assert ends == ["Harold Reed Jr.", "U.S.", "Moss Corp."]
