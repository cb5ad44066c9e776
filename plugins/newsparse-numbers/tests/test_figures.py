"""Figures: digits, separators and fractions are read back to their value."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import Article, Lexicon
from newsparse_numbers.numerals import Numerals

NUMERALS = Numerals(Lexicon())


@given(value=st.integers(0, 10**400), grouped=st.booleans())
def test_figures_are_read_back(value, grouped):
    text = f"{value:,}" if grouped else str(value)
    (numeral,) = NUMERALS.find(Article(text))
    assert (numeral.start, numeral.end, numeral.value) == (0, len(text), value)


@given(whole=st.integers(0, 10**12), decimals=st.text("0123456789", min_size=1, max_size=6))
def test_decimals_are_exact(whole, decimals):
    (numeral,) = NUMERALS.find(Article(f"{whole:,}.{decimals} million"))
    assert numeral.value == Fraction(f"{whole}.{decimals}") * 10**6


@pytest.mark.parametrize("run", ["1,2,3,4", "1.2.3.4", "12:34:56:78", "1,23", "12,34,5", "0.1.2", "7" * 1001])
def test_malformed_figures_are_no_numerals(run):
    assert list(NUMERALS.find(Article(run))) == []


def test_case(check, case):
    check(case)
