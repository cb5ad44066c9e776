"""The word tables have the form they should have."""

import json
from pathlib import Path

import pytest

import newsparse_polls
from newsparse import Lexicon
from newsparse_polls.patterns import Patterns

TABLES = sorted((Path(newsparse_polls.__file__).parent / "data").glob("*.json"))


def lists_in(node):
    if isinstance(node, dict):
        for value in node.values():
            yield from lists_in(value)
    elif isinstance(node, list):
        yield node


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_form(path):
    table = json.loads(path.read_text("utf-8"))
    assert "MIT" in table["about"]
    for words in lists_in(table):
        assert all(isinstance(word, str) and word == " ".join(word.split()) and word for word in words)
        assert len(words) == len(set(words))


def test_every_pattern_compiles():
    Patterns(Lexicon())


def test_words_of_a_project_count():
    lexicon = Lexicon(lambda table: [{"names": ["Zyx"]}] if table == "newsparse_polls/pollsters" else [])
    assert "Zyx" in lexicon.build(Patterns).grammar.pollsters
