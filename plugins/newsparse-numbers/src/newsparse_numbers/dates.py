"""Dates: numerals that are days, years or hours, and not quantities; and ages, which are."""

from __future__ import annotations

from newsparse import Lexicon
from newsparse_numbers.draft import Draft
from newsparse_numbers.nouns import Nouns
from newsparse_numbers.tables import read_lists

_LAST_DAY = 31
_LAST_HOUR = 24
_YEARS = range(1000, 2101)
_MODERN = range(1900, 2101)
_YEAR_LENGTH = 4
_LAST_AGE = 115
# A month stands no more words away from its day: "6 and 7 March", "Feb. the 3rd".
_NEAR = 3


class Dates:
    """The words of a lexicon that make a number beside them a day, a year or an hour."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lists = read_lists(lexicon, "calendar")
        self._eras, self._eras_before = (_with_points(self._lists[name]) for name in ("eras", "eras_before"))
        self._nouns = lexicon.build(Nouns)

    def is_date(self, draft: Draft) -> bool:
        """Tell by the words beside it that a bare whole number is a day of the month, a year or an hour."""
        if draft.form not in ("figure", "ordinal", "words") or draft.values[0].denominator != 1:
            return False
        value = int(draft.values[0])
        if draft.scale > 1:
            return self._is_spelled_year(draft, value)
        if (value <= _LAST_DAY and self._is_day(draft)) or self._has_era(draft):
            return True
        if draft.form == "ordinal":
            return False
        return (value <= _LAST_HOUR and self._is_hour(draft)) or self._is_year(draft, value)

    def is_age(self, draft: Draft) -> bool:
        """Tell whether a bare number is an age: "aged 42", "65 or older", "John Smith, 42,"."""
        if draft.form not in ("figure", "words") or draft.scale > 1 or not 0 < draft.values[0] <= _LAST_AGE:
            return False
        before, after, ages = draft.before, draft.after, self._lists["before_ages"]
        if self._is_predicate_age(draft):
            return True
        word = before.last(2) if before.final in ("between", "of") else before.final
        if before.final in ("under", "over") and before.last(2) in self._lists["aged"]:
            return not self._nouns.opens(after)
        if word in ages or (after.first == "or" and after.at(1) in self._lists["behind_ages"]):
            return True
        return self._is_apposed_age(draft)

    def _is_apposed_age(self, draft: Draft) -> bool:
        """Read "Jane Smith, 42, said" and "their daughter, 34,"."""
        before, after = draft.before, draft.after
        named = before.is_capital(-2) and before.last(2) not in self._lists["months"]
        if before.final != "," or not (named or before.last(2) in self._lists["persons"]):
            return False
        listed = after.at(1) == "and" and after.at(2)[:1].isdigit()
        return draft.written.isdigit() and after.first in (",", ".", ")") and not listed

    def _is_predicate_age(self, draft: Draft) -> bool:
        """Read "She is 42.", "when he was only 10", "Now 46 and a mother", "younger than 18"."""
        before, after, lists = draft.before, draft.after, self._lists
        if self._nouns.opens(after) or after.first in lists["no_ages"]:
            return False
        back = 1
        while before.last(back) in lists["before_predicate_ages"]:
            back += 1
        verb = before.last(back)
        # "She already was 18"
        subject = before.last(back + 1 + (before.last(back + 1) in lists["before_predicate_ages"]))
        if verb in lists["subject_verbs"] or (verb in lists["copulas"] and subject in lists["persons"]):
            return True
        if before.final == "now":
            return verb in ("", ".", ",", "(") and after.first in (",", "and", ")")
        return before.final == "than" and before.last(2) in lists["behind_ages"]

    def _is_day(self, draft: Draft) -> bool:
        if self._lists["months"].isdisjoint((*draft.before.low[-_NEAR:], *draft.after.low[:_NEAR])):
            return self._is_nth(draft)
        return self._follows_month(draft) or self._precedes_month(draft) or self._is_nth(draft)

    def _follows_month(self, draft: Draft) -> bool:
        """May 5, Feb. 6, March the 3rd; the second day of "May 3 to 5"."""
        before, after = draft.before, draft.after
        back = 1 + (before.final == ".") + (before.final == "the")
        if draft.form != "words" and self._is_month(before.last(back), before.written(-back), before.last(back + 1)):
            # "in May 12 people" counts people; "on May 12 people" cannot be told and is read as a day.
            return not (before.last(back + 1) == "in" and self._nouns.is_plural(after.first))
        if before.final not in self._lists["between_days"] or not before.last(2).isdigit():
            return False
        return self._is_month(before.last(3), before.written(-3)) and not self._nouns.opens(after)

    def _precedes_month(self, draft: Draft) -> bool:
        """5 May, the 4th of July; the first day of "6 and 7 March"."""
        before, after = draft.before, draft.after
        index = int(after.first == "of")
        dated = after.at(index) in ("march", "mar") or after.at(index + 1).isdigit()
        if self._is_month(after.at(index), after.written(index), "on" if dated else before.final):
            return True
        if after.first not in self._lists["between_days"] or not after.at(1).isdigit():
            return False
        return self._is_month(after.at(2), after.written(2))

    def _is_nth(self, draft: Draft) -> bool:
        """On the 5th."""
        if draft.form != "ordinal" or not draft.text[draft.start].isdigit() or draft.before.last(2) != "on":
            return False
        return draft.before.final == "the" and not self._nouns.opens(draft.after)

    def _is_month(self, word: str, written: str, before: str = "") -> bool:
        if word not in self._lists["months"]:
            return False
        return (
            word not in self._lists["doubtful_months"]
            or written[:1].isupper()
            or before in self._lists["before_months"]
        )

    def _has_era(self, draft: Draft) -> bool:
        """AD 79, 480 BC."""
        before, after = draft.before.words[-1:], draft.after.words[:1]
        return not (self._eras.isdisjoint(after) and self._eras_before.isdisjoint(before))

    def _is_hour(self, draft: Draft) -> bool:
        after, lists = draft.after, self._lists
        word = after.first.rstrip(".")
        if word in lists["hours"]:
            return draft.form == "figure" or word not in lists["doubtful_hours"]
        if draft.before.final not in lists["before_hours"] or word not in ("in", "on"):
            return False
        return after.at(1) in lists["days"] and after.at(2) in lists["parts_of_day"]

    def _is_spelled_year(self, draft: Draft, value: int) -> bool:
        """In the year two thousand."""
        if draft.form != "words" or value not in _MODERN or self._nouns.opens(draft.after):
            return False
        return draft.before.final in self._lists["before_spelled_years"]

    def _is_year(self, draft: Draft, value: int) -> bool:
        before, after, lists = draft.before, draft.after, self._lists
        if draft.form != "figure" or value not in _YEARS or draft.end - draft.start != _YEAR_LENGTH:
            return False
        word = before.final
        if word == "," and before.last(2).isdigit() and self._is_month(before.last(3), before.written(-3)):
            return True
        counted = self._nouns.read(after, 0)
        plural = (
            counted is not None
            and counted[0] == 0
            and self._nouns.is_plural(after.low[counted[1] - 1])
            and not after.is_capital(0)
        )
        if value not in _MODERN:
            # "From 1859 to 1861", but "rose to 1861"
            spanned = word in lists["between_days"] and before.last(2).isdigit() and len(before.last(2)) == _YEAR_LENGTH
            return not plural and word in lists["before_years"] and (spanned or word not in lists["before_quantities"])
        if not plural or value % 50:
            return True
        if word in lists["before_quantities"] and before.last(2) not in ("in", "since"):
            return False
        return value % 100 != 0 or word in lists["before_years"] or word.endswith("'s")


def _with_points(names: frozenset[str]) -> frozenset[str]:
    """Abbreviations also as they are written with points, "B.C." and "B.C"."""
    return frozenset(form for name in names for form in (name, ".".join(name), ".".join(name) + "."))
