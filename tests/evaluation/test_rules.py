from newsparse.evaluation import Rules

RULES = Rules.read()


def test_scored_groups_stand_for_kinds():
    assert RULES.kinds({"scored": ["numbers", "names"]}) == {"number", "person", "organization", "place"}


def test_other_kinds_are_named_by_their_plural():
    assert RULES.kinds({"scored": ["tolls"], "entities": [{"kind": "number"}]}) == {"toll"}


def test_without_scored_the_gold_s_own_kinds_count():
    assert RULES.kinds({"entities": [{"kind": "mood"}], "claims": [{"kind": "toll"}]}) == {"mood", "toll"}


def test_a_gold_complete_for_nothing_scores_nothing():
    assert RULES.kinds({"scored": [], "entities": [{"kind": "mood"}]}) == frozenset()
