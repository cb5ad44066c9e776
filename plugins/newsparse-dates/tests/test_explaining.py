"""Why a word of time is no time expression."""

import pytest

import newsparse_dates


@pytest.mark.parametrize(
    ("text", "words"),
    [("The Sunday Times said so.", ["Sunday"]), ("a term of art, hours", ["term", "hours"]), ("They may sell it.", [])],
)
def test_words_of_time_that_are_no_time_expression_are_named(newsparse_parser, text, words):
    explanation = newsparse_parser(dates=newsparse_dates).explain(text, 0, len(text))
    assert [item.text for _, item in explanation.dropped] == words
    assert explanation.found == explanation.errors == ()


def test_what_is_found_is_not_dropped(newsparse_parser):
    explanation = newsparse_parser(dates=newsparse_dates).explain("They met on Monday.", 0, 19)
    assert [item.text for item in explanation.found] == ["Monday"]
    assert explanation.dropped == ()


def test_only_the_place_asked_for_is_explained(newsparse_parser):
    assert newsparse_parser(dates=newsparse_dates).explain("a term of art, hours", 0, 6).dropped[0][1].text == "term"
