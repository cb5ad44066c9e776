"""Claims: what an article says of entities, a statement with its speaker, a poll with its results."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

import attrs

from newsparse.spans import Span


@attrs.frozen(order=False)
class Claim:
    """Base class of all claims; a plugin makes a subclass with fields of its own for each kind.

    Attributes:
        kind: name of the kind, the same for all claims of a class.
        rule: which rule of the plugin made it, for people who want to know why.
        plugin: name of the plugin that made it; set by the parser, not by the plugin.
        extra: what other plugins have to say of it, by their names; None where they say nothing.
    """

    kind: ClassVar[str] = "claim"
    rule: str = attrs.field(default="", kw_only=True, eq=False)
    plugin: str = attrs.field(default="", kw_only=True, eq=False)
    extra: Mapping[str, Any] | None = attrs.field(default=None, kw_only=True, eq=False)

    @property
    def anchor(self) -> tuple[Span, ...]:
        """The spans that give the claim its place and its id, in order; every subclass defines it.

        A quote's are its content, a poll's is its mention.
        """
        raise NotImplementedError(f"{type(self).__name__} does not say where it stands: define anchor")

    @property
    def start(self) -> int:
        """Offset at which the claim begins."""
        return self.anchor[0].start

    @property
    def end(self) -> int:
        """Offset behind the claim's last code point."""
        return self.anchor[-1].end

    @property
    def id(self) -> str:
        """Name of this claim within the article, made of its kind and place."""
        anchor = self.anchor
        return f"{self.kind}:{anchor[0].start}-{anchor[-1].end}"

    def _repr_html_(self) -> str:
        """Show the claim in a notebook."""
        from newsparse.notebook import item_html  # noqa: PLC0415 - notebooks only

        return item_html(self)
