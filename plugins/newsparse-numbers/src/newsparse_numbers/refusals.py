"""Refusals: which numerals are no quantities.

Rules on the characters beside a numeral come first, as they are cheap. Rules on words are asked only where no currency,
percent sign or unit has shown that something is measured.
"""

from __future__ import annotations

from newsparse import Lexicon
from newsparse_numbers.dates import Dates
from newsparse_numbers.draft import Draft
from newsparse_numbers.idioms import Idioms
from newsparse_numbers.names import Names
from newsparse_numbers.signs import Signs


class Refusals:
    """All rules that refuse a numeral."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.signs = lexicon.build(Signs)
        self._names = lexicon.build(Names)
        self._dates = lexicon.build(Dates)
        self._idioms = lexicon.build(Idioms)

    def refuses(self, draft: Draft, left: Draft | None, refused_end: int) -> bool:
        """Tell whether a number is no quantity; settle ages, ranks and pronouns on the way.

        Args:
            draft: the number, with its currency, percent or unit.
            left: the number before.
            refused_end: offset behind the last numeral that was refused.
        """
        if draft.rule == "currency-before":
            return False
        if self.signs.is_part(draft, refused_end):
            return True
        if draft.unit:
            return draft.type == "measure" and self._names.is_label(draft)
        if self._names.is_name(draft, left) or self._names.is_listed(draft) or self._idioms.is_idiom(draft):
            return True
        if self._dates.is_age(draft):
            draft.decide("measure", "year", "age")
        elif draft.values and self._dates.is_date(draft):
            return True
        elif draft.bare and self._names.is_rank(draft):
            draft.type, draft.rule = "ordinal", "rank"
        draft.doubtful = self._idioms.is_pronoun(draft)
        return False
