from __future__ import annotations

import pytest

from newsparse_quotes.reporting import read_reporting


def texts(reading, part):
    return reading.article.text[reading.starts[part[0]] : reading.end(part[1] - 1)]


@pytest.mark.parametrize(
    ("text", "verb", "subject", "content"),
    [
        ("“We lost it all,” fumed Holm.", "fumed", "Holm", ["“We lost it all,”"]),
        ("“We lost it all,” Ida Holm fumed.", "fumed", "Ida Holm", ["“We lost it all,”"]),
        ("“We lost it all,” she wept, “and more.”", "wept", "she", ["“We lost it all,”", "“and more.”"]),
        ("“We lost it all,” rapped Holm, “and more.”", "rapped", "Holm", ["“We lost it all,”", "“and more.”"]),
        ("‘We lost it all’, raged Holm, the captain.", "raged", "Holm, the captain", ["‘We lost it all’"]),
        ("“We lost it all,” the old man raged in a note.", "raged", "the old man", ["“We lost it all,”"]),
        ("Ida Holm rued: “We lost it all.”", "rued", "Ida Holm", ["“We lost it all.”"]),
        ("The captain fumed, “We lost it all.”", "fumed", "The captain", ["“We lost it all.”"]),
    ],
)
def test_the_form_of_a_clause_attributes_a_quotation(read, text, verb, subject, content):
    reading = read(text)
    found = read_reporting(reading, reading.frames[0])
    assert reading.texts[found.head] == verb
    assert texts(reading, found.source) == subject
    assert [texts(reading, part) for part in found.content] == content


@pytest.mark.parametrize(
    "text",
    [
        "“We lost it all.” Holm left.",
        "“We lost it all,” it rained.",
        "“Snow,” wept Holm.",
        "He wept over “the loss of it all” again.",
        "“We lost it all,”",
        "“We lost it all,” wept",
    ],
)
def test_other_forms_say_nothing(read, text):
    reading = read(text)
    assert read_reporting(reading, reading.frames[0]) is None
