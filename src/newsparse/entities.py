"""Entities: what plugins find at one place of the text, a number, a date, a person."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

import attrs

from newsparse.spans import Span


@attrs.frozen(order=False)
class Entity(Span):
    """Base class of all entities; a plugin makes a subclass with fields of its own for each kind.

    Attributes:
        kind: name of the kind, the same for all entities of a class.
        rule: which rule of the plugin made it, for people who want to know why.
        plugin: name of the plugin that made it; set by the parser, not by the plugin.
        extra: what other plugins have to say of it, by their names; None where they say nothing.
    """

    kind: ClassVar[str] = "entity"
    rule: str = attrs.field(default="", kw_only=True, eq=False)
    plugin: str = attrs.field(default="", kw_only=True, eq=False)
    extra: Mapping[str, Any] | None = attrs.field(default=None, kw_only=True, eq=False)

    @property
    def id(self) -> str:
        """Name of this entity within the article, made of its kind and place."""
        return f"{self.kind}:{self.start}-{self.end}"

    def _repr_html_(self) -> str:
        """Show the entity in a notebook."""
        from newsparse.notebook import item_html  # noqa: PLC0415 - notebooks only

        return item_html(self)
