"""The scene of an article: the day it speaks from and the time it speaks of, and what they make of a vague date."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

import attrs

from newsparse_dates.almanac import add_days, add_months, make_day
from newsparse_dates.knowledge import Knowledge
from newsparse_dates.phrase import Phrase
from newsparse_dates.tense import FUTURE, PAST, UNKNOWN
from newsparse_dates.values import first_month, read_bounds

# How much farther a day seems that lies against the direction of the clause; estimated on TimeBank and AQUAINT.
_WEIGHT_AHEAD = {PAST: 6, UNKNOWN: 1.5, FUTURE: 1}
_WEIGHT_BEHIND = {PAST: 1, UNKNOWN: 1, FUTURE: 4}
_THROUGH = frozenset({"THROUGH", "TO", "DASH"})
_RANGED = frozenset({"WEEKDAY", "MONTH", "SHORT_MONTH", "MAYBE_MONTH"})
_YEAR_LENGTH = len("2022")
_DATED = re.compile(r"\d{4}-(?:\d\d|Q\d|H\d|SP|SU|FA|WI)")
_MONTHS = frozenset({"P6M", "P9M", "P12M"})
_QUARTER = re.compile(r"\d{4}-Q\d")
# A narrative goes forward up to so many months, or else back.
_MONTHS_AHEAD = 8
# A report on a quarter comes within so many days after it.
_REPORTED = 250
_MAY = 5


class Mention(NamedTuple):
    """A point of time that the text has spoken of.

    Attributes:
        value: its TIMEX3 value.
        first, last: the days it covers.
        id: id of its entity.
        at: index of its first token.
        stop: index of the token behind it.
    """

    value: str
    first: dt.date
    last: dt.date
    id: str
    at: int
    stop: int


class Quarter(NamedTuple):
    """A quarter that a company reports on.

    Attributes:
        year, number: which one.
        id: id of the entity that names it.
    """

    year: int
    number: int
    id: str


@attrs.define
class Scene:
    """What is known at one point of the text.

    Attributes:
        published: the day of publication; None where it is not known, or places nothing in a story of old.
        knows: what the tables say.
        named_days: name of each named day, by the index of its first token.
        day_first: whether 2/6/2022 is the second of June here.
        narrative: whether the text tells of a time line of its own, so that its full dates place what follows.
        last: the last point of time mentioned, a year or less.
        last_day: the last single day mentioned.
        last_dated: the last day, month or season mentioned with its year.
        last_year: the last year named alone.
        last_quarter: the quarter that a report speaks of.
    """

    published: dt.date | None
    knows: Knowledge
    named_days: dict[int, str] = attrs.field(factory=dict)
    day_first: bool = False
    narrative: bool = False
    last: Mention | None = None
    last_day: Mention | None = None
    last_dated: Mention | None = None
    last_year: Mention | None = None
    last_quarter: Quarter | None = None

    def remember(self, mention: Mention, *, named: bool) -> None:
        """Take note of a point of time that the text has come to, and whether it names its year itself."""
        if len(mention.value) < _YEAR_LENGTH:
            # A decade or century.
            return
        self.last = mention
        if mention.first == mention.last:
            self.last_day = mention
        if _DATED.match(mention.value):
            self.last_dated = mention
        elif named and len(mention.value) == _YEAR_LENGTH:
            self.last_year = mention

    def report(self, value: str, source: str) -> None:
        """Take note of the period that a company reports on: a quarter, or several months, which end the quarter."""
        if value in _MONTHS:
            self.last_quarter = None
        elif "-Q" in value and _QUARTER.fullmatch(value) and (days := read_bounds(value)):
            age = (self.published - days[1]).days if self.published else 0
            if 0 <= age < _REPORTED:
                self.last_quarter = Quarter(int(value[:4]), int(value[-1]), source)

    def direction(self, phrase: Phrase) -> int:
        """PAST, FUTURE or UNKNOWN, by the verbs around a phrase."""
        return self.knows.tenses.find(phrase.texts, phrase.outset, phrase.stop)

    @property
    def told(self) -> dt.date | None:
        """The day the narrative has come to, where publication does not place bare dates."""
        return self.last_dated.first if self.narrative and self.last_dated else None

    @property
    def source(self) -> str | None:
        """Where bare dates take their year from."""
        return "published" if self.published else "text" if self.told else None

    def place_weekday(self, weekday: int, phrase: Phrase) -> dt.date | None:
        """The day a bare weekday means: the last one up to today, or the next one where the clause looks ahead."""
        base = self.published or self.told
        if not base:
            return None
        ahead = add_days(base, (weekday - base.isoweekday()) % 7)
        if not self.published:
            return ahead
        behind = add_days(base, -((base.isoweekday() - weekday) % 7))
        if first := self._range_from(phrase):
            return behind if behind and first <= behind else add_days(first, (weekday - first.isoweekday()) % 7)
        direction = self.direction(phrase)
        return ahead if direction == FUTURE or (direction == UNKNOWN and _begins_range(phrase)) else behind

    def _range_from(self, phrase: Phrase) -> dt.date | None:
        """The first day of "Wednesday through Sunday"."""
        last, joint = self.last, phrase.start - 1
        joined = last and last.stop == joint and (phrase.name_at(joint) in _THROUGH or phrase.texts[joint] == "until")
        return last.first if last and joined and last.first == last.last else None

    def place_month(self, month: int, phrase: Phrase) -> int | None:
        """The year of a bare month."""
        base = self.published
        if not base:
            return self._told_year(month)
        # A June agreement is named after its month, whatever the verb says.
        direction = UNKNOWN if phrase.name_at(phrase.start - 1) == "A" else self.direction(phrase)
        back, ahead = (base.month - month) % 12, (month - base.month) % 12
        if back * _WEIGHT_BEHIND[direction] <= ahead * _WEIGHT_AHEAD[direction]:
            return base.year - (month > base.month)
        return base.year + (month < base.month)

    def place_day(self, month: int, day: int, phrase: Phrase) -> dt.date | None:
        """The date of a month and day without a year: the nearest one, unless the clause clearly excludes it."""
        base = self.published
        if base:
            years = (base.year - 1, base.year, base.year + 1)
            return self._nearest([found for year in years if (found := make_day(year, month, day))], phrase)
        year = self._told_year(month)
        return make_day(year, month, day) if year else None

    def _told_year(self, month: int) -> int | None:
        """The year in which a narrative speaks of a month: the year named last, or what follows the last full date."""
        year = self.last_year if self.narrative else None
        if year and (not self.last_dated or year.at > self.last_dated.at):
            return year.first.year
        if not self.told:
            return None
        ahead = (month - self.told.month) % 12
        months = self.told.month - 1 + (ahead if ahead <= _MONTHS_AHEAD else ahead - 12)
        return self.told.year + months // 12

    def _nearest(self, days: list[dt.date], phrase: Phrase) -> dt.date | None:
        """The likeliest day: the nearest, days against the direction of the clause counted as farther."""
        base = self.published or self.told
        if not base or not days:
            return None
        direction = self.direction(phrase) if self.published else FUTURE
        ahead, behind = _WEIGHT_AHEAD[direction], _WEIGHT_BEHIND[direction]
        return min(days, key=lambda day: (day - base).days * (ahead if day > base else -behind))

    def place_holiday(self, name: str, phrase: Phrase, year: int | None) -> dt.date | None:
        """The date of a named day, in a given year or in the nearest."""
        if year is not None:
            return self.knows.holidays.find(name, year)
        base = self.published or self.told
        return self._nearest(self.knows.holidays.find_around(name, base), phrase) if base else None

    def turn_holiday(self, name: str, step: int) -> dt.date | None:
        """The last (-1) or next (1) time a named day came or comes."""
        base = self.published
        days = self.knows.holidays.find_around(name, base) if base else []
        beside = [day for day in days if base and (day - base).days * step > 0]
        return beside[0 if step > 0 else -1] if beside else None

    def place_season(self, code: str, phrase: Phrase) -> int | None:
        """The year of a bare season."""
        if self.published:
            return turn_season(code, self.published, 0, self.direction(phrase))
        return self._told_year(first_month(code))

    def place_quarter(self, quarter: int, phrase: Phrase) -> int | None:
        """The year of a bare quarter: the last one that has begun, or the next where the clause looks ahead."""
        base = self.published
        if not base:
            return self.told.year if self.told else None
        now = (base.month + 2) // 3
        if now - quarter > 1 and self.direction(phrase) == FUTURE:
            return base.year + 1
        return base.year - (quarter > now)

    def this_quarter(self) -> tuple[int, int] | None:
        """Year and number of the quarter a report speaks of: the last one mentioned, else the last one that is over."""
        if self.last_quarter:
            return self.last_quarter.year, self.last_quarter.number
        before = add_months(self.published, -3) if self.published else None
        return (before.year, (before.month + 2) // 3) if before else None


def _begins_range(phrase: Phrase) -> bool:
    """Whether a weekday is the first of "Thursday through Feb. 20"."""
    return phrase.name_at(phrase.stop) in _THROUGH and phrase.name_at(phrase.stop + 1) in _RANGED


def turn_season(code: str, base: dt.date, step: int, direction: int = UNKNOWN) -> int | None:
    """The year of the last (-1), this (0) or next (1) season of a name, seen from a day."""
    years = range(base.year - 2, base.year + 3)
    seasons = [(year, days) for year in years if (days := read_bounds(f"{year:04}-{code}"))]
    if step < 0 or direction == PAST:
        past = [year for year, days in seasons if days[1 if step < 0 else 0] < base]
        return past[-1] if past else None
    if step > 0 or direction == FUTURE:
        ahead = [year for year, days in seasons if days[0 if step > 0 else 1] > base]
        return ahead[0] if ahead else None
    # Until May, "this winter" is the one that began the year before.
    return base.year - (code == "WI" and base.month <= _MAY)
