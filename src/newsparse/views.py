"""Views: a result arranged for people to look at; by speaker, by figure, by day, piece by piece along the text.

Views know no kinds. A claim with a ``source`` is a statement, a claim with parts that have a ``value`` is a chart, an
entity with ``earliest`` and ``latest`` has a place in time, whichever plugin made it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import pairwise
from typing import Any

import attrs

from newsparse.claims import Claim
from newsparse.columns import Item
from newsparse.entities import Entity
from newsparse.result import Result
from newsparse.spans import Span

NOBODY = "No source named"


@attrs.frozen
class Piece:
    """A piece of the text over which no finding begins or ends.

    Attributes:
        start: its offset.
        text: the text.
        ids: the findings that cover it, the longest first.
    """

    start: int
    text: str
    ids: tuple[str, ...]


@attrs.frozen
class Speaker:
    """Somebody who says something.

    Attributes:
        name: the full name, or the words of a source that has none.
        role: the role that the article gives, or None.
        unnamed: whether the article does not name this source.
        statements: what they say, in the order of the text.
    """

    name: str
    role: str | None
    unnamed: bool
    statements: tuple[Claim, ...]


@attrs.frozen
class Mark:
    """A figure of a chart.

    Attributes:
        label: what it is the figure of.
        group: whom it is about, or None.
        value: its value, or None where it is not exact.
        text: the words.
    """

    label: str
    group: str | None
    value: float | None
    text: str


@attrs.frozen
class Chart:
    """The figures of a claim.

    Attributes:
        claim: the claim.
        marks: its figures.
    """

    claim: Item
    marks: tuple[Mark, ...]


@attrs.frozen
class Moment:
    """A time that the article names, and the words that name it.

    Attributes:
        earliest: its first day.
        latest: its last day.
        mentions: where it is named.
    """

    earliest: dt.date
    latest: dt.date
    mentions: tuple[Entity, ...]


def spans_of(item: Item) -> tuple[Span, ...]:
    """Give the spans that show where an item is: its own, or those it is anchored to."""
    return (item,) if isinstance(item, Entity) else item.anchor


def pieces_of(result: Result) -> tuple[Piece, ...]:
    """Cut the text wherever a finding begins or ends, in time that grows with the findings, not with their overlaps."""
    text = result.article.text
    opened: dict[int, list[tuple[int, str]]] = {}
    cuts = {0, len(text)}
    for item in (*result.entities, *result.claims):
        for span in spans_of(item):
            opened.setdefault(span.start, []).append((span.end, item.id))
            cuts |= {span.start, span.end}
    pieces, running = [], list[tuple[int, str]]()
    for start, end in pairwise(sorted(cuts)):
        running = [*(span for span in running if span[0] > start), *opened.get(start, ())]
        running.sort(key=lambda span: (-span[0], span[1]))
        pieces.append(Piece(start, text[start:end], tuple(dict.fromkeys(item_id for _, item_id in running))))
    return tuple(pieces)


def speakers_of(result: Result) -> tuple[Speaker, ...]:
    """Group the statements by who makes them, in the order in which the speakers appear."""
    statements: dict[tuple[str, bool], list[Claim]] = {}
    for claim in result.claims:
        if hasattr(claim, "source"):
            statements.setdefault(_speaker(claim.source), []).append(claim)
    return tuple(
        Speaker(name, _role(said, result), unnamed, tuple(said)) for (name, unnamed), said in statements.items()
    )


def _speaker(source: Any) -> tuple[str, bool]:
    if source is None:
        return NOBODY, True
    name = getattr(source, "name", None)
    return (name, False) if name else (" ".join(source.text.split()), True)


def _role(statements: Iterable[Any], result: Result) -> str | None:
    for claim in statements:
        entity = result.entities.get(getattr(claim.source, "entity", None) or "")
        if entity is not None and getattr(entity, "role", None):
            return str(entity.role)  # type: ignore[attr-defined]  # entities are whatever plugins make
    return None


def charts_of(claims: Iterable[Item]) -> tuple[Chart, ...]:
    """Find the claims that carry figures, and lay the figures out."""
    charts = []
    for claim in claims:
        values = [getattr(claim, field.name) for field in attrs.fields(type(claim))]
        parts = [part for value in values if isinstance(value, tuple) for part in value if hasattr(part, "value")]
        if parts:
            charts.append(Chart(claim, tuple(map(_mark, parts))))
    return tuple(charts)


def _mark(part: Any) -> Mark:
    choice, group = (getattr(part, name, None) for name in ("choice", "group"))
    value = part.value if isinstance(part.value, (int, float)) else None
    label = choice.text if choice else getattr(part, "type", None) or part.text
    return Mark(" ".join(label.split()), group and " ".join(group.text.split()), value, " ".join(part.text.split()))


def timeline_of(result: Result) -> tuple[Moment, ...]:
    """Put the resolved times of an article in order."""
    moments: dict[tuple[dt.date, dt.date], list[Entity]] = {}
    for entity in result.entities:
        earliest, latest = getattr(entity, "earliest", None), getattr(entity, "latest", None)
        if earliest and latest:
            moments.setdefault((earliest, latest), []).append(entity)
    return tuple(Moment(*days, tuple(named)) for days, named in sorted(moments.items()))
