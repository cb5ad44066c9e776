"""Weights: estimated figures that speak for or against a choice, in tables by what is found at a place.

A step adds up what its tables say of each place and takes the best. In training the same step is run with tables that
write down what they are asked (``training/recording.py``), so that what is looked at is said in one place only.
"""

from __future__ import annotations

from collections.abc import Mapping
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


def read_step(step: type[Step], tables: Mapping[str, Any]) -> Step:
    """Make the tables of a step; the parts of a key stand with a space between."""
    return step(*(_read_table(tables.get(name, {})) for name in step._fields))  # type: ignore[attr-defined]


def _read_table(table: Mapping[str, Any]) -> dict[Key, Any]:
    return {
        _read_key(key): _read_table(value) if isinstance(value, dict) else float(value) for key, value in table.items()
    }


def _read_key(text: str) -> Key:
    parts = tuple(map(_read_part, text.split(" ")))
    return parts[0] if len(parts) == 1 else parts


def _read_part(text: str) -> str | int:
    return int(text) if text.lstrip("-").isdecimal() else text


def best(choice: Choice) -> int:
    """The place with the highest score, the first of equals."""
    places, scores = choice
    return places[scores.index(max(scores))]


def best_by(choice: Choice) -> tuple[int, float]:
    """The same, and by how much it beats the next best; infinitely where there is no other."""
    places, scores = choice
    if len(scores) == 1:
        return places[0], float("inf")
    *_, next_best, high = sorted(scores)
    return places[scores.index(high)], high - next_best
