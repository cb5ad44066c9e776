"""Tables for people: what a plugin's findings look like in rows, whoever draws them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from newsparse.claims import Claim
from newsparse.entities import Entity
from newsparse.result import Result
from newsparse.spans import Span


@attrs.frozen
class Bar:
    """A cell that is drawn as a bar.

    Attributes:
        value: its length.
        full: the length of a full bar, 100 for percent.
    """

    value: float
    full: float = 100


@attrs.frozen
class Table:
    """Rows under a heading.

    Attributes:
        title: the heading.
        columns: names of the columns.
        rows: cells of each row: text, a bar, or None where there is nothing to show.
        note: a line below the table.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str | Bar | None, ...], ...]
    note: str = ""


_SPAN_FIELDS = frozenset(field.name for field in attrs.fields(Entity))
_CLAIM_FIELDS = frozenset(field.name for field in attrs.fields(Claim))


def default_tables(result: Result, kinds: Iterable[str]) -> Iterator[Table]:
    """Make a table for each of some kinds, a row for each entity or claim, a column for each field."""
    for kind in sorted(kinds):
        items = [*result.entities.of(kind), *result.claims.of(kind)]
        if not items:
            continue
        hidden = _SPAN_FIELDS if isinstance(items[0], Entity) else _CLAIM_FIELDS
        cls: type[Any] = type(items[0])
        fields = [field.name for field in attrs.fields(cls) if field.name not in hidden]
        columns = ("at", "text", *fields) if isinstance(items[0], Entity) else ("at", *fields)
        title = kind.replace("_", " ").capitalize()
        yield Table(title, columns, tuple(tuple(_cells(item, fields, result)) for item in items))


def _cells(item: Any, fields: list[str], result: Result) -> Iterator[str | None]:
    yield str(item.start)
    if isinstance(item, Span):
        yield item.text
    for field in fields:
        yield _cell(getattr(item, field), result)


def _cell(value: Any, result: Result) -> str | None:
    if value is None or value == ():
        return None
    if isinstance(value, str) and (entity := result.entities.get(value)):
        return entity.text  # what the id of an entity stands for
    if isinstance(value, Span):
        return value.text
    if isinstance(value, tuple):
        return ", ".join(filter(None, (_cell(part, result) for part in value)))
    return str(value)
