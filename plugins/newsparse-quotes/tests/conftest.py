from __future__ import annotations

import pytest

import newsparse_quotes
from newsparse import Article, Lexicon
from newsparse_quotes.reading import read as read_article
from newsparse_quotes.words import Words


@pytest.fixture(scope="session")
def find(newsparse_parser):
    """The quotes of a text, found with this plugin alone."""
    parser = newsparse_parser(quotes=newsparse_quotes)

    def find_in(text):
        result = parser.parse(text)
        assert not result.errors
        return list(result.claims)

    return find_in


@pytest.fixture(scope="session")
def words():
    return Lexicon().build(Words)


@pytest.fixture(scope="session")
def read(words):
    return lambda text: read_article(Article(text), words)
