"""Results to and from dicts and JSON, in the form of the output format, for the kinds of all plugins."""

from __future__ import annotations

import datetime as dt
import json
import types
import typing
from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import Any

import cattrs
from cattrs.fns import identity
from cattrs.gen import make_dict_unstructure_fn, override

from newsparse.article import Article
from newsparse.claims import Claim
from newsparse.entities import Entity
from newsparse.errors import NewsparseError, ResultError, UnknownKindError
from newsparse.result import Failure, Refusal, Result
from newsparse.selection import Claims, Entities

Kinds = Mapping[str, type[Entity | Claim]]


def to_dict(result: Result, *, text: bool = True) -> dict[str, Any]:
    """Give a result as JSON-ready dicts and lists.

    Args:
        result: the result.
        text: whether the article's text is part of it; without it, it cannot be read back.
    """
    write = _converter().unstructure
    article = write(result.article)
    if not text:
        del article["text"]
    return {
        "article": article,
        "entities": [_write_item(item) for item in result.entities],
        "claims": [_write_item(item) for item in result.claims],
        "errors": [write(failure) for failure in result.errors],
        "notes": list(result.notes),
        "refused": [write(refusal) for refusal in result.refused],
    }


def to_json(result: Result, *, text: bool = True, indent: int | None = None) -> str:
    """Give a result as JSON: the same result gives the same bytes, and they can always be encoded as UTF-8."""
    data = to_dict(result, text=text)
    out = json.dumps(data, ensure_ascii=False, indent=indent)
    try:
        out.encode()
    except UnicodeEncodeError:  # lone surrogates, which JSON can carry and UTF-8 cannot
        return json.dumps(data, indent=indent)
    return out


def from_dict(data: Mapping[str, Any], kinds: Kinds | None = None) -> Result:
    """Read a result back.

    Args:
        data: what ``to_dict`` gave, with the article's text.
        kinds: the classes by kind; by default those of all installed plugins.

    Raises:
        UnknownKindError: an entity or claim is of a kind that is not among them.
        ResultError: the dict is not a result.
    """
    if kinds is None:
        from newsparse.parser import default_parser  # noqa: PLC0415 - loads the plugins, which a caller with kinds avoids

        kinds = default_parser().plugins.kinds
    try:
        return Result(
            article=_converter().structure(data["article"], Article),
            entities=Entities([_read_item(item, kinds, Entity) for item in data["entities"]]),
            claims=Claims([_read_item(item, kinds, Claim) for item in data["claims"]]),
            errors=tuple(_converter().structure(item, Failure) for item in data.get("errors", ())),
            notes=tuple(data.get("notes", ())),
            refused=tuple(_converter().structure(item, Refusal) for item in data.get("refused", ())),
        )
    except NewsparseError:
        raise
    except KeyError as err:
        raise ResultError(f"not a result: {err} is missing") from err
    except Exception as err:
        raise ResultError(f"not a result: {' '.join(str(err).split())}") from err


def from_json(text: str | bytes, kinds: Kinds | None = None) -> Result:
    """Read a result back from JSON.

    Raises:
        UnknownKindError: an entity or claim is of a kind that is not among ``kinds``.
        ResultError: the text is not JSON, or not a result.
    """
    try:
        data = json.loads(text)
    except ValueError as err:
        raise ResultError(f"not JSON: {err}") from err
    if not isinstance(data, dict):
        raise ResultError("not a result: wanted a JSON object")
    return from_dict(data, kinds)


def to_plain(value: Any) -> Any:
    """Give any part of a result, a span or a tuple of them, as JSON-ready dicts and lists."""
    return _converter().unstructure(value)


def _write_item(item: Entity | Claim) -> dict[str, Any]:
    cls: type = type(item)
    return {"id": item.id, "kind": item.kind, **_writer(cls)(item)}


@cache
def _writer(cls: type) -> Callable[[Any], dict[str, Any]]:
    return _converter().get_unstructure_hook(cls)


def _read_item(data: Mapping[str, Any], kinds: Kinds, base: type[Any]) -> Any:
    cls = kinds.get(data["kind"])
    if cls is None or not issubclass(cls, base):
        known = ", ".join(sorted(kind for kind, cls in kinds.items() if issubclass(cls, base))) or "none"
        what = f"{base.__name__.lower()} kind {data['kind']!r}"
        raise UnknownKindError(f"no loaded plugin defines the {what} (known: {known})")
    return _converter().structure(data, cls)


_SCALARS = (bool, int, float, str, type(None))


@cache
def _converter() -> cattrs.Converter:
    """Make the converter: once, and never changed after."""
    converter = cattrs.Converter()
    converter.register_unstructure_hook(dt.date, dt.date.isoformat)
    converter.register_structure_hook(dt.date, lambda day, _: dt.date.fromisoformat(day))
    for base in (Entity, Claim):
        converter.register_unstructure_hook_factory(
            partial(_is_subclass, base),
            lambda cls: make_dict_unstructure_fn(cls, converter, extra=override(omit_if_default=True)),
        )
    # Not known to be as plain as it is, cattrs would call a function for each None.
    converter.register_unstructure_hook_func(_is_union_of_scalars, identity)
    converter.register_structure_hook_func(_is_union_of_values, lambda value, _: _freeze(value))
    return converter


def _is_subclass(base: type, annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, base)


def _is_union_of_values(annotation: Any) -> bool:
    """Tell whether a field may hold several sorts of plain values, such as ``int | tuple[int, int] | None``."""
    parts = _parts_of_union(annotation)
    return bool(parts) and all(part in _SCALARS or typing.get_origin(part) is tuple for part in parts)


def _is_union_of_scalars(annotation: Any) -> bool:
    parts = _parts_of_union(annotation)
    return bool(parts) and all(part in _SCALARS for part in parts)


def _parts_of_union(annotation: Any) -> tuple[Any, ...]:
    is_union = typing.get_origin(annotation) in {typing.Union, types.UnionType}
    return typing.get_args(annotation) if is_union else ()


def _freeze(value: Any) -> Any:
    return tuple(map(_freeze, value)) if isinstance(value, list) else value
