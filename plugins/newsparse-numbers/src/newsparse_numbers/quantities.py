"""Quantities: each numeral with the currency, percent sign, scale or unit beside it, unless it is refused."""

from __future__ import annotations

from newsparse import Article, Lexicon
from newsparse_numbers.customs import Customs
from newsparse_numbers.draft import DASHES, Draft
from newsparse_numbers.hedges import Hedges
from newsparse_numbers.measures import Measures
from newsparse_numbers.money import Money
from newsparse_numbers.nouns import Nouns
from newsparse_numbers.numeral import Numeral
from newsparse_numbers.numerals import Numerals
from newsparse_numbers.refusals import Refusals
from newsparse_numbers.vocabulary import Vocabulary
from newsparse_numbers.windows import Windows

_HYPHENS = ("-", "–")
_MINUS = frozenset("-−")
# "A third of a point" is a fraction, "a third point" would be a rank.
_PARTED = frozenset({"point", "percent", "percentage"})
_SHORTEST_NAME = 3


class Quantities:
    """The readers that make quantities of numerals."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._numerals = lexicon.build(Numerals)
        self._vocabulary = lexicon.build(Vocabulary)
        self._money = lexicon.build(Money)
        self._measures = lexicon.build(Measures)
        self._nouns = lexicon.build(Nouns)
        self._hedges = lexicon.build(Hedges)
        self._refusals = lexicon.build(Refusals)
        self._openers = self._money.openers | self._measures.openers

    def find(self, article: Article) -> list[Draft]:
        """Find the quantities of an article from left to right; none overlaps the next."""
        text = article.text
        customs = self._money.find_customs(text)
        numerals = list(self._numerals.find(article))
        dates = {numeral.start for numeral in numerals if self._is_plain_date(text, numeral)}
        windows = Windows(text, (_place(numeral) for numeral in numerals if numeral.start not in dates))
        found: list[Draft] = []
        names: set[str] = set()
        # Where the last number ends with its unit, and the last refused numeral.
        floor = refused = 0
        for numeral in numerals:
            if numeral.start < floor:
                continue
            if numeral.start in dates:
                refused = numeral.end
                continue
            draft = Draft(text, numeral, windows)
            if numeral.form == "row":
                found.append(draft)
                continue
            self._read(draft, floor, customs)
            left = found[-1] if found else None
            if not self._refusals.refuses(draft, left, refused) and not self._is_known_name(draft, names):
                found.append(draft)
                floor = draft.tail
                continue
            names.add(draft.written)
            refused = numeral.end
            # With the end of "2004-05" or "555-1234" its beginning falls too.
            if found and found[-1].bare and found[-1].end == draft.start - 1 and text[draft.start - 1] in DASHES:
                found.pop()
        return found

    def _is_plain_date(self, text: str, numeral: Numeral) -> bool:
        return numeral.form == "figure" and self._refusals.signs.is_plain_date(text, numeral.start, numeral.end)

    def _read(self, draft: Draft, floor: int, customs: Customs) -> None:
        """Take sign, currency, percent or unit beside a numeral into the draft."""
        if draft.form == "fraction":
            self._read_rank(draft)
        if draft.type == "ordinal":
            return
        self._money.read_before(draft, floor, customs)
        _read_sign(draft, floor)
        if draft.unit:
            self._money.read_scale(draft)
            return
        draft.modifier, hedge = self._hedges.match_behind(draft, 0)
        index = hedge or self._first_word(draft)
        word = draft.after.at(index)
        if draft.form == "multiplier" or not (word in self._openers or "-" in word):
            return
        if self._measures.read_times(draft, index):
            return
        if self._measures.read_percent(draft, index) or self._money.read_behind(draft, index, customs):
            return
        if draft.values and self._measures.has_open_m(draft):
            self._measures.read_metres_or_million(draft, plural=self._nouns.counts(draft.after, 1))
            index = self._first_word(draft)
            if draft.unit or self._money.read_behind(draft, index, customs):
                return
        if not self._measures.read_abbreviation(draft, index):
            self._measures.read_word(draft, index)

    def _read_rank(self, draft: Draft) -> None:
        """Read "a third" as a rank where a noun follows: "a third-quarter loss", "a third man"."""
        article, _, word = draft.written.lower().rpartition(" ")
        rank = self._vocabulary.ordinals.get(word)
        if article not in ("a", "an") or rank is None:
            return
        if draft.text[draft.end : draft.end + 1] in _HYPHENS or (
            self._nouns.opens(draft.after) and draft.after.first not in _PARTED
        ):
            draft.begin(draft.end - len(word))
            draft.values = (rank,)
            draft.type = draft.form = draft.rule = "ordinal"

    def _first_word(self, draft: Draft) -> int:
        """Index of the word that could be a unit: behind a hyphen, or behind "of a" of a fraction or vague plural."""
        if draft.hyphened:
            return 1
        after = draft.after
        if draft.form not in ("fraction", "vague") and not (draft.scale > 1 and draft.form == "words"):
            return 0
        index = int(after.first == "of")
        if not index and draft.written.lower() == "quarter":
            # "For the quarter a year ago"
            return 0
        return index + (draft.form != "vague" and after.at(index) in ("a", "an", "one", "1"))

    def _is_known_name(self, draft: Draft, names: set[str]) -> bool:
        """Tell whether a bare number has been a name before: "a Boeing 757 … the 757"."""
        if not names or not draft.bare or draft.end - draft.start < _SHORTEST_NAME:
            return False
        return draft.written in names and not self._nouns.counts(draft.after)


def _place(numeral: Numeral) -> tuple[int, int]:
    """Where words are read around a numeral; those inside a row and behind it are not."""
    return numeral.start, numeral.start if numeral.form == "row" else numeral.end


def _read_sign(draft: Draft, floor: int) -> None:
    """Take a minus or plus sign, or the word minus, before the number into the draft."""
    text, start = draft.text, draft.start
    if draft.form not in ("figure", "words", "fraction") or start <= floor:
        return
    sign, before = text[start - 1], text[start - 2 : start - 1] if start > 1 else ""
    free = not before or before.isspace()
    if sign in _MINUS and draft.form == "figure" and (free or before in "(~"):
        draft.begin(start - 1)
        draft.multiply(-1)
    elif sign == "+" and free and text[start].isdigit():
        draft.begin(start - 1)
        draft.change = "up"
    elif (
        text[max(0, start - 6) : start].lower() == "minus "
        and text[max(0, start - 14) : start - 6].lower() != "plus or "
    ):
        draft.begin(start - len("minus "))
        draft.multiply(-1)
