from __future__ import annotations

from typing import NamedTuple

import pytest

from newsparse_quotes.weights import NONE, Table, Tables, best, best_by, only, read_step


class Step(NamedTuple):
    place: Table
    word: Tables


def test_keys_are_written_with_a_space_between_their_parts():
    step = read_step(Step, {"place": {"that , 3": 1.5, "to": 2, "4": -1.0}, "word": {"say d": {"that 0": 0.5}}}, {})
    assert step == Step({("that", ",", 3): 1.5, "to": 2.0, 4: -1.0}, {("say", "d"): {("that", 0): 0.5}})


def test_a_table_without_weights_is_empty():
    assert read_step(Step, {}, {}) == Step({}, {})


def test_equal_keys_and_figures_are_one_object():
    table = read_step(Step, {"place": {"that 0": 1.5}, "word": {"say d": {"that 0": 1.5}}}, {})
    (place, figure), (key, same) = *table.place.items(), *table.word["say", "d"].items()
    assert place is key
    assert figure is same


@pytest.mark.parametrize(
    ("places", "scores", "place", "margin"),
    [
        ([4, 7, 9], [1.0, 3.0, 0.0], 7, 2.0),
        ([4, 7], [0.5, 0.5], 4, 0.0),
        ([NONE, 3, 5], [2.5, -1.0, 2.0], NONE, 0.5),
        ([4], [0.0], 4, float("inf")),
    ],
)
def test_the_best_place_wins_and_the_first_of_equals(places, scores, place, margin):
    assert best((places, scores)) == place
    assert best_by((places, scores)) == (place, margin)


def test_the_only_place_is_the_best():
    assert best(only(12)) == 12
