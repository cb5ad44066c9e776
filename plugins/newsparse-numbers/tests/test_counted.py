"""Counted: compounds, rates, and nouns before the number."""

from __future__ import annotations


def test_case(check, case):
    check(case)
