"""Weights: estimated figures that speak for or against a choice, in tables by what is found at a place.

A step adds up what its tables say of each place and takes the best. In training the same step is run with tables that
write down what they are asked (``training/recording.py``), so that what is looked at is said in one place only.
"""

from __future__ import annotations

from collections.abc import Mapping
from sys import intern
from types import MappingProxyType
from typing import Any, TypeVar

# What is found at a place: a class of words, a distance, or several such together.
Key = str | int | tuple[str | int, ...]
Table = Mapping[Key, float]
# One table for each word, meaning or neighbour that is the same for all places of a choice.
Tables = Mapping[Key, Table]

NOTHING: Table = MappingProxyType({})
NONE = -1

Step = TypeVar("Step", bound=tuple[Any, ...])


# Places to choose from, and what speaks for each, in log odds.
Choice = tuple[list[int], list[float]]


def only(place: int) -> Choice:
    """No choice: the grammar leaves one place."""
    return [place], [0.0]


def read_step(step: type[Step], tables: Mapping[str, Any], shared: dict[Any, Any]) -> Step:
    """Make the tables of a step; the parts of a key stand with a space between.

    Args:
        step: what to make.
        tables: its tables as written.
        shared: keys and figures that were read before. Equal ones become one, so that the tables take up less of the
            processor's cache, which is what a look-up mostly waits for.
    """
    return step(*(_read_table(tables.get(name, {}), shared) for name in step._fields))  # type: ignore[attr-defined]


def _read_table(table: Mapping[str, Any], shared: dict[Any, Any]) -> dict[Key, Any]:
    return {
        _read_key(key, shared): _read_table(value, shared)
        if isinstance(value, dict)
        else shared.setdefault(value, float(value))
        for key, value in table.items()
    }


def _read_key(text: str, shared: dict[Any, Any]) -> Key:
    parts = tuple(map(_read_part, text.split(" ")))
    return parts[0] if len(parts) == 1 else shared.setdefault(parts, parts)


def _read_part(text: str) -> str | int:
    return int(text) if text.lstrip("-").isdecimal() else intern(text)


def best(choice: Choice) -> int:
    """The place with the highest score, the first of equals."""
    places, scores = choice
    return places[scores.index(max(scores))] if len(places) > 1 else places[0]


def best_by(choice: Choice) -> tuple[int, float]:
    """The same, and by how much it beats the next best; infinitely where there is no other."""
    places, scores = choice
    if len(scores) == 1:
        return places[0], float("inf")
    *_, next_best, high = sorted(scores)
    return places[scores.index(high)], high - next_best
