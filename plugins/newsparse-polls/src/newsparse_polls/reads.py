"""What polls reads of other plugins' entities; any plugin that offers these kinds with these attributes will do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol


class Placed(Protocol):
    """What has a place in a text."""

    @property
    def start(self) -> int: ...  # noqa: D102 - offsets, as everywhere
    @property
    def end(self) -> int: ...  # noqa: D102


class Place(Placed, Protocol):
    """Where an entity stands."""

    @property
    def text(self) -> str: ...  # noqa: D102


class NumberRead(Place, Protocol):
    """A number: its type, value and unit as the output format defines them."""

    @property
    def id(self) -> str: ...  # noqa: D102
    @property
    def type(self) -> str: ...  # noqa: D102
    @property
    def value(self) -> Any: ...  # noqa: D102 - a number, a pair, or None
    @property
    def unit(self) -> str | None: ...  # noqa: D102


class DateRead(Place, Protocol):
    """A date: its TIMEX3 value, and the days it covers where they are known."""

    @property
    def type(self) -> str: ...  # noqa: D102
    @property
    def value(self) -> str: ...  # noqa: D102
    @property
    def earliest(self) -> Any: ...  # noqa: D102 - an ISO date or a date
    @property
    def latest(self) -> Any: ...  # noqa: D102


class NameRead(Place, Protocol):
    """A person, an organization or a place: its fullest name and all its mentions."""

    @property
    def kind(self) -> str: ...  # noqa: D102
    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def mentions(self) -> Sequence[Place]: ...  # noqa: D102
