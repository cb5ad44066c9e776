"""The word tables as one look-up from a token to what it may be."""

from __future__ import annotations

from typing import Any

from newsparse import Lexicon
from newsparse_names import word_classes as w

PACKAGE = "newsparse_names"


_TABLES = {
    "words": {
        "openers": w.OPENER,
        "common": w.COMMON,
        "calendar": w.CALENDAR,
        "groups": w.GROUP,
        "currencies": w.GROUP,
    },
    "titles": {
        "male": w.TITLE | w.MALE,
        "female": w.TITLE | w.FEMALE,
        "neutral": w.TITLE,
        "qualifiers": w.MODIFIER,
        "suffixes": w.SUFFIX,
        "honours": w.SUFFIX,
        "particles": w.PARTICLE,
    },
    "roles": {
        "male": w.ROLE | w.MALE,
        "female": w.ROLE | w.FEMALE,
        "neutral": w.ROLE,
        "modifiers": w.MODIFIER,
        "ages": w.AGE,
    },
    "places": {
        "countries": w.PLACE,
        "states": w.PLACE | w.STATE,
        "regions": w.PLACE,
        "cities": w.PLACE,
        "heads": w.PLACE_HEAD,
        "heads_before": w.PLACE_BEFORE,
        "abbreviations": w.STATE,
        "adjectives": w.ADJECTIVE,
        "men": w.ADJECTIVE | w.MALE,
        "women": w.ADJECTIVE | w.FEMALE,
    },
    "organizations": {
        "known": w.ORGANIZATION,
        "heads": w.ORGANIZATION_HEAD,
        "followed_by_of": w.TAKES_OF,
        "followed_by_for": w.TAKES_FOR,
        "topics": w.TOPIC,
        "collective": w.COLLECTIVE,
        "shortened": w.SHORTENED,
    },
    "verbs": {"saying": w.SAYING, "auxiliary": w.AUXILIARY, "adverbs": w.ADVERB},
    "given_names": {"names": w.GIVEN},
    "pronouns": {"he": w.HE, "she": w.SHE, "they": w.THEY, "it": w.IT, "relative": w.RELATIVE},
}


_COMMON_CLASSES = w.OPENER | w.COMMON | w.GROUP | w.ROLE | w.MODIFIER | w.TOPIC | w.ADJECTIVE
_COMMON_CLASSES |= w.ORGANIZATION_HEAD | w.SHORTENED | w.SAYING
_COMMON_ENDINGS = ("ance", "ence", "hood", "ics", "ies", "ights", "ings", "ism", "ity", "ment", "ness", "ship", "tion")


class Words:
    """All tables of the plugin, read once per parser.

    Attributes:
        classes: what a single token may be; tokens that are missing are in no table.
        phrases: likewise for names of several words ("White House", "New York").
        offices: what "of" joins to a role before a name ("chief of staff").
        subordinating: what opens a clause before the main one ("While").
        compounds: what makes an adjective of a name before a hyphen ("US-led").
        currencies: what stands before a sum of money ("EUR4.5 million").
        epithets: what "the" joins to a first name ("Karl the Bald").
        honours: what follows a name without belonging to it ("Ann Marsh KC").
        numbered: what a number may follow in a name ("BBC Radio 4").
        possessors: whose 's is inside the name of a body ("King's College").
        lands: what "of" joins to the rest of a place's name ("Republic of Ireland").
        countries: countries.
        mononyms: persons whom one word names ("Aristotle").
        parts: what a part or a state of a country begins with ("West Germany").
        employed: of whom several work at a firm or school ("analysts at Moss").
        rivals: what may be a person or a firm, at the head of a sentence ("Rival Moss warned").
        rulers: whose "of" a place follows ("Mayor of Oslo").
        heads_of: what says who somebody is if "of" follows ("head of research").
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.classes: dict[str, int] = {}
        self.phrases: dict[str, int] = {}
        self.compounds = frozenset(lexicon.table(PACKAGE, "words")["compounds"])
        self.currencies = frozenset(lexicon.table(PACKAGE, "words")["currencies"])
        self.epithets = frozenset(lexicon.table(PACKAGE, "titles")["epithets"])
        self.honours = frozenset(lexicon.table(PACKAGE, "titles")["honours"])
        self.numbered = frozenset(lexicon.table(PACKAGE, "organizations")["numbered"])
        self.possessors = frozenset(lexicon.table(PACKAGE, "organizations")["possessors"])
        self.lands = frozenset(lexicon.table(PACKAGE, "places")["heads_of"])
        self.countries = frozenset(lexicon.table(PACKAGE, "places")["countries"])
        self.parts = frozenset(lexicon.table(PACKAGE, "places")["parts"])
        self.employed = frozenset(lexicon.table(PACKAGE, "roles")["employed"])
        self.mononyms = frozenset(lexicon.table(PACKAGE, "given_names")["mononyms"])
        self.rulers = frozenset(lexicon.table(PACKAGE, "titles")["rulers"])
        self.offices = frozenset(lexicon.table(PACKAGE, "roles")["offices"])
        self.heads_of = frozenset(lexicon.table(PACKAGE, "roles")["heads"])
        self.subordinating = frozenset(lexicon.table(PACKAGE, "verbs")["subordinating"])
        either = frozenset(lexicon.table(PACKAGE, "organizations")["shortened"])
        self.rivals = frozenset(noun.title() for noun in lexicon.table(PACKAGE, "roles")["neutral"] if noun in either)
        for name, lists in _TABLES.items():
            table: dict[str, Any] = lexicon.table(PACKAGE, name)
            for key, flag in lists.items():
                self._add(table[key], flag)
        # What a department is for stands before a lower-case role too: the transport secretary.
        self._add([topic.lower() for topic in lexicon.table(PACKAGE, "organizations")["topics"]], w.MODIFIER)
        # Peoples: the Cubans, two Kenyans.
        self._add([f"{people}s" for people in lexicon.table(PACKAGE, "places")["adjectives"]], w.ADJECTIVE)

    def _add(self, entries: list[str], flag: int) -> None:
        for entry in entries:
            if ". " in entry:  # the words of a name have no full stops: St Louis
                self.phrases[entry.replace(". ", " ")] = self.phrases.get(entry.replace(". ", " "), 0) | flag
            table = self.classes if entry.replace("-", "").replace("'", "").replace("’", "").isalnum() else self.phrases
            table[entry] = table.get(entry, 0) | flag

    def is_common(self, word: str) -> bool:
        """Tell whether a capitalised word is one of the language, by the tables or its ending, rather than a name."""
        known = _COMMON_CLASSES & (self.classes.get(word, 0) | self.classes.get(word.lower(), 0))
        return bool(known) or word.endswith(_COMMON_ENDINGS)

    def gender(self, role: str) -> int:
        """`w.MALE` or `w.FEMALE` as the noun of a role tells ("the mayor's daughter"), or 0."""
        words = role.split(" of ", maxsplit=1)[0].split()
        return self.classes.get(words[-1], 0) & (w.MALE | w.FEMALE) if words else 0

    def is_suffix(self, word: str) -> bool:
        """Tell whether a word may follow a surname (Jr., III)."""
        return bool(self.classes.get(word, 0) & w.SUFFIX)

    def surname(self, key: tuple[str, ...]) -> str:
        """The last word of a name that is no suffix, or else the first: of Anselm of Dorn, of Karl the Bald."""
        if key[1:2] in (("of",), ("the",)) and not self.classes.get(key[0], 0) & w.TITLE:
            return key[0]
        return key[-2] if len(key) > 1 and self.is_suffix(key[-1]) else key[-1]

    def of(self, phrase: str) -> int:
        """What a name of one or several words may be."""
        return self.classes.get(phrase) or self.phrases.get(phrase, 0)
