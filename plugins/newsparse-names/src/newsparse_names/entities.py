"""What the plugin finds: persons, organisations and places, each with all its mentions."""

from __future__ import annotations

from typing import ClassVar

import attrs

from newsparse import Entity, Span


@attrs.frozen(order=False)
class Name(Entity):
    """Somebody or something with a name. Its own span is the first mention that holds the full name.

    Attributes:
        name: the fullest form in the article, without title.
        role: title or description as the text gives it ("Ukrainian Defense Minister"), or None.
        mentions: all mentions in the order of the text: names, descriptions and resolved pronouns.
    """

    name: str
    role: str | None
    mentions: tuple[Span, ...]


@attrs.frozen(order=False)
class Person(Name):
    """A person.

    Attributes:
        name: the fullest form in the article, without title.
        role: the longest title or description as the text gives it, or None.
        mentions: all mentions in the order of the text: names, descriptions and resolved pronouns.
        party: party as abbreviated behind the name, "D" of "(D-N.J.)", or None.
        state: state or district likewise, "N.J." of "(D-N.J.)", or None.
        pronoun: "he" or "she" where the article's own titles and pronouns show it, or None.
    """

    kind: ClassVar[str] = "person"
    party: str | None = None
    state: str | None = None
    pronoun: str | None = None


@attrs.frozen(order=False)
class Organization(Name):
    """An organisation: company, party, authority, team, newspaper, government.

    Attributes:
        name: the fullest form in the article.
        role: what the text calls it, or None.
        mentions: all mentions in the order of the text.
    """

    kind: ClassVar[str] = "organization"


@attrs.frozen(order=False)
class Place(Name):
    """A place, also where it stands for its government ("Moscow").

    Attributes:
        name: the fullest form in the article.
        role: what the text calls it, or None.
        mentions: all mentions in the order of the text.
    """

    kind: ClassVar[str] = "place"
