"""Dates: days, years and hours are no quantities, ages are."""

from __future__ import annotations


def test_case(check, case):
    check(case)
