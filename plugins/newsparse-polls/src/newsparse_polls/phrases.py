"""Word lists as patterns that share the beginnings of their phrases."""

from __future__ import annotations

import re
from collections.abc import Iterable


def one_of(phrases: Iterable[str]) -> str:
    """Make an alternation of phrases, the longest preferred, in which any white space stands between words.

    Phrases share their beginnings in the pattern: ``re`` tries alternatives one by one, so that a plain list of some
    hundred words would be tried whole at every place of a text.
    """
    return _share([[_SPACE if sign == " " else re.escape(sign) for sign in " ".join(p.split())] for p in set(phrases)])


MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_SPACE = r"\s+"


def _share(rests: list[list[str]]) -> str:
    """Make a pattern of what is left of some phrases, sharing first signs."""
    heads: dict[str, list[list[str]]] = {}
    for rest in rests:
        if rest:
            heads.setdefault(rest[0], []).append(rest[1:])
    branches = [head + _share(heads[head]) for head in sorted(heads)]
    ends = any(not rest for rest in rests)
    if not branches:
        return ""
    if len(branches) == 1 and not ends:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' if ends else ''}"
