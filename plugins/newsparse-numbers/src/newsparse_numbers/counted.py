"""Counted: what a number without currency, percent or measure counts, and what a rate is related to."""

from __future__ import annotations

from newsparse import Lexicon
from newsparse_numbers.draft import Draft
from newsparse_numbers.hedges import Hedges
from newsparse_numbers.measures import Measures
from newsparse_numbers.nouns import Nouns
from newsparse_numbers.tables import read_table
from newsparse_numbers.windows import words_before

# How far "the number of" may stand before its number, in code points.
_FAR = 140
# "The number of jobs", "the gap in seats, which": without one of these nothing is counted before a number.
_ANNOUNCES = (" of ", "\nof ", " of\n", "which")


class Counted:
    """The readers of counted nouns and rates."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = read_table(lexicon, "units")
        self._no_rates = frozenset(table["rates"]["not_before"])
        self._rates_of_money = frozenset(table["rates"]["of_money"])
        self._doubled_rates = frozenset(table["rates"]["doubled"])
        self._no_units = frozenset(table["compounds"]["no_units"])
        self._skipped = frozenset(table["compounds"]["skipped"])
        self._links = frozenset(table["per"]["words"]) - {"each"}
        self._measures = lexicon.build(Measures)
        self._nouns = lexicon.build(Nouns)
        self._hedges = lexicon.build(Hedges)

    def read(self, draft: Draft) -> None:
        """Find the unit of a number that has none, and the rate of one that has."""
        if draft.type in ("ordinal", "multiplier", "score"):
            return
        if draft.unit is None:
            self._read_unit(draft)
        if draft.unit:
            self._read_rate(draft)

    def _read_unit(self, draft: Draft) -> None:
        after = draft.after
        if draft.type == "ratio" and (unit := self._measures.words.get(after.first)):
            draft.unit = unit
        elif draft.hyphened and draft.modifier is None:
            self._read_compound(draft)
        elif draft.type == "ratio" and "-" in draft.written and not self._nouns.counts(after):
            return
        else:
            self._read_noun(draft)

    def _read_noun(self, draft: Draft) -> None:
        """Read the noun phrase behind the number, or before it: "the number of jobs fell by 20"."""
        after, one = draft.after, draft.values == (1,)
        index = self._hedges.match_behind(draft, 0)[1]
        if counted := self._nouns.read(
            after,
            index,
            singular=one or draft.type == "fraction",
            one=one,
            several=draft.type not in ("ratio", "fraction"),
        ):
            draft.unit = after.phrase(*counted).removesuffix("'s").removesuffix("’s")
            draft.tail = after.end(counted[1] - 1)
        elif draft.type == "cardinal":
            draft.unit = self._read_before(draft)

    def _read_before(self, draft: Draft) -> str | None:
        far = max(0, draft.start - _FAR)
        if all(draft.text.find(word, far, draft.start) < 0 for word in _ANNOUNCES):
            return None
        return self._nouns.read_before(words_before(draft.text, draft.start, _FAR))

    def _read_compound(self, draft: Draft) -> None:
        """Read the unit of a compound: "7.5-point lead", "15-member council"."""
        first, _, rest = draft.after.written(1).partition("-")
        word = rest.partition("-")[0] if rest and first.lower() in self._skipped else first
        if word.lower() not in self._nouns.function and word.lower() not in self._no_units:
            draft.unit = word
            draft.tail = draft.after.end(1)

    def _read_rate(self, draft: Draft) -> None:
        """Note what a rate is related to: "$50 a barrel", "20 deaths a day", "200 people per square mile"."""
        after = draft.after
        index = after.index_at(draft.tail)
        link = after.at(index)
        if link not in self._links:
            return
        word = after.at(index + 1)
        if draft.type == "cardinal" and link == "per" and word.isalpha():
            related = f"{word} {after.at(index + 2)}" if word in self._doubled_rates else word
            draft.unit = f"{draft.unit} per {related}"
        elif after.at(index + 2) not in self._no_rates:
            draft.per = self._measures.related(draft, index)
            if draft.type == "money" and link in ("a", "an") and word in self._rates_of_money:
                draft.per = word
