"""Articles built of known parts are read back."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

SPEAKERS = st.sampled_from(["Ida Holm", "Tom Berg", "Nora Quist", "Jon Lund"])
CUES = st.sampled_from(["said", "told reporters", "added", "wrote"])
THINGS = st.sampled_from(
    [
        "The bridge will reopen in May",
        "Nobody had checked the cables",
        "We shall repair the ferry",
        "It was a long night for all of us",
    ]
)
MARKS = st.sampled_from(["“”", '""', "''", "‘’"])
FRONTS = ["And so it was.", "Rain fell on the old mill for most of the week."]


@st.composite
def tagged(draw):
    """A quotation with its tag, in one of the usual orders."""
    speaker, cue, thing, marks = draw(SPEAKERS), draw(CUES), draw(THINGS), draw(MARKS)
    verb = cue.split()[0]
    if draw(st.booleans()):
        quotation = f"{marks[0]}{thing},{marks[1]}"
        inverted = draw(st.booleans()) and cue == verb
        tag = f"{verb} {speaker}" if inverted else f"{speaker} {cue}"
        return f"{quotation} {tag}.", speaker, quotation
    quotation = f"{marks[0]}{thing}.{marks[1]}"
    return f"{speaker} {cue}: {quotation}", speaker, quotation


@settings(deadline=None, max_examples=60)
@given(st.lists(tagged(), min_size=1, max_size=4), st.sampled_from(["\n\n", "\n"]))
def test_built_quotations_are_read_back(find, parts, between):
    quotes = find(between.join(text for text, _, _ in parts))
    assert [(q.source.text, q.content[0].text, q.type) for q in quotes] == [(s, c, "direct") for _, s, c in parts]


@settings(deadline=None, max_examples=40)
@given(st.lists(tagged(), min_size=1, max_size=3), st.sampled_from(FRONTS))
def test_a_neutral_paragraph_in_front_moves_offsets_only(find, parts, front):
    text = "\n\n".join(text for text, _, _ in parts)
    alone, moved = find(text), find(f"{front}\n\n{text}")
    shift = len(front) + 2
    assert [(q.content[0].start + shift, q.source.text, q.type) for q in alone] == [
        (q.content[0].start, q.source.text, q.type) for q in moved
    ]
