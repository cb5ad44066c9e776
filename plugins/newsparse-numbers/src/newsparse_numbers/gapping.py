"""Gapping: clauses that leave out the verb of the one before: "Labour won 41 seats, the Greens 6".

The second clause is a name and a figure, which by themselves look like a name that ends in a number (Apollo 11). What
tells them apart is the parallel clause before (Quirk et al., A Comprehensive Grammar of the English Language, 1985,
13.92).
"""

from __future__ import annotations

import re

from newsparse_numbers.draft import Draft

# From one figure to the next: what the first one counts, a comma or conjunction, and the next subject.
_GAP = re.compile(
    r"(?:,? [a-z][\w’'-]*){0,6}"
    r"(?:[,;](?: and| while| but)?| and| while| to)"
    r" (?:the )?[A-Z][\w.’&-]*(?: [A-Z][\w.’&-]*){0,2} "
)
_LONGEST_GAP = 80
_CLOSING = frozenset({"", ",", ".", ";", ")", "and", "while", "but", "with", "to"})


def is_gapped(left: Draft, right: Draft) -> bool:
    """Tell whether a figure behind a name is one of a list of like clauses that the figure before belongs to.

    Args:
        left: the number before.
        right: a figure with a name right before it.
    """
    if left.form != "figure" or right.form != "figure" or right.start - left.end > _LONGEST_GAP:
        return False
    if left.rule == "age":
        # "Ann, 22, and Bob 9": what such a list goes on with is left open.
        return False
    return right.after.first in _CLOSING and _GAP.fullmatch(right.text, left.end, right.start) is not None
