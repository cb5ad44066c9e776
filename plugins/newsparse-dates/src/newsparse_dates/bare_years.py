"""Bare years: what tells the year 1998 from 1998 of something."""

from __future__ import annotations

from newsparse import Lexicon
from newsparse_dates.neighbours import Neighbours
from newsparse_dates.phrase import Phrase
from newsparse_dates.vocabulary import PACKAGE

# Signs that tie figures to others: 2082.1, 1,998, #1998, 7/1998.
_TIES = frozenset(".,/:+#$£€=_@")
_OPENERS = frozenset({"(", ",", "-", "–", "—", "'s", "’s"})
# Numbers outside are counts unless a preposition makes them years; before the first no number is a year.
_COMMON = range(1500, 2101)
_RECENT = range(1900, 2051)
_EARLIEST = 1200
_ROUND = 50
_LONGEST_REIGN = 120


class Years:
    """Tells years from other numbers of four figures, by the words beside them."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table(PACKAGE, "compounds")
        self._counted = frozenset(table["counted"])
        self._numbered = frozenset(table["numbered"])
        self._circa, self._hedges = frozenset(table["circa"]), table["hedges"]
        self._near = lexicon.build(Neighbours)

    def is_year(self, phrase: Phrase, value: int) -> bool:
        """Tell whether the number at ``phrase`` is a year."""
        if self._is_hedged(phrase) or _spans_years(phrase):
            return True
        if self._is_number(phrase):
            return False
        before, after = phrase.text_at(phrase.start - 1), phrase.text_at(phrase.stop)
        plain = self._near.precedes(phrase, "year")
        counts = after.endswith("s") and after.islower() and not plain
        late = before == "as" and self._near.follows(phrase.part(phrase.start - 1, phrase.stop), "as_year")
        if late or self._near.follows(phrase, "year"):
            if counts and value % _ROUND == 0 and (before in ("and", "or", "to") or value not in _COMMON):
                return False
            return value >= _EARLIEST or not after.islower() or plain
        if value % _ROUND == 0 or value not in _COMMON:
            return before in _OPENERS and not counts and value in _COMMON
        return not counts or before.islower() or value in _RECENT

    def _is_hedged(self, phrase: Phrase) -> bool:
        """C. 1180; until at least 2015, in about 1340, no earlier than 2025, with nothing behind that it counts."""
        if phrase.text_at(phrase.start - 1) == "." and phrase.text_at(phrase.start - 2) in self._circa:
            return True
        words = self._hedges.get(phrase.text_at(phrase.start - 1))
        if not words or not self._near.follows(phrase.part(phrase.start - words, phrase.stop), "hedged_year"):
            return False
        return not phrase.text_at(phrase.stop)[:1].isalnum() or self._near.precedes(phrase, "year")

    def _is_number(self, phrase: Phrase) -> bool:
        """Whether the words or signs beside it make it a count, a price or the number of something."""
        before, after = phrase.text_at(phrase.start - 1), phrase.text_at(phrase.stop)
        label = phrase.text_at(phrase.start - 2) if before == "." else before
        if label.lower() in self._numbered or after in self._counted or self._near.follows(phrase, "count"):
            return True
        if after in ("-", "–") and phrase.name_at(phrase.stop + 1) == "UNIT":
            return True
        if phrase.touches(phrase.start) and before in _TIES:
            return True
        if not phrase.touches(phrase.stop):
            return after == "%"
        return after in ("°", "%") or (after in _TIES and _touches_figure(phrase, phrase.stop + 1))


def _touches_figure(phrase: Phrase, at: int) -> bool:
    return phrase.touches(at) and phrase.text_at(at)[:1].isdigit()


def _spans_years(phrase: Phrase) -> bool:
    """Whether it is one of two in parentheses: Henry (1485-1509)."""
    first = phrase.start if phrase.text_at(phrase.start - 1) == "(" else phrase.start - 2
    names = [phrase.name_at(at) for at in range(first, first + 3)]
    if phrase.text_at(first - 1) != "(" or names != ["YEARNO", "DASH", "YEARNO"] or phrase.text_at(first + 3) != ")":
        return False
    return bool(0 < phrase.value_at(first + 2) - phrase.value_at(first) < _LONGEST_REIGN)
