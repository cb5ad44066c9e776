"""Events that news knows by their day: the Sept. 11 attacks happened in one year, whenever the article appears."""

from __future__ import annotations

from newsparse import Lexicon
from newsparse_dates.phrase import Phrase
from newsparse_dates.vocabulary import PACKAGE

_REACH = 3


class Events:
    """Gives the year of a month and day that stand for an event."""

    def __init__(self, lexicon: Lexicon) -> None:
        events = lexicon.table(PACKAGE, "events")["event"]
        self._events = {(event["month"], event["day"]): (event["year"], frozenset(event["words"])) for event in events}
        self._written = {
            event["written"]: (event["year"], event["month"], event["day"]) for event in events if "written" in event
        }

    def find_written(self, text: str) -> tuple[int, int, int] | None:
        """Year, month and day of an event known by its figures alone (9/11)."""
        return self._written.get(text)

    def find_year(self, month: int, day: int, phrase: Phrase) -> int | None:
        """The year of the event named by a month and day, where the words behind it say that it is meant."""
        year, words = self._events.get((month, day), (None, frozenset()))
        behind = phrase.texts[phrase.stop : phrase.stop + _REACH]
        return year if year and not words.isdisjoint(behind) else None
