"""Changes: whether a number is the size or the end of a rise or a fall."""

from __future__ import annotations

from newsparse import Lexicon
from newsparse_numbers.draft import Draft
from newsparse_numbers.tables import read_lists, read_table
from newsparse_numbers.windows import words_before

# How many words back a verb of change may stand: next to what is said of the change, behind its object ("raised its
# dividend by"), and anywhere in the clause of a from-to pair, which is bounded in code points too.
_REACH = 9
_OBJECT = 5
_CLAUSE = 14
_CLAUSE_LENGTH = 110
_STOPS = frozenset('.;:!?()[]“”"—,')
_CLAUSE_ENDS = frozenset('.;:!?“”"')
_LINKS = frozenset({"by", "to", "of", "from"})
_STEADY = frozenset({"ordinal", "score"})


class Changes:
    """The words of rise and fall of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = read_table(lexicon, "changes")
        self._verbs = _read_ways(table, "verbs")
        self._nouns = _read_ways(table, "nouns")
        self._behind = _read_ways(table, "behind")
        self._beside = _read_ways(table, "beside")
        self._periods = read_lists(lexicon, "elision")["periods"]
        self._lists = {name: frozenset(words) for name, words in table["lists"].items()}

    def read(self, draft: Draft) -> None:
        """Find the direction of the change that a number belongs to."""
        if draft.change is not None or draft.type in _STEADY:
            return
        # "It crashed 13 minutes later" says when, "fell by 13 minutes" how much.
        timed = draft.type == "measure" and draft.unit in self._periods and draft.before.final not in _LINKS
        draft.change = (None if timed else self.find_before(draft)) or self._find_behind(draft)

    def find_before(self, draft: Draft) -> str | None:
        """Find a word of change before a number: "rose by", "a fall of", "up"."""
        low = draft.before.low
        seen: set[str] = set()
        for back, word in enumerate(reversed(low[-_REACH:])):
            following = low[-back] if back else ""
            if word == "in" and not back:
                # "The seventh cut in 12 months"
                return None
            if word in self._beside and (back <= 1 or word in self._verbs):
                return (
                    None if word == "off" and _counts_things(draft) else self._read_beside(low, back, following, seen)
                )
            if word in self._verbs:
                return self._read_verb(word, seen)
            if word in self._nouns and ("of" in seen or "by" in seen or "from" in seen or (back and "to" in seen)):
                return self._nouns[word]
            if word in _STOPS or not (
                word in self._lists["between"] or (word == "at" and following in ("least", "most"))
            ):
                # "Raised its dividend by 5 cents": the thing changed stands between.
                return (
                    self._find_behind_object(low[: len(low) - back])
                    if low[-1] in ("by", "to") or "by" in seen
                    else None
                )
            seen.add(word)
        return None

    def _read_beside(self, low: list[str], back: int, following: str, seen: set[str]) -> str | None:
        """Read "up 5%" and "down 12 cents", but not "made up", "up to" or "104 off 178"."""
        word, before = low[-back - 1], low[-back - 2] if len(low) > back + 1 else ""
        if before in self._lists["phrasal"] or following in self._lists["determiners"]:
            return None
        if (word == "up" and "to" in seen) or (word == "off" and before[:1].isdigit()):
            return None
        return self._beside[word]

    def _read_verb(self, word: str, seen: set[str]) -> str | None:
        # "Raised $3 million" collected it, "raised by $3 million" is a change; "lost by two points" is a defeat.
        if word in self._lists["weak"] and seen.isdisjoint(("to", "by", "from")):
            # "A raise of 3%" is a change, "a rally of 3,000" a crowd.
            return self._nouns.get(word) if "of" in seen else None
        if word in self._lists["never_by"] and "by" in seen:
            return None
        return self._verbs[word]

    def _find_behind_object(self, low: list[str]) -> str | None:
        for word in reversed(low[-_OBJECT:]):
            if word in _STOPS:
                return None
            if word in self._verbs:
                return None if word in self._beside else self._verbs[word]
        return None

    def find_in_clause(self, draft: Draft) -> str | None:
        """Find a word of change anywhere in the clause before a number, for the first of a from-to pair."""
        for word in reversed(words_before(draft.text, draft.start, _CLAUSE_LENGTH).low[-_CLAUSE:]):
            if way := self._verbs.get(word) or self._nouns.get(word):
                return way
            if word in _CLAUSE_ENDS:
                return None
        return None

    def _find_behind(self, draft: Draft) -> str | None:
        """Find a word of change behind a number: "a 5% drop", "48 cents higher", "22% more than"."""
        after = draft.after
        index = after.index_at(draft.tail)
        reach = {"percent": 3, "money": 3, "multiplier": 1}.get(draft.type, 0)
        if draft.type == "percent" and after.at(index) in ("more", "less", "fewer") and after.at(index + 1) == "than":
            return "up" if after.at(index) == "more" else "down"
        for word in after.low[index : index + (reach or 1)]:
            if word in self._behind and (reach or word in ("higher", "lower")):
                return self._behind[word]
            if not word.isalpha() or word in self._lists["ends"]:
                return None
        return None


def _counts_things(draft: Draft) -> bool:
    """Tell "laid off 600 workers" and "capped off three weeks" from "off 12 points"."""
    counts = draft.type in ("cardinal", "vague", "measure") and draft.unit is not None
    return counts and draft.unit not in ("point", "points", "basis point")


def _read_ways(table: dict[str, dict[str, list[str]]], kind: str) -> dict[str, str]:
    return {word: way for way in ("up", "down") for word in table[way][kind]}
