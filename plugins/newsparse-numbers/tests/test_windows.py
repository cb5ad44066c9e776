"""Windows: words with exact offsets, within reach and paragraph."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsparse_numbers.windows import AHEAD, BACK, Windows, read_words

PIECES = st.lists(
    st.sampled_from(["5", "ten", "U.S.", "a", "-", " ", ", ", "\n\n", "’s", "two-day", "3.5"]), max_size=80
)


def after(text, at):
    return Windows(text, [(at, at)]).after(at, at + AHEAD)


def before(text, at):
    return Windows(text, [(at, at)]).before(max(0, at - BACK), at)


@given(st.text(max_size=60))
def test_words_are_what_stands_at_their_offsets(text):
    window = read_words(text, [(0, len(text))])
    assert window.words == [text[window.starts[index] : window.end(index)] for index in range(len(window))]
    assert "".join(window.words) == "".join(text.split())


@given(PIECES.map("".join), st.data())
def test_a_window_is_the_same_whatever_other_numbers_are_near(text, data):
    at = data.draw(st.integers(0, len(text)))
    others = data.draw(st.lists(st.integers(0, len(text)), max_size=5))
    windows = Windows(text, [(place, place) for place in sorted({at, *others})])
    assert windows.after(at, at + AHEAD).starts == after(text, at).starts
    assert windows.before(max(0, at - BACK), at).starts == before(text, at).starts


def test_words_have_typewriter_apostrophes_and_compounds():
    assert after("The country’s two-day U.S. visit, in 3.5 hours", 0).low == [
        "the", "country's", "two-day", "u.s.", "visit", ",", "in", "3.5", "hours",
    ]  # fmt: skip


def test_acronyms_are_no_pronouns():
    assert after("US adults told us IT works", 0).low == ["u.s", "adults", "told", "us", "i.t", "works"]


def test_windows_end_with_the_paragraph():
    text = "One ends.\n\nTwo begins here."
    assert after(text, 0).low == ["one", "ends", "."]
    assert before(text, len(text)).low == ["two", "begins", "here", "."]


def test_windows_begin_with_a_whole_word():
    text = "x" * 100 + " end"
    assert before(text, len(text)).low == ["end"]


def test_windows_end_inside_a_compound_that_a_number_is_part_of():
    text = "a ten-year plan"
    assert after(text, 5).low == ["-", "year", "plan"]
    assert before(text, 6).low == ["a", "ten", "-"]
