"""The scene of an article: the day it speaks from and the time it speaks of, and what they make of a vague date."""

from __future__ import annotations

import datetime as dt

import attrs

from newsparse_dates.almanac import add_days, add_months, find_easter, find_nth_weekday, make_day
from newsparse_dates.bare_years import Years
from newsparse_dates.events import Events
from newsparse_dates.names import Names
from newsparse_dates.neighbours import Neighbours
from newsparse_dates.phrase import Phrase
from newsparse_dates.tense import FUTURE, PAST, UNKNOWN, Tenses
from newsparse_dates.values import read_bounds

# How much farther a day seems that lies against the direction of the clause; estimated on TimeBank and AQUAINT.
_WEIGHT_AHEAD = {PAST: 6, UNKNOWN: 1.5, FUTURE: 1}
_WEIGHT_BEHIND = {PAST: 1, UNKNOWN: 1, FUTURE: 4}


_THROUGH = frozenset({"through", "to", "until", "-", "–", "thru"})


@attrs.frozen
class Mention:
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


@attrs.define
class Scene:
    """What is known at one point of the text.

    Attributes:
        published: the day of publication, or None.
        tenses: reads the direction of a clause.
        holidays: the rules of the named days.
        narrative: whether the text tells of its own time line only, so that its full dates place what follows.
        last: the last point of time mentioned.
        events: the years of days that stand for events.
        last_dated: the last day or month mentioned with its year.
        last_year: the last year named.
        last_quarter: the last quarter or half-year mentioned.
    """

    published: dt.date | None
    tenses: Tenses
    years: Years
    names: Names
    events: Events
    near: Neighbours
    holidays: dict[str, dict[str, list[int] | int]]
    holiday_names: dict[int, str] = attrs.field(factory=dict)
    day_first: bool = False
    narrative: bool = False
    last: Mention | None = None
    last_dated: Mention | None = None
    last_year: Mention | None = None
    last_quarter: Mention | None = None

    def holiday_at(self, phrase: Phrase) -> str:
        """Name of the named day in a phrase."""
        return self.holiday_names[phrase.find("HOLIDAY")]

    def direction(self, phrase: Phrase) -> int:
        """PAST, FUTURE or UNKNOWN, by the verbs around a phrase."""
        return self.tenses.find(phrase.texts, phrase.outset, phrase.stop)

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
        if self.published:
            ahead = add_days(self.published, (weekday - self.published.isoweekday()) % 7)
            behind = add_days(self.published, -((self.published.isoweekday() - weekday) % 7))
            if first := self._range_from(phrase):
                return behind if behind and first <= behind else add_days(first, (weekday - first.isoweekday()) % 7)
            direction = self.direction(phrase)
            begins_range = direction == UNKNOWN and self._begins_range(phrase)
            return ahead if direction == FUTURE or begins_range else behind
        if self.told:
            return add_days(self.told, (weekday - self.told.isoweekday()) % 7)
        return None

    @staticmethod
    def _begins_range(phrase: Phrase) -> bool:
        """Whether a weekday is the first of "Thursday through Feb. 20"."""
        behind = phrase.name_at(phrase.stop + 1)
        return phrase.text_at(phrase.stop) in _THROUGH and behind in ("WEEKDAY", "MONTH", "SHORT_MONTH", "MAYBE_MONTH")

    def _range_from(self, phrase: Phrase) -> dt.date | None:
        """The first day of "Wednesday through Sunday"."""
        last = self.last
        joined = last and last.stop == phrase.start - 1 and phrase.text_at(phrase.start - 1) in _THROUGH
        return last.first if last and joined and last.first == last.last else None

    def place_month(self, month: int, phrase: Phrase) -> int | None:
        """The year of a bare month."""
        if self.published:
            base = self.published
            back, ahead = (base.month - month) % 12, (month - base.month) % 12
            looks_back = back * _WEIGHT_BEHIND[self.direction(phrase)] <= ahead * _WEIGHT_AHEAD[self.direction(phrase)]
            return base.year - (month > base.month) if looks_back else base.year + (month < base.month)
        return self._told_year(month)

    def place_day(self, month: int, day: int, phrase: Phrase) -> dt.date | None:
        """The date of a month and day without a year: the nearest one, unless the clause clearly excludes it."""
        if self.published:
            base = self.published
            found = [d for year in (base.year - 1, base.year, base.year + 1) if (d := make_day(year, month, day))]
            self._sort(found, phrase)
            return found[0] if found else None
        year = self._told_year(month)
        return make_day(year, month, day) if year else None

    def _told_year(self, month: int) -> int | None:
        """The year in which a narrative speaks of a month: the year named last, or what follows the last full date."""
        if not self.told or not self.last_dated:
            return None
        if self.last_year and self.last_year.at > self.last_dated.at:
            return self.last_year.first.year
        return _follow(self.told, month)

    def place_holiday(self, name: str, phrase: Phrase, year: int | None) -> dt.date | None:
        """The date of a named day, in a given year or in the nearest."""
        if year is not None:
            return self.find_holiday(name, year)
        base = self.published or self.told
        if not base:
            return None
        found = [d for y in (base.year - 1, base.year, base.year + 1) if (d := self.find_holiday(name, y))]
        self._sort(found, phrase)
        return found[0] if found else None

    def _sort(self, days: list[dt.date], phrase: Phrase) -> None:
        """Put the likeliest day first: the nearest, days against the direction of the clause counted as farther."""
        base = self.published or self.told
        direction = self.direction(phrase) if self.published else FUTURE
        ahead, behind = _WEIGHT_AHEAD[direction], _WEIGHT_BEHIND[direction]
        if base:
            days.sort(key=lambda day: (day - base).days * ahead if day > base else (base - day).days * behind)

    def find_holiday(self, name: str, year: int) -> dt.date | None:
        """The date of a named day in a year, or None where no rule gives it."""
        if not dt.MINYEAR <= year <= dt.MAXYEAR:
            return None
        if rule := self.holidays["fixed"].get(name):
            month, day = rule  # type: ignore[misc]
            return make_day(year, month, day)
        if (offset := self.holidays["easter"].get(name)) is not None:
            return add_days(find_easter(year), offset)  # type: ignore[arg-type]
        if rule := self.holidays["nth_weekday"].get(name):
            month, weekday, nth, added = rule  # type: ignore[misc]
            return add_days(find_nth_weekday(year, month, weekday, nth), added)
        return None

    def turn_holiday(self, name: str, step: int) -> dt.date | None:
        """The last or next time a named day came or comes."""
        if not self.published:
            return None
        days = (self.find_holiday(name, self.published.year + years) for years in (0, step))
        return next((day for day in days if day and (day - self.published).days * step > 0), None)

    def open_holiday(self, name: str) -> str | None:
        """The TIMEX3 value of a named day of no known year."""
        rule = self.holidays["fixed"].get(name)
        return f"XXXX-{rule[0]:02}-{rule[1]:02}" if isinstance(rule, list) else None

    def place_season(self, code: str, phrase: Phrase) -> int | None:
        """The year of a bare season."""
        if self.published:
            step = self.direction(phrase)
            return self.turn_season(code, self.published, 0, step)
        return self.told.year if self.told else None

    @staticmethod
    def turn_season(code: str, base: dt.date, step: int, direction: int = UNKNOWN) -> int | None:
        """The year of the last (-1), nearest (0) or next (1) season of a name, seen from a day."""
        seasons = [
            (year, days) for year in range(base.year - 2, base.year + 3) if (days := read_bounds(f"{year:04}-{code}"))
        ]
        if step < 0 or direction == PAST:
            past = [year for year, days in seasons if (days[1] if step < 0 else days[0]) < base]
            return past[-1] if past else None
        if step > 0 or direction == FUTURE:
            ahead = [year for year, days in seasons if (days[0] if step > 0 else days[1]) > base]
            return ahead[0] if ahead else None
        return base.year - (code == "WI" and base.month < 6)  # noqa: PLR2004 - until May the winter is the last one

    def quarter_year(self, quarter: int, phrase: Phrase) -> int | None:
        """The year of a bare quarter: the last one that has begun, or the next where the clause looks ahead."""
        base = self.published
        if not base:
            return self.told.year if self.told else None
        now = (base.month + 2) // 3
        if self.direction(phrase) == FUTURE and quarter < now and now - quarter > 1:
            return base.year + 1
        return base.year - (quarter > now)

    def this_quarter(self) -> tuple[int, int] | None:
        """The quarter a report speaks of: the last one mentioned, else the last one that is over."""
        if self.last_quarter and "-Q" in self.last_quarter.value:
            return int(self.last_quarter.value[:4]), int(self.last_quarter.value[-1])
        if self.published and (before := add_months(self.published, -3)):
            return before.year, (before.month + 2) // 3
        return None


def _follow(told: dt.date, month: int) -> int:
    """The year in which a narrative at a given day speaks of a month: it goes forward, and back a little."""
    ahead = (month - told.month) % 12
    return told.year + (told.month - 1 + (ahead if ahead <= 8 else ahead - 12)) // 12  # noqa: PLR2004 - months
