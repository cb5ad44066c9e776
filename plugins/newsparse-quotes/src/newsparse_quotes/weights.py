"""Weights: estimated figures that decide between choices, each a sum over the features that speak for it."""

from __future__ import annotations

from newsparse_quotes.contents import Choice

Weights = dict[str, float]


def total(weights: Weights, features: list[str]) -> float:
    """The sum of the weights of ``features``."""
    get = weights.get
    return sum([get(feature, 0.0) for feature in features])


def choose(weights: Weights, choices: list[Choice]) -> tuple[int, float]:
    """The place with the highest sum, the first of equals, and by how much it beats the next best."""
    get = weights.get
    best = second = float("-inf")
    place = choices[0][0]
    for at, features in choices:
        score = sum([get(feature, 0.0) for feature in features])
        if score > best:
            best, second, place = score, best, at
        elif score > second:
            second = score
    return place, best - second
