from __future__ import annotations

import pytest

from newsparse import Lexicon
from newsparse_quotes import words as module
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


def test_words_are_remembered_up_to_a_limit_and_stay_the_same(words, monkeypatch):
    monkeypatch.setattr(module, "_MOST_REMEMBERED", 4)
    texts = ["said", "Holm", "quickly", "Said", "1931", ",", "dogs", "said", "claims", "—", "Holm", "barked"] * 3
    few = Words(Lexicon())
    assert [few[text] for text in texts] == [words[text] for text in texts]
    assert len(few) <= 4
