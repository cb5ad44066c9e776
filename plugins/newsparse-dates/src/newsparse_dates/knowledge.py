"""Knowledge: what the tables say beside the vocabulary, built once for each parser."""

from __future__ import annotations

from newsparse import Lexicon
from newsparse_dates.bare_years import Years
from newsparse_dates.events import Events
from newsparse_dates.holidays import Holidays
from newsparse_dates.names import Names
from newsparse_dates.neighbours import Neighbours
from newsparse_dates.tense import Tenses


class Knowledge:
    """The judges that rules ask.

    Attributes:
        tenses: reads the direction of a clause.
        near: looks up the words beside a phrase.
        names: tells days from names that hold them.
        years: tells years from other numbers.
        events: gives the years of days that stand for events.
        holidays: dates the named days.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.tenses = Tenses(lexicon)
        self.near = lexicon.build(Neighbours)
        self.names = Names(lexicon)
        self.years = Years(lexicon)
        self.events = Events(lexicon)
        self.holidays = Holidays(lexicon)
