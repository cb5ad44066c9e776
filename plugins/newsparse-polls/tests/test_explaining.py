"""Why a word for polls names none."""

import pytest

import newsparse_polls
from newsparse import Parser

PARSER = Parser({"polls": newsparse_polls}, installed=False)


def dropped(text, start=0, end=None):
    explanation = PARSER.explain(text, start, len(text) if end is None else end)
    assert not explanation.errors
    return [(item.text, item.rule) for _, item in explanation.dropped]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Voters went to the polls on Tuesday.", [("polls", "barred phrases")]),
        ("A survey of the damage began.", [("survey", "barred phrases")]),
        ("They came to survey the hall.", [("survey", "no noun")]),
        ("A land survey was made.", [("survey", "no noun")]),
        ("A poll found that half approve.", []),
        ("Nothing of the kind.", []),
    ],
)
def test_words_that_name_no_poll_are_named(text, found):
    assert dropped(text) == found


def test_only_the_place_asked_for_is_explained():
    text = "Voters went to the polls. They came to survey the hall."
    assert dropped(text, 30, 50) == [("survey", "no noun")]
