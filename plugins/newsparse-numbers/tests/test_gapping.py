"""Gapping: "Labour won 41 seats, the Greens 6"."""

from __future__ import annotations


def test_case(check, case):
    check(case)
