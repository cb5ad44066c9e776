"""Gold in brat standoff, as attribution corpora have it (PolNeAR): https://brat.nlplab.org/standoff.html."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from newsparse.errors import ResultError
from newsparse.evaluation.rules import Rules

Span = dict[str, Any]

_LINE = re.compile(r"([TE]\d+)\t([^\t]+)(?:\t.*)?")
_NUMBERED = re.compile(r"\d+$")


def read_brat(annotations: str, text: str, rules: Rules) -> dict[str, Any]:
    """Turn standoff into entities and claims in the output format.

    A text-bound annotation that belongs to no event is an entity. An event is a claim; it stands on the spans of its
    content or, without one, of its trigger, and its other arguments are fields, each from its first to its last word.

    Args:
        annotations: the ``.ann`` file.
        text: the ``.txt`` file the offsets refer to.
        rules: names the kinds that event types stand for.

    Raises:
        ResultError: a line is not standoff, or refers to nothing.
    """
    bound: dict[str, tuple[str, list[Span]]] = {}
    events: list[tuple[str, dict[str, list[str]]]] = []
    for number, ref, body in _lines(annotations):
        try:
            if ref.startswith("T"):
                bound[ref] = _bind(body, text)
            else:
                events.append(_tie(body))
        except ValueError as err:
            raise ResultError(f"line {number}: not brat standoff: {body!r}") from err
    used = {target for _, arguments in events for targets in arguments.values() for target in targets}
    if unknown := sorted(used - bound.keys()):
        raise ResultError(f"an event refers to {unknown[0]}, which is not there")
    entities = [span | {"kind": kind} for ref, (kind, spans) in bound.items() if ref not in used for span in spans[:1]]
    claims = [
        {
            "kind": rules.brat.get(kind, kind),
            **_claim({role: _places(bound, refs) for role, refs in roles.items()}, text),
        }
        for kind, roles in events
    ]
    return {"entities": entities, "claims": claims}


def _lines(annotations: str) -> Iterator[tuple[int, str, str]]:
    for number, line in enumerate(annotations.splitlines(), start=1):
        if line.startswith(("T", "E")):
            match = _LINE.fullmatch(line)
            if match is None:
                raise ResultError(f"line {number}: not brat standoff: {line!r}")
            yield number, match[1], match[2]


def _bind(body: str, text: str) -> tuple[str, list[Span]]:
    kind, places = body.split(" ", 1)
    spans = []
    for place in places.split(";"):
        start, end = map(int, place.split())
        spans.append({"start": start, "end": end, "text": text[start:end]})
    return kind.lower(), spans


def _tie(body: str) -> tuple[str, dict[str, list[str]]]:
    """The kind of an event, and the references of its trigger ("") and its arguments."""
    trigger, *arguments = (part.split(":") for part in body.split())
    kind, ref = trigger
    roles = {"": [ref]}
    for role, target in arguments:
        roles.setdefault(_NUMBERED.sub("", role).lower(), []).append(target)
    return kind.lower(), roles


def _places(bound: Mapping[str, tuple[str, list[Span]]], refs: Sequence[str]) -> list[Span]:
    return sorted((span for ref in refs for span in bound[ref][1]), key=lambda span: span["start"])


def _claim(roles: Mapping[str, list[Span]], text: str) -> dict[str, Any]:
    content = roles.get("content") or roles[""]
    others = {role: _cover(spans, text) for role, spans in roles.items() if role not in ("", "content")}
    return {"content": content, **others}


def _cover(spans: Sequence[Span], text: str) -> Span:
    start, end = spans[0]["start"], max(span["end"] for span in spans)
    return {"start": start, "end": end, "text": text[start:end]}
