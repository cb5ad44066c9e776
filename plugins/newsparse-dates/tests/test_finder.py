"""Each kind of time expression, as cases: text, day of publication, and what must be found, no more and no less."""

import pytest


def check(find, case):
    dates = find(case["text"], case["published"])
    assert [[d.text, d.type, d.value, d.mod] for d in dates] == case["dates"]
    if "days" in case:
        assert [[str(d.earliest), str(d.latest)] for d in dates] == case["days"]


def test_explicit(find, explicit_case):
    check(find, explicit_case)


def test_clock(find, clock_case):
    check(find, clock_case)


def test_deictic(find, deictic_case):
    check(find, deictic_case)


def test_tense(find, tense_case):
    check(find, tense_case)


def test_spans(find, spans_case):
    check(find, spans_case)


def test_sets(find, sets_case):
    check(find, sets_case)


def test_references(find, references_case):
    check(find, references_case)


def test_unpublished(find, unpublished_case):
    check(find, unpublished_case)


def test_history(find, history_case):
    check(find, history_case)


def test_no_dates(find, no_dates_case):
    assert [(d.text, d.value) for d in find(no_dates_case, "2022-02-09")] == []


def test_no_expression_crosses_a_paragraph(find):
    assert [d.text for d in find("It was in March\n\n2015 was better", "2022-02-09")] == ["March", "2015"]


def test_anchor_names_what_a_date_was_resolved_against(find):
    first, later, now = find("On May 3, 2019 he left. Two days later he wrote. He called last week.", "2022-02-09")
    assert (first.anchor, later.anchor, now.anchor) == (None, first.id, "published")


def test_a_stated_day_of_publication_is_the_anchor(find):
    stated, friday = find("Published: 9 February 2022\n\nIt rained on Friday.")
    assert friday.anchor == stated.id


def test_zone_stands_beside_the_value(find):
    (date,) = find("It starts at 7 p.m. EST.", "2022-02-09")
    assert (date.value, date.zone) == ("2022-02-09T19:00", "EST")


def test_set_keeps_its_word_and_frequency(find):
    each, twice = find("Each Monday he runs twice a day.", "2022-02-09")
    assert (each.quant, twice.freq) == ("EACH", "2X")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("in February 2024", "2024-02-01", "2024-02-29"),
        ("this week", "2022-02-07", "2022-02-13"),
        ("in 1998", "1998-01-01", "1998-12-31"),
    ],
)
def test_days_covered(find, text, first, last):
    (date,) = find(text, "2022-02-09")
    assert (str(date.earliest), str(date.latest)) == (first, last)


@pytest.mark.parametrize("text", ["on Feb. 6", "on Wednesday", "last week", "in fiscal 2021", "for two days", "now"])
def test_days_left_open(find, text):
    (date,) = find(text)
    assert (date.earliest, date.latest) == (None, None)
