"""Weights: estimated figures that decide between choices, each a sum over the features that speak for it."""

from __future__ import annotations

from newsparse_quotes.contents import Choice

Weights = dict[str, float]


def total(weights: Weights, features: list[str]) -> float:
    """The sum of the weights of ``features``."""
    get = weights.get
    return sum([get(feature, 0.0) for feature in features])


def choose(weights: Weights, choices: list[Choice]) -> int:
    """The place with the highest sum; the first of equals."""
    if len(choices) == 1:
        return choices[0][0]
    get = weights.get
    best, place = float("-inf"), choices[0][0]
    for at, features in choices:
        score = sum([get(feature, 0.0) for feature in features])
        if score > best:
            best, place = score, at
    return place
