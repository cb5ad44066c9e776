"""The form of the plugin's tables."""

from __future__ import annotations

import re
import unicodedata

import pytest

from newsparse import Lexicon
from newsparse_quotes.steps import STEPS
from newsparse_quotes.words import PACKAGE

LEXICON = Lexicon()
CUES = LEXICON.table(PACKAGE, "cues")
WEIGHTS = LEXICON.table(PACKAGE, "weights")


@pytest.mark.parametrize("name", ["cues", "words", "inflections", "anonymity", "weights"])
def test_every_table_names_its_source(name):
    assert "about" in LEXICON.table(PACKAGE, name)


@pytest.mark.parametrize("part", ["verbs", "nouns", "adjectives"])
def test_a_cue_stands_in_one_group_of_its_part_of_speech(part):
    lemmas = [lemma for group in CUES[part].values() for lemma in group]
    assert sorted(set(lemmas)) == sorted(lemmas)


def test_cues_are_sorted_and_normalised():
    for part in ("verbs", "nouns", "adjectives"):
        for group in CUES[part].values():
            assert group == sorted(group)
            assert all(lemma == unicodedata.normalize("NFC", lemma) for lemma in group)


def leaves(table, path=()):
    for key, value in table.items():
        if isinstance(value, dict):
            yield from leaves(value, (*path, key))
        else:
            yield (*path, key), value


def tables(table):
    yield table
    for value in table.values():
        if isinstance(value, dict):
            yield from tables(value)


@pytest.mark.parametrize("name", STEPS)
def test_weights_are_figures_for_every_table_of_every_step(name):
    step = WEIGHTS["weights"][name]
    assert set(step) == set(STEPS[name]._fields)
    assert all(isinstance(weight, float) and 0 < abs(weight) < 20 for _, weight in leaves(step))
    assert all(list(table) == sorted(table) for some in step.values() for table in tables(some))


def test_no_step_without_weights():
    assert set(WEIGHTS["weights"]) == set(STEPS)


def test_weights_know_no_names():
    """A feature speaks of classes, cues and function words; a word with a capital would be a name."""
    keys = {key for step in WEIGHTS["weights"].values() for _, *path in [p for p, _ in leaves(step)] for key in path}
    parts = {part for key in keys for part in re.split(r"[ +]", key)}
    capitals = {part for part in parts if part[:1].isupper()}
    assert {part for part in capitals if not re.fullmatch(r"(Cap|L|V(base|s|d|ing)n?|N|A|E|NP)R?\d*", part)} == set()
