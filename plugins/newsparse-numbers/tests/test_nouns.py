"""Nouns: where the phrase beside a number ends."""

from __future__ import annotations


def test_case(check, case):
    check(case)
