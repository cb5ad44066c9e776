"""Weights: estimated figures that decide between choices, each a sum over the features that speak for it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import repeat

from newsparse_quotes.contents import NONE, Choice
from newsparse_quotes.cues import Feature

Weights = dict[Feature, float]


def read_weights(table: dict[str, float]) -> Weights:
    """Turn the keys of a table, parts with a space between, into features."""
    return {tuple(map(_part, key.split(" "))): weight for key, weight in table.items()}


def _part(text: str) -> str | int:
    return int(text) if text.lstrip("-").isdecimal() else text


# What a feature without weight counts; an endless supply, so that sums run without a loop in Python.
_NOTHING = repeat(0.0)


def total(weights: Weights, features: list[Feature]) -> float:
    """The sum of the weights of ``features``."""
    return sum(map(weights.get, features, _NOTHING))


def choose(weights: Weights, choices: Iterable[Choice]) -> tuple[int, float]:
    """The place with the highest sum, the first of equals, and by how much it beats the next best."""
    get = weights.get
    best = second = float("-inf")
    place = NONE
    for at, features in choices:
        score = sum(map(get, features, _NOTHING))
        if score > best:
            best, second, place = score, best, at
        elif score > second:
            second = score
    return place, best - second
