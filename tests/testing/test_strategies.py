"""The strategies draw what they promise."""

import capitals
from hypothesis import find, given, settings
from hypothesis import strategies as st

from newsparse import Article
from newsparse.testing import articles, claims_of, entities_of, news, shifted

TEXT = "Then JOHN: hello and MARY: there."


@given(news(odd=False, max_sentences=2))
@settings(max_examples=20)
def test_news_leaves_no_slot_unfilled(text):
    assert text.strip()
    assert not any(f"<{slot}>" in text for slot in ("name", "cue", "open", "close", "figure"))


def test_news_holds_odd_signs_and_quotations():
    for sign in ("\ud800", "“", "Feb. 30"):
        assert sign in find(news(max_sentences=1), lambda text, sign=sign: sign in text)


@given(articles(st.just("x")))
@settings(max_examples=10)
def test_articles_take_texts_from_elsewhere(article):
    assert isinstance(article, Article)
    assert article.text == "x"


@given(entities_of(capitals.Shout, TEXT), claims_of(capitals.Speech, TEXT))
@settings(max_examples=20)
def test_entities_and_claims_stand_in_their_text(shout, speech):
    for span in (shout, *speech.content, *filter(None, [speech.source])):
        assert TEXT[span.start : span.end] == span.text
    assert shout.loudness is None or isinstance(shout.loudness, (int, float, tuple))


def test_shifting_moves_offsets_and_ids_and_nothing_else():
    data = {
        "id": "shout:3-7",
        "start": 3,
        "end": 7,
        "n": 3,
        "note": "at 3-7",
        "parts": [{"start": 1, "end": 2}],
        "e": None,
    }
    moved = {
        "id": "shout:13-17",
        "start": 13,
        "end": 17,
        "n": 3,
        "note": "at 3-7",
        "parts": [{"start": 11, "end": 12}],
        "e": None,
    }
    assert shifted(data, 10) == moved
