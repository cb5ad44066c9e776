"""Conditional logistic regression: which of several choices, each a bag of features."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

F = TypeVar("F", bound=Hashable)
Example = tuple[Sequence[Sequence[F]], int]
_ITERATIONS = 50


def fit(
    examples: Sequence[Example[F]], *, most: int | None = None, rare: int = 3, ridge: float = 1.5
) -> dict[F, float]:
    """Estimate weights by penalised maximum likelihood, keep those that change most, and estimate these again.

    Args:
        examples: the features of each choice, and the number of the right one.
        most: how many features are kept; all where it is None.
        rare: features seen less often are left out.
        ridge: strength of the quadratic penalty.
    """
    counts = Counter(feature for choices, _ in examples for choice in choices for feature in set(choice))
    frequent = {feature: count for feature, count in counts.items() if count >= rare}
    weights = _estimate(examples, frequent, ridge)
    if most is not None and len(weights) > most:
        # What a feature changes grows with its weight and with how often it is seen.
        by_effect = sorted(weights, key=lambda f: -abs(weights[f]) * frequent[f] ** 0.5)
        weights = _estimate(examples, {feature: frequent[feature] for feature in by_effect[:most]}, ridge)
    return weights


def _estimate(examples: Sequence[Example[F]], features: Mapping[F, int], ridge: float) -> dict[F, float]:
    column = {feature: n for n, feature in enumerate(features)}
    if not column:
        return {}
    indices: list[int] = []
    rows, starts, gold = [0], [], []
    for choices, right in examples:
        starts.append(len(rows) - 1)
        gold.append(len(rows) - 1 + right)
        for choice in choices:
            indices += [column[feature] for feature in choice if feature in column]
            rows.append(len(indices))
    matrix = csr_matrix((np.ones(len(indices)), indices, rows), shape=(len(rows) - 1, len(column)))
    transposed = matrix.T.tocsr()
    sizes = np.diff([*starts, len(rows) - 1])
    group = np.repeat(np.arange(len(sizes)), sizes)
    target = np.zeros(len(rows) - 1)
    target[gold] = 1

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = matrix @ weights
        highest = np.maximum.reduceat(scores, starts)
        odds = np.exp(scores - highest[group])
        norm = np.add.reduceat(odds, starts)
        likelihood = (scores[gold] - highest - np.log(norm)).sum()
        gradient = transposed @ (odds / norm[group] - target) + ridge * weights
        return float(-likelihood + ridge / 2 * weights @ weights), gradient

    found = minimize(loss, np.zeros(len(column)), jac=True, method="L-BFGS-B", options={"maxiter": _ITERATIONS})
    return {feature: float(found.x[n]) for feature, n in column.items()}
