"""A small but complete plugin: runs of capitals are shouts, and a shout before a colon says what follows."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import ClassVar

import attrs

from newsparse import Article, Claim, Dropped, Entities, Entity, Span, hookimpl


@attrs.frozen(order=False)
class Shout(Entity):
    """A word in capitals.

    Attributes:
        loudness: how many letters it has.
        day: never known.
    """

    kind: ClassVar[str] = "shout"
    loudness: int | float | tuple[int, int] | None = None
    day: dt.date | None = None


@attrs.frozen(order=False)
class Shouter(Span):
    """Who shouts."""

    name: str | None = None
    entity: str | None = None


@attrs.frozen(order=False)
class Speech(Claim):
    """What is shouted.

    Attributes:
        content: the words.
        source: who shouts.
    """

    kind: ClassVar[str] = "speech"
    content: tuple[Span, ...]
    source: Shouter | None = None

    @property
    def anchor(self) -> tuple[Span, ...]:
        return self.content


@hookimpl
def newsparse_types() -> list[type[Entity | Claim]]:
    return [Shout, Speech]


@hookimpl
def newsparse_entities(article: Article) -> Iterator[Shout]:
    for word in re.finditer(r"\b[A-Z]{2,}\b", article.text):
        yield Shout(*word.span(), word[0], loudness=len(word[0]), rule="capitals")


@hookimpl
def newsparse_claims(article: Article, entities: Entities) -> Iterator[Speech]:
    for shout in entities.of(Shout):
        said = re.compile(r": (\w+)").match(article.text, shout.end)
        if said:
            source = Shouter(shout.start, shout.end, shout.text, shout.text.title(), shout.id)
            yield Speech((article.span(*said.span(1)),), source)


@hookimpl
def newsparse_explain(article: Article, start: int, end: int) -> Iterator[Dropped]:
    for word in re.finditer(r"\b[A-Z]\b", article.text):
        if word.start() < end and start < word.end():
            yield Dropped(*word.span(), word[0], rule="capitals", reason="one letter is no shout")
