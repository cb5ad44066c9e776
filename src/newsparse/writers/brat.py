"""brat standoff: spans, their attributes and how they hang together, as the annotation tool brat reads them.

The format is that of https://brat.nlplab.org/standoff.html. Offsets refer to the article's text, which brat expects in
a ``.txt`` file beside the ``.ann`` file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

import attrs

from newsparse.columns import columns_of
from newsparse.entities import Entity
from newsparse.errors import FormatError
from newsparse.parser import Parser
from newsparse.result import Result
from newsparse.spans import Span


def write(results: Iterable[Result], out: BinaryIO, parser: Parser) -> None:  # noqa: ARG001 - every writer is called so
    """Write one result as brat standoff.

    Entities are text-bound annotations (T), with their fields as attributes (A) where they are short names and as
    notes (#) otherwise. A claim is an event (E): its trigger the words it stands on, its arguments its other spans.

    Raises:
        FormatError: there is more than one result; brat has a pair of files for each article.
    """
    some = list(results)
    if len(some) != 1:
        raise FormatError(f"brat has a file for each article, and here are {len(some)}")
    lines = _Lines()
    for item in (*some[0].entities, *some[0].claims):
        if isinstance(item, Entity):
            lines.describe(lines.bind(item.kind, (item,)), item)
        else:
            lines.describe(lines.tie(item.kind, item.anchor, _parts(item)), item)
    out.write("".join(f"{line}\n" for line in lines.lines).encode("utf-8", "replace"))


class _Lines:
    """The lines of a file, with running numbers for each of brat's sorts."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._last: dict[str, int] = {}

    def _new(self, sort: str) -> str:
        self._last[sort] = self._last.get(sort, 0) + 1
        return f"{sort}{self._last[sort]}"

    def bind(self, name: str, spans: Iterable[Span]) -> str:
        spans = tuple(piece for span in spans for piece in _without_breaks(span))
        ref = self._new("T")
        places = ";".join(f"{span.start} {span.end}" for span in spans)
        self.lines.append(f"{ref}\t{_word(name)} {places}\t{' '.join(span.text for span in spans)}")
        return ref

    def tie(self, kind: str, trigger: tuple[Span, ...], parts: Iterable[tuple[str, Span]]) -> str:
        bound = self.bind(kind, trigger)
        arguments = [f"{_word(name)}:{self.bind(f'{kind}_{name}', (span,))}" for name, span in parts]
        ref = self._new("E")
        self.lines.append(f"{ref}\t{' '.join([f'{_word(kind)}:{bound}', *arguments])}")
        return ref

    def describe(self, ref: str, item: Any) -> None:
        for column in columns_of(type(item)):
            value = column.value(item)
            if column.type == "text" and len(column.path) == 1 and value and re.fullmatch(r"[\w-]+", value):
                self.lines.append(f"{self._new('A')}\t{_word(f'{item.kind}_{column.name}')} {ref} {value}")
            elif (
                value is not None
                and column.type not in {"json", "texts"}
                and column.path[-1] not in {"text", "start", "end"}
            ):
                self.lines.append(
                    f"{self._new('#')}\tAnnotatorNotes {ref}\t{column.name}: {' '.join(str(value).split())}"
                )


def _parts(claim: Any) -> Iterator[tuple[str, Span]]:
    anchor = set(claim.anchor)
    for field in attrs.fields(type(claim)):
        value = getattr(claim, field.name)
        for span in value if isinstance(value, tuple) else (value,):
            if isinstance(span, Span) and span not in anchor:
                yield field.name, span


def _without_breaks(span: Span) -> Iterator[Span]:
    # brat's lines cannot hold line breaks: a span over several becomes a discontinuous one, as brat itself does it.
    for piece in re.finditer(r"[^\n\r\x85\u2028\u2029]+", span.text):
        yield Span(span.start + piece.start(), span.start + piece.end(), piece[0])


def _word(name: str) -> str:
    return re.sub(r"\W+", "_", name).title().replace("_", "-")
