"""Counted: the noun phrase behind a number, read without a part-of-speech tagger.

A noun phrase goes on until a function word, a finite verb or a sign ends it; the first plural form closes it, as English
nouns behind a number above one stand in the plural and its verb behind such a subject does not end in -s.
"""

from __future__ import annotations

from newsparse import Lexicon

from newsparse_numbers.windows import Window

_LONGEST = 7
# Crisis, arthritis and virus are singular; Iraqis, taxis and RBIs are not.
_SINGULAR_ENDINGS = ("ss", "us", "sis", "tis", "nnis", "ris", "ois", "vis")
_OPENING = frozenset("“\"‘'")
_QUOTES = frozenset("“”\"‘’'&")


class Nouns:
    """The word lists that bound a noun phrase."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("newsparse_numbers", "nouns")
        self.function = frozenset(table["ends"]["function"])
        self.verbs = frozenset(table["ends"]["verbs"])
        self.predicates = frozenset(table["ends"]["predicates"])
        self.skips = frozenset(table["skips"]["words"])
        self.irregular = frozenset(table["plurals"]["irregular"])
        self.not_plural = frozenset(table["plurals"]["not_plural"])
        self.modifiers = frozenset(table["plurals"]["modifiers"])
        self.adjectives = frozenset(table["adjectives"]["words"])
        self.not_nouns = tuple(table["endings"]["not_nouns"])

    def is_plural(self, word: str) -> bool:
        """Tell whether a word in lower case looks like a plural noun."""
        word = word.rpartition("-")[2]
        if word in self.irregular:
            return True
        return len(word) > 2 and word[-1] == "s" and not word.endswith(_SINGULAR_ENDINGS) and word not in self.not_plural

    def ends(self, word: str) -> bool:
        """Tell whether a word or sign in lower case can be no part of a noun phrase."""
        return not word[:1].isalpha() or word in self.function

    def opens(self, window: Window, index: int) -> bool:
        """Tell whether a noun phrase may begin at ``index``."""
        word = window.at(index)
        return bool(word) and not self.ends(word) and word not in self.verbs and word not in self.predicates and not word.endswith("ly")

    def read(self, window: Window, index: int, *, singular: bool = False, one: bool = False) -> tuple[int, int] | None:
        """Find the noun phrase that begins at ``index``, behind words such as "of the" and "more".

        Args:
            window: the words behind a number.
            index: where to begin.
            singular: whether the noun may stand in the singular: behind "one" and fractions.
            one: whether it must: behind "one", where a word in -s is a verb.

        Returns:
            Indexes of the first word and behind the last one; None where no noun is counted.
        """
        first = self._skip(window, index)
        plural = self._find_plural(window, first)
        if plural is not None and (not one or plural < self._find_end(window, first, singular=True)):
            return self._after_possessive(window, first, plural), plural + 1
        last = self._find_end(window, first, singular=singular)
        if last == first:
            return None
        if one and window.low[first].endswith("'s"):
            return first, first + 1
        return (self._after_possessive(window, first, last - 1), last) if self._is_noun(window, first, last, singular=singular) else None

    def _skip(self, window: Window, index: int) -> int:
        while window.at(index) in self.skips or window.at(index) in _OPENING:
            index += 1
        return index

    def _find_plural(self, window: Window, first: int) -> int | None:
        """The index of the plural noun that heads the phrase."""
        low = window.low
        for index in range(first, min(len(low), first + _LONGEST)):
            word = low[index]
            if word in _QUOTES or word.endswith("'s"):
                continue
            if word[0].isdigit() and index > first and window.word(index - 1)[:1].isupper():
                # "PlayStation 3 consoles"
                continue
            if self.ends(word):
                if word == "," and index > first and index + 1 < len(low) and not self.is_plural(low[index - 1]) and self._modifies(low[index - 1]):
                    continue
                return None
            if word in self.verbs and not (index == first and word in ("missing", "injured", "wounded", "known", "lost", "dead", "live", "written")):
                if index == first or not self.is_plural(word):
                    return None
            if self.is_plural(word):
                return self._extend(window, index)
        return None

    def _modifies(self, word: str) -> bool:
        return word in self.adjectives or word.endswith(("ous", "ful", "less", "able", "ive", "al", "ic", "ian", "ish", "ant", "ent"))

    def _extend(self, window: Window, index: int) -> int:
        """Go on from one plural to the next: sports teams, arms inspectors."""
        low = window.low
        while index + 1 < len(low) and window.starts[index + 1] > window.ends[index]:
            word = low[index + 1]
            if self.is_plural(word) and not self.ends(word) and word not in self.verbs:
                index += 1
            elif low[index] in self.modifiers and index + 2 < len(low) and not self.ends(word) and self.is_plural(low[index + 2]) and not word.endswith("ed") and word not in self.verbs and word not in self.predicates:
                index += 2
            else:
                break
        return index

    def _find_end(self, window: Window, first: int, *, singular: bool) -> int:
        """The index behind the last word that can belong to a phrase without a plural."""
        low = window.low
        index = first
        while index < min(len(low), first + 4):
            word = low[index]
            if self.ends(word) or word in self.verbs or word in self.predicates:
                break
            if index > first and not self._modifies(low[index - 1]) and (word.endswith("ed") or word.endswith("s") and singular and self.is_plural(word) and not window.word(index)[:1].isupper()):
                break
            index += 1
        return index

    def _is_noun(self, window: Window, first: int, last: int, *, singular: bool) -> bool:
        word = window.low[last - 1]
        if word.endswith(self.not_nouns) or word.endswith("'s"):
            return False
        # A capital behind a number above one is the next name ("Clinton 47 Trump 43"), not what is counted.
        return singular or not window.word(first)[:1].isupper() and last - first > 1

    def _after_possessive(self, window: Window, first: int, last: int) -> int:
        """Leave a possessor out: "5 of the country's banks" counts banks."""
        for index in range(last - 1, first - 1, -1):
            if window.low[index].endswith("'s"):
                return index + 1
        return first
