"""What of a result can be compared with another: statements, quantities and figures, each with its subject.

Like the views, this knows no kinds: a claim with a ``source`` is a statement, an entity with ``value`` and ``unit`` a
quantity, a part of a claim with ``value`` and ``choice`` a figure.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

import attrs

from newsparse.columns import text_of
from newsparse.comparison.difference import Place
from newsparse.comparison.likeness import stems
from newsparse.result import Result


@attrs.frozen
class Subject:
    """Something that can be compared.

    Attributes:
        sort: "statement", "quantity" or "figure"; only the same sorts are compared.
        name: the speaker, what is counted, or whose figure it is.
        key: what must be equal for two to be the same thing.
        about: stems of the words around it.
        place: where it stands.
    """

    sort: str
    name: str
    key: str
    about: frozenset[str]
    place: Place


def subjects_of(result: Result, number: int) -> Iterator[Subject]:
    """Find what can be compared in a result.

    Args:
        result: the result.
        number: which of the results it is.
    """
    for claim in result.claims:
        name = getattr(getattr(claim, "source", None), "name", None)
        words = " ".join(text_of(claim).split())
        if name:
            # A full name in one article is often a surname in another.
            key = name.split()[-1].casefold()
            yield Subject("statement", name, key, stems(words), Place(number, claim, words, words, _bare(words)))
        yield from _figures(claim, number)
    sentences = _Sentences(result)
    for entity in result.entities:
        if getattr(entity, "unit", None) and getattr(entity, "value", None) is not None:
            around = sentences.at(entity.start, entity.end)
            place = Place(number, entity, " ".join(around.split()), _amount(entity), _worth(entity))
            yield Subject("quantity", str(entity.unit), _sort_of_unit(entity), stems(around), place)  # type: ignore[attr-defined]


def _figures(claim: Any, number: int) -> Iterator[Subject]:
    makers = "/".join(getattr(claim, "pollsters", ()))
    for field in attrs.fields(type(claim)):
        value = getattr(claim, field.name)
        for part in value if isinstance(value, tuple) else ():
            choice, group = getattr(part, "choice", None), getattr(part, "group", None)
            if choice is not None and getattr(part, "value", None) is not None:
                name = " ".join(filter(None, [choice.text, group and f"({group.text})", makers and f"– {makers}"]))
                about = stems(f"{choice.text} {group.text if group else ''}")
                key = f"{makers.casefold()} {getattr(part, 'type', '')}"
                yield Subject("figure", name, key, about, Place(number, claim, part.text, part.text, part.value))


def _amount(entity: Any) -> str:
    hedge = (getattr(entity, "modifier", None) or "").replace("_", " ")
    # Whether the unit is in the words already: $5 billion is, 140,000 of "140,000 troops" is not.
    unit = entity.unit if str(getattr(entity, "type", "")) in _COUNTS else ""
    return " ".join(f"{hedge} {entity.text} {unit}".split())


def _worth(entity: Any) -> tuple[object, object]:
    return entity.value, getattr(entity, "modifier", None)


_COUNTS = {"cardinal", "fraction", "ratio", "range"}


def _bare(words: str) -> str:
    return words.casefold().translate(_DRESS).strip()


_DRESS = str.maketrans({**dict.fromkeys(',.;“”"‘', ""), "’": "'"})


def _sort_of_unit(entity: Any) -> str:
    # What is counted goes by many names (troops, service members), what is measured by one.
    kind = str(getattr(entity, "type", ""))
    return kind if kind == "cardinal" else f"{kind} {entity.unit}".casefold()


class _Sentences:
    def __init__(self, result: Result) -> None:
        self._text = result.article.text
        self._bounds = result.article.sentences
        self._starts = [start for start, _ in self._bounds]

    def at(self, start: int, end: int) -> str:
        found = bisect_right(self._starts, start) - 1
        # A sentence of any length is looked at only around the place.
        first, last = self._bounds[found] if found >= 0 else (start, end)
        return self._text[max(first, start - 200) : max(end, min(last, end + 200))]
