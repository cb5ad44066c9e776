"""The day an article states itself."""

import pytest

STATED = [
    "Published: 9 February 2022\n\nIt rained yesterday.",
    "Storm hits the coast\nBy Ann Lee\nFeb. 9, 2022\n\nIt rained yesterday.",
    "Last updated on February 9, 2022 at 10:30\n\nIt rained yesterday.",
    "LONDON, Feb. 9, 2022 (AB) - It rained yesterday.",
    "NEW YORK (AB), February 9, 2022 -- It rained yesterday.",
    "2022-02-09\nIt rained yesterday.",
]
NOT_STATED = [
    "It rained yesterday, as on 9 February 2022.",
    "On Feb. 9, 2022, it rained. Yesterday it did not.",
    "The Feb. 9, 2022 storm\n\nIt rained yesterday.",
    "LONDON - It rained yesterday.",
    "Published: Feb. 9\n\nIt rained yesterday.",
]


def resolved(find, text):
    return next(date.value for date in find(text) if date.text.lower() == "yesterday")


@pytest.mark.parametrize("text", STATED)
def test_stated(find, text):
    assert resolved(find, text) == "2022-02-08"


@pytest.mark.parametrize("text", NOT_STATED)
def test_not_stated(find, text):
    assert resolved(find, text) == "XXXX-XX-XX"


def test_given_day_wins(find):
    assert [d.value for d in find("Published: 9 February 2022\n\nIt rained yesterday.", "2022-03-01")][
        -1
    ] == "2022-02-28"
