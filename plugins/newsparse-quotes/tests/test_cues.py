from __future__ import annotations

import pytest

from newsparse_quotes.cues import find_candidates, rival_before


def candidates(reading):
    return [reading.texts[at] for found in find_candidates(reading) for at, _ in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Holm said it rained.", ["said"]),
        ("“He said no,” Holm said.", ["said"]),
        ("Holm zorbed that it rained.", ["zorbed"]),
        ("Holm zorbed, “It rained.”", ["zorbed"]),
        ("“It rained,” zorbed Holm.", ["zorbed"]),
        ("Holm zorbed a hat.", []),
        ("In a new poll, most were wet.", ["In", "poll"]),
    ],
)
def test_known_words_and_unknown_ones_before_a_clause_are_candidates(read, text, found):
    assert [w for w in candidates(read(text)) if w != "new"] == found


def test_candidates_stand_in_their_frames(read):
    reading = read("Holm said no. It rained. Berg thinks so.")
    assert [[reading.texts[at] for at, _ in found] for found in find_candidates(reading)] == [["said"], [], ["thinks"]]


def test_a_candidate_knows_the_one_before_it(read):
    found = find_candidates(read("Holm said that he thinks so."))[0]
    assert rival_before(found, 0) == ("-", 0)
    assert rival_before(found, 1) == (found[0][1].group, 3)
