"""Tense: whether the clause around a time expression looks back or ahead.

News leaves the year of a month and the week of a weekday to the reader, who takes them from the verb: "said Tuesday"
is behind, "will begin Thursday" and "scheduled to start Thursday" are ahead.
"""

from __future__ import annotations

from newsparse import Lexicon
from newsparse_dates.vocabulary import PACKAGE

PAST, UNKNOWN, FUTURE = -1, 0, 1
_REACH_LEFT, _REACH_RIGHT, _REACH_AUXILIARY, _REACH_LEAD = 22, 10, 4, 3
_STOPS = frozenset(".?!;:—")
_SHORTEST_PAST = 4
_ENDINGS = ("ed", "ing")


class Tenses:
    """Reads the tense from the words around a phrase: the nearest verb before it, else the nearest behind it."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = {name: frozenset(words) for name, words in lexicon.table(PACKAGE, "tense").items() if name != "about"}
        self._lead_ahead, self._lead_back = words["lead_ahead"], words["lead_back"]
        self._leads = frozenset(lead.rpartition(" ")[2] for lead in self._lead_ahead | self._lead_back)
        self._future, self._modal, self._past = words["future"], words["modal"], words["past"]
        self._was, self._is, self._be = words["was"], words["is"], words["be"]
        self._expects, self._intends = words["expects"] | words["scheduled"], words["intends"]
        self._pronouns, self._joins = words["pronouns"], words["joins"]
        self._announced, self._until = words["announced"], words["until"]
        self._with_aim, self._negations = words["with_aim"], words["negations"]
        self._lasting, self._perfect = words["lasting"], words["perfect"]
        self._looks_back, self._not_verbs, self._not_after_to = (
            words["looks_back"],
            words["not_verbs"],
            words["not_after_to"],
        )
        self._before_adjective = words["before_adjective"]
        self._abbreviations, self._adverbs = words["abbreviations"], words["adverbs"]
        self._telling = self._future | self._expects | self._modal | self._announced | self._past | {"to"}

    def find(self, texts: list[str], start: int, stop: int) -> int:
        """Tell the direction of the clause around tokens ``start`` to ``stop``."""
        if lead := self._read_lead(texts, start):
            return lead
        until = start > 0 and texts[start - 1] in self._until
        first = self._find_clause(texts, start, stop)
        for at in range(start - 1, first - 1, -1):
            direction = self._read(texts, at, first)
            if direction is not None:
                if direction == PAST and until:
                    return self._read_until(texts, at, start, stop)
                return direction
        for at in range(stop, min(stop + _REACH_RIGHT, len(texts))):
            if texts[at] in _STOPS:
                break
            direction = self._read(texts, at, stop)
            if direction is not None and not texts[at].endswith("ing"):
                return direction
        return FUTURE if until else UNKNOWN

    def _find_clause(self, texts: list[str], start: int, stop: int) -> int:
        """Index of the first token of the sentence, at most some twenty before ``start``."""
        last, begins = max(0, start - _REACH_LEFT), texts[stop : stop + 1] == [","]
        for at in range(start - 1, last - 1, -1):
            if texts[at] in _STOPS and not (texts[at] == "." and self._is_inner_dot(texts, at)):
                return at + 1
            if at + 1 < start and texts[at + 1] in self._joins and (texts[at] == "," or (begins and at + 3 >= start)):
                return at + 1
        return last

    def _is_inner_dot(self, texts: list[str], at: int) -> bool:
        """Feb., Mr., U.S. and 19.69 have a full stop inside a sentence."""
        before, after = texts[at - 1], texts[at + 1] if at + 1 < len(texts) else ""
        initial = len(before) == 1 and before.isupper()
        return initial or after.islower() or before in self._abbreviations or (before.isdigit() and after.isdigit())

    def _read_lead(self, texts: list[str], start: int) -> int:
        """The words right before may decide: as soon as Friday, ahead of Tuesday's vote."""
        if not start or texts[start - 1].lower() not in self._leads:
            return UNKNOWN
        for count in range(1, min(start, _REACH_LEAD) + 1):
            lead = " ".join(texts[start - count : start]).lower()
            if lead in self._lead_ahead:
                return FUTURE
            if lead in self._lead_back:
                return PAST
        return UNKNOWN

    def _read_until(self, texts: list[str], at: int, start: int, stop: int) -> int:
        """He stayed until Tuesday, but: he promised it by Tuesday, he gave them until Tuesday to answer.

        A present perfect lasts: it has been closed until Tuesday.
        """
        if texts[start - 1] in self._lasting and not self._perfect.isdisjoint(texts[max(0, at - 2) : at]):
            return FUTURE
        beside = at == start - 2
        if beside or texts[at] in self._was or self._has_was(texts, at, max(0, at - 2)):
            return PAST
        if texts[start - 1] == "by":
            return FUTURE
        return FUTURE if texts[stop : stop + 1] == ["to"] else PAST

    def _read(self, texts: list[str], at: int, first: int) -> int | None:
        """The direction that one word gives, or None."""
        word = texts[at]
        if word in self._telling or word.endswith(_ENDINGS):
            return self._read_verb(texts, at, first)
        return None

    def _read_verb(self, texts: list[str], at: int, first: int) -> int | None:
        word = texts[at]
        if word in self._future or word in self._expects or self._is_progressive(texts, at, first):
            return FUTURE
        if word == "to":
            return self._read_infinitive(texts, at, first)
        if word in self._modal:
            return None if texts[at + 1 : at + 2] in (["have"], ["not"]) else FUTURE
        if word in self._announced:
            return self._read_announced(texts, at, first)
        if word in self._past or self._looks_past(word):
            return self._read_past(texts, at, first)
        return None

    def _read_announced(self, texts: list[str], at: int, first: int) -> int | None:
        """What is scheduled is ahead, what was is over.

        As planned, as previously expected only compare; who set a date may have done anything with it.
        """
        if texts[at] in self._with_aim and texts[at + 1 : at + 2] not in (["to"], ["for"]):
            return None
        before = texts[max(first, at - 2) : at]
        if before[-1:] == ["as"] or (before[:1] == ["as"] and before[-1].endswith("ly")):
            return None
        return PAST if self._has_was(texts, at, first) else FUTURE

    def _is_progressive(self, texts: list[str], at: int, first: int) -> bool:
        """Is meeting, they're meeting, he's meeting; but not Ohio's meeting."""
        if not texts[at].endswith("ing") or at == first or texts[at - 1] not in self._is:
            return False
        return texts[at - 1] not in ("'s", "’s") or texts[at - 2].lower() in self._pronouns

    def _looks_past(self, word: str) -> bool:
        return word.endswith("ed") and len(word) >= _SHORTEST_PAST and word not in self._not_verbs

    def _read_infinitive(self, texts: list[str], at: int, first: int) -> int | None:
        """Scheduled to start Thursday is ahead; had to leave, was due to expire and came back to win are behind.

        Other infinitives (an opportunity to speak) are as open as the verb they depend on.
        """
        following = texts[at + 1] if at + 1 < len(texts) else ""
        plural = following.endswith("s") and not following.endswith(("ss", "us"))
        if not following.islower() or following in self._not_after_to or plural:
            return None
        before = texts[at - 1] if at > first else ""
        if before in self._looks_back or (before in self._announced and self._has_was(texts, at - 1, first)):
            return PAST
        return FUTURE if before in self._announced or before in self._expects or before in self._intends else None

    def _has_was(self, texts: list[str], at: int, first: int) -> bool:
        """Whether a past form of be stands before a participle: what was due then is over now."""
        return not self._was.isdisjoint(texts[max(first, at - 2) : at])

    def _read_past(self, texts: list[str], at: int, first: int) -> int | None:
        """A past form looks ahead behind will, to or a modal with be: will be released, to be held.

        Behind an article it is an adjective, before "by" it may belong to a noun, behind is or are it may be either.
        """
        if at > first and texts[at - 1].lower() in self._before_adjective:
            return None
        if texts[at + 1 : at + 2] == ["by"] and not self._has_was(texts, at, first):
            return None
        for before in range(at - 1, max(first, at - _REACH_AUXILIARY) - 1, -1):
            word = texts[before]
            if word in self._future or word in self._expects or word == "to":
                return FUTURE
            if word in self._modal:
                passive = not self._be.isdisjoint(texts[before:at])
                return FUTURE if passive and self._negations.isdisjoint(texts[first:at]) else PAST
            if word in self._is:
                return UNKNOWN
            if word not in self._be and word not in self._adverbs and not word.endswith("ly"):
                break
        return PAST
