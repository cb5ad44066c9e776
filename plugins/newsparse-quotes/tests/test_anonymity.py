from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis.strategies import data, from_regex

from newsparse import Lexicon
from newsparse_quotes.anonymity import Anonymity, Unnamed

ANONYMITY = Anonymity(Lexicon())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a guard who asked not to be named", "asked not to be named"),
        (
            "a guard, speaking on condition of anonymity to describe the break-in",
            "on condition of anonymity to describe the break-in",
        ),
        ("two people familiar with the talks", "people familiar with"),
        ("a clerk who was not authorised to speak publicly", "not authorised to speak"),
        ("an anonymous donor", "anonymous"),
        ("a nurse, who did not want her name used", "did not want her name used"),
        ("two clerks, reluctant to give their names", "reluctant to give their names"),
        ("officials", None),
        ("a guard, Per Lund", None),
    ],
)
def test_tells_whether_a_source_stays_unnamed(text, found):
    assert ANONYMITY.find(text) == found


PHRASES = Lexicon().table("newsparse_quotes", "anonymity")["phrases"]


@pytest.mark.parametrize(("signs", "phrase"), [(signs, phrase) for signs in PHRASES for phrase in PHRASES[signs]])
@given(made=data())
def test_no_phrase_can_do_without_what_it_stands_by(signs, phrase, made):
    text = made.draw(from_regex(phrase))
    assert any(sign in text for sign in signs.split("|"))


def test_the_same_noun_with_the_article_is_the_same_unnamed_source():
    unnamed = Unnamed(ANONYMITY)
    told = [
        unnamed.tell(*source)
        for source in [("The guard", ""), ("a guard", " on condition of anonymity"), ("the guard", "")]
    ]
    assert told == [None, "on condition of anonymity", "on condition of anonymity"]


def test_what_follows_the_noun_is_not_said_again():
    unnamed = Unnamed(ANONYMITY)
    told = [unnamed.tell(*source) for source in [("A woman close to the inquiry", ""), ("the woman", "")]]
    assert told == ["woman close to"] * 2
