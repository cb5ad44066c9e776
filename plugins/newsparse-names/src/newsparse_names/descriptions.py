"""Descriptions of one person: "the senator", "the Vermont independent", "a spokeswoman"."""

from __future__ import annotations

from newsparse import Lexicon
from newsparse_names import word_classes as w
from newsparse_names.grammar import verb_behind
from newsparse_names.text import HYPHENS, Text
from newsparse_names.words import PACKAGE

_DEFINITE = frozenset(("the", "The", "that", "That"))
_OTHERS = frozenset(
    ("a", "an", "one", "another", "A", "An", "One", "Another", "his", "her", "their", "His", "Her", "Their")
)
_COMPLEMENTS = frozenset(("of", "for", "to", "with", "in", "-"))
_QUALIFIERS = frozenset(("prime", "vice", "deputy", "former", "assistant", "acting", "first"))
_STATE_BEGINNINGS = frozenset(("New", "North", "South", "West", "Rhode"))
_BETWEEN = w.MODIFIER | w.ADJECTIVE | w.PLACE | w.STATE | w.GROUP | w.TITLE | w.ROLE
_NOUNS = w.ROLE | w.TITLE
DESCRIBING = _NOUNS | w.GROUP | w.AGE | w.MALE | w.FEMALE | w.ADJECTIVE
# Adjectives of countries that as nouns mean a people: the Dutch, the Chinese.
_PEOPLES = ("ch", "ese", "ic", "ish", "s", "sh", "ss")
_ORIGIN = 3  # words of a place that somebody comes from, at most
_STEM = 4  # letters that the Dutchman and a Dutch engineer share
_MOST = 5  # words between determiner and noun, at most


class Description:
    """A description of one person.

    Attributes:
        first: its first token, the determiner.
        last: the token behind its noun.
        words: its words behind the determiner, in lower case.
        noun: the last of them.
        qualifiers: those of them that make a role another one ("former", "deputy").
        definite: whether it speaks of somebody known ("the", "that").
        gender: `w.MALE` or `w.FEMALE` as the noun tells, or 0.
        party: first letter of the party that the noun names, or nothing.
        origin: beginning of the country's name that the noun tells ("Dutchman"), or nothing.
        general: whether the noun tells no role ("the Dutchman", "the 24-year-old").
        has_origin: whether it holds the name of a place ("the boy from Oslo").
        vague: whether it tells a country alone and thus may mean many ("the Nigerian").
    """

    __slots__ = (
        "definite", "first", "gender", "general", "has_origin", "last", "noun", "origin", "party", "qualifiers",
        "vague", "words",
    )  # fmt: skip

    def __init__(self, text: Text, first: int, last: int) -> None:
        flags = text.flags[last - 1]
        self.first, self.last = first, _behind_origin(text, last) if text.texts[last] == "from" else last
        self.has_origin = self.last > last
        self.words = [word.lower() for word in text.texts[first + 1 : last]]
        self.noun = self.words[-1]
        self.qualifiers = _QUALIFIERS.intersection(self.words)
        self.definite = text.texts[first] in _DEFINITE
        self.gender = flags & (w.MALE | w.FEMALE)
        self.origin = text.texts[last - 1][:_STEM] if flags & w.ADJECTIVE else ""
        self.general = bool(flags & (w.ADJECTIVE | w.AGE))
        self.vague = bool(flags & w.ADJECTIVE) and not self.gender
        self.party = text.texts[last - 1][0] if flags & w.GROUP else ""


class Callings:
    """What people of a role may be called.

    Attributes:
        prominent: nouns that may mean the main person of an article whatever the role.
        sporting: nouns that mean the only person in mind where a report does not say who plays what.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table(PACKAGE, "descriptions")
        self.prominent = frozenset(table["prominent"])
        self.sporting = frozenset(table["sporting"])
        self._institutions = {noun: frozenset(heads) for noun, heads in table["institutions"].items()}
        self._roles: dict[str, set[str]] = {}
        for role, others in table["also"].items():
            for noun in others:
                self._roles.setdefault(noun, set()).add(role)

    def fit(self, description: Description, role: frozenset[str]) -> bool:
        """Tell whether somebody with a role of these words may be so described."""
        if description.noun in role:
            return description.qualifiers == role & _QUALIFIERS
        return not description.qualifiers and not role.isdisjoint(self._roles.get(description.noun, ()))

    def fit_body(self, noun: str, name: tuple[str, ...], rule: str) -> bool:
        """Tell whether an organisation may be called by a noun: its own last word, or one that fits that word."""
        head = name[-1]
        if head.lower() == noun or head in self._institutions.get(noun, ()):
            return True
        return noun in ("company", "firm") and "firm" in rule


def role_words(role: str) -> frozenset[str]:
    """The words of a role, without what is behind "of"."""
    words = [word.strip(".,").lower() for word in role.replace("-", " ").split()]
    return frozenset(words[: words.index("of")] if "of" in words[1:] else words)


def find_descriptions(text: Text, nouns: list[int]) -> list[Description]:
    """Find "the (former) (Vermont) senator", "a spokeswoman", with nothing behind that would make it another's.

    Args:
        text: the article's tokens.
        nouns: the tokens that may end a description (`DESCRIBING`).
    """
    found = []
    for at in nouns:
        if text.flags[at] & DESCRIBING == w.ADJECTIVE and text.texts[at - 1] not in _DEFINITE:
            continue  # what a Nigerian said
        last = at + 2 if text.flags[at] & w.AGE and text.flags[at + 1] & w.ADJECTIVE else at + 1
        first = _determiner(text, at) if at and _ends_compound(text, last - 1) else -1
        if text.texts[first] in _DEFINITE and (text.texts[last] in _COMPLEMENTS or _is_apposed(text, last)):
            continue  # the president of a club; the president, Ann Marsh
        if first >= 0 and _is_noun(text, first, at):
            found.append(Description(text, first, last))
    return found


def _behind_origin(text: Text, preposition: int) -> int:
    """The 24-year-old from Croydon: the token behind the place, or the preposition where there is none."""
    last = preposition + 1
    while last <= preposition + _ORIGIN and text.texts[last][:1].isupper():
        last += 1
    return last if last > preposition + 1 else preposition


def _is_apposed(text: Text, comma: int) -> bool:
    name, flags = text.texts[comma + 1], text.flags[comma + 1]
    return text.texts[comma] == "," and name[:1].isupper() and not flags & (w.OPENER | w.CALENDAR)


def _is_noun(text: Text, first: int, at: int) -> bool:
    flags = text.flags[at]
    if flags & _NOUNS:
        return True
    if flags & w.GROUP:
        return _is_of_a_state(text, first, at)
    if flags & w.AGE:
        return text.texts[at - 1] in HYPHENS and text.texts[at - 2] == "year"
    if flags & (w.MALE | w.FEMALE):
        return True  # the Dutchman, but not the Dutch
    return text.texts[first] in _DEFINITE and first == at - 1 and _is_native(text, at)


def _is_native(text: Text, at: int) -> bool:
    """The Nigerian said: tell whether a country's adjective means one person who does something."""
    if not text.texts[at][:1].isupper() or text.texts[at].endswith(_PEOPLES):
        return False
    behind = at + 2 if text.texts[at + 1] == "," else at + 1
    return text.texts[behind] == "who" or verb_behind(text, at + 1)[0]


def _ends_compound(text: Text, at: int) -> bool:
    behind, flags = text.texts[at + 1], text.flags[at + 1]
    if behind == "-" or flags & (_NOUNS | w.COLLECTIVE):
        return False
    if behind == "." and text.texts[at + 2] and not text.begins_sentence(at + 2):
        return False  # that Gov. Marsh
    return not behind[:1].isupper() or bool(flags & (w.CALENDAR | w.OPENER))


def _determiner(text: Text, at: int) -> int:
    """The token of the determiner before a noun, or -1."""
    for first in range(at - 1, max(at - 2 - _MOST, -1), -1):
        word = text.texts[first]
        if word in _DEFINITE or word in _OTHERS:
            return first
        if not (text.flags[first] & _BETWEEN or not word[0].islower() or word in ("year", "'s", "’s")):
            return -1
    return -1


def _is_of_a_state(text: Text, first: int, at: int) -> bool:
    """The Vermont independent, the Kentucky Republican: a party's name counts only behind a state's."""
    if first + 1 >= at:
        return False
    return bool(text.flags[first + 1] & (w.PLACE | w.STATE)) or text.texts[first + 1] in _STATE_BEGINNINGS
