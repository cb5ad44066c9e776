"""The form of the plugin's tables."""

from __future__ import annotations

import re
import unicodedata

import pytest

from newsparse import Lexicon
from newsparse_quotes.words import PACKAGE

LEXICON = Lexicon()
CUES = LEXICON.table(PACKAGE, "cues")
WEIGHTS = LEXICON.table(PACKAGE, "weights")
DECISIONS = {
    "anchors",
    "cue_ends",
    "cue_starts",
    "cues",
    "judgement",
    "left_edges",
    "left_ends",
    "left_starts",
    "right_edges",
    "right_ends",
    "right_starts",
}


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


def test_weights_are_figures_for_every_decision():
    assert set(WEIGHTS["weights"]) == DECISIONS
    assert all(isinstance(w, float) and -20 < w < 20 for some in WEIGHTS["weights"].values() for w in some.values())


def test_weights_are_sorted():
    assert all(list(some) == sorted(some) for some in WEIGHTS["weights"].values())


def test_weights_know_no_names():
    """A feature speaks of classes, cues and function words; a word with a capital would be a name."""
    parts = {part for some in WEIGHTS["weights"].values() for key in some for part in re.split(r"[ +]", key)}
    capitals = {part for part in parts if part[:1].isupper()}
    assert {part for part in capitals if not re.fullmatch(r"(Cap|L|V(base|s|d|ing)n?|N|A|E|NP)R?\d*", part)} == set()
