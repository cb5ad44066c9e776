"""Why a phrase is nobody's name."""

from __future__ import annotations

import pytest

import newsparse_names


@pytest.fixture
def explain(newsparse_parser):
    parser = newsparse_parser(names=newsparse_names)

    def explain_all(text, start=0, end=None):
        explanation = parser.explain(text, start, len(text) if end is None else end)
        assert not explanation.errors
        return {item.text: item for _, item in explanation.dropped}

    return explain_all


@pytest.mark.parametrize(
    ("text", "dropped", "rule"),
    [
        ("They bought a Gizmo.", "Gizmo", "evidence"),
        ("The Russian left on Monday.", "Monday", "no name"),
        ("They repealed the Clean Rivers Act.", "Clean Rivers Act", "no name"),
        ("He left.", "He", "resolution"),
        ("Harbour Plans To Be Made Public\n\nThe town said nothing of the harbour.", "Plans", "heading"),
    ],
)
def test_what_is_dropped_and_by_which_rule(text, dropped, rule, explain):
    assert explain(text)[dropped].rule == rule


def test_the_weights_tell_what_is_missing(explain):
    assert explain("They bought a Gizmo.")["Gizmo"].reason.startswith("too little tells what it is: person 0,")


def test_what_is_found_is_not_dropped(explain):
    assert set(explain("Ann Marsh left on Monday. She slept.")) == {"Monday"}


def test_only_the_place_asked_for_is_explained(explain):
    assert set(explain("The Gizmo broke. The Gadget did not.", 0, 10)) == {"Gizmo"}
