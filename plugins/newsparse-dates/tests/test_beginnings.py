"""Beginnings: no match of a pattern begins otherwise."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse_dates.beginnings import find_beginnings

# Patterns in the form of compiled rules, over the letters a to e.
ITEMS = st.recursive(
    st.sampled_from(["a", "b", "c", "[ab]", "[cde]", "(?=a)", "(?!b)"]),
    lambda inner: st.builds(
        lambda parts, others, repeat: f"(?:{''.join(parts)}|{''.join(others)}){repeat}",
        st.lists(inner, min_size=1, max_size=3),
        st.lists(inner, min_size=1, max_size=3),
        st.sampled_from(["", "?", "*", "{0,2}", "{1,3}"]),
    ),
    max_leaves=6,
)
PATTERNS = st.lists(ITEMS, min_size=1, max_size=4).map("".join)


@given(PATTERNS, st.text("abcde", max_size=6))
def test_every_match_begins_as_foretold(pattern, text):
    if found := re.match(pattern, text):
        assert any(found[0].startswith(beginning) for beginning in find_beginnings(pattern))


@pytest.mark.parametrize(
    ("pattern", "beginnings"),
    [
        ("ab?c", {"ab", "ac"}),
        ("a|bc", {"a", "bc"}),
        ("[ab]{0,2}c", {"c", "ac", "bc", "aa", "ab", "ba", "bb"}),
        ("(?:a(?!b))?c", {"ac", "c"}),
        ("a*", {"", "a", "aa"}),
    ],
)
def test_beginnings_are_two_long_unless_a_match_ends_before(pattern, beginnings):
    assert find_beginnings(pattern) == beginnings
