"""Finding the same thing in several articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsparse.comparison.difference import Comparison, Match
from newsparse.comparison.likeness import likeness
from newsparse.comparison.subjects import Subject, subjects_of
from newsparse.result import Result

# How much of their content words two must share to be the same thing. Statements that report the same words share most
# of them; two accounts of one event share the actors and the deed, some third of a sentence.
_ALIKE = {"statement": 0.5, "quantity": 0.4, "figure": 0.5}


def compare(results: Iterable[Result]) -> Comparison:
    """Compare articles about the same matter.

    The same statement is one by the same speaker that shares most of its content words; the same quantity is one of
    the same sort in a like sentence; the same figure is one of the same pollster for the same choice. Everything in
    an article is matched with at most one thing in each other article, the likest first.

    Args:
        results: the articles' results.

    Returns:
        What they have in common, told alike or differently, and what only one of them has.
    """
    results = tuple(results)
    groups: list[list[Subject]] = []
    for number, result in enumerate(results):
        _join(groups, list(subjects_of(result, number)))
    matches = sorted((_match(group) for group in groups), key=_order)
    return Comparison(
        results,
        tuple(match for match in matches if len({place.article for place in match.places}) > 1),
        tuple(match for match in matches if len({place.article for place in match.places}) == 1),
    )


def _join(groups: list[list[Subject]], subjects: Sequence[Subject]) -> None:
    by_key: dict[tuple[str, str], list[int]] = {}
    for number, group in enumerate(groups):
        by_key.setdefault((group[0].sort, group[0].key), []).append(number)
    pairs = [
        (-alike, number, at)
        for at, subject in enumerate(subjects)
        for number in by_key.get((subject.sort, subject.key), ())
        if (alike := max(likeness(subject.about, other.about) for other in groups[number])) >= _ALIKE[subject.sort]
    ]
    joined, taken = set[int](), set[int]()
    for _, number, at in sorted(pairs):
        if at not in joined and number not in taken:
            joined.add(at)
            taken.add(number)
            groups[number].append(subjects[at])
    groups += [[subject] for at, subject in enumerate(subjects) if at not in joined]


def _match(group: Sequence[Subject]) -> Match:
    worths = {subject.place.worth for subject in group}
    name = max((subject.name for subject in group), key=len)
    return Match(group[0].sort, name, len(worths) == 1, tuple(subject.place for subject in group))


def _order(match: Match) -> tuple[str, int, int]:
    first = match.places[0]
    return match.sort, first.article, first.item.start
