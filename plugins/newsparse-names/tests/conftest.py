from __future__ import annotations

import pytest

import newsparse_names
from newsparse import Article, Lexicon, Parser
from newsparse_names.text import Text
from newsparse_names.words import Words


@pytest.fixture(scope="session")
def find():
    """The names of a text, found with this plugin alone."""
    parser = Parser({"names": newsparse_names}, installed=False, blocked=(), allowed=["names"])

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
