"""Publication dates in other formats and languages, whatever the clock says."""

import datetime as dt

import pytest

import newsparse_dates
from newsparse_dates.publication import read_publication

DAY = dt.date(2022, 2, 9)


@pytest.mark.parametrize(
    "value",
    ["Feb. 9, 2022", "9 February 2022", "9. Februar 2022", "9 février 2022", "9 de febrero de 2022", "2022年2月9日",
     "Wed, 09 Feb 2022 23:30:00 -0500", "February 9, 2022 at 11:59 p.m. EST", " 9 Feb 2022 ", "9.2.2022", "2022/02/09",
     "20220209", "20220209T2330", "20220209T233000+0100"],
)  # fmt: skip
def test_reads(value):
    assert read_publication(value) == DAY


@pytest.mark.parametrize(
    "value",
    [
        "yesterday",
        "today",
        "3 days ago",
        "vor 3 Tagen",
        "Feb. 9",
        "February 2022",
        "2022",
        "12:30",
        "",
        "soon",
        "31/31/2022",
        "9" * 200,
        "2/9/2022",
        "09-02-2022",
        "20220230",
        "202202",
    ],
)
def test_refuses_what_is_no_full_date(value):
    assert read_publication(value) is None


def test_hook():
    assert newsparse_dates.newsparse_published(value="9. Februar 2022") == DAY
