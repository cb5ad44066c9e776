"""Data frames: dates are dates, numbers numbers, and every finding has a row."""

import datetime as dt

import capitals
import pytest
from capitals import Shout

from newsparse import Article, Entities, Parser, Result

pd = pytest.importorskip("pandas")
to_frame = pytest.importorskip("newsparse.frames").to_frame


def test_a_row_for_each_finding():
    result = Parser({"capitals": capitals}, installed=False).parse(Article("JOHN: hello", "2022-02-09", id="a"))
    frame = result.to_frame()
    assert frame["kind"].tolist() == ["shout", "speech"]
    assert frame["shout_loudness"].tolist()[0] == 4
    assert frame["published"].dtype == "datetime64[s]"
    assert frame["speech_content"].tolist()[1] == [{"start": 6, "end": 11, "text": "hello"}]
    assert frame["speech_source_name"].tolist()[1] == "John"


def test_days_of_any_century():
    shout = Shout(0, 2, "AB", day=dt.date(1066, 10, 14))
    frame = to_frame([Result(Article("AB"), Entities([shout]))])
    assert frame["shout_day"].dt.year.tolist() == [1066]


def test_no_results_make_an_empty_frame_with_its_columns():
    assert to_frame([]).empty
    assert "shout_day" in to_frame([], {"shout": Shout}).columns
