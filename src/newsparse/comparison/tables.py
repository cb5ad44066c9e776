"""Comparisons as tables for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsparse.comparison.difference import Comparison, Match
from newsparse.tables import Table

# More articles than this do not stand side by side on a page; theirs stand one below the other.
_ABREAST = 5

_HEADS = {
    "statement": ("Statements", "speaker"),
    "quantity": ("Quantities", "what"),
    "figure": ("Poll figures", "choice"),
}


def comparison_tables(comparison: Comparison) -> Iterator[Table]:
    """Show what the articles tell differently, what they tell alike, and what only one tells."""
    articles = [result.article for result in comparison.results]
    names = tuple(article.title or article.id or f"article {n}" for n, article in enumerate(articles, 1))
    alike = [match for match in comparison.matches if match.same]
    for head, matches in (("told differently", comparison.differences), ("told alike", alike)):
        for sort, (title, subject) in _HEADS.items():
            chosen = [match for match in matches if match.sort == sort]
            if chosen and len(names) <= _ABREAST:
                yield Table(f"{title} {head}", (subject, *names), tuple(_row(match, len(names)) for match in chosen))
            elif chosen:
                rows = tuple(row for match in chosen for row in _column(match, names))
                yield Table(f"{title} {head}", (subject, "article", "words"), rows)
    rows = tuple(_alone(comparison.alone, names))
    if rows:
        yield Table("Told by one only", ("article", "sort", "who or what", "words"), rows)


def _row(match: Match, articles: int) -> tuple[str | None, ...]:
    values = {place.article: place.value for place in match.places}
    return match.subject, *(values.get(number) for number in range(articles))


def _column(match: Match, names: tuple[str, ...]) -> Iterator[tuple[str | None, ...]]:
    for number, place in enumerate(match.places):
        yield (None if number else match.subject), names[place.article], place.value


def _alone(matches: Iterable[Match], names: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for match in sorted(matches, key=lambda match: match.places[0].article):
        yield names[match.places[0].article], match.sort, match.subject, match.places[0].value
