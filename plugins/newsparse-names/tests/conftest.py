from __future__ import annotations

import pytest

import newsparse_names
from newsparse import Parser


@pytest.fixture(scope="session")
def find():
    """The names of a text, found with this plugin alone."""
    parser = Parser({"names": newsparse_names}, installed=False, blocked=(), allowed=["names"])

    def find_in(text):
        result = parser.parse(text)
        assert not result.errors
        return list(result.entities)

    return find_in
