from __future__ import annotations

import pytest

from newsparse_names.anaphors import (
    Described,
    Institution,
    Pronoun,
    Relative,
    SpeakingThing,
    find_anaphors,
    find_strangers,
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The senator left.", Described),
        ("A spokeswoman left.", Described),
        ("The company said no.", Institution),
        ("He left.", Pronoun),
        ("The crowd saw who left.", Relative),
        ("It said no.", SpeakingThing),
    ],
)
def test_anaphors_of_each_kind(text, kind, read):
    (anaphor,) = find_anaphors(read(text))
    assert type(anaphor) is kind


@pytest.mark.parametrize(
    "text", ["The company car broke.", "The president of a club left.", "The senator Ann Marsh left."]
)
def test_nouns_that_mean_somebody_by_more_than_themselves(text, read):
    assert find_anaphors(read(text)) == []


@pytest.mark.parametrize(
    ("text", "strangers"),
    [("A White House official said no.", 1), ("Marsh is a senator.", 0), ("Marsh, a senator, left.", 0)],
)
def test_strangers_act(text, strangers, read):
    tokens = read(text)
    assert len(find_strangers(tokens, find_anaphors(tokens), 0)) == strangers
