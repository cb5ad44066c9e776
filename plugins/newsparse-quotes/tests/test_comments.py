from __future__ import annotations

import pytest

from newsparse_quotes.comments import read_comment

VERBS = frozenset(["admit", "report", "say", "show", "suggest", "think"])


def texts(reading, part):
    return reading.article.text[reading.starts[part[0]] : reading.end(part[1] - 1)]


@pytest.mark.parametrize(
    ("text", "content", "source", "verb"),
    [
        ("Fish may help, a study suggests.", "Fish may help", "a study", "suggests"),
        (
            "Fish may help, a study of 190,000 people suggests.",
            "Fish may help",
            "a study of 190,000 people",
            "suggests",
        ),
        (
            "It was his first fish, records show.",
            "It was his first fish",
            "records",
            "show",
        ),
        ("Those who ate fish were well, they report in a journal.", "Those who ate fish were well", "they", "report"),
        ("It has rained, the mayor admitted on Monday.", "It has rained", "the mayor", "admitted"),
    ],
)
def test_a_comment_clause_attributes_what_stands_before_it(read, text, content, source, verb):
    reading = read(text)
    found = read_comment(reading, reading.frames[0], VERBS)
    assert reading.texts[found.head] == verb
    assert texts(reading, found.source) == source
    assert [texts(reading, part) for part in found.content] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "When it rained, the mayor admitted.",
        "It rained all day, a police report.",
        "The mayor of the town, a show.",
        "He mocked the claim, the right to show.",
        "It has rained, and he likes what they show.",
    ],
)
def test_other_ends_are_no_comment(read, text):
    reading = read(text)
    assert read_comment(reading, reading.frames[0], VERBS) is None
