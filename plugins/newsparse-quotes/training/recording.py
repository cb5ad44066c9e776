"""Runs the plugin's own steps with tables that write down what they are asked: the features to be weighed."""

from __future__ import annotations

from typing import Any, TypeVar

from newsparse_quotes.weights import NOTHING, Key

# One thing that speaks for a place: the table's name, then the keys under which it is found there.
Feature = tuple[Key, ...]
Step = TypeVar("Step", bound=tuple[Any, ...])


class Features(dict[Feature, int]):
    """Numbers features in the order in which they turn up."""

    def __missing__(self, feature: Feature) -> int:
        self[feature] = number = len(self)
        return number


class Evidence(tuple[int, ...]):
    """Stands in the place of a score: the numbers of features, which sums put side by side."""

    __slots__ = ()

    def __add__(self, other: Any) -> Evidence:
        return Evidence((*self, *other)) if isinstance(other, Evidence) else self

    __radd__ = __add__


class Recorder:
    """Stands in the place of a table of weights."""

    def __init__(self, features: Features, *path: Key) -> None:
        self._features, self._path = features, path

    def get(self, key: Key, default: Any) -> Any:
        """Give the table behind a key, or the feature that it is."""
        path = (*self._path, key)
        return Recorder(self._features, *path) if default is NOTHING else Evidence((self._features[path],))


def recorders(step: type[Step], features: Features) -> Step:
    """The tables of a step, all of them recording."""
    return step(*(Recorder(features, name) for name in step._fields))  # type: ignore[attr-defined]


def features_of(score: Any) -> tuple[int, ...]:
    """The features of a recorded score; a score that no table gave has none."""
    return tuple(score) if isinstance(score, Evidence) else ()
