"""Changes: whether a number is the size or the end of a rise or a fall."""

from __future__ import annotations

from newsparse import Lexicon

from newsparse_numbers.draft import Draft

_REACH = 9
_LOOSE_REACH = 12
_CLAUSE_ENDS = frozenset(".;:!?“”\"")
_STOPS = frozenset(".;:!?()[]“”\"—,")


class Changes:
    """The words of rise and fall of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("newsparse_numbers", "changes")
        self.verbs = {word: way for way in ("up", "down") for word in table[way]["verbs"]}
        self.nouns = {word: way for way in ("up", "down") for word in table[way]["nouns"]}
        self.behind = {word: way for way in ("up", "down") for word in table[way]["behind"]}
        self.beside = {word: way for way in ("up", "down") for word in table["beside"][way]}
        self.between = frozenset(table["between"]["words"])

    def read(self, draft: Draft) -> str | None:
        """Find the direction of the change that a number belongs to, None where it is no change."""
        return self._read_before(draft) or self._read_behind(draft)

    def _read_before(self, draft: Draft) -> str | None:
        low = draft.before.low
        if not low:
            return None
        seen_of = seen_to = False
        for back, word in enumerate(reversed(low[-_REACH:])):
            if word in self.beside and back <= 1 and not (seen_to and word == "up"):
                return self.beside[word]
            if way := self.verbs.get(word):
                return None if word == "up" and seen_to else way
            if (seen_of or back and seen_to) and (way := self.nouns.get(word)):
                return way
            if word not in self.between or word in _STOPS:
                return None
            seen_of = seen_of or word in ("of", "by", "from")
            seen_to = seen_to or word == "to"
        return None

    def read_loosely(self, draft: Draft) -> str | None:
        """Find a word of change anywhere in the clause before a number, for the first of a from-to pair."""
        for word in reversed(draft.before.low[-_LOOSE_REACH:]):
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
            if way := self.behind.get(word):
                if draft.type in ("cardinal", "money") and word in self.nouns and not offset and draft.unit is None:
                    return None
                return way
            if not word.isalpha() or word in ("of", "in", "from", "to", "and", "for", "at", "with", "than", "the", "a", "who", "by", "on"):
                return None
        return None
