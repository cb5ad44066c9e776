"""Polls as rows in FiveThirtyEight's columns."""

import csv
import io

import pytest

from newsparse_polls.poll_file import write
from newsparse_polls.rows import COLUMNS, population_code

TEXT = "A phone poll of 900 likely voters by Tarn Research has Roe at 46 percent and Doe at 44 percent."


def test_one_row_for_each_answer(polls):
    (poll,) = polls(TEXT, people=["Roe", "Doe"])
    rows = poll.rows()
    assert [(row["answer"], row["pct"]) for row in rows] == [("Roe", 46), ("Doe", 44)]
    assert all(tuple(row) == COLUMNS for row in rows)
    assert rows[0]["pollster"] == "Tarn Research"
    assert rows[0]["population"] == "lv"
    assert rows[0]["methodology"] == "Phone"
    assert rows[0]["start_date"] is None


@pytest.mark.parametrize(
    ("population", "code"),
    [
        ("likely voters", "lv"),
        ("registered Ohio voters", "rv"),
        ("voters", "v"),
        ("adults", "a"),
        ("firms", None),
        (None, None),
    ],
)
def test_population_codes(population, code):
    assert population_code(population) == code


def test_the_file_has_a_heading_and_the_rows(parse):
    out = io.BytesIO()
    write([parse({"text": TEXT, "people": ["Roe", "Doe"]})], out)
    rows = list(csv.DictReader(io.StringIO(out.getvalue().decode("utf-8"))))
    assert [row["pct"] for row in rows] == ["46", "44"]
    assert rows[0]["margin_of_error"] == ""
