"""Names as people read them: who and what appears, in which role, how often."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse import Result, Table
from newsparse_names.entities import Name, Organization, Person, Place

_TITLES: tuple[tuple[str, type[Name]], ...] = (("People", Person), ("Organisations", Organization), ("Places", Place))


def name_tables(result: Result) -> Iterator[Table]:
    """Show the people, organisations and places of an article, the most mentioned first."""
    for title, kind in _TITLES:
        names = sorted(result.entities.of(kind), key=lambda name: (-len(name.mentions), name.start))
        if names:
            yield Table(
                title, ("name", "role", "mentions"), tuple((n.name, n.role, str(len(n.mentions))) for n in names)
            )
