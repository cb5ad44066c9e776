"""Names: numerals that are part of a name or a label: "Article 5", "Nord Stream 2", "the Six Nations"."""

from __future__ import annotations

import re

from newsparse import Lexicon
from newsparse_numbers.draft import DASHES, Draft
from newsparse_numbers.gapping import is_gapped
from newsparse_numbers.nouns import Nouns
from newsparse_numbers.tables import read_lists

_TITLE_CASE_SHARE = 0.6
_LINE = 200
_LONGEST_GAP = 8
# "The 737 MAX": models have three digits and more, and no plural behind them.
_MODEL_DIGITS = 3
_OPENING = frozenset(".!?:“\"‘'(—–[;•*")


class Names:
    """The words of a lexicon that make a number beside them a part of a name."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lists = read_lists(lexicon, "names")
        self._months = read_lists(lexicon, "calendar")["months"]
        self._nouns = lexicon.build(Nouns)

    def is_name(self, draft: Draft, left: Draft | None) -> bool:
        """Tell by the words beside a bare number that it is part of a name.

        Args:
            draft: the number.
            left: the number before.
        """
        return (
            self._is_labelled(draft)
            or self._is_titled_ordinal(draft)
            or self._is_compound(draft)
            or self._is_residence(draft)
            or (self._is_model(draft, left) if draft.form == "figure" else self._is_capital_name(draft))
        )

    def is_label(self, draft: Draft) -> bool:
        """Tell whether a figure with a unit is a label all the same: "Section 5 hours"."""
        return draft.form == "figure" and draft.before.final in self._lists["unit_labels"]

    def is_rank(self, draft: Draft) -> bool:
        """Tell whether a number names a place in an order: "No. 2", "number 14", "#1"."""
        before = draft.before
        word = before.last(2) if before.final == "." else before.final
        if word == "#":
            return draft.scale == 1 and draft.values[0].denominator == 1
        if word == "no" and before.final != "." and draft.form != "figure":
            return False
        return word in self._lists["ranks"] and before.last(2) not in self._lists["no_ranks"]

    def is_listed(self, draft: Draft) -> bool:
        """Tell whether it numbers a point of a list: "Two, cut spending.", "3. Taxes", "2 Jane Doe"."""
        return draft.scale == 1 and self._opens_point(draft) and begins_sentence(draft)

    def _opens_point(self, draft: Draft) -> bool:
        """Tell whether a point of a list may follow a number."""
        after = draft.after
        if draft.form == "words":
            return after.first == "," and not after.at(1)[:1].isdigit()
        if draft.form != "figure" or draft.end - draft.start > len("12"):
            return False
        if after.first in (".", ")") and after.starts[0] == draft.end:
            return after.at(1) != ""
        return after.is_capital(0) and not self._nouns.counts(after)

    def _is_labelled(self, draft: Draft) -> bool:
        before, lists = draft.before, self._lists
        word = before.final
        if word == ".":
            return before.last(2) in lists["abbreviated_labels"]
        if word in lists["bearers"]:
            return True
        if word not in lists["labels"]:
            return False
        if word in lists["capital_labels"]:
            if not before.is_capital(-1):
                return word in lists["small_labels"] and not self._nouns.opens(draft.after)
            if not begins_sentence(draft, 1) and not is_title_case(draft.text, draft.start):
                return True
        return word in lists["firm_labels"] or not self._nouns.counts(draft.after)

    def _is_titled_ordinal(self, draft: Draft) -> bool:
        """First Amendment, 9th Circuit, Second World War."""
        word = draft.after.first
        titled = word in self._lists["behind_ordinals"] or (word == "world" and draft.after.at(1) == "war")
        return titled and draft.form == "ordinal"

    def _is_residence(self, draft: Draft) -> bool:
        """No 10 said so: the British prime minister's office."""
        if draft.before.final not in ("no", "number") or not draft.before.is_capital(-1):
            return False
        return draft.written in self._lists["residences"] and not self._nouns.opens(draft.after) and not draft.hyphened

    def _is_compound(self, draft: Draft) -> bool:
        """Tell whether a hyphen joins it to a name or a manner: "the 5-Star Movement", "486-based"."""
        if not draft.hyphened:
            return False
        first, _, rest = draft.after.at(1).partition("-")
        if first.rstrip("s") in self._lists["compounds"] or (first == "a" and rest):
            return True
        return draft.after.is_capital(1) and not is_title_case(draft.text, draft.start)

    def _is_model(self, draft: Draft, left: Draft | None) -> bool:
        """Tell whether a figure names a model or an address: "Nord Stream 2", "the 737 MAX", "10 Downing Street"."""
        before, after = draft.before, draft.after
        word = before.final
        if word in self._lists["determiners"] or word.endswith("'s"):
            return self._is_type(draft)
        if word and (before.written(-1) != word or self._hides_name(draft)):
            if word in self._lists["openers"] or word.rstrip(".") in self._months or not self._ends_name(draft):
                return False
            return left is None or not is_gapped(left, draft)
        if self._lists["streets"].isdisjoint(after.low[1:4]) or not after.is_capital(0):
            return False
        street = any(after.at(index) in self._lists["streets"] and after.is_capital(index) for index in (1, 2, 3))
        return street and not self._nouns.is_plural(after.first)

    def _is_type(self, draft: Draft) -> bool:
        """Tell whether a figure behind a determiner names a type: "the 737 MAX", "Intel's 80486 chip"."""
        after = draft.after
        if draft.end - draft.start < _MODEL_DIGITS or not draft.written.isdigit() or self._nouns.counts(after):
            return False
        if after.is_capital(0):
            return draft.end - draft.start == _MODEL_DIGITS
        word = after.first
        return self._nouns.opens(after) and word not in self._lists["levels"] and not word.endswith(("ed", "ing"))

    def _ends_name(self, draft: Draft) -> bool:
        """Tell whether a figure behind a capital ends a name, unless a plural is counted or a sentence begins."""
        if draft.scale > 1 or draft.values[0].denominator != 1 or "," in draft.written:
            return False
        before, after = draft.before, draft.after
        if begins_sentence(draft, 1) and (
            before.final in self._nouns.function or before.final.endswith(("ly", "ed", "ing", "s"))
        ):
            return False
        counted = self._nouns.read(after, 0)
        plural = counted is not None and self._nouns.is_plural(after.low[counted[1] - 1])
        if counted and plural and is_title_case(draft.text, draft.start):
            return False
        if counted and plural and not after.is_capital(counted[0]):
            return counted[1] - counted[0] > 1 and self._has_article(draft)
        return after.first not in ("-", "–", "to") or not after.at(1)[:1].isdigit()

    def _has_article(self, draft: Draft) -> bool:
        """Tell whether an article or possessor opens the name before a number: "the Nord Stream 2 pipeline"."""
        before = draft.before
        for index in range(len(before) - 1, -1, -1):
            word = before.low[index]
            if word in self._lists["articles"] or word.endswith("'s"):
                return True
            if not before.is_capital(index):
                return False
        return False

    def _hides_name(self, draft: Draft) -> bool:
        """Tell whether a text without capitals hides a name before a single digit, as news spells small numbers."""
        word = draft.before.final
        if draft.end - draft.start > 1 or not word.isalpha() or word.endswith(("s", "ed", "ing", "ly")):
            return False
        if word in self._nouns.function or word in self._nouns.verbs or self._nouns.opens(draft.after):
            return False
        return draft.text[max(0, draft.start - _LINE) : draft.start + _LINE].islower()

    def _is_capital_name(self, draft: Draft) -> bool:
        """Tell whether a numeral word has a capital inside a sentence, and a capital beside it."""
        before, after = draft.before, draft.after
        if not draft.text[draft.start].isupper():
            return False
        if begins_sentence(draft):
            # "Rambo: First Blood", but "Result: Three Poles injured"
            return before.final == ":" and after.is_capital(0) and not self._nouns.counts(after)
        named = (
            after.is_capital(1 if after.first in DASHES else 0)
            or before.is_capital(-1)
            or before.final in ("of", "the", "&", "“", "‘")
        )
        return named and not is_title_case(draft.text, draft.start)


def begins_sentence(draft: Draft, back: int = 0) -> bool:
    """Tell whether a number, or the word ``back`` places before it, begins a sentence or a line."""
    before = draft.before
    sign = before.last(back + 1)
    if not sign or sign in _OPENING:
        return True
    end = before.starts[-back] if back else draft.start
    gap = draft.text[max(0, end - _LONGEST_GAP) : end]
    return "\n" in gap[len(gap.rstrip()) :]


def is_title_case(text: str, at: int) -> bool:
    """Tell whether the line around ``at`` is a headline in title case, where capitals say nothing."""
    low, high = max(0, at - _LINE), at + _LINE
    left, right = text.rfind("\n", low, at) + 1, text.find("\n", at, high)
    line = text[max(left, low) : right if right >= 0 else high].rstrip()
    if line.endswith("."):
        return False
    words = re.findall(r"[^\W\d_]{4,}", line)
    return len(words) > 2 and sum(word[0].isupper() for word in words) >= _TITLE_CASE_SHARE * len(words)  # noqa: PLR2004
