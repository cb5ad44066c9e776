"""Refusals: dates, names, labels and pronouns are no quantities."""

from __future__ import annotations


def test_case(check, case):
    check(case)
