"""Access to this plugin's word tables."""

from __future__ import annotations

from typing import Any

from newsparse import Lexicon

_PACKAGE = "newsparse_numbers"


def read_table(lexicon: Lexicon, name: str) -> dict[str, Any]:
    """Read a table of this plugin, additions included."""
    return lexicon.table(_PACKAGE, name)


def read_lists(lexicon: Lexicon, name: str) -> dict[str, frozenset[str]]:
    """Read the word lists of a table of this plugin."""
    return {key: frozenset(words) for key, words in read_table(lexicon, name).items() if isinstance(words, list)}
