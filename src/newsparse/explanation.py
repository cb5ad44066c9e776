"""Explanations: which plugin and rule made what stands at a place, and what was considered there and dropped."""

from __future__ import annotations

import attrs

from newsparse.claims import Claim
from newsparse.entities import Entity
from newsparse.result import Failure, Refusal
from newsparse.spans import Span


@attrs.frozen(order=False)
class Dropped(Span):
    """A piece of text that a plugin considered and dropped.

    Attributes:
        rule: the rule that dropped it.
        reason: why, for people.
    """

    rule: str
    reason: str


@attrs.frozen
class Explanation:
    """What stands at a place, and why.

    Attributes:
        found: the entities and claims there; ``plugin`` and ``rule`` of each tell where it comes from.
        refused: what was found there and refused by another plugin.
        dropped: what was considered there and dropped, by the name of the plugin.
        errors: the plugins that failed on this article or its explanation.
    """

    found: tuple[Entity | Claim, ...]
    refused: tuple[Refusal, ...]
    dropped: tuple[tuple[str, Dropped], ...]
    errors: tuple[Failure, ...]
