"""Counted nouns: where the phrase ends."""

from __future__ import annotations


def test_case(check, case):
    check(case)
