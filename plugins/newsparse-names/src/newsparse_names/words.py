"""The word tables as one look-up from a token to what it may be."""

from __future__ import annotations

from typing import Any

from newsparse import Lexicon

PACKAGE = "newsparse_names"


class W:
    """What a token may be, as far as the tables know: bits, as plain numbers because they are tested often."""

    OPENER = 1 << 0  # begins sentences, is no part of a name
    COMMON = 1 << 1  # no name alone
    CALENDAR = 1 << 2
    GROUP = 1 << 3  # Democrats, Muslims, and other words that name nobody
    ADJECTIVE = 1 << 4  # Russian
    TITLE = 1 << 5
    MALE = 1 << 6
    FEMALE = 1 << 7
    ROLE = 1 << 8  # a lower-case noun for a person
    MODIFIER = 1 << 9  # stands before such a noun
    SUFFIX = 1 << 10
    PARTICLE = 1 << 11
    GIVEN = 1 << 12
    PLACE = 1 << 13
    PLACE_HEAD = 1 << 14
    PLACE_BEFORE = 1 << 15
    STATE = 1 << 16
    ORGANIZATION = 1 << 17  # known by itself
    ORGANIZATION_HEAD = 1 << 18
    TOPIC = 1 << 19
    COLLECTIVE = 1 << 20
    SHORTENED = 1 << 21  # a lower-case noun for an organisation
    SAYING = 1 << 22
    AUXILIARY = 1 << 23
    ADVERB = 1 << 24
    HE = 1 << 25
    SHE = 1 << 26
    IT = 1 << 27
    RELATIVE = 1 << 28
    AGE = 1 << 29
    # Beyond 30 bits Python's numbers are slower: what is tested least.
    TAKES_OF = 1 << 30
    TAKES_FOR = 1 << 31
    THEY = 1 << 32


_TABLES = {
    "words": {"openers": W.OPENER, "common": W.COMMON, "calendar": W.CALENDAR, "groups": W.GROUP},
    "titles": {
        "male": W.TITLE | W.MALE,
        "female": W.TITLE | W.FEMALE,
        "neutral": W.TITLE,
        "qualifiers": W.MODIFIER,
        "suffixes": W.SUFFIX,
        "particles": W.PARTICLE,
    },
    "roles": {
        "male": W.ROLE | W.MALE,
        "female": W.ROLE | W.FEMALE,
        "neutral": W.ROLE,
        "modifiers": W.MODIFIER,
        "ages": W.AGE,
    },
    "places": {
        "countries": W.PLACE,
        "states": W.PLACE | W.STATE,
        "regions": W.PLACE,
        "cities": W.PLACE,
        "heads": W.PLACE_HEAD,
        "heads_before": W.PLACE_BEFORE,
        "abbreviations": W.STATE,
        "adjectives": W.ADJECTIVE,
        "men": W.ADJECTIVE | W.MALE,
        "women": W.ADJECTIVE | W.FEMALE,
    },
    "organizations": {
        "known": W.ORGANIZATION,
        "heads": W.ORGANIZATION_HEAD,
        "followed_by_of": W.TAKES_OF,
        "followed_by_for": W.TAKES_FOR,
        "topics": W.TOPIC,
        "collective": W.COLLECTIVE,
        "shortened": W.SHORTENED,
    },
    "verbs": {"saying": W.SAYING, "auxiliary": W.AUXILIARY, "adverbs": W.ADVERB},
    "given_names": {"names": W.GIVEN},
    "pronouns": {"he": W.HE, "she": W.SHE, "they": W.THEY, "it": W.IT, "relative": W.RELATIVE},
}


_COMMON_CLASSES = W.OPENER | W.COMMON | W.GROUP | W.ROLE | W.MODIFIER | W.TOPIC | W.ADJECTIVE
_COMMON_CLASSES |= W.ORGANIZATION_HEAD | W.SHORTENED | W.SAYING
_COMMON_ENDINGS = ("ance", "ence", "hood", "ics", "ies", "ights", "ings", "ism", "ity", "ment", "ness", "ship", "tion")


class Words:
    """All tables of the plugin, read once per parser.

    Attributes:
        classes: what a single token may be; tokens that are missing are in no table.
        phrases: likewise for names of several words ("White House", "New York").
        offices: what "of" joins to a role before a name ("chief of staff").
        subordinating: what opens a clause before the main one ("While").
        compounds: what makes an adjective of a name before a hyphen ("US-led").
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.classes: dict[str, int] = {}
        self.phrases: dict[str, int] = {}
        self.compounds = frozenset(lexicon.table(PACKAGE, "words")["compounds"])
        self.offices = frozenset(lexicon.table(PACKAGE, "roles")["offices"])
        self.subordinating = frozenset(lexicon.table(PACKAGE, "verbs")["subordinating"])
        for name, lists in _TABLES.items():
            table: dict[str, Any] = lexicon.table(PACKAGE, name)
            for key, flag in lists.items():
                self._add(table[key], flag)
        # What a department is for stands before a lower-case role too: the transport secretary.
        self._add([topic.lower() for topic in lexicon.table(PACKAGE, "organizations")["topics"]], W.MODIFIER)
        # Peoples: the Cubans, two Kenyans.
        self._add([f"{people}s" for people in lexicon.table(PACKAGE, "places")["adjectives"]], W.ADJECTIVE)

    def _add(self, entries: list[str], flag: int) -> None:
        for entry in entries:
            table = self.classes if entry.replace("-", "").replace("'", "").replace("’", "").isalnum() else self.phrases
            table[entry] = table.get(entry, 0) | flag

    def is_common(self, word: str) -> bool:
        """Tell whether a capitalised word is one of the language, by the tables or its ending, rather than a name."""
        known = _COMMON_CLASSES & (self.classes.get(word, 0) | self.classes.get(word.lower(), 0))
        return bool(known) or word.endswith(_COMMON_ENDINGS)

    def gender(self, role: str) -> int:
        """`W.MALE` or `W.FEMALE` as the noun of a role tells ("the mayor's daughter"), or 0."""
        words = role.split(" of ", maxsplit=1)[0].split()
        return self.classes.get(words[-1], 0) & (W.MALE | W.FEMALE) if words else 0

    def is_suffix(self, word: str) -> bool:
        """Tell whether a word may follow a surname (Jr., III)."""
        return bool(self.classes.get(word, 0) & W.SUFFIX)

    def surname(self, key: tuple[str, ...]) -> str:
        """The last word of a name that is no suffix."""
        return key[-2] if len(key) > 1 and self.is_suffix(key[-1]) else key[-1]

    def of(self, phrase: str) -> int:
        """What a name of one or several words may be."""
        return self.classes.get(phrase) or self.phrases.get(phrase, 0)
