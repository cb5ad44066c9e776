"""Elision: units that are said once for several numbers, and the roles of from-to pairs."""

from __future__ import annotations

import re

from newsparse_numbers.draft import Draft

# A unit carries over within a sentence, and not beyond this many code points.
_REACH = 160
_SENTENCE_END = re.compile(r"[.!?]\W*\s+\W*[A-Z]|\n")
_COORDINATION = frozenset({"and", "to", "from", "or", "compared", "with", "versus", "against", "than", "while", "by", "of", "at", "for", "in", "just", "another", "the", "other", "about"})
_SKIP = frozenset({"just", "about", "more", "than", "less", "nearly", "almost", "around", "some", "only", "an", "a", "the", "estimated", "roughly", "over", "under", "as", "many", "much", "probably", "approximately", "up", "down", "back", "record", "above", "below", "at", "least", "most", "close"})
_PERIODS = frozenset({"second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade"})


def find_roles(drafts: list[Draft]) -> None:
    """Set the roles of from-to pairs: "rose to 30 from 20", "dropped from 660 a year ago to 75"."""
    drafts = [draft for draft in drafts if not _is_duration(draft)]
    for left, right in zip(drafts, drafts[1:], strict=False):
        ways = _preposition(left), _preposition(right)
        if ways in (("to", "from"), ("from", "to")) and (left.change or right.change) and _same_sentence(left, right):
            if "score" in (left.type, right.type):
                continue
            left.role, right.role = ways
            left.change = right.change = left.change or right.change


def share_units(drafts: list[Draft]) -> None:
    """Give a number without unit the unit of the number it is compared or coordinated with."""
    drafts = [draft for draft in drafts if not _is_duration(draft)]
    for left, right in zip(drafts, drafts[1:], strict=False):
        if right.bare and not left.bare and _can_share(left, right) and _is_elided(right):
            _copy_unit(left, right)
    for left, right in zip(drafts[-2::-1], drafts[:0:-1], strict=False):
        if left.bare and not right.bare and left.role and right.role and _can_share(right, left):
            _copy_unit(right, left)
        elif left.bare and right.unit and right.type == "cardinal" and right.text[left.end : right.start].strip() in ("or", "and", "to", "-", ",", "and about", "and another"):
            _copy_unit(right, left)


def _is_duration(draft: Draft) -> bool:
    """Tell whether a number only says when: "from 660 four years ago to 75"."""
    return draft.type == "measure" and draft.unit in _PERIODS or draft.type == "ordinal"


def _can_share(giver: Draft, taker: Draft) -> bool:
    if not giver.unit or giver.type not in ("cardinal", "money", "percent", "measure", "ratio", "range") or giver.unit in ("point", "points"):
        return False
    low, high = sorted((giver, taker), key=lambda draft: draft.start)
    return high.start - low.end <= _REACH and _same_sentence(low, high)


def _is_elided(draft: Draft) -> bool:
    """Tell whether nothing is counted behind the number and it stands in a comparison or coordination."""
    if draft.role:
        return True
    before = draft.before
    return any(word in _COORDINATION or word in ",;(" for word in before.low[-3:])


def _copy_unit(giver: Draft, taker: Draft) -> None:
    taker.unit = giver.unit
    if giver.type in ("money", "percent", "measure") and taker.type == "cardinal":
        taker.type = giver.type
    taker.rule = "elided-unit"


def _preposition(draft: Draft) -> str | None:
    for word in reversed(draft.before.low[-5:]):
        if word in ("from", "to"):
            return word
        if word not in _SKIP:
            return None
    return None


def _same_sentence(left: Draft, right: Draft) -> bool:
    return _SENTENCE_END.search(left.text, left.end, min(right.start + 1, left.end + 2 * _REACH)) is None
