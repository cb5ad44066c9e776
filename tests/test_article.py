"""Articles: validated at construction, read lazily."""

import datetime as dt

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import Article, ArticleError, PublishedError, SpanError

AUCKLAND = dt.timezone(dt.timedelta(hours=13))


@pytest.mark.parametrize(
    "published",
    [
        "2022-02-09",
        " 2022-02-09 ",
        "2022-02-09T23:59:59Z",
        "2022-02-09 00:10:00+13:00",
        dt.date(2022, 2, 9),
        dt.datetime(2022, 2, 9, 0, 5, tzinfo=AUCKLAND),
    ],
)
def test_published_keeps_its_own_calendar_day(published):
    assert Article("x", published).published == dt.date(2022, 2, 9)
    assert type(Article("x", published).published) is dt.date


@pytest.mark.parametrize(
    "published", ["", "yesterday", "2022-02-30", "2022-2-9", "20220209", "9 Feb 2022", 20220209, b"2022"]
)
def test_published_that_is_no_iso_date_is_named_in_the_error(published):
    with pytest.raises(PublishedError, match="published"):
        Article("x", published)


@pytest.mark.parametrize(
    "fields", [{"text": None}, {"text": b"x"}, {"text": "x", "title": 3}, {"text": "x", "authors": [1]}]
)
def test_fields_of_the_wrong_type_are_refused(fields):
    with pytest.raises(ArticleError):
        Article(**fields)


def test_one_author_may_be_given_as_text():
    assert Article("x", authors="Jo March").authors == ("Jo March",)


def test_an_article_cannot_be_changed():
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Article("x").text = "y"


def test_a_span_outside_the_text_is_refused():
    assert Article("abc").span(1, 3).text == "bc"
    with pytest.raises(SpanError):
        Article("abc").span(1, 4)


@given(st.text())
def test_reading_aids_stay_inside_any_text(text):
    article = Article(text)
    for start, end in (*article.paragraphs, *article.sentences):
        assert 0 <= start < end <= len(text)
        assert text[start:end].strip() == text[start:end]
    assert all(text.startswith(token, at) for token, at in zip(*article.tokens, strict=True))
    assert "".join(article.tokens.texts) == "".join(text.split())


def test_reading_aids_are_computed_once():
    article = Article("One. Two.")
    assert article.sentences is article.sentences
    assert article.tokens is article.tokens
