"""Wordings: what the words of a name tell of it wherever it stands. The same names come in article after article."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial

from newsparse import Lexicon
from newsparse_names import word_classes as w
from newsparse_names.words import Words

_MOST = 1 << 12  # names kept in memory: those of some weeks' news, so that a long run soon holds what it ever will
_NEVER = -20.0
_LONGEST_ACRONYM = 6
_CODE = 3  # letters of a currency's code (ISO 4217)
_JOINING = frozenset(("of", "for", "on"))

Key = tuple[str, ...]


class Evidence:
    """Weights for and against each kind of name.

    Attributes:
        person: weight of the evidence for a person.
        organization: … for an organisation.
        place: … for a place.
        seen: the signs that have been counted.
    """

    __slots__ = ("organization", "person", "place", "seen")

    def __init__(self) -> None:
        self.person = self.organization = self.place = 0.0
        self.seen: set[str] = set()

    def weigh(self, sign: str, person: float = 0, organization: float = 0, place: float = 0) -> None:
        """Count one sign of what the name is; a sign that comes again tells nothing new."""
        if sign not in self.seen:
            self.seen.add(sign)
            self.person += person
            self.organization += organization
            self.place += place


class Wording(Evidence):
    """What the words of a name tell, which nobody may change.

    Attributes:
        key: the words.
        flags: what the whole name may be by the tables.
        surname: its last word that is no suffix.
        common: whether it holds a word of the language.
        acronyms: what it may be shortened to.
    """

    __slots__ = ("acronyms", "common", "flags", "key", "surname")

    def __init__(self, words: Words, key: Key) -> None:
        super().__init__()
        self.key = key
        self.flags = flags = words.of(" ".join(key))
        self.surname = words.surname(key)
        self.common = any(map(words.is_common, key))
        self.acronyms = _initials(key)
        if flags & (w.PLACE | w.STATE):
            self.weigh("place", place=10 if len(key) > 1 else 4)
        if flags & w.ORGANIZATION:
            self.weigh("organisation", organization=5)
        if len(key) > 1:
            _weigh_several(self, words)
        else:
            _weigh_one(self, words)


class Wordings:
    """The wordings of all names met of late.

    Attributes:
        of: gives the wording of a name's words.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.of: Callable[[Key], Wording] = lru_cache(_MOST)(partial(Wording, lexicon.build(Words)))


def _weigh_one(wording: Wording, words: Words) -> None:
    word, flags = wording.key[0], wording.flags
    if word in words.mononyms:
        wording.weigh("known by one name", person=2)
    elif flags & w.GIVEN:
        wording.weigh("given name", person=1)
    if word[:_CODE] in words.currencies and word[_CODE:].isdigit():
        wording.weigh("no name", _NEVER, _NEVER, _NEVER)  # EUR4.5 million
        return
    if word.isupper():
        if 1 < len(word) <= _LONGEST_ACRONYM and not flags & (w.PLACE | w.GROUP | w.OPENER | w.COMMON):
            wording.weigh("acronym", organization=3)
    elif not word[3:].islower() and any(map(str.isupper, word[3:])):
        wording.weigh("capitals inside", organization=3)  # BuzzFeed, but not McCain


def _weigh_several(wording: Wording, words: Words) -> None:
    key, get = wording.key, words.classes.get
    classes = [get(word, 0) for word in key]
    first, last = classes[0], classes[-1]
    if last & w.SUFFIX:
        last = classes[-2]  # World War II is nobody, Innocent IV is
    if last & (w.GROUP | w.ADJECTIVE) and not first & w.GIVEN:
        wording.weigh("no name", _NEVER, _NEVER, _NEVER)  # the Affordable Care Act, Cuban Americans
        return
    _weigh_heads(wording, classes, words)
    if last & w.PLACE_HEAD or first & w.PLACE_BEFORE:
        wording.weigh("place head", place=4)
    if first & w.GIVEN:
        wording.weigh("given name", person=3)
    elif key[-1] in words.countries and key[0] not in words.parts and not key[0].isupper():
        wording.weigh("of a country", organization=2.5)  # Cricket Australia
    elif words.of(key[0]) & w.PLACE:
        wording.weigh("of a place", organization=2)
    elif len(key) < 4 and not wording.common:  # noqa: PLR2004 - as persons are called
        wording.weigh("words of no language", person=1.5)
    _weigh_parts(wording, classes)


def _weigh_heads(wording: Wording, classes: list[int], words: Words) -> None:
    """What only organisations' names have: a noun that says what they are, in its place."""
    key, first, last = wording.key, classes[0], classes[-1]
    if key[-1].isdigit() or (last & w.PLACE and classes[-2] & w.ORGANIZATION_HEAD):
        last = classes[-2]  # BBC Radio 4, King's College London
    if last & w.COLLECTIVE and key[-1].islower():
        wording.weigh("campaign", organization=20)
    if last & w.ORGANIZATION_HEAD:
        wording.weigh("head", organization=5)
    elif first & w.ORGANIZATION_HEAD and not first & w.GIVEN:
        wording.weigh("first head", organization=4)
    elif key[1] == "of" and first & w.TITLE:
        wording.weigh("title of", person=5)  # Earl of Marsham
    elif "of" in key and key[key.index("of") - 1] in words.lands:
        wording.weigh("land of", place=4)
    elif not _JOINING.isdisjoint(key) and any(c & (w.TAKES_OF | w.TAKES_FOR) for c in classes[:-1]):
        wording.weigh("head of", organization=4)
    if "&" in key:
        wording.weigh("&", organization=3)


def _weigh_parts(wording: Wording, classes: list[int]) -> None:
    """What only persons' names have: suffixes, initials, particles."""
    key = wording.key
    if classes[-1] & w.SUFFIX:
        wording.weigh("suffix", person=4 if len(key) > 2 or classes[0] & w.GIVEN else 1)  # noqa: PLR2004 - not Phase II
    middle = key[1:-1]
    if len(key[0]) == 1 or (middle and any(len(word) == 1 and word.isalpha() for word in middle)):
        wording.weigh("initial", person=3)
    if any(word[0].islower() and c & w.PARTICLE for word, c in zip(key, classes, strict=True)):
        wording.weigh("particle", person=2)


def _initials(key: Key) -> tuple[str, str]:
    """The initials of a name, without and with its small words."""
    capital = "".join([word[0] for word in key if word[0].isupper()])
    return capital, "".join([part[0] for word in key for part in word.split("-") if part]).upper()
