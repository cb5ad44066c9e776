"""The quote: who said, wrote, thinks, wants or found what."""

from __future__ import annotations

from typing import ClassVar

import attrs

from newsparse import Claim, Span


@attrs.frozen(order=False)
class Source(Span):
    """The noun phrase that names who holds the content.

    Attributes:
        name: the fullest name of the article for it, without title; None where the source is unnamed.
        entity: id of the person, organisation or place it is, where a plugin finds those.
        anonymous: whether the text says that the source stays unnamed on purpose.
        anonymity: how the text says so, with the reason where it gives one; None where it does not.
    """

    name: str | None = None
    entity: str | None = None
    anonymous: bool = False
    anonymity: str | None = None


@attrs.frozen(order=False)
class Quote(Claim):
    """An attribution: a source says, writes, thinks, wants, finds or announces something.

    Attributes:
        type: direct (all of the content is in quotation marks), mixed (some of it) or indirect (none).
        content: what is attributed, in the order of the text, quotation marks included.
        source: who holds it; None where the text names nobody ("is expected to").
        cue: the words that make it an attribution; None where marks alone do.
        entities: ids of the entities that stand inside the content.
        within: id of the quote inside whose content this one stands, or None.
    """

    kind: ClassVar[str] = "quote"

    type: str
    content: tuple[Span, ...]
    source: Source | None = None
    cue: Span | None = None
    entities: tuple[str, ...] = ()
    within: str | None = None

    @property
    def anchor(self) -> tuple[Span, ...]:
        """The content."""
        return self.content
