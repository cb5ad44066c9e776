"""The reading of a text: numerals, then quantities, pairs, units, hedges and changes, one step after the other."""

from __future__ import annotations

from newsparse import Article, Lexicon

from newsparse_numbers.changes import Changes
from newsparse_numbers.counted import Nouns
from newsparse_numbers.draft import Draft, to_plain
from newsparse_numbers.elision import find_roles, share_units
from newsparse_numbers.hedges import Hedges
from newsparse_numbers.measures import Measures
from newsparse_numbers.money import Money
from newsparse_numbers.number import Number
from newsparse_numbers.numerals import Numeral, Numerals
from newsparse_numbers.pairs import Pairs
from newsparse_numbers.refusals import Refusals
from newsparse_numbers.windows import words_before

# How far "the number of" may stand before its number.
_FAR = 140
_MINUS = frozenset("-−")
_DASHES = frozenset("-–‑")
_TIMES_AS = frozenset("as more less the that what its his her their higher larger bigger greater faster lower smaller longer better over normal bigger fewer stronger cheaper richer older average this those your our my bigger".split())
_UNITS_OF_PARTS = frozenset({"point", "percent", "percentage"})


class Grammar:
    """All readers, built once of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.numerals = lexicon.build(Numerals)
        self.money = lexicon.build(Money)
        self.measures = lexicon.build(Measures)
        self.nouns = lexicon.build(Nouns)
        self.refusals = lexicon.build(Refusals)
        self.hedges = lexicon.build(Hedges)
        self.changes = lexicon.build(Changes)
        self.pairs = Pairs(self.nouns, self.changes)

    def find(self, article: Article) -> list[Number]:
        """Find the numbers of an article, in the order of the text."""
        text = article.text
        drafts = self.pairs.join(self._find_quantities(text))
        for draft in drafts:
            self._read_unit(draft)
            draft.modifier = draft.modifier or self.hedges.read(draft)
            draft.change = draft.change or (self.changes.read(draft) if draft.type != "ordinal" and draft.type != "score" else None)
        find_roles(drafts, self.changes)
        share_units(drafts, self.nouns)
        return [_make(draft) for draft in drafts]

    def _find_quantities(self, text: str) -> list[Draft]:
        dollar, pounds = self.money.find_dollar(text), self.money.has_pounds(text)
        found: list[Draft] = []
        floor = refused = 0
        names: set[str] = set()
        for numeral in self.numerals.find(text):
            if numeral.start < floor:
                continue
            if numeral.form == "figure" and self.refusals.is_plain_year(text, numeral.start, numeral.end):
                refused = numeral.end
                continue
            draft = Draft(text, numeral)
            self._read_quantity(draft, numeral, floor, dollar, pounds)
            if self._refuses(draft, refused) or self._is_known_name(draft, names):
                refused = numeral.end
                names.add(text[numeral.start : numeral.end])
                if found and found[-1].bare and found[-1].end == draft.start - 1 and text[draft.start - 1] in _DASHES:
                    found.pop()
                continue
            found.append(draft)
            floor = draft.tail
        return found

    def _read_quantity(self, draft: Draft, numeral: Numeral, floor: int, dollar: str, pounds: bool) -> None:
        """Take currency, sign, percent or unit beside a numeral into the draft."""
        if numeral.form == "fraction":
            self._read_rank(draft)
        if draft.type == "ordinal":
            return
        self.money.read_before(draft, floor, dollar)
        _read_minus(draft, floor)
        draft.modifier, hedge = self.hedges.match_behind(draft, 0)
        index = hedge or self._first_word(draft)
        if draft.unit:
            self._read_money_scale(draft)
            return
        if numeral.form == "multiplier" or self._read_times(draft, index):
            return
        if self.measures.read_percent(draft, index) or self.money.read_behind(draft, index, dollar, pounds=pounds):
            return
        if draft.values and self.measures.read_metres_or_million(draft, self._plural_follows(draft, 1)):
            index = self._first_word(draft)
            if draft.unit or self.money.read_behind(draft, index, dollar, pounds=pounds):
                return
        if not self.measures.read_abbreviation(draft, index) and not (draft.form == "vague" and draft.after.at(index) in self.measures.time):
            self.measures.read_word(draft, index)

    def _read_rank(self, draft: Draft) -> None:
        """Read "a third" as a rank where a noun follows: "a third-quarter loss", "a third man"."""
        article, _, word = draft.text[draft.start : draft.end].lower().rpartition(" ")
        if article not in ("a", "an") or word not in self.numerals.ordinals:
            return
        after = draft.after
        if after.at(0) in _DASHES and after.starts[0] == draft.end or self.nouns.opens(after, 0) and after.at(0) not in _UNITS_OF_PARTS:
            draft.start = draft.end - len(word)
            draft.values = (self.numerals.ordinals[word],)
            draft.type = draft.form = draft.rule = "ordinal"

    def _read_money_scale(self, draft: Draft) -> None:
        letter = draft.text[draft.end : draft.end + 1]
        factor = {"m": 10**6, "b": 10**9, "B": 10**9, "t": 10**12, "T": 10**12}.get(letter)
        if factor and not draft.scaled and not draft.text[draft.end + 1 : draft.end + 2].isalnum():
            draft.multiply(factor)
            draft.scaled, draft.scale_factor = True, factor
            draft.end = draft.tail = draft.end + 1

    def _first_word(self, draft: Draft) -> int:
        """Index of the word that could be a unit: behind a hyphen, or behind "of a" of a fraction or vague plural."""
        after = draft.after
        if after.at(0) in _DASHES and after.starts[0] == draft.end and len(after) > 1 and after.starts[1] == after.ends[0] and after.low[1][0].isalpha():
            return 1
        if draft.form in ("fraction", "vague") or draft.scaled and draft.form == "words":
            index = int(after.at(0) == "of")
            return index + (draft.form != "vague" and after.at(index) in ("a", "an", "one", "1"))
        return 0

    def _read_times(self, draft: Draft, index: int) -> bool:
        """Read "three times as many" and "10-fold"; "won three times" counts occasions."""
        after = draft.after
        word, following = after.at(index), after.at(index + 1)
        if word == "fold" or word == "x" and after.starts[index] == draft.end:
            pass
        elif word != "times" or following not in _TIMES_AS and not following.endswith("er"):
            return False
        draft.end = draft.tail = after.ends[index]
        draft.type = draft.rule = "multiplier"
        return True

    def _plural_follows(self, draft: Draft, index: int) -> bool:
        counted = self.nouns.read(draft.after, index)
        return counted is not None and self.nouns.is_plural(draft.after.at(counted[1] - 1))

    def _refuses(self, draft: Draft, refused: int) -> bool:
        if draft.rule.startswith("currency-before") or draft.unit == "percent" and draft.before.last() == "":
            return False
        if self.refusals.is_part_of_sign(draft, refused):
            return True
        if draft.unit:
            return draft.type == "measure" and draft.form == "figure" and self.refusals.is_label(draft)
        if self.refusals.is_name(draft) or self.refusals.is_idiom(draft):
            return True
        if self.refusals.is_age(draft):
            draft.type, draft.unit, draft.rule = "measure", "year", "age"
            return False
        if draft.values and self.refusals.is_date(draft):
            return True
        if draft.bare and self.refusals.is_rank(draft):
            draft.type, draft.rule = "ordinal", "rank"
        draft.doubtful = self.refusals.is_pronoun(draft)
        return False

    def _is_known_name(self, draft: Draft, names: set[str]) -> bool:
        """Tell whether a bare number has been a name before: "a Boeing 757 … the 757"."""
        written = draft.text[draft.start : draft.end]
        return draft.bare and len(written) > 2 and written in names and not self._plural_follows(draft, 0)

    def _read_unit(self, draft: Draft) -> None:
        """Find what is counted, where currency, percent or measure have not said it."""
        if draft.type in ("ordinal", "multiplier", "score") or draft.unit:
            self._read_per(draft)
            return
        after = draft.after
        index = self._first_word(draft)
        hyphen = index == 1 and after.at(0) in _DASHES and draft.modifier is None
        if draft.type == "ratio" and self.measures.words.get(after.at(0)):
            draft.unit = self.measures.words[after.at(0)]
            return
        if hyphen:
            self._read_hyphen_unit(draft)
            return
        singular = draft.values == (1,) or draft.type == "fraction"
        if draft.type == "fraction" and after.at(0) not in ("of", "the", "its", "their", "his", "her", "our", "all", "a", "an", "those", "these") and not after.at(0).isalpha():
            return
        if draft.type == "ratio" and "-" in draft.text[draft.start : draft.end] and not self._plural_follows(draft, 0):
            return
        start = self.hedges.match_behind(draft, 0)[1]
        if counted := self.nouns.read(after, start, singular=singular, one=draft.values == (1,)):
            first, last = counted
            draft.unit = draft.text[after.starts[first] : after.ends[last - 1]].removesuffix("'s").removesuffix("’s")
            draft.tail = after.ends[last - 1]
            self._read_per(draft)
        elif draft.type == "cardinal" and not draft.doubtful:
            draft.unit = self.nouns.read_before(words_before(draft.text, draft.start, _FAR))

    def _read_hyphen_unit(self, draft: Draft) -> None:
        """Read the unit of a compound: "7.5-point lead", "15-member council"."""
        after = draft.after
        first, _, rest = after.word(1).partition("-")
        word = rest.partition("-")[0] if first.lower() in ("straight", "consecutive", "full") and rest else first
        if word.lower() not in self.nouns.function and word.lower() not in ("strong", "plus", "odd", "way", "and", "or", "to", "ish"):
            draft.unit = word
            draft.tail = after.ends[1]

    def _read_per(self, draft: Draft) -> None:
        """Note what a rate is related to: "$50 a barrel", "20 deaths a day"."""
        after = draft.after
        index = 0
        while index < len(after) and after.starts[index] < draft.tail:
            index += 1
        if after.at(index) == "each" or draft.type in ("ordinal", "score", "multiplier"):
            return
        if draft.type == "cardinal" and after.at(index) == "per" and after.at(index + 1).isalpha():
            related = " ".join(after.low[index + 1 : index + 3]) if after.at(index + 1) in ("square", "cubic") else after.at(index + 1)
            draft.unit = f"{draft.unit} per {related}"
        elif after.at(index + 2) in ("ago", "earlier", "before", "later", "after", "old"):
            return
        elif related := self.measures.related(draft, index):
            draft.per = related
        elif draft.type == "money" and after.at(index) in ("a", "an") and after.at(index + 1) in ("share", "head", "person", "ticket", "unit", "piece", "pop", "copy", "bottle", "night", "game", "vote", "household", "student", "pupil"):
            draft.per = after.at(index + 1)


def _read_minus(draft: Draft, floor: int) -> None:
    """Take a minus sign or the word before the number into the draft."""
    text, start = draft.text, draft.start
    if draft.form not in ("figure", "words", "fraction") or start <= floor:
        return
    sign = text[start - 1]
    before = text[start - 2 : start - 1] if start > 1 else ""
    if sign in _MINUS and draft.form == "figure" and (not before or before.isspace() or before in "(~"):
        draft.start -= 1
    elif text[max(0, start - 6) : start].lower() == "minus " and text[max(0, start - 14) : start - 6].lower() != "plus or ":
        draft.start -= 6
    else:
        if sign == "+" and text[start : start + 1].isdigit() and (not before or before.isspace()):
            draft.start, draft.change = start - 1, "up"
        return
    draft.multiply(-1)


def _make(draft: Draft) -> Number:
    values = tuple(map(to_plain, draft.values))
    return Number(
        draft.start,
        draft.end,
        draft.text[draft.start : draft.end],
        type=draft.type,
        value=values if len(values) > 1 else values[0] if values else None,
        unit=draft.unit,
        modifier=draft.modifier,
        change=draft.change,
        role=draft.role,
        per=draft.per,
        rule=draft.rule,
    )


def find_numbers(article: Article, lexicon: Lexicon) -> list[Number]:
    """Find the numbers of an article, in the order of the text."""
    return lexicon.build(Grammar).find(article)
