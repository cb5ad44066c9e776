"""The lead of a poll, and what may be said of it."""

import pytest

from newsparse_polls.lead import verdict_on


@pytest.mark.parametrize(
    ("lead", "margin", "verdict"),
    [
        (2, 3, "about even"),
        (3, 3, "slightly ahead"),
        (6, 3, "slightly ahead"),
        (6.1, 3, "leading"),
        (None, 3, None),
        (5, None, None),
    ],
)
def test_the_rule_on_leads(lead, margin, verdict):
    assert verdict_on(lead, margin) == verdict


def test_the_lead_is_computed_from_a_pair_of_shares(polls):
    (poll,) = polls(
        "A poll with a margin of error of 4 percent has Roe at 46 percent, Doe at 44 percent.", people=["Roe", "Doe"]
    )
    assert poll.lead == 2
    assert poll.within_margin is True
    assert poll.standing == "about even"


def test_a_reported_lead_counts_more(polls):
    (poll,) = polls("A poll has Roe leading Doe by 5 points.", people=["Roe", "Doe"])
    assert poll.lead == 5
    assert poll.within_margin is None


def test_shares_that_cannot_be_of_one_question_make_no_lead(polls):
    (poll,) = polls("A poll found 80 percent like tea and 70 percent like coffee.")
    assert poll.lead is None


def test_a_lead_within_a_group_is_not_the_lead(polls):
    (poll,) = polls("A poll has Roe leading Doe by 5 points among women.", people=["Roe", "Doe"])
    assert poll.lead is None
