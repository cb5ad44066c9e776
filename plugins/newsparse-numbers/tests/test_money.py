"""Money: signs, codes, names and what a bare dollar means."""

from __future__ import annotations


def test_case(check, case):
    check(case)
