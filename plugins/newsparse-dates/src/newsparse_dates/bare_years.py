"""Bare years: what tells the year 1998 from 1998 of something."""

from __future__ import annotations

from newsparse import Lexicon
from newsparse_dates.phrase import Phrase
from newsparse_dates.vocabulary import PACKAGE

# Words that a year follows.
_BEFORE = frozenset(
    [
        "in",
        "since",
        "until",
        "by",
        "from",
        "to",
        "of",
        "during",
        "before",
        "after",
        "through",
        "between",
        "and",
        "early",
        "late",
        "mid",
        "the",
        "year",
        "summer",
        "winter",
        "spring",
        "autumn",
        "fall",
        "circa",
        "around",
        "till",
        "In",
        "Since",
        "Until",
        "By",
        "From",
        "During",
        "Before",
        "After",
        "Through",
        "Between",
        "Around",
        "Circa",
        "class",
    ]
)
_TIES = frozenset({".", ",", "/", ":", "+", "#", "$", "£", "€", "=", "_", "@"})
_COUNTING = frozenset(
    [
        "than",
        "least",
        "most",
        "about",
        "nearly",
        "almost",
        "over",
        "some",
        "another",
        "only",
        "up",
        "approximately",
        "roughly",
        "just",
    ]
)


class Years:
    """Tells years from other numbers of four figures, by the words beside them."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table(PACKAGE, "compounds")
        self._counted = frozenset(table["counted"])
        self._numbered = frozenset(table["numbered"])

    def is_year(self, phrase: Phrase, value: int) -> bool:
        """Tell whether the number at ``phrase`` is a year."""
        before, after = phrase.text_at(phrase.start - 1), phrase.text_at(phrase.stop)
        if before in self._numbered or after in self._counted or after == "%":
            return False
        if after in ("-", "–") and phrase.name_at(phrase.stop + 1) == "UNIT":
            return False
        if before in _COUNTING or self._in_number(phrase):
            return False
        counts = after[-1:] == "s" and after.islower() and after not in _FUNCTION
        if before in _BEFORE:
            if counts and value % 50 == 0 and (before in ("and", "or", "to") or value < 1700):  # noqa: PLR2004
                return False
            return value >= 1200 or not after.islower() or after in _FUNCTION  # noqa: PLR2004
        if value % 50 == 0 or not 1500 <= value <= 2100:  # noqa: PLR2004 - round or far numbers count things
            return before in ("(", ",", "-", "–", "—", "'s", "’s") and not counts and 1500 <= value <= 2100  # noqa: PLR2004
        return not counts or before.islower()

    @staticmethod
    def _in_number(phrase: Phrase) -> bool:
        """Whether signs tie it to figures or letters beside it: 2082.1, 1,998, #1998, 7/1998."""
        first, behind = phrase.start, phrase.stop
        if phrase.touches(first) and phrase.text_at(first - 1) in _TIES:
            return True
        if not phrase.touches(behind) or phrase.text_at(behind) not in _TIES:
            return phrase.touches(behind) and phrase.text_at(behind) in ("°", "%")
        return phrase.touches(behind + 1) and phrase.text_at(behind + 1)[:1].isdigit()


_FUNCTION = frozenset(
    [
        "was",
        "is",
        "has",
        "as",
        "this",
        "its",
        "his",
        "the",
        "a",
        "an",
        "and",
        "or",
        "but",
        "when",
        "where",
        "while",
        "who",
        "which",
        "that",
        "with",
        "without",
        "at",
        "by",
        "for",
        "from",
        "in",
        "of",
        "on",
        "to",
        "until",
        "were",
        "had",
        "are",
        "be",
        "been",
        "would",
        "will",
        "could",
        "may",
        "might",
        "than",
        "then",
        "after",
        "before",
        "he",
        "she",
        "they",
        "it",
        "we",
    ]
)
