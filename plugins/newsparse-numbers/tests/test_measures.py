"""Measures: percent, points, units and rates."""

from __future__ import annotations


def test_case(check, case):
    check(case)
