"""Work grows with the length of the text on articles made of ever new names, which repeated texts do not show."""

from __future__ import annotations

import sys

import pytest

from newsparse import Article, Lexicon
from newsparse_names.finding import find_names


def _names():
    for first in "BCDFGKLMNPRSTV":
        for second in "aeiou":
            for third in "bdfgklmnprst":
                yield f"{first}{second}{third}orin"


TEXTS = {
    "new persons": "John {} said he would go. ",
    "new persons with roles": "Sen. John {} said the senator would go. ",
    "one surname": "{} Marsh said she would go. ",
    "new bodies": "The {} Council said it would go. The council left. ",
    "new headings": "{} Says Marsh And Ann {} Met\n\n",
    "new places": "They live in {}, Ohio. ",
}


def _work(text, lexicon):
    """How many functions are called; no clock, and so the same on any machine."""
    article = Article(text)
    article.tokens, article.sentences, article.quotations  # noqa: B018 - made before anything is counted
    calls = 0

    def count(_frame, event, _arg):
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        find_names(article, lexicon)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("pattern", TEXTS.values(), ids=TEXTS)
def test_four_times_the_names_take_four_times_the_work(pattern):
    some = [pattern.replace("{}", name) for name in _names()]
    few, many = (_work("".join(some[:count]), Lexicon()) for count in (200, 800))
    assert many < 5 * few
