"""Pairs: two numbers that make one quantity: ranges, scores, ratios; and from-to pairs, which stay two."""

from __future__ import annotations

import re

from newsparse_numbers.changes import Changes
from newsparse_numbers.counted import Nouns
from newsparse_numbers.draft import Draft

_LONGEST_GAP = 28
_DASH = re.compile(r"\s?[-–—‑−]\s?")
_TO = re.compile(r"-?\s+to\s+|-to-|\s+through\s+")
_RATIO = re.compile(
    r"-in-|-for-|-of-|-out-of-|\s+in\s+(?:every\s+)?|\s+(?:out\s+)?of\s+(?:(?:the|its|their|his|her|our|these|those|every|all)\s+)?"
    r"(?:(?:past|last|first|next|final|previous|other|remaining|top|nation['’]s|country['’]s|world['’]s)\s+)?",
)
_VOTES = frozenset({"vote", "votes", "voted", "voting", "won", "win", "wins", "beat", "lost", "by", "passed", "approved", "rejected", "led", "ruled", "score", "margin", "decision", "of", "defeated"})
_ROUND = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100, 200, 250, 300, 500, 1000, 10_000, 100_000, 1_000_000})
_PHONE_END = 4


class Pairs:
    """Joins neighbouring numbers, by the words and signs between them."""

    def __init__(self, nouns: Nouns, changes: Changes) -> None:
        self._nouns = nouns
        self._changes = changes

    def join(self, drafts: list[Draft]) -> list[Draft]:
        """Join what belongs together; the joined number stands in the place of its two parts."""
        joined: list[Draft] = []
        for draft in drafts:
            left = joined[-1] if joined else None
            if left and draft.start - left.end <= _LONGEST_GAP and self._joins(left, draft):
                continue
            joined.append(draft)
        return [draft for draft in joined if not draft.doubtful]

    def _joins(self, left: Draft, right: Draft) -> bool:
        if len(left.values) != 1 or len(right.values) != 1 or "ordinal" in (left.type, right.type):
            return False
        gap = left.text[left.end : right.start]
        if _DASH.fullmatch(gap):
            return self._join_dash(left, right, gap)
        if _TO.fullmatch(gap):
            return self._join_to(left, right, gap)
        word = gap.strip().lower()
        if word == "and" and left.before.last() == "between":
            return _fits_range(left, right) and _merge(left, right, "range")
        if word == "or" and left.bare and right.type != "fraction" and left.values < right.values and _fits_range(left, right) and left.form == right.form:
            return right.values[0] <= left.values[0] * 4 and _merge(left, right, "range")
        if _RATIO.fullmatch(gap):
            return self._join_ratio(left, right, gap)
        return False

    def _join_dash(self, left: Draft, right: Draft, gap: str) -> bool:
        after = right.text[right.end : right.end + 2]
        if after[:1] in "-–/" and after[1:].isdigit():
            # A chain is a telephone number, a line-up or a date, no quantity.
            left.doubtful = True
            left.end = left.tail = right.end
            return True
        if left.doubtful and not gap.strip() == gap:
            return False
        if left.unit == right.unit == "percent" and left.values > right.values:
            return _merge(left, right, "score")
        if left.bare and right.bare:
            if left.form != right.form or gap != gap.strip() and left.form != "figure":
                return False
            kind = "range" if self._is_range(left, right) else "score"
            if gap != gap.strip() and kind == "score":
                return False
            if len(gap) + _PHONE_END + 3 <= right.end - left.start and left.form == "figure" and kind == "score" and not left.scaled:
                left.doubtful = True
            return _merge(left, right, kind)
        return _fits_range(left, right) and _merge(left, right, "range")

    def _is_range(self, left: Draft, right: Draft) -> bool:
        """Tell "10-15 people" from "a 10-15 defeat"."""
        if left.values >= right.values:
            return False
        if left.before.last() in ("between", "aged", "ages", "age") or left.scaled or right.scaled:
            return True
        after = right.after
        if after.at(0) in ("-", "–") and after.at(1)[:1].isalpha():
            return True
        counted = self._nouns.read(after, 0)
        return counted is not None and counted[0] == 0 and self._nouns.is_plural(after.at(counted[1] - 1))

    def _join_to(self, left: Draft, right: Draft, gap: str) -> bool:
        if not _fits_range(left, right):
            return False
        before = left.before.last()
        if "-to-" in gap and left.bare and right.bare:
            return _merge(left, right, "ratio" if left.values >= right.values else "range")
        if before == "from" and self._changes.read(left):
            return False
        if before not in ("from", "between") and not left.bare and self._changes.read(left):
            return False
        if left.bare and right.bare:
            if left.values > right.values:
                return not _VOTES.isdisjoint(left.before.low[-4:]) and _merge(left, right, "score")
            if before in ("vote", "voted", "won", "lost", "beat"):
                return _merge(left, right, "score")
            if before != "from" and self._changes.read(left) and left.values[0] * 3 < right.values[0]:
                return False
        return self._merge_range(left, right)

    def _merge_range(self, left: Draft, right: Draft) -> bool:
        shared = right.values[0] if not right.scaled or left.scaled else None
        if shared is not None and left.values[0] > shared:
            return False
        return _merge(left, right, "range")

    def _join_ratio(self, left: Draft, right: Draft, gap: str) -> bool:
        if gap == "-for-":
            return left.bare and right.bare and _merge(left, right, "ratio")
        if not left.bare or right.type not in ("cardinal", "measure") or left.values > right.values or "figure" not in (left.form, right.form) and {left.form, right.form} != {"words"}:
            return False
        if right.unit is not None and right.type != "measure":
            return False
        word = gap.split()[0] if gap.split() else ""
        if word == "in" and (right.values[0] not in _ROUND or left.values == right.values or right.type == "measure" and left.values != (1,)):
            return False
        if left.text[left.start : left.end].lower() == "one" and word == "of" and "every" not in gap and gap.split()[1:]:
            return False
        return _merge(left, right, "ratio")


def _fits_range(left: Draft, right: Draft) -> bool:
    """Tell whether two numbers measure the same: one has the unit for both, or both have the same."""
    kinds = {"cardinal", "percent", "money", "measure", "fraction"}
    if left.type not in kinds or right.type not in kinds or left.form == "multiplier":
        return False
    return left.bare or right.unit == left.unit or right.bare and left.rule in ("currency-before", "age")


def _merge(left: Draft, right: Draft, kind: str) -> bool:
    """Make ``left`` the pair of both. The magnitude and unit of one count for the other: ``$2-3 billion``."""
    low, high = left.values[0], right.values[0]
    if kind == "range" and right.scaled and not left.scaled and low < 1000 and right.scale_factor:
        low *= right.scale_factor
    left.values = (low, high)
    left.type, left.rule = kind, kind
    left.unit = right.unit or left.unit
    left.end, left.tail = right.end, right.tail
    left.per = right.per
    left.form = right.form if right.form == left.form else "figure"
    left.doubtful = False
    return True
