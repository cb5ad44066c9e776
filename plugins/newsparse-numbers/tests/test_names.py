"""Names: labels, models, titles and ranks."""

from __future__ import annotations


def test_case(check, case):
    check(case)
