"""Spans: half-open ranges with their text."""

import pytest

from newsparse import Span, SpanError


@pytest.mark.parametrize(("start", "end", "text"), [(-1, 1, "ab"), (2, 2, ""), (3, 2, "x"), (0, 2, "x"), (0, 1, "xy")])
def test_an_impossible_span_is_refused(start, end, text):
    with pytest.raises(SpanError):
        Span(start, end, text)


def test_length_is_counted_in_code_points():
    assert len(Span(5, 7, "😀é")) == 2


@pytest.mark.parametrize(
    ("other", "contained", "overlapping"),
    [((3, 6), True, True), ((2, 7), True, True), ((1, 3), False, True), ((6, 8), False, True), ((7, 9), False, False)],
)
def test_neighbours_do_not_overlap(other, contained, overlapping):
    span, other = Span(2, 7, "abcde"), Span(*other, "x" * (other[1] - other[0]))
    assert span.contains(other) is contained
    assert span.overlaps(other) is other.overlaps(span) is overlapping
