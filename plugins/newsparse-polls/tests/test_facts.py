"""The facts of a poll, as far as the article states them."""

FACTS = ("sample_size", "population", "margin_of_error", "mode", "field_start", "field_end")


def test_facts(case_facts, parse):
    (poll,) = parse(case_facts).claims
    for fact in FACTS:
        if fact in case_facts:
            assert getattr(poll, fact) == case_facts[fact], fact
    if "field_text" in case_facts:
        assert (poll.field_text and poll.field_text.text) == case_facts["field_text"]


def test_a_week_says_when_but_no_day(polls):
    (poll,) = polls("A poll last week found half approve.", dates={"last week": "2016-W10"})
    assert poll.field_text.text == "last week"
    assert poll.field_start is poll.field_end is None
