from __future__ import annotations

import pytest

from newsparse_quotes.trees import climb, read_tree

TREE = read_tree(["length", 3, ["score", 0.5, -1.0, 1], 2.5], ["score", "length"])


@pytest.mark.parametrize(("measures", "leaf"), [([0.5, 3], -1.0), ([0.6, 3], 1.0), ([0.6, 3.1], 2.5)])
def test_a_tree_is_climbed_to_its_leaf(measures, leaf):
    assert climb([TREE], measures) == leaf


def test_trees_add_up():
    assert climb([TREE, TREE, 0.25], [0.0, 4.0]) == 5.25
