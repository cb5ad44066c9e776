from __future__ import annotations

import pytest

from newsparse_quotes.cues import Context, bucket, find_candidates


def candidates(reading):
    return [reading.texts[at] for frame in reading.frames for at, _ in find_candidates(reading, frame)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Holm said it rained.", ["said"]),
        ("“He said no,” Holm said.", ["said"]),
        ("Holm zorbed that it rained.", ["zorbed"]),
        ("Holm zorbed a hat.", []),
        ("In a new poll, most were wet.", ["In", "poll"]),
    ],
)
def test_known_words_and_unknown_ones_before_a_clause_are_candidates(read, text, found):
    assert [w for w in candidates(read(text)) if w != "new"] == found


@pytest.mark.parametrize(
    ("text", "word", "start", "group"),
    [
        ("Holm has never said so.", "said", 1, "have+never"),
        ("It is to be announced.", "announced", 1, "be+to"),
        ("Holm said so.", "said", 1, ""),
    ],
)
def test_a_verb_group_reaches_back_to_its_subject(read, text, word, start, group):
    reading = read(text)
    at = reading.texts.index(word)
    context = Context(reading, reading.frames[0], at, reading.words[at])
    assert (context.start, context.group) == (start, group)


@pytest.mark.parametrize(("n", "step"), [(0, 0), (2, 2), (4, 3), (8, 5), (16, 9), (500, 17)])
def test_distances_are_few_sizes(n, step):
    assert bucket(n) == step
