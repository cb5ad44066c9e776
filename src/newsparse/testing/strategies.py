"""Hypothesis strategies for texts that look like news, and for the entities and claims of any plugin."""

from __future__ import annotations

import datetime as dt
import types
import typing
from functools import cache
from typing import Any, TypeVar

import attrs
from hypothesis import strategies as st

from newsparse.article import Article
from newsparse.claims import Claim
from newsparse.entities import Entity
from newsparse.files import read_table
from newsparse.spans import Span

E = TypeVar("E", bound=Entity)
C = TypeVar("C", bound=Claim)

_ODD = [
    "\x00",
    "\ud800",
    "\u200b",
    "\u202e",
    "e\u0301",
    "👩‍👩‍👧",
    "İ",
    "ß",
    "\r\n",
    "\t",
    "\u2028",
    "٣",
    "½",
    "ﬁ",
    "''",
    "“",
    "’",
]


@cache
def _parts() -> dict[str, list[Any]]:
    return {name: words for name, words in read_table("newsparse.testing", "news").items() if name != "about"}


@st.composite
def news(draw: st.DrawFn, *, odd: bool = True, max_sentences: int = 12) -> str:
    """Draw a text that looks like news: names, quotations in all marks, figures, dates, paragraphs.

    Args:
        draw: given by Hypothesis.
        odd: whether strange signs may stand anywhere in it.
        max_sentences: how long it may be.
    """
    parts = _parts()

    def fill(template: str) -> str:
        for slot in ("name", "cue", "statement", "figure", "date", "place"):
            while f"<{slot}>" in template:
                template = template.replace(f"<{slot}>", draw(st.sampled_from(parts[slot + "s"])), 1)
        left, right = draw(st.sampled_from(parts["marks"]))
        return template.replace("<open>", left).replace("<close>", right)

    count = draw(st.integers(1, max_sentences))
    sentences = [fill(draw(st.sampled_from(parts["sentences"]))) for _ in range(count)]
    text = "".join(sentence + draw(st.sampled_from([" ", " ", "\n", "\n\n"])) for sentence in sentences)
    if odd and draw(st.booleans()):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(st.sampled_from(_ODD)) + text[at:]
    return text


def articles(texts: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Article]:
    """Draw articles, with and without a day of publication.

    Args:
        texts: where their texts come from; by default news and any text at all.
    """
    days = st.none() | st.dates(dt.date(1800, 1, 1), dt.date(2200, 12, 31))
    return st.builds(Article, (news() | st.text()) if texts is None else texts, published=days)


@st.composite
def spans(draw: st.DrawFn, /, text: str, cls: type[Span] = Span, **fields: st.SearchStrategy[Any]) -> Any:
    """Draw spans of a text that is not empty.

    Args:
        draw: given by Hypothesis.
        text: the text.
        cls: the class of the spans.
        fields: strategies for its other fields.
    """
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    return cls(start, end, text[start:end], **{name: draw(values) for name, values in fields.items()})


def entities_of(cls: type[E], text: str) -> st.SearchStrategy[E]:
    """Draw entities of a class somewhere in a text that is not empty, with fields of the right types."""
    return typing.cast("st.SearchStrategy[E]", spans(text, cls, **_fields(cls, text)))


def claims_of(cls: type[C], text: str) -> st.SearchStrategy[C]:
    """Draw claims of a class about a text that is not empty, with fields of the right types."""
    return st.builds(cls, **_fields(cls, text))


def _fields(cls: type[Any], text: str) -> dict[str, st.SearchStrategy[Any]]:
    own = {field.name for field in attrs.fields(attrs.resolve_types(cls)) if field.init}
    own -= {field.name for field in attrs.fields(Entity)}
    return {f.name: _values(f.type, text) for f in attrs.fields(cls) if f.name in own}


def _values(annotation: Any, text: str) -> st.SearchStrategy[Any]:
    if isinstance(annotation, type) and issubclass(annotation, Span):
        return spans(text, annotation, **_fields(annotation, text))
    if typing.get_origin(annotation) in {typing.Union, types.UnionType}:
        return st.one_of(*(_values(part, text) for part in typing.get_args(annotation)))
    if typing.get_origin(annotation) is tuple:
        parts = typing.get_args(annotation)
        if parts[-1] is Ellipsis:
            return st.lists(_values(parts[0], text), min_size=1, max_size=3).map(tuple)
        return st.tuples(*(_values(part, text) for part in parts))
    if annotation is float:
        return st.floats(allow_nan=False, allow_infinity=False)
    return st.from_type(annotation)
