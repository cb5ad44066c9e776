"""Events that news knows by their day: the Sept. 11 attacks happened in one year, whenever the article appears."""

from __future__ import annotations

from newsparse import Lexicon
from newsparse_dates.phrase import Phrase
from newsparse_dates.vocabulary import PACKAGE

_REACH = 3


class Events:
    """Gives the year of a month and day that stand for an event."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._events = {
            (event["month"], event["day"]): (event["year"], frozenset(event["words"]))
            for event in lexicon.table(PACKAGE, "events")["event"]
        }

    def find_year(self, month: int, day: int, phrase: Phrase) -> int | None:
        """The year of the event named by a month and day, where the words behind it say that it is meant."""
        year, words = self._events.get((month, day), (None, frozenset()))
        behind = phrase.texts[phrase.stop : phrase.stop + _REACH]
        return year if year and not words.isdisjoint(behind) else None
