"""Spans: half-open ranges of code points in an article's text."""

from __future__ import annotations

import attrs

from newsparse.errors import SpanError


@attrs.frozen(order=False)
class Span:
    """A piece of an article's text, and where it stands.

    Attributes:
        start: offset of the first code point.
        end: offset behind the last code point.
        text: what stands there; always ``article.text[start:end]``.

    Raises:
        SpanError: the range is empty or negative, or the text has another length.
    """

    start: int
    end: int
    text: str

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise SpanError(f"a span needs 0 <= start < end, got {self.start} and {self.end}")
        if self.end - self.start != len(self.text):
            raise SpanError(f"a span from {self.start} to {self.end} cannot hold {len(self.text)} characters")

    def __len__(self) -> int:
        return self.end - self.start

    def contains(self, other: Span) -> bool:
        """Tell whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end
