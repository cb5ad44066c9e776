from __future__ import annotations

import pytest


def frames(reading):
    return [reading.article.text[reading.starts[f.first] : reading.end(f.last - 1)] for f in reading.frames]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("It rained. It snowed.", ["It rained.", "It snowed."]),
        ("“It rained. It snowed,” Holm said. It stopped.", ["“It rained. It snowed,” Holm said.", "It stopped."]),
        ("“Who?” Holm asked. It rained.", ["“Who?” Holm asked.", "It rained."]),
        ("“Never!” The town rejoiced.", ["“Never!”", "The town rejoiced."]),
        ("Holm wrote:\n\n“It rained.”\n\nIt stopped.", ["Holm wrote:\n\n“It rained.”", "It stopped."]),
    ],
)
def test_frames_hold_what_belongs_together(read, text, held):
    assert frames(read(text)) == held


@pytest.mark.parametrize(
    "text", ["“It rained,” he said.", '"It rained," he said.', "'It rained,' he said.", "''It rained,'' he said."]
)
def test_marks_of_every_form_are_alike(read, text):
    tags = read(text).tags
    assert (tags.count("«"), tags.count("»")) == (1, 1)


def test_the_signs_inside_a_number_part_nothing(read):
    reading = read("A study of 190,000 people, 3.2 of 10, suggests so.")
    assert [tag for text, tag in zip(reading.texts, reading.tags, strict=False) if text in (",", ".")] == [
        "number", ",", "number", ",", ".",
    ]  # fmt: skip


def test_a_dateline_is_no_part_of_a_frame(read):
    assert frames(read("VIK (AP) — The bridge is closed. It rained.")) == ["The bridge is closed.", "It rained."]
    assert frames(read("VIK (AP) --\n\nThe bridge is closed.")) == ["The bridge is closed."]
