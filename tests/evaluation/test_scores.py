import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.evaluation import Score

counts = st.integers(0, 50)


def test_precision_recall_and_f1():
    score = Score(wanted=8, given=5, recalled=4, right=4)
    assert (score.precision, score.recall) == (0.8, 0.5)
    assert score.f1 == pytest.approx(0.6154, abs=1e-4)


def test_nothing_wanted_and_nothing_given_is_no_success():
    assert (Score().precision, Score().recall, Score().f1) == (0.0, 0.0, 0.0)


def test_scores_add_up():
    assert Score(1, 0, 0, 0) + Score(1, 2, 1, 0.5) == Score(2, 2, 1, 0.5)


@given(counts, counts, counts)
def test_f1_lies_between_precision_and_recall(wanted, given, hits):
    hits = min(wanted, given, hits)
    score = Score(wanted, given, hits, hits)
    low, high = sorted((score.precision, score.recall))
    assert low - 1e-9 <= score.f1 <= high + 1e-9
