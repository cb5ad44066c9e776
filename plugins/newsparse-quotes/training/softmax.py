"""Conditional logistic regression: which of several choices, each a bag of numbered features."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

# The features of each choice, and the number of the right one.
Example = tuple[Sequence[Sequence[int]], int]
_ITERATIONS = 50


def fit(examples: Sequence[Example], *, most: int | None = None, rare: int = 3, ridge: float = 1.5) -> dict[int, float]:
    """Estimate weights by penalised maximum likelihood, keep those that change most, and estimate these again.

    Args:
        examples: the features of each choice, and the number of the right one.
        most: how many features are kept; all where it is None.
        rare: features seen less often are left out.
        ridge: strength of the quadratic penalty.
    """
    decisions = _Decisions(examples)
    counts = decisions.counts
    weights = decisions.estimate(np.flatnonzero(counts >= rare), ridge)
    if most is not None and len(weights) > most:
        # What a feature changes grows with its weight and with how often it is seen.
        by_effect = sorted(weights, key=lambda f: -abs(weights[f]) * counts[f] ** 0.5)
        weights = decisions.estimate(np.array(sorted(by_effect[:most])), ridge)
    return weights


class _Decisions:
    """Examples as arrays: the features of all choices in a row, and where each choice and each example begins."""

    def __init__(self, examples: Sequence[Example]) -> None:
        choices = [choice for some, _ in examples for choice in some]
        self._features = np.fromiter(chain.from_iterable(choices), dtype=np.int64)
        self._rows = np.cumsum([0, *map(len, choices)])
        self._sizes = np.array([len(some) for some, _ in examples])
        self._starts = np.cumsum(self._sizes) - self._sizes
        self._gold = self._starts + np.array([right for _, right in examples])
        self.counts = np.bincount(self._features)

    def estimate(self, features: np.ndarray, ridge: float) -> dict[int, float]:
        """Weights of some features by their number."""
        column = np.full(len(self.counts), -1)
        column[features] = np.arange(len(features))
        columns = column[self._features]
        kept = columns >= 0
        rows = np.concatenate([[0], np.cumsum(kept)])[self._rows]
        matrix = csr_matrix((np.ones(rows[-1]), columns[kept], rows), shape=(len(self._rows) - 1, len(features)))
        transposed = matrix.T.tocsr()
        group = np.repeat(np.arange(len(self._sizes)), self._sizes)
        target = np.zeros(len(self._rows) - 1)
        target[self._gold] = 1

        def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
            scores = matrix @ weights
            highest = np.maximum.reduceat(scores, self._starts)
            odds = np.exp(scores - highest[group])
            norm = np.add.reduceat(odds, self._starts)
            likelihood = (scores[self._gold] - highest - np.log(norm)).sum()
            gradient = transposed @ (odds / norm[group] - target) + ridge * weights
            return float(-likelihood + ridge / 2 * weights @ weights), gradient

        found = minimize(loss, np.zeros(len(features)), jac=True, method="L-BFGS-B", options={"maxiter": _ITERATIONS})
        return dict(zip(features.tolist(), found.x.tolist(), strict=True))
