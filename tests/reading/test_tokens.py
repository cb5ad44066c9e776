"""Tokens tile the text, apart from white space."""

import pytest

from newsparse.reading.tokens import find_tokens


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("He didn't go.", ["He", "didn't", "go", "."]),
        ("O’Neill’s “U.S.” dog", ["O’Neill", "’s", "“", "U", ".", "S", ".", "”", "dog"]),
        ("the drivers' 1,234.5", ["the", "drivers", "'", "1", ",", "234", ".", "5"]),
        ("it's Chris’s", ["it", "'s", "Chris", "’s"]),
        ("a\x00b\ud800 \u2028é", ["a", "\x00", "b", "\ud800", "é"]),
        ("", []),
    ],
)
def test_tokens(text, tokens):
    found = find_tokens(text)
    assert found.texts == tokens
    assert all(text.startswith(token, start) for token, start in zip(found.texts, found.starts, strict=True))
