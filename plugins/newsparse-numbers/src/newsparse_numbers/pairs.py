"""Pairs: two numbers that make one quantity: ranges, scores and ratios."""

from __future__ import annotations

import re

from newsparse import Lexicon
from newsparse_numbers.changes import Changes
from newsparse_numbers.draft import Draft
from newsparse_numbers.nouns import Nouns
from newsparse_numbers.numeral import Value
from newsparse_numbers.tables import read_lists

_LONGEST_GAP = 28
_DASH = re.compile(r"\s?[-–—‑−]\s?")
_TO = re.compile(r"-?\s+to\s+|-to-|\s+through\s+")
_RATIO = re.compile(
    r"-in-|-for-|-of-|-out-of-|\s+in\s+(?:every\s+)?"
    r"|\s+(?:out\s+)?of\s+(?:(?:the|its|their|his|her|our|these|those|every|all)\s+)?"
    r"(?:(?:past|last|first|next|final|previous|other|remaining|top|nation['’]s|country['’]s|world['’]s)\s+)?",
)
_ONE_IN = re.compile(r"\s+[a-z]+\s+in\s+(?:every\s+)?")
# "One in 45", "three in 10", but not "12 in 2004" or "three in 17".
_ROUND = frozenset(
    {*range(2, 11), 12, 15, 20, 25, 30, 40, 50, 60, 80, *(n * 10**e for n in (1, 2, 3, 5) for e in range(2, 7))}
)
_RANGED = frozenset({"cardinal", "percent", "money", "measure", "fraction"})
# "Two or three", "10 or 12", but not "10 or 100".
_LARGEST_STEP = 4
# Below this a number takes the magnitude of the one it is joined with: "$2-3 billion".
_SHARES_SCALE = 1000
# "Rose 5 to 70" gives the size and the end of a rise, "rose 5 to 7" its size.
_GROWTH = 3
# Two sides of a poll make up most of it; bounds of a range are more often round, or small.
_MOST, _ALL, _ROUNDED = 75, 100, 5
_PHONE_LENGTH = len("555-1234")


class Pairs:
    """Joins neighbouring numbers, by the words and signs between them."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lists = read_lists(lexicon, "pairs")
        self._nouns = lexicon.build(Nouns)
        self._changes = lexicon.build(Changes)

    def join(self, drafts: list[Draft]) -> list[Draft]:
        """Join what belongs together; the joined number stands in the place of its two parts.

        Numbers that are none by themselves, such as the pronoun in "one of them", are left out unless they are joined.
        """
        joined: list[Draft] = []
        for draft in drafts:
            left = joined[-1] if joined else None
            if left is None or draft.start - left.end > _LONGEST_GAP or not self._join(left, draft):
                joined.append(draft)
        return [draft for draft in joined if not draft.doubtful]

    def _join(self, left: Draft, right: Draft) -> bool:
        if len(left.values) != 1 or len(right.values) != 1 or "ordinal" in (left.type, right.type):
            return False
        gap = left.text[left.end : right.start]
        kind = None
        if _DASH.fullmatch(gap):
            kind = self._read_dash(left, right, gap)
        elif _TO.fullmatch(gap):
            kind = self._read_to(left, right, hyphened="-to-" in gap)
        elif gap.strip() == "and":
            kind = "range" if left.before.final == "between" and _fits(left, right) else None
        elif gap.strip() == "or":
            kind = "range" if _is_alternative(left, right) else None
        elif _RATIO.fullmatch(gap):
            kind = "ratio" if _is_ratio(left, right, gap.split()) else None
        elif self._is_one_in(left, right, gap):
            left.unit, kind = gap.split()[0], "ratio"
        if kind:
            _merge(left, right, kind)
        return kind is not None

    def _is_one_in(self, left: Draft, right: Draft, gap: str) -> bool:
        """Tell "one fan in three pays" from "one goal in three games"."""
        if left.values != (1,) or left.unit or not right.bare or not _ONE_IN.fullmatch(gap):
            return False
        return right.values[0] > 1 and not self._nouns.counts(right.after)

    def _read_dash(self, left: Draft, right: Draft, gap: str) -> str | None:
        """Tell the range "10-15 people" from the score "5-7" and from a telephone number."""
        apart = gap != gap.strip()
        if left.doubtful and apart:
            return None
        if left.unit == right.unit == "percent" and (left.values > right.values or _is_split(left, right)):
            return "score"
        if not (left.bare and right.bare):
            return "range" if _fits(left, right) else None
        if left.form != right.form or (apart and left.form != "figure"):
            return None
        if self._is_range(left, right):
            return "range"
        long = right.end - left.start >= _PHONE_LENGTH and left.form == "figure" and left.scale == 1
        return None if apart or long else "score"

    def _is_range(self, left: Draft, right: Draft) -> bool:
        """Tell "10-15 people" from "a 10-15 defeat"."""
        if left.values >= right.values:
            return False
        if left.scale > 1 or right.scale > 1 or left.before.final in self._lists["before_ranges"] or right.hyphened:
            return True
        counted = self._nouns.read(right.after, 0)
        return counted is not None and counted[0] == 0 and self._nouns.is_plural(right.after.low[counted[1] - 1])

    def _read_to(self, left: Draft, right: Draft, *, hyphened: bool) -> str | None:
        """Tell the range "5 to 7", the ratio "2-to-1" and the score "52 to 48" from the change "rose 5 to 70"."""
        if not _fits(left, right):
            return None
        bare = left.bare and right.bare
        before = left.before.final
        low, high = _align(left, right)
        to_one = bare and left.form == right.form == "words" and high == 1
        if left.bare and low >= high and (hyphened or to_one):
            return "ratio" if bare else "score"
        changes = self._changes.find_before(left) is not None
        if changes and (before == "from" or (before != "between" and not left.bare)):
            return None
        if bare and low > high:
            return "score" if high == 0 or not self._lists["votes"].isdisjoint(left.before.low[-4:]) else None
        if bare and before in self._lists["verbs_of_score"]:
            return "score"
        grows = bare and changes and before != "from" and low * _GROWTH < high
        return None if low > high or grows else "range"


def _is_split(left: Draft, right: Draft) -> bool:
    """Tell the two sides of a poll, "42%-49%", from a range, "40%-50%" or "5%-7%"."""
    round_both = left.values[0] % _ROUNDED == right.values[0] % _ROUNDED == 0
    return not round_both and _MOST <= left.values[0] + right.values[0] <= _ALL


def _is_alternative(left: Draft, right: Draft) -> bool:
    """Tell "two or three" and "10 or 15 percent" from two numbers of their own."""
    if not left.bare or right.type == "fraction" or left.form != right.form or not _fits(left, right):
        return False
    low, high = _align(left, right)
    return low < high <= low * _LARGEST_STEP


def _is_ratio(left: Draft, right: Draft, words: list[str]) -> bool:
    """Tell "six of the seven", "one in five" and "3-for-2" from "one of the five" and "12 in 2004"."""
    if not left.bare:
        return False
    if words == ["-for-"]:
        return right.bare
    if left.values > right.values or right.type not in ("cardinal", "measure") or left.form not in ("figure", "words"):
        return False
    if words[0] == "in":
        single = left.values == (1,) != right.values
        return single or (right.type != "measure" and right.values[0] in _ROUND and left.values != right.values)
    # "One of the five" is no share, "one of every five" is.
    return left.written.lower() != "one" or words[0] != "of" or words in (["of"], ["of", "every"])


def _fits(left: Draft, right: Draft) -> bool:
    """Tell whether two numbers measure the same: one has the unit for both, or both have the same."""
    if left.type not in _RANGED or right.type not in _RANGED:
        return False
    return left.bare or right.unit == left.unit or (right.bare and left.rule in ("currency-before", "age"))


def _align(left: Draft, right: Draft) -> tuple[Value, Value]:
    """Both values in the same magnitude and unit, as one is said for both: "$2-3 billion", "15 to 20 cents"."""
    low, high = left.values[0], right.values[0]
    if left.bare:
        low *= right.part
    if right.scale > 1 and left.scale == 1 and low < _SHARES_SCALE and low * right.scale <= high:
        low *= right.scale
    return low, high


def _merge(left: Draft, right: Draft, kind: str) -> None:
    """Make ``left`` the pair of both."""
    left.values = _align(left, right) if kind == "range" else (left.values[0], right.values[0])
    left.decide(kind, right.unit or left.unit, kind)
    left.join(right)
    left.form = right.form if right.form == left.form else "figure"
    left.doubtful = False
