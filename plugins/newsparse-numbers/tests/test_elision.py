"""Elision: shared units and from-to pairs."""

from __future__ import annotations


def test_case(check, case):
    check(case)
