"""Selections: entities or claims in the order of the text, to be chosen by kind, class and place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Generic, TypeVar, overload

from newsparse.claims import Claim
from newsparse.entities import Entity

Item = TypeVar("Item", Entity, Claim)
E = TypeVar("E")


class Selection(Sequence[Item], Generic[Item]):
    """An immutable sequence of entities or claims, sorted by start, end and kind."""

    def __init__(self, items: Iterable[Item] = ()) -> None:
        self._items: tuple[Item, ...] = tuple(sorted(items, key=_place))

    @overload
    def __getitem__(self, index: int) -> Item: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Item, ...]: ...
    def __getitem__(self, index: int | slice) -> Item | tuple[Item, ...]:
        return self._items[index]

    def __iter__(self) -> Iterator[Item]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Selection) and self._items == other._items

    def __hash__(self) -> int:
        return hash(self._items)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({list(self._items)!r})"

    @cached_property
    def _by_kind(self) -> dict[str, tuple[Item, ...]]:
        kinds: dict[str, list[Item]] = {}
        for item in self._items:
            kinds.setdefault(item.kind, []).append(item)
        return {kind: tuple(items) for kind, items in kinds.items()}

    @cached_property
    def _by_id(self) -> dict[str, Item]:
        return {item.id: item for item in self._items}

    @cached_property
    def _starts(self) -> list[int]:
        return [item.start for item in self._items]

    @overload
    def of(self, kind: str) -> tuple[Item, ...]: ...
    @overload
    def of(self, kind: type[E]) -> tuple[E, ...]: ...
    def of(self, kind: str | type[E]) -> tuple[Item, ...] | tuple[E, ...]:
        """Select by kind (``"number"``) or by class (``Number``)."""
        if isinstance(kind, str):
            return self._by_kind.get(kind, ())
        return tuple(item for item in self._items if isinstance(item, kind))

    def get(self, id: str) -> Item | None:  # noqa: A002 - the name users know it by
        """The item with this id, or None."""
        return self._by_id.get(id)

    def within(self, start: int, end: int) -> tuple[Item, ...]:
        """Select what lies wholly between two offsets."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return tuple(item for item in self._items[first:last] if item.end <= end)


def _place(item: Entity | Claim) -> tuple[int, int, str]:
    return item.start, item.end, item.kind


class Entities(Selection[Entity]):
    """The entities of an article, in the order of the text."""


class Claims(Selection[Claim]):
    """The claims of an article, in the order of the text."""
