"""Changes: rise and fall."""

from __future__ import annotations


def test_case(check, case):
    check(case)
