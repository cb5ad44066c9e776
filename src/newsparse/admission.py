"""Admission: what a plugin returns is checked before it becomes part of a result."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from typing import Any, TypeVar

import attrs

from newsparse.article import Article
from newsparse.claims import Claim
from newsparse.entities import Entity
from newsparse.errors import ResultError, SpanError
from newsparse.spans import Span

Item = TypeVar("Item", Entity, Claim)

# Annotations made of these alone cannot hide a span.
_PLAIN = frozenset(("str", "int", "float", "bool", "None", "tuple", "frozenset", "date", "dt", "datetime", "Decimal"))


def admit(items: Iterable[Any], plugin: str, classes: Collection[type[Item]], article: Article) -> list[Item]:
    """Check what a plugin found in an article, and mark it as that plugin's.

    Args:
        items: what its hook returned.
        plugin: its name.
        classes: the classes it has named as its own.
        article: the article that it read.

    Returns:
        The items.

    Raises:
        ResultError: an item is of none of the classes, or two have the same kind and place.
        SpanError: a span in an item is not what stands there in the article.
    """
    admitted: list[Item] = []
    taken: set[tuple[str, int, int]] = set()
    for item in items:
        if type(item) not in classes:
            named = ", ".join(sorted(cls.__name__ for cls in classes)) or "no class"
            raise ResultError(f"returned a {type(item).__name__}, but newsparse_types names {named}")
        for span in _spans_of(item):
            if article.text[span.start : span.end] != span.text:
                raise SpanError(f"the text at {span.start}-{span.end} is not {span.text[:40]!r}")
        place = item.kind, item.start, item.end
        if place in taken:
            raise ResultError(f"returned two of kind {item.kind} at {item.start}-{item.end}")
        taken.add(place)
        # The one time an item is changed: it has just been made, and nobody else has seen it.
        object.__setattr__(item, "plugin", plugin)
        admitted.append(item)
    return admitted


def _spans_of(value: Any) -> Iterator[Span]:
    if isinstance(value, tuple):
        for part in value:
            yield from _spans_of(part)
        return
    if isinstance(value, Span):
        yield value
    cls: type = type(value)
    for name in _deep_fields(cls):
        yield from _spans_of(getattr(value, name))


@cache
def _deep_fields(cls: type) -> tuple[str, ...]:
    if not attrs.has(cls):
        return ()
    return tuple(field.name for field in attrs.fields(cls) if field.name != "extra" and not _is_plain(field.type))


def _is_plain(annotation: Any) -> bool:
    name = annotation.__name__ if isinstance(annotation, type) else str(annotation)
    return set(re.findall(r"\w+", name)) <= _PLAIN
