from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.reading.paragraphs import find_paragraphs
from newsparse.reading.quotations import find_quotations

CASES = json.loads(Path(__file__).with_name("cases").joinpath("quotations.json").read_text("utf-8"))
TEXTS = st.text(alphabet=st.sampled_from("ab s.,\n\"'“”‘’«»`5-"), max_size=80)


def read(text: str) -> list[str]:
    return [text[q.start : q.end] for q in find_quotations(text, find_paragraphs(text))]


@pytest.mark.parametrize("case", CASES, ids=[case["about"] for case in CASES])
def test_finds_what_stands_in_marks(case):
    assert read(case["text"]) == case["found"]


@pytest.mark.parametrize(("text", "closed"), [("“We go,” she said.", True), ("“We go.", False)])
def test_tells_whether_a_mark_closes(text, closed):
    assert [q.closed for q in find_quotations(text, find_paragraphs(text))] == [closed]


@given(TEXTS)
def test_quotations_are_in_order_apart_and_inside_their_paragraphs(text):
    paragraphs = find_paragraphs(text)
    end = 0
    for quotation in find_quotations(text, paragraphs):
        assert end <= quotation.start < quotation.end
        assert any(s <= quotation.start and quotation.end <= e for s, e in paragraphs)
        end = quotation.end


@given(TEXTS)
def test_a_paragraph_in_front_shifts_all(text):
    front = "It rained.\n\n"
    moved = [(s + len(front), e + len(front)) for s, e in find_paragraphs(text)]
    alone = find_quotations(text, find_paragraphs(text))
    both = find_quotations(front + text, ((0, 10), *moved))
    assert [(q.start - len(front), q.end - len(front), q.closed) for q in both] == [tuple(q) for q in alone]


def test_a_mark_that_nothing_closes_does_not_swallow_a_long_text():
    text = '"We go. ' + "It rained again. " * 1000
    assert read(text) == ['"We go.']
