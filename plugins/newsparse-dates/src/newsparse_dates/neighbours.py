"""Neighbours: the words right beside an expression, which decide whether it is one."""

from __future__ import annotations

from newsparse import Lexicon
from newsparse_dates.phrase import Phrase
from newsparse_dates.vocabulary import PACKAGE


class Neighbours:
    """Looks up the words beside a phrase in named lists."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table(PACKAGE, "neighbours")
        self._before = {name: frozenset(words) for name, words in table["before"].items()}
        self._after = {name: frozenset(words) for name, words in table["after"].items()}
        self.between_rate = frozenset(table["between"]["rate"])
        self.first_names = frozenset(table["names"]["first"])

    def follows(self, phrase: Phrase, name: str) -> bool:
        """Tell whether a word of the list ``before.name`` stands in front of the phrase."""
        return phrase.text_at(phrase.start - 1).lower() in self._before[name]

    def points_back(self, phrase: Phrase) -> bool:
        """Tell "that" of "by that Friday" and "left that May." from the one of "said that Friday was quiet"."""
        return self.follows(phrase, "that") or phrase.text_at(phrase.stop) in (".", ";")

    def precedes(self, phrase: Phrase, name: str) -> bool:
        """Tell whether a word of the list ``after.name`` stands behind the phrase."""
        return phrase.text_at(phrase.stop).lower() in self._after[name]
