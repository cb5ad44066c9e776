from __future__ import annotations

from newsparse_quotes.weights import choose, read_weights, total


def test_keys_are_features_with_a_space_between_their_parts():
    assert read_weights({"lt say that 0": 1.5, "t - $": 2.0}) == {("lt", "say", "that", 0): 1.5, ("t", "-", "$"): 2.0}


def test_features_without_weight_count_nothing():
    assert total({("a",): 1.0, ("b", 2): -0.25}, [("a",), ("b", 2), ("c",)]) == 0.75


def test_the_best_choice_wins_by_a_margin():
    assert choose({("a",): 1.0, ("b",): 3.0}, [(4, [("a",)]), (7, [("b",)]), (9, [])]) == (7, 2.0)


def test_the_first_of_equals_wins():
    assert choose({}, [(4, []), (7, [])]) == (4, 0.0)
