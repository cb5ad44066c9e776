"""The reading aids on texts that nobody would write: linear, whole, inside the text."""

import pytest
from growth import LIMIT, cost, growth
from hostile_texts import HOSTILE, ordinary

from newsparse import Article

LENGTH = 3_000
AIDS = ("tokens", "paragraphs", "sentences", "quotations")


def use_aids(text):
    article = Article(text)
    return [getattr(article, aid) for aid in AIDS]


@pytest.mark.parametrize("name", HOSTILE)
def test_cost_grows_with_length(name):
    assert growth(use_aids, HOSTILE[name], LENGTH) < LIMIT


@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_lies_outside_the_text(name):
    text = HOSTILE[name](LENGTH)
    article = Article(text)
    for token, start in zip(*article.tokens, strict=True):
        assert text.startswith(token, start)
    for start, end in (*article.paragraphs, *article.sentences, *(q[:2] for q in article.quotations)):
        assert 0 <= start < end <= len(text)


def test_ten_megabytes_in_one_line():
    short, long = (ordinary(length).replace("\n", " ") for length in (100_000, 10_000_000))
    assert cost(use_aids, long, 1) < 2 * 100 * cost(use_aids, short, 3)
