"""spaCy: ``nlp.add_pipe("newsparse")`` sets what the plugins find on a ``Doc`` (extra ``spacy``).

``doc._.newsparse`` is the result; ``doc.spans["newsparse"]`` holds a span for each entity and for each span that a
claim stands on, labelled with its kind; ``span._.newsparse`` is the entity or claim.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsparse.errors import MissingExtraError
from newsparse.parser import Parser
from newsparse.views import spans_of

try:
    from spacy.language import Language
    from spacy.tokens import Doc, Span
except ImportError as err:
    raise MissingExtraError("the spaCy component", "spacy") from err

if TYPE_CHECKING:
    from collections.abc import Iterable

_NAME = "newsparse"


@Language.factory(_NAME, default_config={"published": None, "blocked": None, "allowed": None})
def make_component(
    nlp: Language,  # noqa: ARG001 - spaCy calls every factory so
    name: str,
    published: str | None,
    blocked: Iterable[str] | None,
    allowed: Iterable[str] | None,
) -> NewsparseComponent:
    """Make the component that ``nlp.add_pipe("newsparse", config={...})`` asks for.

    Args:
        nlp: the pipeline.
        name: the component's name in it.
        published: day of publication of articles that carry none of their own in ``doc.user_data["published"]``.
        blocked: plugins that are not to be loaded.
        allowed: the only plugins to be loaded.
    """
    return NewsparseComponent(Parser(blocked=blocked, allowed=allowed), published, name)


class NewsparseComponent:
    """A component of a spaCy pipeline.

    Args:
        parser: the parser.
        published: day of publication of articles that carry none of their own.
        key: name of the group of spans.
    """

    def __init__(self, parser: Parser, published: str | None = None, key: str = _NAME) -> None:
        self.parser = parser
        self._published = published
        self._key = key
        for holder in (Doc, Span):
            if not holder.has_extension(_NAME):
                holder.set_extension(_NAME, default=None)

    def __call__(self, doc: Doc) -> Doc:
        """Parse a document; spans that begin or end inside one of spaCy's tokens are widened to it."""
        result = self.parser.parse(doc.text, doc.user_data.get("published", self._published))
        doc._.set(_NAME, result)
        doc.spans[self._key] = [span for item in (*result.entities, *result.claims) for span in _spans(doc, item)]
        return doc


def _spans(doc: Doc, item: Any) -> Iterable[Span]:
    for number, place in enumerate(spans_of(item)):
        span = doc.char_span(place.start, place.end, item.kind, alignment_mode="expand", span_id=f"{item.id}/{number}")
        if span is not None:
            span._.set(_NAME, item)
            yield span
