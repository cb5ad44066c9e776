"""Gradient-boosted decision trees, written as nested lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import lightgbm
import numpy as np

_OPTIONS = {
    "objective": "binary",
    "learning_rate": 0.25,
    "num_leaves": 8,
    "min_data_in_leaf": 60,
    "lambda_l2": 5,
    "feature_fraction": 0.7,
    "deterministic": True,
    "seed": 1,
    "num_threads": 1,
    "verbose": -1,
}
_TREES = 24
_FURTHEST = 200.0


def boost(rows: Sequence[Sequence[float]], right: Sequence[bool], names: Sequence[str]) -> list[Any]:
    """Estimate trees that give the log odds of being right."""
    table = np.clip(np.array(rows, dtype=float), -_FURTHEST, _FURTHEST)
    data = lightgbm.Dataset(table, np.array(right, dtype=int), feature_name=list(names))
    model = lightgbm.train(_OPTIONS, data, _TREES).dump_model()
    return [_write(tree["tree_structure"], model["feature_names"]) for tree in model["tree_info"]]


def _write(node: dict[str, Any], names: Sequence[str]) -> Any:
    if "leaf_value" in node:
        return round(node["leaf_value"], 4)
    branches = (_write(node[side], names) for side in ("left_child", "right_child"))
    return [names[node["split_feature"]], round(node["threshold"], 3), *branches]
