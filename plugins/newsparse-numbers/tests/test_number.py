"""Number: the entity as users and other plugins meet it."""

from __future__ import annotations

from newsparse_numbers import Number


def test_id_is_made_of_kind_and_place(find):
    (number,) = find("They sold 12 boats.")
    assert isinstance(number, Number)
    assert number.id == "number:10-12"


def test_rule_says_why(find):
    rules = [number.rule for number in find("It paid $5 for 3 km, 5% more than one in five towns.")]
    assert rules == ["currency-before", "unit-abbreviation", "percent", "ratio"]
