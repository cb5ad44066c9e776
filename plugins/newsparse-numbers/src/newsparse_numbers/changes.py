"""Changes: whether a number is the size or the end of a rise or a fall."""

from __future__ import annotations

from newsparse import Lexicon

from newsparse_numbers.draft import Draft
from newsparse_numbers.windows import words_before

_REACH = 9
_OBJECT = 5
# The verb of a from-to pair may stand this far before it, in words and code points.
_LOOSE_REACH = 14
_FAR = 110
_CLAUSE_ENDS = frozenset(".;:!?“”\"")
_DETERMINERS = frozenset({"the", "his", "her", "its", "their", "my", "our", "your"})
_STOPS = frozenset(".;:!?()[]“”\"—,")


class Changes:
    """The words of rise and fall of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("newsparse_numbers", "changes")
        self.verbs = {word: way for way in ("up", "down") for word in table[way]["verbs"]}
        self.nouns = {word: way for way in ("up", "down") for word in table[way]["nouns"]}
        self.behind = {word: way for way in ("up", "down") for word in table[way]["behind"]}
        self.beside = {word: way for way in ("up", "down") for word in table["beside"][way]}
        self.weak = frozenset(table["weak"]["verbs"])
        self.never_by = frozenset(table["never_by"]["verbs"])
        self.phrasal = frozenset(table["phrasal"]["verbs"])
        self.between = frozenset(table["between"]["words"])

    def read(self, draft: Draft) -> str | None:
        """Find the direction of the change that a number belongs to, None where it is no change."""
        return self._read_before(draft) or self._read_behind(draft)

    def _read_before(self, draft: Draft) -> str | None:
        low = draft.before.low
        if not low:
            return None
        seen_of = seen_to = seen_by = False
        for back, word in enumerate(reversed(low[-_REACH:])):
            following = low[-back] if back else ""
            if word in ("up", "down", "off") and low[-back - 2 : -back - 1] and low[-back - 2] in self.phrasal:
                return None
            if word == "at" and following not in ("least", "most"):
                return None
            if word in self.beside and back <= 1 and following not in _DETERMINERS and not _is_number(low, back) and not (seen_to and word == "up"):
                return self.beside[word]
            if way := self.verbs.get(word):
                # "Raised $3 million" collected it; "raised by $3 million" is a change.
                weak = word in self.weak and not (seen_to or seen_of) or word in self.never_by and seen_by
                return None if weak or word == "up" and seen_to else way
            if (seen_of or back and seen_to) and (way := self.nouns.get(word)):
                return way
            if word not in self.between and word != "at" or word in _STOPS:
                # "Raised its dividend by 5 cents": the thing changed stands between.
                return self._read_verb(low[: len(low) - back]) if low[-1] in ("by", "to") or seen_by else None
            seen_by = seen_by or word == "by"
            seen_of = seen_of or word in ("of", "by", "from")
            seen_to = seen_to or word == "to"
        return None

    def _read_verb(self, low: list[str]) -> str | None:
        for word in reversed(low[-_OBJECT:]):
            if word in _STOPS:
                return None
            if way := self.verbs.get(word):
                return way if word not in ("up", "down") else None
        return None

    def read_loosely(self, draft: Draft) -> str | None:
        """Find a word of change anywhere in the clause before a number, for the first of a from-to pair."""
        for word in reversed(words_before(draft.text, draft.start, _FAR).low[-_LOOSE_REACH:]):
            if way := self.verbs.get(word) or self.nouns.get(word):
                return way
            if word in _CLAUSE_ENDS:
                return None
        return None

    def _read_behind(self, draft: Draft) -> str | None:
        if draft.type not in ("percent", "money", "cardinal", "measure", "fraction", "multiplier", "range"):
            return None
        after = draft.after
        index = 0
        while index < len(after) and after.starts[index] < draft.tail:
            index += 1
        for offset in range(3 if draft.type in ("percent", "money") else 1):
            word = after.at(index + offset)
            if not offset and draft.type == "percent" and word in ("more", "less", "fewer") and after.at(index + 1) == "than":
                return "up" if word == "more" else "down"
            if (way := self.behind.get(word)) and (draft.type in ("percent", "money", "multiplier") or word in ("higher", "lower")):
                return way
            if not word.isalpha() or word in ("of", "in", "from", "to", "and", "for", "at", "with", "than", "the", "a", "who", "by", "on"):
                return None
        return None


def _is_number(low: list[str], back: int) -> bool:
    """Tell whether a number stands before the word: "104 off 178 balls" is no fall."""
    word = low[-back - 2] if back + 2 <= len(low) else ""
    return low[-back - 1] == "off" and word[:1].isdigit()
