"""Phrases that name polls, and phrases that only look like it."""


def test_mention_and_makers(case_mentions, parse):
    polls = list(parse(case_mentions).claims)
    assert len(polls) == 1
    assert polls[0].mention.text == case_mentions["mention"]
    assert list(polls[0].pollsters) == case_mentions["pollsters"]
    assert list(polls[0].sponsors) == case_mentions["sponsors"]


def test_no_polls(case_no_polls, parse):
    assert list(parse(case_no_polls).claims) == []


def test_a_place_is_no_pollster(polls):
    (poll,) = polls("An Ohio poll found 50 percent approve.", places=["Ohio"])
    assert poll.pollsters == ()
    assert [r.group.text for r in poll.results] == ["Ohio"]


def test_a_month_is_no_pollster(polls):
    (poll,) = polls("A poll from May found 50 percent approve.", dates={"May": "2020-05"})
    assert poll.pollsters == ()


def test_a_person_asked_about_is_no_sponsor(polls):
    (poll,) = polls("A poll good for Jane Roe found 50 percent approve.", people=["Jane Roe"])
    assert poll.sponsors == ()
