"""Elision: units that are said once for several numbers, and the roles of from-to pairs."""

from __future__ import annotations

import re

from newsparse_numbers.changes import Changes
from newsparse_numbers.counted import Nouns
from newsparse_numbers.draft import Draft

# A unit carries over within a sentence, and not beyond this many code points.
_REACH = 160
# A bare number above this is no percentage.
_LARGEST_SHARE = 1000
_SENTENCE_END = re.compile(r"[.!?]\W*\s+\W*[A-Z]|\n")
# "Two Democratic and three Republican senators".
_MODIFIER = re.compile(r" (?:[A-Z]\w+|\w+(?:al|ic|an|ese|ish|ive|ary)) (?:and|or) ")
_OF = re.compile(r" of (?:the|its|their|his|her|our|all)\b[^.,;:!?]{0,30}$| of $")
_COORDINATION = frozenset({"and", "to", "from", "or", "compared", "with", "versus", "against", "than", "while", "but", "another", "other", "including", "excluding", ",", ";", "("})
# "Two died in one town, three in another; Rubio has 28": what stands before a number that needs no noun of its own.
_VERBS = frozenset({"has", "have", "had", "won", "wins", "got", "gets", "received", "took", "takes", "lost", "gained", "killed", "killing", "injured", "injuring", "wounded", "wounding", "arrested", "hurt", "hurting"})
# Of these the number may stand in the sentence after.
_PARALLEL = frozenset({"has", "have", "had", "won", "got", "takes"})
_SKIP = frozenset({"just", "about", "more", "than", "less", "nearly", "almost", "around", "some", "only", "an", "a", "the", "estimated", "roughly", "over", "under", "as", "many", "much", "probably", "approximately", "up", "down", "back", "record", "above", "below", "at", "least", "most", "close"})
_WHEN = frozenset({"ago", "earlier", "before", "later", "old", "in", "over", "within", "during", "last", "past", "next", "after", "every", "for", "previous"})
_CLOSING = frozenset({"", ".", ",", ";", ")", "and", "while", "but", "to", "in", "with"})
_PERIODS = frozenset({"second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade"})


def find_roles(drafts: list[Draft], changes: Changes) -> None:
    """Set the roles of from-to pairs: "rose to 30 from 20", "dropped from 660 a year ago to 75"."""
    for left, right in zip(drafts, drafts[1:], strict=False):
        if left.change and not right.change and right.type not in ("ordinal", "score") and left.text[left.tail : right.start].split() == ["to"]:
            right.change = left.change
    drafts = [draft for draft in drafts if not _is_duration(draft)]
    for left, right in zip(drafts, drafts[1:], strict=False):
        ways = _preposition(left), _preposition(right)
        if ways in (("to", "from"), ("from", "to")) and _same_sentence(left, right):
            way = left.change or right.change or changes.read_loosely(left)
            if way is None or "score" in (left.type, right.type):
                continue
            left.role, right.role = ways
            left.change = right.change = way


def share_units(drafts: list[Draft], nouns: Nouns) -> None:
    """Give a number without unit the unit of the number it is compared or coordinated with."""
    drafts = [draft for draft in drafts if not _is_duration(draft)]
    for left, right in zip(drafts, drafts[1:], strict=False):
        if right.bare and not left.bare and _can_share(left, right) and _is_elided(right, nouns):
            _copy_unit(left, right)
    for left, right in zip(drafts[-2::-1], drafts[:0:-1], strict=False):
        if left.bare and not right.bare and left.role and right.role and _can_share(right, left):
            _copy_unit(right, left)
        elif left.bare and right.unit and right.type in ("cardinal", "percent", "money") and right.text[left.end : right.start].strip() in ("or", "and", "to", "-", ",", "and about", "and another"):
            _copy_unit(right, left)
        elif left.bare and right.type == "cardinal" and right.unit and _MODIFIER.fullmatch(left.text[left.end : right.start]):
            left.unit, left.rule = right.unit.split()[-1], "elided-unit"
        elif (left.bare or left.type == "fraction" and not left.unit) and right.type == "cardinal" and right.unit and _OF.match(left.text[left.end : right.start]):
            _copy_unit(right, left)


def _is_duration(draft: Draft) -> bool:
    """Tell whether a number only says when: "from 660 four years ago to 75"."""
    if draft.type != "measure" or draft.unit not in _PERIODS:
        return draft.type == "ordinal"
    return not draft.before.last() or any(word in _WHEN for word in (*draft.before.low[-2:], *draft.after.low[1:3]))


def _can_share(giver: Draft, taker: Draft) -> bool:
    if not giver.unit or giver.type not in ("cardinal", "money", "percent", "measure", "ratio", "range") or giver.unit in ("point", "points"):
        return False
    if giver.unit == "percent" and taker.values > (_LARGEST_SHARE,):
        return False
    low, high = sorted((giver, taker), key=lambda draft: draft.start)
    if high.start - low.end > _REACH:
        return False
    if _same_sentence(low, high):
        return True
    return giver is low and giver.type == "cardinal" and _word_before(high) in _PARALLEL and high.after.at(0) in _CLOSING


def _word_before(draft: Draft) -> str:
    """The word before a number and its hedges."""
    for word in reversed(draft.before.low):
        if word not in _SKIP:
            return word
    return ""


def _is_elided(draft: Draft, nouns: Nouns) -> bool:
    """Tell whether nothing is counted behind the number and it stands in a comparison or coordination."""
    if draft.role:
        return True
    before = draft.before
    following = draft.after.at(0)
    if following in ("-", "–") or nouns.opens(draft.after, 0) and not following.endswith("ed"):
        return False
    low = before.low
    last = len(low) - 1
    while last >= 0 and low[last] in _SKIP and (low[last] != "than" or low[last - 1 : last] in (["more"], ["less"], ["fewer"])):
        last -= 1
    return last >= 0 and (low[last] in _COORDINATION or low[last] in _VERBS and (following in _CLOSING or not following.isalpha()) or low[last - 1 : last] in ([","], ["and"], ["while"]) and before.word(last)[:1].isupper())


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
