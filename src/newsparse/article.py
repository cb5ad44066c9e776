"""The article: its text exactly as given, what is known about it, and the reading aids all plugins share."""

from __future__ import annotations

import datetime as dt
import re
from functools import cached_property
from typing import Any

import attrs

from newsparse.errors import ArticleError, PublishedError
from newsparse.reading.quotations import Quotation, find_quotations
from newsparse.reading.tokens import Tokens, find_tokens
from newsparse.spans import Span

# A day, and perhaps a time of day, which does not matter here.
_ISO_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ]\d.*)?\Z", re.DOTALL)


def read_published(value: Any) -> dt.date | None:
    """Turn a publication date into a date.

    Args:
        value: a date, a datetime (its own calendar day counts, whatever its zone), an ISO 8601 text, or None.

    Raises:
        PublishedError: it is none of these.
    """
    if value is None:
        return None
    if isinstance(value, dt.date):
        return dt.date(value.year, value.month, value.day)
    if isinstance(value, str) and (iso := _ISO_DAY.match(value.strip())):
        try:
            return dt.date(*map(int, iso.groups()))
        except ValueError:
            pass  # a month or day that does not exist
    raise PublishedError(f"published: {value!r} is not a date (wanted one like 2022-02-09)")


def _is_text(_: Article, attribute: attrs.Attribute[Any], value: Any) -> None:
    if not isinstance(value, str) and (value is not None or attribute.default is not None):
        raise ArticleError(f"{attribute.name}: wanted text, got {type(value).__name__}")


def _are_texts(_: Article, attribute: attrs.Attribute[Any], value: tuple[Any, ...]) -> None:
    if not all(isinstance(item, str) for item in value):
        raise ArticleError(f"{attribute.name}: wanted a list of texts")


def _read_authors(value: Any) -> tuple[str, ...]:
    try:
        return (value,) if isinstance(value, str) else tuple(value or ())
    except TypeError as err:
        raise ArticleError(f"authors: wanted a list of texts, got {type(value).__name__}") from err


@attrs.frozen(order=False, hash=False, eq=True)
class Article:
    """A news article.

    Attributes:
        text: the text exactly as given; every offset of every result counts its code points.
        published: the day of publication, or None where it is not known; ISO text and datetimes are converted.
        id: the caller's own name for it.
        title: the headline, where it is not part of the text.
        url: where it was published.
        authors: who wrote it.
        language: ISO 639-1 code.

    Raises:
        ArticleError: a field has the wrong type.
        PublishedError: ``published`` is no date.
    """

    text: str = attrs.field(validator=_is_text)
    published: dt.date | None = attrs.field(default=None, converter=read_published)
    id: str | None = attrs.field(default=None, validator=_is_text)
    title: str | None = attrs.field(default=None, validator=_is_text)
    url: str | None = attrs.field(default=None, validator=_is_text)
    authors: tuple[str, ...] = attrs.field(default=(), converter=_read_authors, validator=_are_texts)
    language: str | None = attrs.field(default=None, validator=_is_text)

    def span(self, start: int, end: int) -> Span:
        """Make the span from ``start`` to ``end``.

        Raises:
            SpanError: the range is empty or not inside the text.
        """
        return Span(start, end, self.text[start:end])

    @cached_property
    def tokens(self) -> Tokens:
        """The words and signs of the text."""
        return find_tokens(self.text)

    @cached_property
    def paragraphs(self) -> tuple[tuple[int, int], ...]:
        """Start and end of each paragraph."""
        from newsparse.reading.paragraphs import find_paragraphs  # noqa: PLC0415 - its patterns cost start-up time

        return find_paragraphs(self.text)

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Start and end of each sentence."""
        from newsparse.reading.sentences import find_sentences  # noqa: PLC0415 - as above

        return find_sentences(self.text, self.paragraphs)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """What stands in quotation marks, outermost marks only."""
        return find_quotations(self.text, self.paragraphs)

    @cached_property
    def datelines(self) -> tuple[tuple[int, int], ...]:
        """Start of each dateline ("OSLO, May 3 (AP) - "), and where the story behind it begins."""
        from newsparse.reading.datelines import find_datelines  # noqa: PLC0415 - as above

        return find_datelines(self.text, self.paragraphs)


FIELDS = tuple(field.name for field in attrs.fields(Article) if field.init)
"""The names of what is known about an article, wherever it is read from: dicts, lines, tables."""
