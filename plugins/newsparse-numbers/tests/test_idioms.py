"""Idioms: numeral words that count nothing."""

from __future__ import annotations


def test_case(check, case):
    check(case)
