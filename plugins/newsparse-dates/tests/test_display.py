"""Dates as people see them."""

import newsparse_dates

TEXT = "The strike began on Feb. 6. It may take six months. The board met on Feb. 6 and again last week."


def test_a_timeline_in_order_and_what_is_left_open(newsparse_parser):
    parser = newsparse_parser(dates=newsparse_dates)
    timeline, rest = parser.tables(parser.parse(TEXT, published="2022-02-16"))
    assert timeline.rows == (("2022-02-06", None, "Feb. 6"), ("2022-02-07", "2022-02-13", "last week"))
    assert rest.rows == (("P6M", None, "six months"),)


def test_without_a_day_nothing_has_its_place(newsparse_parser):
    parser = newsparse_parser(dates=newsparse_dates)
    (rest,) = parser.tables(parser.parse("They met on Feb. 6."))
    assert rest.rows == (("XXXX-02-06", None, "Feb. 6"),)
