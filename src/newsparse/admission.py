"""Admission: what a plugin returns is checked before it becomes part of a result."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
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
        _check_spans(item, article.text)
        place = item.kind, item.start, item.end
        if place in taken:
            raise ResultError(f"returned two of kind {item.kind} at {item.start}-{item.end}")
        taken.add(place)
        # The one time an item is changed: it has just been made, and nobody else has seen it.
        object.__setattr__(item, "plugin", plugin)
        admitted.append(item)
    return admitted


def _check_spans(value: Any, text: str) -> None:
    """Compare every span in a value, and the value where it is one, with the text."""
    if isinstance(value, tuple):
        for part in value:
            _check_spans(part, text)
        return
    cls: type = type(value)
    is_span, fields = _layout(cls)
    if is_span and text[value.start : value.end] != value.text:
        raise SpanError(f"the text at {value.start}-{value.end} is not {value.text[:40]!r}")
    for name in fields:
        part = getattr(value, name)
        if part is not None:
            _check_spans(part, text)


@cache
def _layout(cls: type) -> tuple[bool, tuple[str, ...]]:
    """Whether a class is a span, and which of its fields may hold one."""
    fields = attrs.fields(cls) if attrs.has(cls) else ()
    return issubclass(cls, Span), tuple(f.name for f in fields if f.name != "extra" and not _is_plain(f.type))


def _is_plain(annotation: Any) -> bool:
    name = annotation.__name__ if isinstance(annotation, type) else str(annotation)
    return set(re.findall(r"\w+", name)) <= _PLAIN
