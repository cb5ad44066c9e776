"""Later mentions are joined to the first, other polls are kept apart."""

from newsparse_polls.joining import is_same_maker


def test_polls_of_an_article(case_joining, parse):
    polls = [[list(poll.pollsters), [r.text for r in poll.results]] for poll in parse(case_joining).claims]
    assert polls == case_joining["polls"]


def test_makers_are_the_same_in_short():
    assert is_same_maker("Granite Bay University", "Granite Bay")
    assert is_same_maker("NTC", "National Tram Club")
    assert not is_same_maker("Acme News", "Tarn News")
