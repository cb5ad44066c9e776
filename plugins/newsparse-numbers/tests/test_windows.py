"""Windows: words with exact offsets, within reach and paragraph."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsparse_numbers.windows import Window, words_after, words_before


@given(st.text(max_size=60))
def test_words_are_what_stands_at_their_offsets(text):
    window = Window(text, 0, len(text))
    assert [window.written(index) for index in range(len(window))] == [
        text[start:end] for start, end in zip(window.starts, window.ends, strict=True)
    ]
    assert "".join(map(window.written, range(len(window)))) == "".join(text.split())


def test_words_have_typewriter_apostrophes_and_compounds():
    assert words_after("The country’s two-day U.S. visit, in 3.5 hours", 0).low == [
        "the", "country's", "two-day", "u.s.", "visit", ",", "in", "3.5", "hours",
    ]  # fmt: skip


def test_acronyms_are_no_pronouns():
    assert words_after("US adults told us IT works", 0).low == ["u.s", "adults", "told", "us", "i.t", "works"]


def test_windows_end_with_the_paragraph():
    text = "One ends.\n\nTwo begins here."
    assert words_after(text, 0).low == ["one", "ends", "."]
    assert words_before(text, len(text)).low == ["two", "begins", "here", "."]


def test_windows_begin_with_a_whole_word():
    text = "x" * 100 + " end"
    assert words_before(text, len(text)).low == ["end"]
