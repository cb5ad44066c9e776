"""Texts that try to make the work grow faster than the text, counted in steps, not seconds."""

import sys

import pytest

from newsparse import Article, Lexicon
from newsparse_dates.finder import find_dates

SIZES = (500, 2000)
HOSTILE = {
    "determiners": "the last ",
    "numbers": "1 2 3 ",
    "years": "1998 ",
    "months": "May ",
    "ordinals": "the first second ",
    "units": "days of weeks ",
    "prefixes": "the end of early ",
    "hedges": "about more than at least ",
    "signs": "'- , . : / ",
    "ranges": "May 5 and 6 to 7 - 8 ",
    "lists": "May, June and ",
    "unbroken": "1,",
    "quarters": "the year-earlier third quarter ",
    "names": "New Year's Christmas New ",
}


def count_calls(text):
    """Python function calls while the text is read."""
    calls = 0

    def count(_frame, event, _arg):
        nonlocal calls
        calls += event == "call"

    lexicon = Lexicon()
    list(find_dates(Article(text="In May."), lexicon))
    article = Article(text=text, published="2022-02-09")
    sys.setprofile(count)
    try:
        list(find_dates(article, lexicon))
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_work_grows_with_the_text(piece):
    small, large = (count_calls(piece * size) for size in SIZES)
    assert large <= small * SIZES[1] / SIZES[0] * 1.3 + 1000
