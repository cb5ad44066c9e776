"""Bare years, months and weekdays, and what only looks like them."""

import pytest

YEARS = [
    "in 1998 it rained",
    "the 2012 election",
    "the 2000 elections",
    "(1969)",
    "Between 1914 and 1918 it rained",
    "her 1987 album",
    "since 1066",
    "Kopp's 1987 car",
]
NUMBERS = [
    "2000 troops",
    "about 1800 tanks",
    "more than 1999 votes",
    "$1998",
    "1998%",
    "2082.1 points",
    "1,998 people",
    "Flight 1549",
    "page 1984",
    "1500 men and 2000 horses",
    "Room 2001",
    "No. 1998",
]


@pytest.mark.parametrize("text", YEARS)
def test_years(find, text):
    assert find(text)


@pytest.mark.parametrize("text", NUMBERS)
def test_numbers(find, text):
    assert [date.text for date in find(text)] == []


MONTHS = ["In May it rained.", "the March vote", "by early April", "in Jan. 2020", "in June and July"]
NO_MONTHS = [
    "He may go.",
    "May I go?",
    "Mrs May left.",
    "June Carter sang.",
    "the March for Life",
    "They march.",
    "Jan Novak",
]


@pytest.mark.parametrize("text", MONTHS)
def test_months(find, text):
    assert find(text)


@pytest.mark.parametrize("text", NO_MONTHS)
def test_no_months(find, text):
    assert find(text) == []


@pytest.mark.parametrize("text", ["On Sunday it rained.", "the Tuesday vote", "Saturday night"])
def test_weekdays(find, text):
    assert find(text)


@pytest.mark.parametrize(
    "text", ["the Sunday Times", "Friday Night Lights", "Saturday Night Live", "Black Friday", "Man Friday"]
)
def test_no_weekdays(find, text):
    assert find(text) == []
