"""Elision: units that are said once for several numbers, and the roles of from-to pairs."""

from __future__ import annotations

import re
from itertools import pairwise

from newsparse import Lexicon
from newsparse_numbers.changes import Changes
from newsparse_numbers.draft import Draft
from newsparse_numbers.nouns import Nouns
from newsparse_numbers.tables import read_lists
from newsparse_numbers.windows import Window

# A unit carries over within a sentence, and not beyond this many code points.
_REACH = 160
# So many words back the preposition of a hedged number may stand: "including at least 12".
_HEDGED = 4
# A bare number above this is no percentage.
_LARGEST_SHARE = 1000
_SENTENCE_END = re.compile(r"[.!?]\W*\s+\W*[A-Z]|\n")
# "Two Democratic and three Republican senators".
_MODIFIER = re.compile(r" (?:[A-Z]\w+|\w+(?:al|ic|an|ese|ish|ive|ary)) (?:and|or) ")
# "5,000 of the city's 60,000 workers".
_OF = re.compile(r" of (?:(?:the|its|their|his|her|our|all)\b[^.,;:!?]{0,30}|[A-Z][^.,;:!?]{0,30}['’]s )?$")
_GIVERS = frozenset({"cardinal", "money", "percent", "measure", "ratio", "range"})
_KEPT_TYPES = frozenset({"money", "percent", "measure"})
_STEADY = frozenset({"ordinal", "score"})
_ROLES = (("to", "from"), ("from", "to"))
_NEXT_CLAUSE = frozenset({",", ";", "and", "while", "but"})


class Elision:
    """The words of a lexicon by which numbers share what is said once."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lists = read_lists(lexicon, "elision")
        self._nouns = lexicon.build(Nouns)
        self._changes = lexicon.build(Changes)

    def complete(self, drafts: list[Draft]) -> None:
        """Set the roles of from-to pairs, then give numbers without a unit the one they share."""
        _carry_changes(drafts)
        restated = [(left, right) for left, right in pairwise(drafts) if _restates(left, right)]
        repeats = {id(right) for _, right in restated}
        amounts = [draft for draft in drafts if not self._says_when(draft)]
        self._find_roles([draft for draft in amounts if id(draft) not in repeats])
        for left, right in restated:
            right.role, right.change = left.role, left.change or right.change
        self._share_forwards(amounts)
        for left, right in reversed(list(pairwise(amounts))):
            self._share_backwards(left, right)

    def _find_roles(self, drafts: list[Draft]) -> None:
        """Set the roles of "rose to 30 from 20" and "dropped from 660 a year ago to 75"."""
        prepositions = map(self._find_preposition, drafts)
        for (left, right), roles in zip(pairwise(drafts), pairwise(prepositions), strict=True):
            if roles in _ROLES and _same_sentence(left, right):
                way = left.change or right.change or self._changes.find_in_clause(left)
                if way and "score" not in (left.type, right.type):
                    left.role, right.role = roles
                    left.change = right.change = way

    def _find_preposition(self, draft: Draft) -> str | None:
        for word in reversed(draft.before.low[-5:]):
            if word in ("from", "to"):
                return word
            if word not in self._lists["skips"]:
                return None
        return None

    def _share_forwards(self, drafts: list[Draft]) -> None:
        """Give numbers the unit of the one before; behind an aside, of the one before that."""
        main: Draft | None = None
        for left, right in pairwise(drafts):
            main = main if main and self._is_aside(left) else left
            giver = main if left.text.find(",", left.end, right.start) >= 0 else left
            if right.bare and not giver.bare and self._can_share(giver, right) and self._is_elided(right):
                _copy_unit(giver, right)
                if right.unit == "percent" and right.role is None and right.before.final in ("up", "down"):
                    # A share of 34 percent that is "down five" has lost five points.
                    right.unit = "percentage point"

    def _is_aside(self, draft: Draft) -> bool:
        """Tell whether a number is some of those before it: "200 people, including 12 Americans, and wounded 5,000"."""
        low = draft.before.low[-_HEDGED:]
        if self._lists["asides"].isdisjoint(low):
            return False
        return next(word for word in reversed(low) if word not in self._lists["skips"]) in self._lists["asides"]

    def _share_backwards(self, left: Draft, right: Draft) -> None:
        """Give the first number of a pair the unit of the second one."""
        lacking = left.bare or (left.type == "fraction" and not left.unit)
        if not lacking or right.start - left.end > _REACH:
            return
        gap = left.text[left.end : right.start]
        if left.bare:
            paired = left.role and right.role and not right.bare and self._can_share(right, left)
            joined = right.type in ("cardinal", "percent", "money") and gap.strip() in self._lists["conjunctions"]
            # "12.5 or 0.8 percent" says one thing twice.
            joined = joined and (gap.strip() != "or" or left.values < right.values)
            if paired or (right.unit and joined):
                _copy_unit(right, left)
                return
        if right.type != "cardinal" or not right.unit:
            return
        if left.bare and _MODIFIER.fullmatch(gap):
            left.unit, left.rule = right.unit.split()[-1], "elided-unit"
        elif _OF.match(gap):
            _copy_unit(right, left)

    def _says_when(self, draft: Draft) -> bool:
        """Tell whether a number only says when or in which order: "from 660 four years ago to 75"."""
        if draft.type != "measure" or draft.unit not in self._lists["periods"]:
            return draft.type == "ordinal"
        around = (*draft.before.low[-2:], *draft.after.low[1:3])
        return not draft.before.final or not self._lists["when"].isdisjoint(around)

    def _can_share(self, giver: Draft, taker: Draft) -> bool:
        if not giver.unit or giver.type not in _GIVERS or giver.unit in self._lists["unshared"]:
            return False
        if giver.unit == "percent" and taker.values > (_LARGEST_SHARE,):
            return False
        low, high = sorted((giver, taker), key=lambda draft: draft.start)
        if high.start - low.end > _REACH:
            return False
        if _same_sentence(low, high):
            return True
        # "Smith leads with 182 seats. Jones has 28."
        verb = next((word for word in reversed(high.before.low) if word not in self._lists["skips"]), "")
        closed = verb in self._lists["parallel_verbs"] and high.after.first in self._lists["closing"]
        return giver is low and giver.type == "cardinal" and closed

    def _is_elided(self, draft: Draft) -> bool:
        """Tell whether nothing is counted behind the number and it stands in a comparison or coordination."""
        if draft.role:
            return True
        before, following = draft.before, draft.after.first
        if following in ("-", "–") or (self._nouns.opens(draft.after) and not following.endswith("ed")):
            return False
        low, last = before.low, len(before) - 1
        while last >= 0 and low[last] in self._lists["skips"] and not _compares(low, last):
            last -= 1
        word = before.at(last)
        if word.endswith("'s") and following in self._lists["closing"]:
            return not self._lists["compared"].isdisjoint(before.low[-4:])
        if word in self._lists["links"]:
            # "An aircraft or two" leaves out its own noun.
            return word != "or" or draft.form != "words"
        if word in self._lists["verbs"]:
            return following in self._lists["closing"] or not following.isalpha()
        return _follows_new_subject(before, last - (word in self._lists["standings"]))


def _follows_new_subject(before: Window, last: int) -> bool:
    """Tell whether the word at ``last`` ends a name that follows a comma or conjunction: ", the Greens 6"."""
    first = last
    while first >= 0 and before.is_capital(first):
        first -= 1
    return first < last and before.at(first - (before.at(first) == "the")) in _NEXT_CLAUSE


def _compares(low: list[str], index: int) -> bool:
    """Tell "bigger than 30", a comparison with another number, from the hedge "more than 30"."""
    return low[index] == "than" and low[max(0, index - 1)] not in ("more", "less", "fewer")


def _carry_changes(drafts: list[Draft]) -> None:
    """Let the end of a change share its direction: "rose 5 cents to $3.20"."""
    for left, right in pairwise(drafts):
        if left.change and right.change is None and right.type not in _STEADY:
            link = left.text[left.tail : right.start].strip()
            # "Shares were up 9% at 873p", but "sales rose 9% at 30 stores"
            if link == "to" or (link == "at" and right.type == "money"):
                right.change = left.change


def _restates(left: Draft, right: Draft) -> bool:
    """Tell whether an amount is said a second time: "$41.2 million, or 62 cents a share"."""
    return left.type == right.type == "money" and left.text[left.tail : right.start] == ", or "


def _copy_unit(giver: Draft, taker: Draft) -> None:
    kind = giver.type if giver.type in _KEPT_TYPES and taker.type == "cardinal" else taker.type
    taker.multiply(giver.part)
    taker.decide(kind, giver.unit, "elided-unit")


def _same_sentence(left: Draft, right: Draft) -> bool:
    return _SENTENCE_END.search(left.text, left.end, min(right.start + 1, left.end + 2 * _REACH)) is None
