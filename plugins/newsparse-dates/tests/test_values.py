"""TIMEX3 values and the days they cover."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse_dates.values import read_bounds, write_duration, write_period


@pytest.mark.parametrize("unit", ["D", "W", "WE", "M", "Q", "Y", "DE", "CE"])
@given(day=st.dates(dt.date(1000, 1, 1), dt.date(9900, 12, 31)))
def test_a_period_covers_its_day(unit, day):
    bounds = read_bounds(write_period(day, unit))
    assert bounds
    first, last = bounds
    assert first <= last
    assert first <= day <= last or unit == "WE"


@given(st.text("0123456789-WQHSPUFAIX", max_size=12))
def test_any_value(value):
    bounds = read_bounds(value)
    assert bounds is None or bounds[0] <= bounds[1]


@pytest.mark.parametrize(
    "value", ["XXXX-02-06", "XXXX-WXX-3", "PAST_REF", "P3D", "2022-13", "2022-02-30", "2022-W54", "0000", "00", ""]
)
def test_open_values(value):
    assert read_bounds(value) is None


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [("2022-02-09T19:30", "2022-02-09", "2022-02-09"), ("2020-W53", "2020-12-28", "2021-01-03"),
     ("2021-WI", "2021-12-01", "2022-02-28"),
     ("2020-H2", "2020-07-01", "2020-12-31"), ("199", "1990-01-01", "1999-12-31"), ("19", "1900-01-01", "1999-12-31")],
)  # fmt: skip
def test_bounds(value, first, last):
    assert [str(day) for day in read_bounds(value) or ()] == [first, last]


@pytest.mark.parametrize(
    ("count", "unit", "value"),
    [(2, "D", "P2D"), (None, "M", "PXM"), (0.5, "TH", "PT30M"), (1.5, "TH", "PT1H30M"),
     (2.5, "Y", "P2Y6M"), (0.5, "D", "PT12H"),
     (3, "DE", "P30Y"), (0.5, "CE", "P50Y"), (2, "FN", "P4W"), (14.74, "TS", "PT14.74S"),
     (None, "TM", "PTXM"), (1.5, "M", "P1.5M")],
)  # fmt: skip
def test_durations(count, unit, value):
    assert write_duration(count, unit) == value
