"""Pairs: ranges, ratios, scores."""

from __future__ import annotations


def test_case(check, case):
    check(case)
