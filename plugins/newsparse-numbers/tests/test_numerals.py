"""Numerals: figures and words in running text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from newsparse import Article, Lexicon
from newsparse_numbers.numerals import Numerals

NUMERALS = Numerals(Lexicon())

PIECES = st.sampled_from(
    [
        "5",
        "12",
        "1,000",
        "3.5",
        "½",
        "1/2",
        "one",
        "two",
        "hundred",
        "half",
        "a",
        "dozen",
        "and",
        "million",
        "third",
        "of",
        "-",
        "point",
        "few",
        "tens",
    ]
)


def test_case(check, case):
    check(case)


@given(st.lists(PIECES, max_size=12).map(" ".join))
def test_numerals_stand_in_order_and_apart(text):
    numerals = list(NUMERALS.find(Article(text)))
    assert all(left.end <= right.start for left, right in pairwise(numerals))
    assert all(0 <= numeral.start < numeral.end <= len(text) for numeral in numerals)
