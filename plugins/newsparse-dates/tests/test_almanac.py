"""Arithmetic on the calendar, against the standard library and published tables."""

import calendar
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse_dates.almanac import add_days, add_months, find_easter, find_nth_weekday, last_day, make_day, shift


@given(st.integers(1, 9999), st.integers(1, 12))
def test_last_day(year, month):
    assert last_day(year, month) == calendar.monthrange(year, month)[1]


@given(st.dates(), st.integers(-2000, 2000))
def test_months_go_there_and_back(day, count):
    moved = add_months(day, count)
    if moved:
        assert (moved.year * 12 + moved.month) - (day.year * 12 + day.month) == count
        assert moved.day == min(day.day, last_day(moved.year, moved.month))


# Dates of Easter from the tables of the Book of Common Prayer and the U.S. Census Bureau.
@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(1818, 3, 22), (1916, 4, 23), (1943, 4, 25), (2000, 4, 23), (2019, 4, 21), (2024, 3, 31), (2038, 4, 25)],
)
def test_easter(year, month, day):
    assert find_easter(year) == dt.date(year, month, day)


@given(st.integers(1, 9999), st.integers(1, 12), st.integers(1, 7), st.integers(1, 5))
def test_nth_weekday(year, month, weekday, nth):
    day = find_nth_weekday(year, month, weekday, nth)
    assert (day.year, day.month, day.isoweekday()) == (year, month, weekday)
    assert day.day > last_day(year, month) - 7 if nth == 5 else (day.day - 1) // 7 == nth - 1


def test_outside_the_calendar():
    assert make_day(2022, 2, 30) is None
    assert add_days(dt.date.max, 1) is None
    assert add_months(dt.date.min, -1) is None
    assert shift(dt.date(2022, 1, 1), "TH", 3) is None
