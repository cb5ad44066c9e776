"""Rows: figures without a word between them."""

from __future__ import annotations


def test_case(check, case):
    check(case)


def test_a_long_table_keeps_every_figure(find):
    assert [number.value for number in find("1\t2\n3\t" * 1000)] == [1, 2, 3] * 1000
