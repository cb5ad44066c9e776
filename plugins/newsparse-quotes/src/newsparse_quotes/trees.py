"""Trees: a small sum of decision trees over measures, estimated by gradient boosting."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

# A leaf, or the number of a measure, a threshold, and the branches up to it and above it.
Tree = float | tuple[int, float, "Tree", "Tree"]


def read_tree(table: Any, names: Sequence[str]) -> Tree:
    """Turn a tree as written, ``[name, threshold, up to it, above it]`` or a figure, into one to walk down."""
    if isinstance(table, (int, float)):
        return float(table)
    name, threshold, low, high = table
    return names.index(name), float(threshold), read_tree(low, names), read_tree(high, names)


def climb(trees: Sequence[Tree], measures: Sequence[float]) -> float:
    """The sum of the leaves that the measures lead to."""
    sum_ = 0.0
    for tree in trees:
        node = tree
        while type(node) is tuple:
            number, threshold, low, high = node
            node = low if measures[number] <= threshold else high
        sum_ += node  # type: ignore[operator]
    return sum_
