"""Hedges before and behind a number."""

from __future__ import annotations


def test_case(check, case):
    check(case)
