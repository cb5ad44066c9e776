"""Descriptions: "the senator", "the Vermont senator", "the prime minister", and whom they mean."""

from __future__ import annotations

from newsparse import Lexicon

from newsparse_names.phrases import Text
from newsparse_names.referents import Referent
from newsparse_names.words import PACKAGE, W

_DEFINITE = frozenset(("the", "The", "that", "That"))
_OTHERS = frozenset(("a", "an", "one", "another", "A", "An", "One", "Another", "his", "her", "their", "His", "Her", "Their"))
_NO_HEADS = frozenset("of for to with in".split())
_QUALIFIERS = frozenset(("vice", "deputy", "former", "assistant", "acting", "first"))
_MOST = 4  # words between determiner and noun


class Description:
    """A description of one person: its tokens, head noun and qualifiers, and whether it speaks of a known one."""

    __slots__ = ("definite", "first", "gender", "head", "last", "party", "words")

    def __init__(self, text: Text, first: int, last: int) -> None:
        self.first, self.last = first, last
        self.definite = text.texts[first] in _DEFINITE
        self.gender = text.flags[last - 1] & (W.MALE | W.FEMALE)
        self.words = [word.lower() for word in text.texts[first + 1 : last]]
        self.head = self.words[-1]
        self.party = text.texts[last - 1][0] if text.flags[last - 1] & W.GROUP else ""


class Titles:
    """What people of a role may be called."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table(PACKAGE, "descriptions")
        self.prominent = frozenset(table["prominent"])
        self.also = {role: frozenset(others) for role, others in table["also"].items()}

    def fits(self, description: Description, roles: list[str]) -> bool:
        """Tell whether somebody with these roles may be so described."""
        return any(self._fits(description, role) for role in roles)

    def _fits(self, description: Description, role: str) -> bool:
        words = [word.strip(".,").lower() for word in role.replace("-", " ").split()]
        if "of" in words:
            words = words[: words.index("of")] or words
        head = description.head
        exact = head in words
        if not exact and not any(head in self.also.get(word, ()) for word in words):
            return False
        return not exact or not any((q in words) != (q in description.words) for q in _QUALIFIERS)


def find_descriptions(text: Text) -> list[Description]:
    """Find "the (former) (Vermont) senator", "a spokeswoman", with nothing behind that would make it another's."""
    found = []
    for at, flags in enumerate(text.flags):
        if flags & (W.ROLE | W.TITLE | W.GROUP) and at and _is_end(text, at):
            first = _determiner(text, at)
            if first >= 0 and (not flags & W.GROUP or _of_a_place(text, first, at)):
                found.append(Description(text, first, at + 1))
    return found


def _of_a_place(text: Text, first: int, at: int) -> bool:
    """The Vermont independent, the Kentucky Republican: a party's name counts only behind a state's."""
    return first + 1 < at and bool(text.flags[first + 1] & (W.PLACE | W.STATE)) or text.texts[first + 1] in ("New", "North", "South", "West", "Rhode")


def _is_end(text: Text, at: int) -> bool:
    behind = text.text(at + 1)
    if behind in _NO_HEADS:
        return False
    if text.flag(at + 1) & (W.ROLE | W.TITLE | W.COLLECTIVE) or behind == "-":
        return False
    return not (behind[:1].isupper() and not text.flag(at + 1) & (W.CALENDAR | W.OPENER))


def _determiner(text: Text, at: int) -> int:
    for first in range(at - 1, max(at - 2 - _MOST, -1), -1):
        word, flags = text.texts[first], text.flags[first]
        if word in _DEFINITE or word in _OTHERS:
            return first
        if not (flags & (W.MODIFIER | W.ADJECTIVE | W.PLACE | W.STATE | W.GROUP | W.TITLE | W.ROLE) or word[0].isupper() or word in "-.'s’s"):
            return -1
    return -1
