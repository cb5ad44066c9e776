from __future__ import annotations

import pytest

from newsparse_quotes.scenes import EDGE, Context, Scene, bucket


@pytest.fixture
def scene(read):
    return lambda text: Scene(reading := read(text), reading.frames[0])


@pytest.mark.parametrize(
    ("text", "word", "start", "group"),
    [
        ("Holm has never said so.", "said", 1, "have+never+"),
        ("It is to be announced.", "announced", 1, "to+be+"),
        ("Holm said so.", "said", 1, ""),
        ("Holm quietly said so.", "said", 1, ""),
    ],
)
def test_a_verb_group_reaches_back_to_its_subject(scene, text, word, start, group):
    seen = scene(text)
    at = seen.reading.texts.index(word)
    context = Context(seen, at - seen.shift, seen.reading.words[at])
    assert (context.start + seen.shift, context.group) == (start, group)


@pytest.mark.parametrize(("n", "size"), [(0, 0), (2, 2), (4, 3), (8, 5), (16, 9), (500, 17), (-1, 17)])
def test_distances_are_few_sizes(n, size):
    assert bucket(n) == size


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Holm said the river rose after noon.", ["Holm said the river rose", "Holm said the river rose after noon"]),
        ("He likes tea, cake and jam.", ["He likes tea, cake and jam"]),
        ("He named a half-hour.", ["He named a half-hour"]),
        ("He called it “wet and cold” there.", ["He called it “wet and cold”", "He called it “wet and cold” there"]),
    ],
)
def test_phrases_end_before_joints_but_not_within_lists_words_and_quotations(scene, text, ends):
    seen = scene(text)
    reading = seen.reading
    found = [text[: reading.end(place + seen.shift - 1)] for place in seen.ends_behind(seen.first)]
    assert [end for end in found if end in ends] == ends
    assert not {"He likes tea", "He named a half", "He called it “wet"} & set(found)


def test_places_count_from_marks_before_the_frame(scene):
    seen = scene("It rained. Holm left.")
    assert seen.tags[:EDGE] == ["^"] * EDGE
    assert seen.tags[seen.last :] == ["$"] * EDGE
    assert seen.first + seen.shift == 0


def test_likely_cues_are_neighbours_of_each_other(scene):
    seen = scene("Holm said that he thinks that it rose.")
    said, thinks = (seen.reading.texts.index(word) - seen.shift for word in ("said", "thinks"))
    seen.strong = [said, thinks]
    context = Context(seen, said, seen.reading.words[said + seen.shift])
    context.meet_others()
    assert context.near(thinks - 2) == 2
    assert context.near(thinks + 1) == -1
    assert context.crossing(said, thinks) == 0
    assert context.crossing(said, thinks + 1) == 1
