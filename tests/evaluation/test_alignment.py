from hypothesis import given
from hypothesis import strategies as st

from newsparse.evaluation.alignment import align

places = st.lists(st.frozensets(st.integers(0, 20), max_size=8), max_size=8)


def words(*numbers):
    return frozenset(numbers)


def test_the_most_alike_are_paired_first():
    assert align([words(1, 2, 3), words(3, 4)], [words(3, 4, 5), words(1, 2)]) == {0: 1, 1: 0}


def test_each_is_paired_once():
    assert align([words(1), words(1, 2)], [words(1, 2)]) == {1: 0}


def test_places_without_a_common_word_are_never_paired():
    assert align([words(1), words()], [words(2), words()]) == {}


def test_likeness_below_the_bound_is_none():
    assert align([words(1, 2, 3, 4)], [words(1)], least=0.5) == {}
    assert align([words(1, 2)], [words(1)], least=0.5) == {0: 0}


@given(places)
def test_what_equals_the_gold_is_found_whole(gold):
    pairs = align(gold, gold)
    assert {i for i, place in enumerate(gold) if place} == set(pairs)
    assert all(gold[i] == gold[j] for i, j in pairs.items())


@given(places, places, st.sampled_from([0.0, 0.5, 1.0]))
def test_pairs_are_one_to_one_and_alike_enough(gold, made, least):
    pairs = align(gold, made, least)
    assert len(set(pairs.values())) == len(pairs)
    for i, j in pairs.items():
        assert gold[i] & made[j]
        assert len(gold[i] & made[j]) >= least * len(gold[i] | made[j])
