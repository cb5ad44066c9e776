"""Counted: the noun phrase behind a number, read without a part-of-speech tagger.

A noun phrase goes on until a function word, a finite verb or a sign ends it; the first plural form closes it, as English
nouns behind a number above one stand in the plural and its verb behind such a subject does not end in -s.
"""

from __future__ import annotations

from newsparse import Lexicon

from newsparse_numbers.windows import Window

_LONGEST = 7
_MEN = ("men", "people", "children")
# Of verbs these endings mark participles, which may stand before a noun: "197 paid employees".
_PARTICIPLES = ("ed", "en", "wn", "id", "ing")
_SHORTEST = 2
_SENTENCE_ENDS = frozenset(".!?;")
_COUNTS = frozenset({"number", "numbers", "total", "share", "proportion"})
# Words that a relative clause may have before its number.
_RELATIVE = 6
# Crisis, arthritis and virus are singular; Iraqis, taxis and RBIs are not.
_SINGULAR_ENDINGS = ("ss", "us", "sis", "tis", "nnis", "ris", "ois", "vis")
_OPENING = frozenset("“\"‘'")
_QUOTES = frozenset("“”\"‘’'&")


class Nouns:
    """The word lists that bound a noun phrase."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("newsparse_numbers", "nouns")
        numerals = lexicon.table("newsparse_numbers", "numerals")
        numbers = (word for group in ("units", "teens", "tens", "scales") for word in numerals[group])
        self.function = frozenset((*table["ends"]["function"], *numbers)) - {"one"}
        self.verbs = frozenset(table["ends"]["verbs"])
        self.predicates = frozenset(table["ends"]["predicates"])
        self.skips = frozenset(table["skips"]["words"])
        self.determiners = frozenset(table["skips"]["determiners"])
        self.irregular = frozenset(table["plurals"]["irregular"])
        self.not_plural = frozenset(table["plurals"]["not_plural"])
        self.modifiers = frozenset(table["plurals"]["modifiers"])
        self.adjectives = frozenset(table["adjectives"]["words"])
        self.not_nouns = tuple(table["endings"]["not_nouns"])

    def is_plural(self, word: str) -> bool:
        """Tell whether a word in lower case looks like a plural noun."""
        word = word.rpartition("-")[2]
        if word in self.irregular or word.endswith(_MEN) and word not in self.not_plural:
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
        first = self._skip(window, index, determiners=singular)
        plural = self._find_plural(window, first)
        if plural is not None and (not one or plural < self._find_end(window, first, singular=True)):
            return self._after_possessive(window, first, plural), plural + 1
        last = self._find_end(window, first, singular=singular)
        if last == first:
            return None
        if one and window.low[first].endswith("'s"):
            return first, first + 1
        return (self._after_possessive(window, first, last - 1), last) if self._is_noun(window, first, last, singular=singular) else None

    def read_before(self, window: Window) -> str | None:
        """Find what a number counts in the words before it: "the number of jobs fell by", "in delegates, which stood at"."""
        low = window.low
        for index in range(len(low) - 1, -1, -1):
            word = low[index]
            if word in _SENTENCE_ENDS:
                return None
            if word in _COUNTS and window.at(index + 1) == "of" and (found := self.read(window, index + 2)):
                return window.text[window.starts[found[0]] : window.ends[found[1] - 1]]
            if word == "which" and window.at(index - 1) == "," and len(low) - index <= _RELATIVE and self.is_plural(window.at(index - 2)):
                first = index - 2
                while first and not self.ends(low[first - 1]) and low[first - 1] not in self.verbs:
                    first -= 1
                return window.text[window.starts[first] : window.ends[index - 2]]
        return None

    def _skip(self, window: Window, index: int, *, determiners: bool) -> int:
        """Skip "more" and "of the"; determiners alone only behind a fraction: "half the", but not "at 15 the"."""
        while (word := window.at(index)) in self.skips or word in _OPENING or determiners and word in self.determiners:
            determiners = determiners or word == "of"
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
                if index > first and self._goes_on(window, index):
                    continue
                return None
            if word in self.verbs and not self._is_participle(window, index) and (index == first or not self.is_plural(word)):
                return None
            if self.is_plural(word):
                return self._extend(window, index)
        return None

    def _goes_on(self, window: Window, index: int) -> bool:
        """Tell whether a comma or "and" joins two modifiers of one noun: "46 Asian and African states"."""
        word, left, right = window.low[index], window.at(index - 1), window.at(index + 1)
        if self.is_plural(left) or left in self.verbs or not right.isalpha() or self.ends(right) or right in self.verbs:
            return False
        if word == ",":
            return self._modifies(left)
        return word in ("and", "or") and any(self.is_plural(window.at(index + step)) for step in (1, 2, 3))

    def _is_participle(self, window: Window, index: int) -> bool:
        return window.low[index].endswith(_PARTICIPLES) and window.low[index] not in ("fled", "led", "said") and self.is_plural(window.at(index + 1))

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
        if not singular and window.low[first].endswith("ing"):
            return False
        if len(word) < _SHORTEST or word.endswith(self.not_nouns) or word.endswith("'s"):
            return False
        # A capital behind a number above one is the next name ("Clinton 47 Trump 43"), not what is counted.
        return singular or not window.word(first)[:1].isupper() and last - first > 1

    def _after_possessive(self, window: Window, first: int, last: int) -> int:
        """Leave a possessor out: "5 of the country's banks" counts banks."""
        for index in range(last - 1, first - 1, -1):
            if window.low[index].endswith("'s"):
                return index + 1
        return first
