"""Columns: the fields of every kind laid out flat, for tables, frames and databases."""

from __future__ import annotations

import datetime as dt
import types
import typing
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

import attrs

from newsparse.claims import Claim
from newsparse.entities import Entity
from newsparse.result import Result
from newsparse.spans import Span

Item: TypeAlias = Entity | Claim

ARTICLE_COLUMNS = ("article", "published", "title", "url")

_PLAIN = {str: "text", int: "integer", float: "number", bool: "boolean", dt.date: "date"}
_BASE = frozenset(field.name for cls in (Entity, Claim) for field in attrs.fields(cls))


@attrs.frozen
class Column:
    """A column.

    Attributes:
        name: its name.
        type: "text", "integer", "number", "boolean", "date", "texts", "numbers", or "json" for anything else.
        path: the attributes that lead from an item to the value.
        part: the class of the parts, where the value is a tuple of parts with fields of their own.
    """

    name: str
    type: str
    path: tuple[str, ...]
    part: Any = None

    def value(self, item: Any) -> Any:
        """Read the value of an entity or claim, None where it has none."""
        for name in self.path:
            item = getattr(item, name)
            if item is None:
                return None
        if self.type == "number":
            return None if isinstance(item, tuple) else item
        if self.type == "numbers":
            return item if isinstance(item, tuple) else None
        return item


def columns_of(cls: type[Any], path: tuple[str, ...] = ()) -> Iterator[Column]:
    """Lay out the fields of a kind, those of its parts too: ``source``, ``source_start``, ``source_name``.

    A span is a column of its text, one of its start and one of its end. A field that holds one number or several
    becomes two columns, the second with ``_pair`` behind its name.

    Args:
        cls: a class of entities or claims, or of a part of them.
        path: the attributes that lead to it.
    """
    for field in attrs.fields(attrs.resolve_types(cls)):
        if not issubclass(cls, Item) or field.name not in _BASE:
            yield from _columns_of_type(field.type, (*path, field.name))


def _columns_of_type(annotation: Any, path: tuple[str, ...]) -> Iterator[Column]:
    name = "_".join(path)
    parts = [part for part in _union(annotation) if part is not type(None)]
    numbers = [part for part in parts if part in (int, float)]
    tuples = [part for part in parts if typing.get_origin(part) is tuple]
    if len(parts) == 1 and parts[0] in _PLAIN:
        yield Column(name, _PLAIN[parts[0]], path)
    elif len(parts) == 1 and isinstance(parts[0], type) and issubclass(parts[0], Span):
        yield Column(name, "text", (*path, "text"))
        yield from (column for column in columns_of(parts[0], path) if column.path[-1] != "text")
    elif len(parts) == 1 and tuples and typing.get_args(parts[0]) == (str, ...):
        yield Column(name, "texts", path)
    elif numbers and len(numbers) + len(tuples) == len(parts):
        yield Column(name, "number", path)
        if tuples:
            yield Column(f"{name}_pair", "numbers", path)
    else:
        part = typing.get_args(parts[0])[0] if len(parts) == 1 and tuples else None
        yield Column(name, "json", path, part if isinstance(part, type) and attrs.has(part) else None)


def _union(annotation: Any) -> tuple[Any, ...]:
    if typing.get_origin(annotation) in {typing.Union, types.UnionType}:
        return typing.get_args(annotation)
    return (annotation,)


def shared_columns() -> tuple[Column, ...]:
    """Give the columns that entities and claims of every kind have; those of the article are not among them."""
    texts = [Column(name, "text", (name,)) for name in ("id", "kind", "plugin", "rule")]
    return *texts, Column("start", "integer", ("start",)), Column("end", "integer", ("end",))


def to_float(number: float) -> float | None:
    """Turn a number into a float; None for an integer of more than 308 digits, whose words a row has all the same."""
    try:
        return float(number)
    except OverflowError:
        return None


def text_of(item: Item) -> str:
    """Give the words an item stands on: an entity's own, a claim's with an ellipsis between separate parts."""
    return item.text if isinstance(item, Entity) else " … ".join(span.text for span in item.anchor)


def wide_columns(kinds: Mapping[str, type[Item]]) -> dict[str, tuple[Column, ...]]:
    """Lay out the fields of several kinds side by side, each under the name of its kind: ``quote_source_name``.

    Returns:
        The columns by kind, sorted.
    """
    return {
        kind: tuple(attrs.evolve(column, name=f"{kind}_{column.name}") for column in columns_of(kinds[kind]))
        for kind in sorted(kinds)
    }


def wide_rows(result: Result, layout: Mapping[str, tuple[Column, ...]]) -> Iterator[dict[str, Any]]:
    """Give a row for each entity and each claim of a result: its article, what all kinds share, and its own fields."""
    article = result.article
    about = dict(zip(ARTICLE_COLUMNS, (article.id, article.published, article.title, article.url), strict=True))
    for item in (*result.entities, *result.claims):
        row = {**about, **{column.name: column.value(item) for column in shared_columns()}, "text": text_of(item)}
        row.update((column.name, column.value(item)) for column in layout.get(item.kind, ()))
        yield row
