"""Reading an item by its shape: which of its fields are spans, records and plain values, and where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

Item = Mapping[str, Any]
Words = frozenset[int]

_WORD = re.compile(r"\w+(?:['’]\w+)?")
_ID = re.compile(r"\w+:\d+-\d+")
_SPAN = frozenset(("start", "end", "text"))
# What every item has, what says how it was made, and what ties it to other items of the same output.
_NOT_COMPARED = _SPAN | {"id", "kind", "rule", "plugin", "optional", "within"}


def is_span(value: Any) -> bool:
    """Tell whether a value stands at a place of the text."""
    return isinstance(value, Mapping) and "start" in value and "end" in value


def spans_of(value: Any) -> list[Item]:
    """The spans a value consists of: one, a list of them, or none."""
    if is_span(value):
        return [value]
    return [one for one in value if is_span(one)] if isinstance(value, list) else []


def is_records(value: Any) -> bool:
    """Tell whether a value is a list of spans with fields of their own, such as a poll's results."""
    return isinstance(value, list) and any(is_span(one) and not one.keys() <= _SPAN for one in value)


def anchor(item: Item) -> list[Item]:
    """The spans that give an item its place: the item itself, or the field whose ends are those of its id.

    An item without id or with another one stands at the first of its fields that has a place.
    """
    if is_span(item):
        return [item]
    fields = [spans for value in item.values() if (spans := spans_of(value)) and not is_records(value)]
    ends = {f"{item['kind']}:{spans[0]['start']}-{spans[-1]['end']}": spans for spans in reversed(fields)}
    return ends.get(item.get("id", ""), fields[0] if fields else [])


def territory(item: Item) -> Words:
    """The words by which an item is recognised: those of its anchor, its other mentions and its records.

    A speaker or a cue says nothing of where a claim stands; a list of places does.
    """
    lists = [spans for value in item.values() if isinstance(value, list) and (spans := spans_of(value))]
    return words_of(span for spans in (anchor(item), *lists) for span in spans)


def words_of(spans: Iterable[Item]) -> Words:
    """The words that stand in spans, each named by the offset at which it begins; punctuation does not count."""
    return frozenset(span["start"] + match.start() for span in spans for match in _WORD.finditer(span["text"]))


def texts_of(value: str) -> list[str]:
    """The words of a text, in lower case."""
    return _WORD.findall(value.casefold())


def records(item: Item) -> dict[str, list[Item]]:
    """The fields of an item that are lists of records."""
    return {name: list(value) for name, value in item.items() if is_records(value)}


def values(item: Item) -> dict[str, Any]:
    """The fields of an item that can be compared, by name; those of an inner object as ``source.name``."""
    stand = anchor(item)
    return {
        name: value
        for field, whole in item.items()
        if field not in _NOT_COMPARED and not is_records(whole) and spans_of(whole) != stand
        for name, value in _flat(field, whole)
        if not _is_reference(value)
    }


def _flat(field: str, value: Any) -> Iterator[tuple[str, Any]]:
    yield field, value
    if isinstance(value, Mapping):
        yield from ((f"{field}.{name}", inner) for name, inner in value.items() if name not in _NOT_COMPARED)


def _is_reference(value: Any) -> bool:
    """Ids are worth nothing outside their own output."""
    if isinstance(value, list):
        return bool(value) and all(map(_is_reference, value))
    return isinstance(value, str) and _ID.fullmatch(value) is not None
