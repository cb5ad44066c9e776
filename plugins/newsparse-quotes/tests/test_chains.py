from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "“It rose overnight,” Holm said. “Nobody knew.” It stopped. “Never again.”",
            ["“It rose overnight,”", "“Nobody knew.”"],
        ),
        (
            "“It rose overnight,” Holm said.\n\n“Nobody knew.\n\n“It was dark.”",
            ["“It rose overnight,”", "“Nobody knew.", "“It was dark.”"],
        ),
        ("The river rose overnight, Holm said. “Nobody knew.”", ["The river rose overnight", "“Nobody knew.”"]),
        ("The river rose overnight, Holm said.\n\n“Nobody knew.”", ["The river rose overnight"]),
    ],
)
def test_quotations_belong_to_the_speaker_just_named(find, text, parts):
    assert [span.text for span in find(text)[0].content] == parts
