"""The review page: one self-contained HTML page with the article, all findings marked, to be read and corrected."""

from __future__ import annotations

import json
from collections.abc import Iterable
from importlib.resources import files
from typing import Any, BinaryIO

from newsparse.columns import columns_of, text_of
from newsparse.errors import FormatError, MissingExtraError
from newsparse.output import to_dict
from newsparse.parser import Parser
from newsparse.result import Result
from newsparse.views import charts_of, pieces_of, spans_of, speakers_of, timeline_of

try:
    from jinja2 import Environment, FunctionLoader, StrictUndefined
except ImportError as err:
    raise MissingExtraError("the review page", "page") from err

# Told apart by people with any colour vision, in light and dark; more speakers begin again.
_COLOURS = 8


def write(results: Iterable[Result], out: BinaryIO, parser: Parser) -> None:
    """Write one result as a page that needs nothing else: no network, no other file.

    Raises:
        FormatError: there is more than one result; each has a page of its own.
    """
    some = list(results)
    if len(some) != 1:
        raise FormatError(f"a review page shows one article, and here are {len(some)}")
    out.write(page_of(some[0], parser).encode("utf-8", "replace"))


def page_of(result: Result, parser: Parser) -> str:
    """Make the review page of a result."""
    environment = Environment(
        loader=FunctionLoader(_read), autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined
    )
    speakers = speakers_of(result)
    colours = {claim.id: n % _COLOURS for n, speaker in enumerate(speakers) for claim in speaker.statements}
    items = [*result.entities, *result.claims]
    kinds = sorted({item.kind for item in items})
    return environment.get_template("page.html").render(
        result=result,
        speakers=speakers,
        charts=charts_of(result.claims),
        timeline=timeline_of(result),
        pieces=pieces_of(result),
        kinds={kind: sum(item.kind == kind for item in items) for kind in kinds},
        kind_of={item.id: item.kind for item in items},
        hues={kind: n % _COLOURS for n, kind in enumerate(kinds)},
        colours=colours,
        words_of={item.id: " ".join(text_of(item).split()) for item in items},
        data=_embed({"result": to_dict(result), "fields": _editable(parser), "spans": _places(result)}),
    )


def _read(name: str) -> str:
    return files("newsparse.writers").joinpath("page").joinpath(name).read_text("utf-8")


def _editable(parser: Parser) -> dict[str, list[str]]:
    """Name the fields of each kind that hold a text, a number or a yes or no, and may be corrected as such."""
    simple = {"text", "integer", "number", "boolean", "date"}
    return {
        kind: [".".join(c.path) for c in columns_of(cls) if c.type in simple and c.path[-1] not in _PLACE]
        for kind, cls in sorted(parser.plugins.kinds.items())
    }


_PLACE = {"start", "end", "text"}


def _places(result: Result) -> dict[str, list[list[int]]]:
    items = [*result.entities, *result.claims]
    return {item.id: [[span.start, span.end] for span in spans_of(item)] for item in items}


def _embed(data: Any) -> str:
    # Inside a script element only these could end it or begin another.
    text = json.dumps(data)
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
