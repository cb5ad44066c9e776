"""Words of interest are found by their tokens, in the cases that text and headlines use."""

import pytest

from newsparse import Article, Lexicon
from newsparse_polls.patterns import Patterns


@pytest.fixture(scope="module")
def signposts():
    return Lexicon().build(Patterns).signposts


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("A poll found little.", True),
        ("POLL: HALF APPROVE", True),
        ("Half of those surveyed approve.", True),
        ("According to Roy Morgan, half approve.", True),
        ("Roy leads by Morgan.", False),
        ("The pollution report surprised a pollinator.", False),
        ("", False),
    ],
)
def test_which_articles_speak_of_polls(signposts, text, speaks):
    assert signposts.tell_of_polls(Article(text)) is speaks


def test_words_are_found_where_they_stand(signposts):
    text = "The poll asked WOMEN. Its margin of error is 3 points."
    posts = signposts.find(Article(text))
    assert posts.of("head") == [text.index("poll")]
    assert posts.between("people", 0, 30) == [text.index("WOMEN")]
    assert posts.has("margin", 20, len(text))
    assert not posts.has("margin", 0, 20)
    assert not posts.has("no such sort", 0, len(text))


def test_phrases_are_found_by_their_longest_word(signposts):
    posts = signposts.find(Article("It was carried out by post, with call centres."))
    assert posts.has("made by", 0, 20)
    assert posts.has("people", 30, 46)


def test_phrases_added_to_the_heads_are_found_by_their_first_word():
    additions = {"newsparse_polls/mentions": [{"heads": ["straw count"]}]}
    signposts = Lexicon(lambda table: additions.get(table, ())).build(Patterns).signposts
    text = "A straw count found that half approve."
    assert signposts.tell_of_polls(Article(text))
    assert signposts.find(Article(text)).of("head") == [text.index("straw")]
