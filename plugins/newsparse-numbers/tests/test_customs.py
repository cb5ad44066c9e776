"""Customs: which dollar is meant, and when that is found out."""

from __future__ import annotations

import pytest

from newsparse import Lexicon
from newsparse_numbers.customs import Customs, Homes

HOMES = Homes(Lexicon())


@pytest.mark.parametrize(
    ("text", "dollar"),
    [
        ("It cost $5.", "USD"),
        ("Toronto, Ottawa and Halifax paid $5.", "CAD"),
        ("Toronto, Ottawa and Halifax paid Texas $5.", "USD"),
        ("The plant in Perth cost $5 million, or US$4 million.", "AUD"),
    ],
)
def test_a_bare_dollar_is_that_of_the_article_s_country(text, dollar):
    assert Customs(text, HOMES).dollar == dollar


def test_pounds_are_money_where_the_article_prices_in_them():
    assert Customs("It cost £3, or 4 pounds with tax.", HOMES).pounds
    assert not Customs("It weighs 4 pounds.", HOMES).pounds
