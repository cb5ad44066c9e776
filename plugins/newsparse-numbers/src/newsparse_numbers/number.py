"""The entity this plugin makes."""

from __future__ import annotations

from typing import ClassVar

import attrs

from newsparse import Entity


@attrs.frozen(order=False)
class Number(Entity):
    """A quantity.

    Attributes:
        type: cardinal, ordinal, percent, money, fraction, ratio, range, score, multiplier, measure or vague.
        value: the number, fully expanded and exact where it is whole; a pair for ranges, ratios and scores; None for
            vague plurals.
        unit: "percent", "percentage point", an ISO 4217 code, the singular name of a measure, or the noun phrase
            counted.
        modifier: approx, more_than, less_than, at_least or at_most.
        change: up or down, where the number is the size or the end of a change.
        role: from or to, in "fell to 30 from 40".
        per: what a rate is related to, such as "barrel" in "$50 a barrel".
    """

    kind: ClassVar[str] = "number"
    type: str
    value: int | float | tuple[int | float, ...] | None
    unit: str | None = None
    modifier: str | None = None
    change: str | None = None
    role: str | None = None
    per: str | None = None
