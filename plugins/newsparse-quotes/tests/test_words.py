from __future__ import annotations

import pytest

from newsparse import Lexicon
from newsparse_quotes.words import Words


@pytest.mark.parametrize(
    ("text", "tag", "lemma"),
    [
        ("said", "Vd", "say"),
        ("claims", "Vsn", "claim"),
        ("allegation", "N", "allegation/n"),
        ("worried", "Vd", "worry"),
        ("aware", "A", "aware/a"),
        ("She", "pro", ""),
        ("that", "that", ""),
        ("Holm", "Cap", ""),
        ("1931", "number", ""),
        ("quickly", "adv", ""),
        (",", ",", ""),
    ],
)
def test_classes_words_by_their_form(words, text, tag, lemma):
    assert (words[text].tag, words[text].lemma) == (tag, lemma)


def test_a_capital_makes_a_cue_look_like_a_name(words):
    assert (words["Said"].tag, words["Said"].lemma) == ("Cap", "say")


def test_words_added_by_a_project_are_known():
    lexicon = Lexicon(lambda table: [{"verbs": {"say": ["yodel"]}}] if table == "newsparse_quotes/cues" else [])
    assert Words(lexicon)["yodeled"].lemma == "yodel"
