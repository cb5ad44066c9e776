"""The few rules of comparison that do not follow from the shape of the data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from newsparse.files import read_table


@attrs.frozen
class Rules:
    """What the scorer knows of fields and groups of kinds.

    Attributes:
        compare: how texts are compared, by the field's last name: "name", "word" or "head"; all others are to be equal.
        groups: the kinds that an entry of a gold's ``scored`` stands for, where it is not the plural of one kind.
        brat: the kinds that event types of brat standoff stand for, where they are not the same word.
        empty_words: words that do not make two texts alike.
    """

    compare: Mapping[str, str]
    groups: Mapping[str, tuple[str, ...]]
    brat: Mapping[str, str]
    empty_words: frozenset[str]

    @classmethod
    def read(cls) -> Rules:
        """Read the rules that newsparse brings along."""
        table = read_table("newsparse", "evaluation")
        groups = {name: tuple(kinds) for name, kinds in table["groups"].items()}
        return cls(table["compare"], groups, table["brat"], frozenset(table["empty_words"]))

    def kinds(self, gold: Mapping[str, Any]) -> frozenset[str]:
        """The kinds a gold is complete for: those it names in ``scored``, else those it has."""
        if "scored" in gold:
            groups = (self.groups.get(name, (name.removesuffix("s"),)) for name in gold["scored"])
            return frozenset(kind for group in groups for kind in group)
        return frozenset(item["kind"] for item in items_of(gold))


def items_of(output: Mapping[str, Any]) -> Iterable[Mapping[str, Any]]:
    """The entities and claims of an object in the output format."""
    return (*output.get("entities", ()), *output.get("claims", ()))
