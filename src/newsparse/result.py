"""The result of parsing an article: the article, its entities, its claims, and what went wrong."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import attrs

from newsparse.article import Article
from newsparse.claims import Claim
from newsparse.entities import Entity
from newsparse.selection import Claims, Entities

if TYPE_CHECKING:
    import pandas as pd


@attrs.frozen(order=False)
class Failure:
    """A plugin's failure on one article, which cost its own output only.

    Attributes:
        plugin: name of the plugin.
        error: what happened, in one line.
    """

    plugin: str
    error: str


@attrs.frozen(order=False)
class Refusal:
    """A finding that another plugin has refused.

    Attributes:
        plugin: name of the plugin that refused it.
        id: id of the entity or claim.
        start: offset at which it begins.
        end: offset behind it.
        reason: why.
    """

    plugin: str
    id: str
    start: int
    end: int
    reason: str


@attrs.frozen(order=False)
class Result:
    """What the plugins found in an article.

    Attributes:
        article: the article.
        entities: all entities, in the order of the text.
        claims: all claims, in the order of the text.
        errors: the plugins that failed on this article.
        notes: what the plugins had to do without.
        refused: what a plugin found and another refused.
    """

    article: Article
    entities: Entities = attrs.field(factory=Entities)
    claims: Claims = attrs.field(factory=Claims)
    errors: tuple[Failure, ...] = ()
    notes: tuple[str, ...] = ()
    refused: tuple[Refusal, ...] = ()

    def entities_in(self, claim: Claim) -> tuple[Entity, ...]:
        """Select the entities that lie inside the spans a claim stands on."""
        return tuple(entity for span in claim.anchor for entity in self.entities.within(span.start, span.end))

    def claims_of(self, speaker: str | Entity) -> tuple[Claim, ...]:
        """Select the claims of one speaker.

        Args:
            speaker: the entity, or its name as the article gives it in full; case does not matter.

        Returns:
            The claims that have a ``source`` whose ``name`` or ``entity`` is this speaker.
        """
        if isinstance(speaker, Entity):
            return tuple(c for c in self.claims if _source_of(c, "entity") == speaker.id)
        name = speaker.casefold()
        return tuple(c for c in self.claims if (_source_of(c, "name") or "").casefold() == name)

    def to_dict(self, *, text: bool = True) -> dict[str, Any]:
        """Give the result as JSON-ready dicts and lists in the form of the output format.

        Args:
            text: whether the article's text is part of it.
        """
        from newsparse.output import to_dict  # noqa: PLC0415 - cattrs is slow to import, and few need it

        return to_dict(self, text=text)

    def to_json(self, *, text: bool = True, indent: int | None = None) -> str:
        """Give the result as JSON; the same result gives the same bytes."""
        from newsparse.output import to_json  # noqa: PLC0415 - as above

        return to_json(self, text=text, indent=indent)

    def to_frame(self) -> pd.DataFrame:
        """Give the result as a pandas data frame, a row for each entity and claim (extra ``pandas``).

        Raises:
            MissingExtraError: pandas is not installed.
        """
        from newsparse.frames import to_frame  # noqa: PLC0415 - few need it

        return to_frame([self])

    def _repr_html_(self) -> str:
        """Show the result in a notebook."""
        from newsparse.notebook import result_html  # noqa: PLC0415 - notebooks only

        return result_html(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], kinds: Mapping[str, type[Entity | Claim]] | None = None) -> Result:
        """Read a result back from what ``to_dict`` gave, with the article's text.

        Args:
            data: the dict.
            kinds: the classes by kind, as ``Parser.plugins.kinds`` has them; by default those of all installed plugins.

        Raises:
            UnknownKindError: an entity or claim is of a kind that is not among them.
            ResultError: the dict is not a result.
        """
        from newsparse.output import from_dict  # noqa: PLC0415 - as above

        return from_dict(data, kinds)

    @classmethod
    def from_json(cls, text: str | bytes, kinds: Mapping[str, type[Entity | Claim]] | None = None) -> Result:
        """Read a result back from what ``to_json`` gave, with the article's text.

        Raises:
            UnknownKindError: an entity or claim is of a kind that is not among ``kinds``.
            ResultError: the text is not JSON, or not a result.
        """
        from newsparse.output import from_json  # noqa: PLC0415 - as above

        return from_json(text, kinds)


def _source_of(claim: Claim, field: str) -> Any:
    return getattr(getattr(claim, "source", None), field, None)
