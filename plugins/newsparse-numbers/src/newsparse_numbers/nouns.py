"""Nouns: the noun phrase beside a number, read without a part-of-speech tagger.

A noun phrase goes on until a function word, a finite verb or a sign ends it. The first plural form closes it, as
English nouns behind a number above one stand in the plural, and the verb behind such a subject does not end in -s.
"""

from __future__ import annotations

from newsparse import Lexicon
from newsparse_numbers.tables import read_lists, read_table
from newsparse_numbers.windows import Window

_LONGEST = 7
_LONGEST_SINGULAR = 4
_SHORTEST_NOUN = 2
_QUOTES = frozenset("“”\"‘’'&")
_SENTENCE_ENDS = frozenset(".!?;")
# Crisis, arthritis and virus are singular; Iraqis, taxis and RBIs are not.
_SINGULAR_ENDINGS = ("ss", "us", "sis", "tis", "nnis", "ris", "ois", "vis")
_PLURAL_ENDINGS = ("men", "people", "children")
# Of verbs these endings mark participles, which may stand before a noun: "197 paid employees".
_PARTICIPLES = ("ed", "en", "wn", "id", "ing")
_FINITE = frozenset({"fled", "led", "said"})
_ADJECTIVES = ("ous", "ful", "less", "able", "ive", "al", "ic", "ian", "ish", "ant", "ent")
_YEAR_LENGTH = 4
# Words that a relative clause may have before its number.
_RELATIVE = 6


class Nouns:
    """The word lists that bound a noun phrase."""

    def __init__(self, lexicon: Lexicon) -> None:
        lists = read_lists(lexicon, "nouns")
        numerals = read_table(lexicon, "numerals")
        numbers = {word for group in ("units", "teens", "tens", "scales") for word in numerals[group]}
        self.function = (lists["function"] | numbers) - {"one"}
        self.verbs = lists["verbs"] | lists["finite"]
        self._finite = lists["finite"]
        self._predicates = lists["predicates"]
        self._skips = lists["skips"]
        self._determiners = lists["determiners"]
        self._plurals = lists["plurals"]
        self._singulars = lists["singulars"]
        self._attributes = lists["attributes"]
        self._nouns_in_ly = lists["nouns_in_ly"]
        self._no_adverbs = lists["nouns_in_ly"] | lists["adjectives_in_ly"]
        self._adjectives = lists["adjectives"] | lists["adjectives_in_ly"]
        self._compounded = lists["compounded"]
        self._counts = lists["counts"]
        self._other_endings = tuple(sorted(lists["other_endings"]))

    def is_plural(self, word: str) -> bool:
        """Tell whether a word in lower case looks like a plural noun."""
        word = word.rpartition("-")[2]
        if word in self._plurals:
            return True
        if word in self._singulars:
            return False
        return word.endswith(_PLURAL_ENDINGS) or (
            len(word) > _SHORTEST_NOUN and word[-1] == "s" and not word.endswith(_SINGULAR_ENDINGS)
        )

    def ends(self, word: str) -> bool:
        """Tell whether a word or sign in lower case can be no part of a noun phrase."""
        return not word[:1].isalpha() or word in self.function

    def opens(self, window: Window, index: int = 0) -> bool:
        """Tell whether a noun phrase may begin at ``index``."""
        word = window.at(index)
        if self.ends(word) or word in self.verbs or word in self._predicates:
            return False
        return not word.endswith("ly") or word in self._no_adverbs

    def counts(self, window: Window, index: int = 0) -> bool:
        """Tell whether a noun phrase in the plural follows at ``index``."""
        counted = self.read(window, index)
        return counted is not None and self.is_plural(window.low[counted[1] - 1])

    def read(
        self, window: Window, index: int, *, singular: bool = False, one: bool = False, several: bool = True
    ) -> tuple[int, int] | None:
        """Find the noun phrase that begins at ``index``, behind words such as "of the" and "more".

        Args:
            window: the words behind a number.
            index: where to begin.
            singular: whether the noun may stand in the singular: behind "one" and fractions.
            one: whether it must: behind "one", where a word in -s is a verb.
            several: whether the number takes a verb in the plural, unlike "one in five".

        Returns:
            Indexes of the first word and behind the last one; None where no noun is counted.
        """
        first = self._skip(window, index, determiners=singular)
        plural = self._find_plural(window, first, several=several and not one)
        if plural is not None and not (one and not first < plural < self._find_end(window, first, singular=True)):
            return self._behind_possessor(window, first, plural), plural + 1
        last = self._find_end(window, first, singular=singular)
        if last == first:
            return None
        if one and window.low[first].endswith("'s"):
            return first, first + 1
        if not singular and window.low[first] in self._compounded:
            # "A 5 point lead", its hyphen lost
            return first, first + 1
        if not self._is_noun(window, first, last, singular=singular):
            return None
        return self._behind_possessor(window, first, last - 1), last

    def read_before(self, window: Window) -> str | None:
        """Find what a number counts before it: "the number of jobs fell by", "the gap in seats, which stood at"."""
        low = window.low
        for index in range(len(low) - 1, -1, -1):
            word = low[index]
            if word in _SENTENCE_ENDS:
                return None
            if word in self._counts and window.at(index + 1) == "of" and (found := self.read(window, index + 2)):
                return window.phrase(*found)
            if word == "which" and window.at(index - 1) == "," and len(low) - index <= _RELATIVE:
                return self._read_back(window, index - 2)
        return None

    def _read_back(self, window: Window, last: int) -> str | None:
        if not self.is_plural(window.at(last)):
            return None
        first = last
        while first and not self.ends(window.low[first - 1]) and window.low[first - 1] not in self.verbs:
            first -= 1
        return window.phrase(first, last + 1)

    def _skip(self, window: Window, index: int, *, determiners: bool) -> int:
        """Skip "more" and "of the"; determiners alone only behind a fraction: "half the", but not "at 15 the"."""
        while (
            (word := window.at(index)) in self._skips or word in _QUOTES or (determiners and word in self._determiners)
        ):
            determiners = determiners or word == "of"
            index += 1
            if not word:
                break
        return index

    def _find_plural(self, window: Window, first: int, *, several: bool) -> int | None:
        """The index of the plural noun that heads the phrase."""
        low = window.low
        for index in range(first, min(len(low), first + _LONGEST)):
            word = low[index]
            if word in _QUOTES or word.endswith("'s"):
                continue
            if word[0].isdigit() and index > first and self._ends_name(window, index - 1):
                # "PlayStation 3 consoles"
                continue
            if self.ends(word):
                if index == first or not self._goes_on(window, index):
                    return None
                continue
            plural = self.is_plural(word)
            # No verb in -s follows a plural number: "five runs", but "one in five runs" and "one runs".
            nominal = plural and word not in self._finite and (index > first or several or window.at(index - 1) == "of")
            if word in self.verbs and not nominal and not self._is_participle(window, index):
                return None
            if plural:
                return self._extend(window, index)
        return None

    def _ends_name(self, window: Window, index: int) -> bool:
        """Tell a name before a figure from a possessor, unless of a year: "5 of Acme's 60 plants" has two numbers."""
        figure = window.low[index + 1]
        year = figure.isdigit() and figure[:2] in ("19", "20") and len(figure) == _YEAR_LENGTH
        return window.is_capital(index) and (year or not window.low[index].endswith("'s"))

    def _goes_on(self, window: Window, index: int) -> bool:
        """Tell whether a phrase goes on behind a sign or function word: within a name, or to a second modifier."""
        word, left = window.low[index], window.at(index - 1)
        if window.is_capital(index - 1) and window.is_capital(index + 1):
            # "10 House of Lords members", "three George W. Bush aides"
            inside = word == "of" or (word == "." and len(left) == 1)
            return inside or self._joins(window, index)
        return self._joins(window, index)

    def _joins(self, window: Window, index: int) -> bool:
        """Tell whether a comma or "and" joins two modifiers of one noun: "46 Asian and African states"."""
        word, left, right = window.low[index], window.at(index - 1), window.at(index + 1)
        if self.is_plural(left) or left in self.verbs or right in self.verbs or not right.isalpha() or self.ends(right):
            return False
        if word == ",":
            return self._modifies(left)
        return word in ("and", "or") and any(self.is_plural(window.at(index + step)) for step in (1, 2, 3))

    def _is_participle(self, window: Window, index: int) -> bool:
        word = window.low[index]
        return word.endswith(_PARTICIPLES) and word not in _FINITE and self.is_plural(window.at(index + 1))

    def _modifies(self, word: str) -> bool:
        return word in self._adjectives or word.endswith(_ADJECTIVES)

    def _extend(self, window: Window, index: int) -> int:
        """Go on from one plural to the next: "media interviews", "arms control inspectors"."""
        low = window.low
        while index + 1 < len(low) and window.starts[index + 1] > window.end(index) and self.opens(window, index + 1):
            capital = window.is_capital(index + 1) and not window.is_capital(index)
            if self.is_plural(low[index + 1]) and not capital:
                index += 1
            elif self._is_attribute(window, index) and self._leads_to_plural(window, index + 1):
                index += 2
            else:
                break
        return index

    def _is_attribute(self, window: Window, index: int) -> bool:
        """Tell whether a plural may stand before a noun: "sports", or the last word of a name: "General Motors"."""
        named = index > 0 and window.is_capital(index) and window.is_capital(index - 1)
        return named or window.low[index] in self._attributes

    def _leads_to_plural(self, window: Window, index: int) -> bool:
        return not window.low[index].endswith("ed") and self.is_plural(window.at(index + 1))

    def _find_end(self, window: Window, first: int, *, singular: bool) -> int:
        """The index behind the last word that can belong to a phrase without a plural."""
        low = window.low
        index = first
        while index < min(len(low), first + _LONGEST_SINGULAR):
            word = low[index]
            if self.ends(word) or word in self.verbs or word in self._predicates:
                break
            if index > first and not self._modifies(low[index - 1]):
                verbal = singular and word.endswith("s") and self.is_plural(word) and not window.is_capital(index)
                if verbal or word.endswith("ed"):
                    break
            index += 1
        return index

    def _is_noun(self, window: Window, first: int, last: int, *, singular: bool) -> bool:
        """Tell whether words without a plural among them name what is counted: "400,000 public sector worker"."""
        word = window.low[last - 1]
        if len(word) < _SHORTEST_NOUN or word.endswith((*self._other_endings, "'s")):
            return False
        if word.endswith("ly") and word not in self._nouns_in_ly:
            return False
        if singular:
            return True
        # A capital is the next name ("Clinton 47 Trump 43"), -ing the next clause, a single word most often a verb.
        return last - first > 1 and not window.is_capital(first) and not window.low[first].endswith("ing")

    def _behind_possessor(self, window: Window, first: int, last: int) -> int:
        """Leave a possessor out: "5 of the country's banks" counts banks."""
        for index in range(last - 1, first - 1, -1):
            if window.low[index].endswith("'s"):
                return index + 1
        return first
