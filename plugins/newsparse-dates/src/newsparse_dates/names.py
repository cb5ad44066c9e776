"""Names that hold the name of a day and are no date: the Sunday Times, Black Friday."""

from __future__ import annotations

from newsparse import Lexicon
from newsparse_dates.phrase import Phrase
from newsparse_dates.vocabulary import PACKAGE


class Names:
    """Tells weekdays from the names they are part of, by the capitalised words beside them."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table(PACKAGE, "compounds")
        self._after = frozenset(table["after"])
        self._measured = frozenset(table["measured"])
        self._before = frozenset(table["before"])

    def is_measured(self, word: str) -> bool:
        """Tell whether a word behind "quarterly" or "annual" makes it the measure of an amount."""
        return word in self._measured

    def is_compound(self, phrase: Phrase) -> bool:
        """Tell whether a weekday, with the part of day behind it, belongs to a name."""
        at = phrase.find("WEEKDAY")
        after = phrase.text_at(at + 1)
        if phrase.start == at and phrase.text_at(at - 1) in self._before:
            return True
        if phrase.name_at(at + 1) == "PART" and after[:1].isupper():
            after = f"{after} {phrase.text_at(at + 2)}"
        return after in self._after
