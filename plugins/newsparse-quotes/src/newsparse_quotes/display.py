"""Quotes as people read them: by speaker, with role, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse import Result, Table
from newsparse_quotes.quotes import Quote

_COLUMNS = ("speaker", "role", "cue", "what")


def quote_tables(result: Result) -> Iterator[Table]:
    """Show who said what: the statements of each speaker together, speakers in the order in which they first speak."""
    quotes = result.claims.of(Quote)
    groups: dict[tuple[str, str | None], list[Quote]] = {}
    for quote in quotes:
        groups.setdefault(_speaker(quote, result), []).append(quote)
    rows = tuple(row for speaker, said in groups.items() for row in _rows(speaker, said))
    if rows:
        anonymous = sum(bool(quote.source and quote.source.anonymous) for quote in quotes)
        note = f"{anonymous} by sources that stay unnamed on purpose" if anonymous else ""
        yield Table("Who said what", _COLUMNS, rows, note)


def _speaker(quote: Quote, result: Result) -> tuple[str, str | None]:
    source = quote.source
    if source is None:
        return "no source named", None
    entity = result.entities.get(source.entity) if source.entity else None
    role = getattr(entity, "role", None)
    if source.anonymous:
        role = source.anonymity or "unnamed on purpose"
    return source.name or source.text, role


def _rows(speaker: tuple[str, str | None], quotes: list[Quote]) -> Iterator[tuple[str | None, ...]]:
    name, role = speaker
    for number, quote in enumerate(quotes):
        words = " … ".join(span.text for span in quote.content)
        cue = quote.cue.text if quote.cue else None
        # The name once, as in a play.
        yield (name, role, cue, words) if number == 0 else (None, None, cue, words)
