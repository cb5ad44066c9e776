from __future__ import annotations

import pytest

from newsparse import Lexicon
from newsparse_names import word_classes as w
from newsparse_names.words import Words


def test_a_word_may_be_several_things(words):
    assert words.classes["Jordan"] & w.PLACE
    assert words.classes["Georgia"] & w.PLACE
    assert words.classes["Georgia"] & w.GIVEN


def test_names_of_several_words(words):
    assert words.of("White House") & w.ORGANIZATION
    assert words.of("New York") & w.PLACE
    assert not words.of("House White")


@pytest.mark.parametrize(("word", "common"), [("Journalism", True), ("Moderator", True), ("Haddad", False)])
def test_words_of_the_language(word, common, words):
    assert words.is_common(word) is common


def test_a_project_adds_its_own_names():
    lexicon = Lexicon(lambda table: [{"known": ["Velta"]}] if table == "newsparse_names/organizations" else [])
    assert lexicon.build(Words).of("Velta") & w.ORGANIZATION
