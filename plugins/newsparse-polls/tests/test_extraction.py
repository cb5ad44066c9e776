"""What holds for any text: nothing raises, nothing is invented, spans are right, work grows with length."""

import json
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsparse_polls
from newsparse import Parser

ALONE = Parser({"polls": newsparse_polls}, installed=False)
PIECES = (
    "a poll", "The survey", "polls", "found", "leads", "trails", "Roe", "Doe", "Ohio", "46 percent", "46-42", "half",
    "5 points", "of women", "among", "by", "in", "for", "the Acme Institute", "(", ")", ",", ".", ";", "–", "\n\n",
    "\n- ", "’s", "“", "who", "margin of error", "plus or minus", "3", "900 adults", "were interviewed", "said", "to",
    "up", "while", "and", "rating",
)  # fmt: skip
texts = st.one_of(st.text(max_size=300), st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join))


def spans_of(poll):
    yield poll.mention
    yield from (span for span in (poll.field_text,) if span)
    for result in poll.results:
        yield from (span for span in (result, result.choice, result.group) if span)


@settings(deadline=None)
@given(texts)
def test_no_text_raises_and_every_span_is_what_stands_there(parser, text):
    result = parser.parse(text, published="2020-02-02")
    assert not result.errors
    for poll in result.claims:
        for span in spans_of(poll):
            assert text[span.start : span.end] == span.text


@settings(deadline=None, max_examples=40)
@given(texts)
def test_the_same_text_gives_the_same_polls(parser, text):
    assert parser.parse(text).claims == parser.parse(text).claims


@settings(deadline=None, max_examples=40)
@given(texts)
def test_every_result_is_a_figure_that_was_given_or_a_word(parser, text):
    result = parser.parse(text)
    for poll in result.claims:
        for finding in poll.results:
            assert finding.value is None or result.entities.get(finding.number) is not None


def test_without_numbers_there_are_polls_but_no_figures(case_answers):
    for poll in ALONE.parse(case_answers["text"]).claims:
        assert all(finding.value is None for finding in poll.results)


def test_missing_plugins_are_named():
    assert any("number" in note for note in ALONE.parse("A poll.").notes)


def test_a_poll_never_quantified_has_no_results(polls):
    (poll,) = polls("A Tarn Research poll shows a close race.")
    assert poll.results == ()


def test_percentages_without_a_poll_are_nothing(polls):
    assert polls("Some 46 percent of voters back Roe and 41 percent back Doe.", people=["Roe", "Doe"]) == []


def test_contradictory_figures_stand_side_by_side(polls):
    (poll,) = polls(
        "A poll has Roe at 70 percent. The poll has Roe at 60 percent, Doe at 55 percent.", people=["Roe", "Doe"]
    )
    assert [finding.value for finding in poll.results] == [70, 60, 55]


def test_margins_are_no_findings(polls):
    (poll,) = polls("A poll has a margin of error of 3 percentage points, 4.5 points for women.")
    assert poll.results == ()


def work(parser, text):
    """Calls of Python functions that a text takes."""
    count = 0

    def tick(*_):
        nonlocal count
        count += 1

    article = parser.article(text)
    sys.setprofile(tick)
    try:
        parser.parse(article)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "unit",
    [
        "The poll of polls polled poll by poll. ",
        "A poll found 46 percent of women back Roe. ",
        "poll ",
        "A Acme poll by the Acme ",
        "46-42, ",
        "A poll in Ohio has Roe at 46 percent, Doe at 42 percent;",
        "women women women among those who ",
        "A-b-c-d-e-f.G.H.I poll/survey/poll",
    ],
)
def test_work_grows_with_length(parser, unit):
    short, long = (work(parser, unit * (size // len(unit))) for size in (4_000, 16_000))
    assert long < 8 * max(short, 2_000)


def test_results_can_be_written_as_json(parse):
    result = parse({"text": "A poll has Roe at 46 percent.", "people": ["Roe"]})
    claim = json.loads(result.to_json())["claims"][0]
    assert claim["results"][0]["choice"]["text"] == "Roe"
