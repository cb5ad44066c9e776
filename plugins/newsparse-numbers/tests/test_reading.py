"""The whole reading: offsets, determinism, robustness, context and time."""

from __future__ import annotations

import sys
from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import Article, Lexicon
from newsparse_numbers.reading import find_numbers

LEXICON = Lexicon()
PIECES = st.sampled_from(
    [
        "5",
        "12",
        "1,000",
        "2004",
        "3.5",
        "½",
        "one",
        "two",
        "half",
        "dozen",
        "million",
        "hundred",
        "thirds",
        "first",
        "%",
        "percent",
        "$",
        "£",
        "p",
        "-",
        "–",
        "to",
        "and",
        "of",
        "in",
        "the",
        "a",
        "from",
        "between",
        "or",
        "more",
        "than",
        "people",
        "km",
        "m",
        "barrels",
        ".",
        ",",
        ";",
        ":",
        "'",
        '"',
        "(",
        ")",
        "/",
        "\n",
        "May",
        "US",
    ],
)


def read(text):
    return find_numbers(Article(text), LEXICON)


@given(st.text(max_size=80) | st.lists(PIECES, max_size=25).map(" ".join) | st.lists(PIECES, max_size=25).map("".join))
def test_any_text_gives_exact_separate_spans(text):
    numbers = read(text)
    assert all(text[n.start : n.end] == n.text for n in numbers)
    assert all(left.end <= right.start for left, right in pairwise(numbers))
    assert numbers == read(text)


FRONT = st.sampled_from(["", "Officials spoke on Monday. ", "“We agree,” she said.\n\n", "İstanbul waited. ", "🙂 "])
BEHIND = st.sampled_from([" It ended well.", "\n\nNobody else spoke.", " Mr. Brown left."])
SENTENCES = st.sampled_from(
    [
        ("The firm sold {} boats.", "boats"),
        ("Prices rose by {} percent.", "percent"),
        ("It paid ${} for them.", "USD"),
        ("The pipe is {} miles long.", "mile"),
    ],
)


@given(FRONT, BEHIND, SENTENCES, st.integers(2, 10**9).filter(lambda value: not 1000 <= value <= 2100))
def test_value_and_place_survive_other_text(front, behind, sentence, value):
    template, unit = sentence
    written = f"{value:,}"
    text = front + template.format(written) + behind
    (number,) = read(text)
    assert (number.value, number.unit) == (value, unit)
    assert written in text[number.start : number.end]


def test_integers_beyond_floats_stay_exact():
    (number,) = read(f"They counted {10**400 + 1} atoms.")
    assert number.value == 10**400 + 1


def test_fractions_beyond_floats_are_left_out():
    assert [n.value for n in read(f"It is {10**400}.5 of {'9' * 900} percent.")] == [int("9" * 900)]


def test_values_are_ints_where_whole():
    assert [type(n.value) for n in read("It cost $5.4 billion, 2.5 percent more.")] == [int, float]


@pytest.mark.parametrize(
    "unit",
    [
        "1,",
        "1-",
        "one hundred and ",
        "1",
        "%",
        "$",
        "1 ",
        "5% ",
        "1 to ",
        "one in ",
        "half a ",
        "million ",
        "(555) ",
        "5" + " " * 60,
        "a 1",
        "1/2 ",
        "1,1 ",
        "1,1,1,1,1,1,1,1,1,1,1,1 1x ",
        "1 - ",
    ],
)
def test_time_is_linear(unit):
    """Four times the text takes about four times as long: far less than the sixteen times of a square."""

    def took(repeats: int) -> float:
        text = unit * repeats
        start = process_time()
        read(text)
        return process_time() - start

    read(unit)
    repeats = 1_500 // len(unit) + 1
    short, long = (min(took(repeats * times) for _ in range(2)) for times in (1, 4))
    assert long < 10 * short + 0.02


def test_lexicon_tables_are_not_changed():
    before = {name: Lexicon().table("newsparse_numbers", name) for name in ("units", "hedges")}
    read("About 30 km to 40 km.")
    assert before == {name: Lexicon().table("newsparse_numbers", name) for name in ("units", "hedges")}


def test_additions_to_tables_are_read():
    def additions(table):
        return [{"words": {"parsec": ["parsecs"]}}] if table == "newsparse_numbers/units" else []

    (number,) = find_numbers(Article("It is 12 parsecs away."), Lexicon(additions))
    assert (number.type, number.unit) == ("measure", "parsec")


def test_module_holds_no_tables():
    module = sys.modules["newsparse_numbers.reading"]
    assert not any(isinstance(value, (dict, list)) for name, value in vars(module).items() if not name.startswith("__"))
