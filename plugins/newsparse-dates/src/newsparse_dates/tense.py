"""Tense: whether the clause around a time expression looks back or ahead.

News leaves the year of a month and the week of a weekday to the reader, who takes them from the verb: "said Tuesday"
is behind, "will begin Thursday" and "scheduled to start Thursday" are ahead.
"""

from __future__ import annotations

from newsparse import Lexicon
from newsparse_dates.vocabulary import PACKAGE

PAST, UNKNOWN, FUTURE = -1, 0, 1
_REACH_LEFT, _REACH_RIGHT = 22, 10
_ARTICLES = frozenset({"a", "an", "the", "its", "their", "his", "her", "still", "un"})
_STOPS = frozenset(".?!;")


class Tenses:
    """Reads the tense from the words around a phrase."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = {k: frozenset(v) for k, v in lexicon.table(PACKAGE, "tense").items() if k != "about"}
        self._future, self._modal, self._past = words["future"], words["modal"], words["past"]
        self._present, self._be, self._announced = words["present"], words["be"], words["announced"]
        self._until, self._looks_back, self._not_verbs = words["until"], words["looks_back"], words["not_verbs"]

    def find(self, texts: list[str], start: int, stop: int) -> int:
        """Tell the direction of the clause around tokens ``start`` to ``stop``."""
        if texts[max(0, start - 1) : start] == ["as"] and texts[max(0, start - 2) : start - 1] in (
            ["soon"],
            ["early"],
            ["late"],
        ):
            return FUTURE if texts[start - 2] != "late" else PAST
        if texts[max(0, start - 1) : start] in (["into"], ["entering"]) or texts[max(0, start - 2) : start] == [
            "ahead",
            "of",
        ]:
            return FUTURE
        if texts[max(0, start - 2) : start] in (["is", "on"], ["are", "on"]):
            return FUTURE
        first = self._clause_start(texts, start)
        for at in range(start - 1, first - 1, -1):
            direction = self._direction(texts, at, first)
            if direction is not None:
                if direction == PAST and texts[start - 1] in self._until and at < start - 2:
                    return self._until_when(texts, at, start, stop)
                return direction
        for at in range(stop, min(stop + _REACH_RIGHT, len(texts))):
            if texts[at] in _STOPS:
                break
            direction = self._direction(texts, at, stop)
            if direction is not None:
                return direction
        return FUTURE if start and texts[start - 1] in self._until else UNKNOWN

    @staticmethod
    def _until_when(texts: list[str], at: int, start: int, stop: int) -> int:
        """He stayed until Tuesday, but: he promised it by Tuesday, he gave them until Tuesday to answer."""
        if texts[at] in ("was", "were", "had"):
            return PAST
        if texts[start - 1] in ("until", "till"):
            return FUTURE if texts[stop : stop + 1] == ["to"] else PAST
        return FUTURE

    @staticmethod
    def _clause_start(texts: list[str], start: int) -> int:
        last = max(0, start - _REACH_LEFT)
        for at in range(start - 1, last - 1, -1):
            if texts[at] in _STOPS and not (texts[at] == "." and at and _is_short(texts[at - 1])):
                return at + 1
        return last

    def _direction(self, texts: list[str], at: int, first: int) -> int | None:
        word = texts[at]
        if word in self._future:
            return FUTURE
        if word == "to":
            return self._infinitive(texts, at, first)
        if word in self._announced:
            return PAST if self._was(texts, at, first) else FUTURE
        if word.endswith("ing") and at > first and texts[at - 1] in ("is", "are", "'s", "’s", "’re", "'re"):
            return FUTURE
        if word in self._past or (word.endswith("ed") and len(word) > 3 and word not in self._not_verbs):  # noqa: PLR2004
            return self._participle(texts, at, first)
        return None

    def _infinitive(self, texts: list[str], at: int, first: int) -> int | None:
        following = texts[at + 1] if at + 1 < len(texts) else ""
        if not following.islower() or following in ("the", "a", "an", "his", "her", "its", "their", "this", "that"):
            return None
        if at > first and texts[at - 1] in self._looks_back:
            return PAST
        if at > first and texts[at - 1] in self._announced and self._was(texts, at - 1, first):
            return PAST
        return FUTURE

    def _was(self, texts: list[str], at: int, first: int) -> bool:
        """Whether a past form of be stands before a participle: what was due then is over now."""
        return any(word in ("was", "were", "been", "had") for word in texts[max(first, at - 2) : at])

    def _participle(self, texts: list[str], at: int, first: int) -> int | None:
        """A past form looks ahead behind will, to or a modal with be: will be released, to be held.

        Behind an article it is an adjective, before "by" it may belong to a noun, behind is or are it may be either.
        """
        if at > first and texts[at - 1] in _ARTICLES:
            return None
        if texts[at + 1 : at + 2] == ["by"] and not self._was(texts, at, first):
            return None
        for before in range(at - 1, max(first, at - 4) - 1, -1):
            word = texts[before]
            if word in self._future or word == "to":
                return FUTURE
            if word in self._be:
                continue
            if word in self._modal:
                return FUTURE if "be" in texts[before:at] else PAST
            if word in ("is", "are"):
                return UNKNOWN
            if not word.endswith("ly"):
                break
        return PAST


def _is_short(word: str) -> bool:
    return len(word) <= 4 and word[:1].isupper()  # noqa: PLR2004 - Feb, Sept, Mr, U.S.
