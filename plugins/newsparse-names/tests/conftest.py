from __future__ import annotations

import pytest

import newsparse_names
from newsparse import Article, Lexicon
from newsparse_names.text import Text
from newsparse_names.words import Words


@pytest.fixture(scope="session")
def find(newsparse_parser):
    """The names of a text, found with this plugin alone."""
    parser = newsparse_parser(names=newsparse_names)

    def find_in(text):
        result = parser.parse(text)
        assert not result.errors
        return list(result.entities)

    return find_in


@pytest.fixture(scope="session")
def words():
    return Lexicon().build(Words)


@pytest.fixture(scope="session")
def read(words):
    return lambda text: Text(Article(text), words)
