"""Patterns that rules try on the signs of a sentence (see ``clauses``) or on its words."""

from __future__ import annotations

import re
from functools import cache


@cache
def pattern(of: str) -> re.Pattern[str]:
    """Compile a rule's pattern when it is first tried; to look it up in ``re`` would take as long as to try it."""
    return re.compile(of)
