"""Spelled: number words are read back to their value."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsparse import Article, Lexicon
from newsparse_numbers.numerals import Numerals

NUMERALS = Numerals(Lexicon())
UNITS = [
    "",
    *[
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
    ],
]
UNITS += ["seventeen", "eighteen", "nineteen"]
TENS = ["", "", *["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]]
SCALES = [(10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (10**3, "thousand")]


def to_words(value: int, joiner: str = "-", link: str = " and ") -> str:
    """Spell a positive integer out."""
    for factor, name in SCALES:
        if value >= factor:
            rest = value % factor
            words = f"{to_words(value // factor, joiner, link)} {name}"
            return words + (f"{link if rest < 100 else ' '}{to_words(rest, joiner, link)}" if rest else "")
    if value >= 100:
        return f"{UNITS[value // 100]} hundred" + (
            f"{link}{to_words(value % 100, joiner, link)}" if value % 100 else ""
        )
    if value < 20:
        return UNITS[value]
    return TENS[value // 10] + (f"{joiner}{UNITS[value % 10]}" if value % 10 else "")


@given(
    value=st.integers(2, 10**15 - 1),
    joiner=st.sampled_from(["-", " "]),
    link=st.sampled_from([" and ", " "]),
    case=st.sampled_from([str.lower, str.upper, str.capitalize]),
)
def test_words_are_read_back(value, joiner, link, case):
    text = case(to_words(value, joiner, link))
    (numeral,) = NUMERALS.find(Article(text))
    assert (numeral.start, numeral.end, numeral.value) == (0, len(text), value)


def test_case(check, case):
    check(case)
