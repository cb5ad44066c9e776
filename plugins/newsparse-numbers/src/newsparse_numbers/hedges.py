"""Hedges: the words that loosen or bound a number ("nearly", "up to", "or more")."""

from __future__ import annotations

from newsparse import Lexicon
from newsparse_numbers.draft import DASHES, Draft
from newsparse_numbers.tables import read_table

_LONGEST = 5
_FARTHEST = 4
_LONGEST_BEHIND = 3
_SUFFIXES = {"+": "more_than", "plus": "more_than", "odd": "approx", "ish": "approx"}
# Prepositions of time too: "over a two-day visit".
_PREPOSITIONS = frozenset({"over", "under", "around", "about", "inside"})


class Hedges:
    """The hedges of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = read_table(lexicon, "hedges")
        self._before = {phrase: name for name, phrases in table["before"].items() for phrase in phrases}
        self._last_words = frozenset(phrase.rpartition(" ")[2] for phrase in self._before)
        self._unless_after = {hedge: frozenset(words) for hedge, words in table["unless_after"].items()}
        self._skips = frozenset(table["skips"]["words"])
        self._behind = {phrase: name for name, phrases in table["behind"].items() for phrase in phrases}
        self._first_words = frozenset(phrase.partition(" ")[0] for phrase in self._behind)
        self._openers = self._first_words | _SUFFIXES.keys() | DASHES

    def read(self, draft: Draft) -> None:
        """Find the modifier of a number: a hedge behind what it counts, else the nearest one before it."""
        # "Over 60m" is where a race is run.
        if draft.modifier is None and draft.rule != "metres":
            index = draft.after.index_at(draft.tail)
            draft.modifier = self.match_behind(draft, index)[0] or self._read_before(draft)

    def match_behind(self, draft: Draft, index: int) -> tuple[str | None, int]:
        """Match a hedge at a word behind the number: "or more", "-plus", "+".

        Returns:
            The modifier and the number of words of the hedge; None and 0 where there is none.
        """
        after = draft.after
        word = after.at(index) if index else after.first
        if word not in self._openers:
            return None, 0
        if word in _SUFFIXES and after.starts[index] == draft.end:
            return _SUFFIXES[word], 1
        if word in DASHES and after.at(index + 1) in _SUFFIXES:
            return _SUFFIXES[after.low[index + 1]], 2
        if word in self._first_words:
            for size in range(_LONGEST_BEHIND, 1, -1):
                name = self._behind.get(" ".join(after.low[index : index + size]))
                # "And up to" and "and more than" belong to the next number.
                if name and after.at(index + size) not in ("to", "than"):
                    return name, size
        return None, 0

    def _read_before(self, draft: Draft) -> str | None:
        low = draft.before.low
        end = len(low)
        found: str | None = None
        for _ in range(min(_FARTHEST, end)):
            name, size = self._match(low, end)
            if name and low[end - 1] in _PREPOSITIONS and _is_preposition(draft, low[end - 1 :]):
                return found
            if name and name != "approx":
                return name
            if name:
                # A bound before it says more: "up to an estimated 300".
                found, end = name, end - size
            elif found or low[end - 1] not in self._skips:
                break
            else:
                end -= 1
            if not end:
                break
        return found

    def _match(self, low: list[str], end: int) -> tuple[str | None, int]:
        """Match the longest hedge that ends before the word ``end``."""
        if low[end - 1] in self._last_words:
            for size in range(min(_LONGEST, end), 0, -1):
                phrase = " ".join(low[end - size : end])
                if name := self._before.get(phrase):
                    beyond = low[end - size - 1] if end > size else ""
                    return (None, 0) if beyond in self._unless_after.get(phrase, ()) else (name, size)
        return None, 0


def _is_preposition(draft: Draft, words: list[str]) -> bool:
    """Tell the preposition of "over a two-day visit" and "over 3 to 4 weeks" from the hedge of "over 20 years".

    Args:
        draft: the number.
        words: the preposition and the words between it and the number.
    """
    if "of" in words:
        # "A 12-under total of 204"
        return True
    if draft.type == "range":
        return words[0] == "over"
    return draft.type == "measure" and len(words) > 1
