"""Runs of capitalised words, which is what proper nouns look like."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsparse_polls.phrases import one_of

CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_PROPER = rf"{CAPITAL}(?:[\w&-]|[.’'](?!s\b)(?=\w)){{0,40}}"
_JOINT = r"(?:\s+(?:(?:de|del|van|von|der|den|la|le|al|bin|da|di|du|of\s+the)\s+)?|(?<=\b[A-Z])\.\s+)"


def proper_pattern(titles: Sequence[str]) -> re.Pattern[str]:
    """Make the pattern of a run of capitalised words, a title in front included."""
    return re.compile(
        rf"(?={CAPITAL})(?<![\w@#])(?:(?:{one_of(titles)})\s+)*{_PROPER}(?:{_JOINT}(?:(?:{one_of(titles)})\s+)?{_PROPER}){{0,6}}"
    )
