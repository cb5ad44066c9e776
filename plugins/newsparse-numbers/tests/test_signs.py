"""Signs: numerals inside identifiers, addresses, telephone numbers."""

from __future__ import annotations


def test_case(check, case):
    check(case)
