"""Calendar dates: days, months, years, decades and centuries that the text names outright."""

from __future__ import annotations

import datetime as dt

from newsparse_dates.almanac import make_day
from newsparse_dates.grammar import OPEN, Reading, rule
from newsparse_dates.phrase import Phrase
from newsparse_dates.scene import Scene
from newsparse_dates.values import write_period

MONTHS = ("MONTH", "MAYBE_MONTH", "SHORT_MONTH")


def day_reading(day: dt.date | None, anchor: str | None = None) -> Reading | None:
    """A DATE of one day."""
    return Reading("DATE", day.isoformat(), anchor=anchor) if day else None


@rule("YEARNO DASH DAYNO DASH (?: DAYNO | DAY_HOUR COLON [DAYNO NUMBER] (?: COLON [DAYNO NUMBER SECOND_Z] )? )")
def iso_date(phrase: Phrase, scene: Scene) -> Reading | None:
    """2022-02-06, 2022-02-06T10:30:00Z (ISO 8601)."""
    year, month = phrase.value_at(phrase.start), phrase.value_at(phrase.start + 2)
    last = phrase.value_at(phrase.start + 4)
    if not isinstance(last, tuple):
        return day_reading(make_day(year, month, last))
    day, hour = make_day(year, month, last[0]), last[1]
    minute = phrase.value_at(phrase.start + 6)
    if not day or minute > 59:  # noqa: PLR2004 - minutes of an hour
        return None
    return Reading("TIME", f"{day}T{hour:02}:{minute:02}", zone="Z" if phrase.has("SECOND_Z") else None)


@rule("DAYNO (?: SLASH DAYNO SLASH [YEARNO DAYNO NUMBER] | DASH DAYNO DASH YEARNO | DOT DAYNO DOT YEARNO )")
def figures_date(phrase: Phrase, scene: Scene) -> Reading | None:
    """2/6/2022, 06/02/22, 6-2-2022, 6.2.2022, in the order of the article's other dates."""
    first, second, year = (phrase.value_at(phrase.start + n) for n in (0, 2, 4))
    if phrase.stop - phrase.start != 5 or (year < 1000 and len(phrase.text_at(phrase.start + 4)) != 2):  # noqa: PLR2004
        return None
    if year < 100:  # noqa: PLR2004 - two figures
        year = full_year(year, scene)
    day_first = phrase.has("DOT") or scene.day_first
    for day, month in ((first, second), (second, first)) if day_first else ((second, first), (first, second)):
        if found := make_day(year, month, day):
            return day_reading(found)
    return None


def full_year(short: int, scene: Scene) -> int:
    """The year that two figures mean: from 80 years before publication to 19 after."""
    now = scene.published.year if scene.published else 2000
    return now - 80 + (short - now + 80) % 100


@rule("""[LAST NEXT THIS]{0,2} (?: {anyweekday} COMMA? THE? )? {anymonth} THE? (?: {dom} | {spelled_dom} )
    (?: COMMA? YEARNO | OF? [LAST NEXT THIS THAT] YEAR | OF THE [SAME PREVIOUS FOLLOWING] YEAR )?""")
def month_day(phrase: Phrase, scene: Scene) -> Reading | None:
    """Feb. 6; February 6th, 2022; Friday, Oct. 23; Sept. 11 of last year."""
    return _read_date(phrase, scene)


@rule("""(?: {anyweekday} COMMA? )? (?: THE? {spelled_dom} OF | THE? {dom} OF? ) {anymonth}
    (?: COMMA? YEARNO | OF? [LAST NEXT THIS THAT] YEAR | OF THE [SAME PREVIOUS FOLLOWING] YEAR )?""")
def day_month(phrase: Phrase, scene: Scene) -> Reading | None:
    """6 February 2022; the 6th of February; Sunday 6 February."""
    return _read_date(phrase, scene)


def _read_date(phrase: Phrase, scene: Scene) -> Reading | None:
    month, (day, behind_day) = phrase.value(*MONTHS), _day_of_month(phrase)
    end = None
    year, anchor = _year_of(phrase, scene)
    if year and phrase.has("YEARNO") and not _is_year_after_date(phrase):
        year, end = None, max(behind_day, phrase.find(*MONTHS) + 1)
        phrase = phrase.part(phrase.start, end)
    if year is None:
        year = year_after_range(phrase)
    if year is None and anchor is None:
        year = scene.events.find_year(month, day, phrase)
    if year is None and anchor is None:
        found = scene.place_day(month, day, phrase)
        if not found:
            return _open_date(month, day, end)
        return Reading("DATE", found.isoformat(), anchor=scene.source, end=end)
    found = make_day(year, month, day) if year else None
    return Reading("DATE", found.isoformat(), anchor=anchor, end=end) if found else None


def _open_date(month: int, day: int, end: int | None = None) -> Reading | None:
    """A month and day of no known year; 2000 has every day there is."""
    return Reading("DATE", f"XXXX-{month:02}-{day:02}", end=end) if make_day(2000, month, day) else None


def _day_of_month(phrase: Phrase) -> tuple[int, int]:
    at = phrase.find("DAYNO", "ORDDAY", "ORDINAL", "SECOND")
    day = phrase.value_at(at)
    tens = phrase.find("TENS")
    return day + (phrase.value_at(tens) if tens >= 0 else 0), at + 1


def _year_of(phrase: Phrase, scene: Scene) -> tuple[int | None, str | None]:
    """The year that a phrase states or points to, and what it was resolved against."""
    if phrase.has("YEARNO"):
        return phrase.value("YEARNO"), None
    if phrase.has("YEAR"):
        return point_to_year(phrase.part(phrase.find("YEAR") - 1, phrase.stop), scene)
    return None, None


def point_to_year(phrase: Phrase, scene: Scene) -> tuple[int | None, str | None]:
    """The year of "last year", "the same year" and the like."""
    if phrase.has("THAT", "SAME", "PREVIOUS", "FOLLOWING"):
        if not scene.last:
            return None, "text"
        return scene.last.first.year + (phrase.value("THAT", "SAME", "PREVIOUS", "FOLLOWING") or 0), "text"
    if not scene.published:
        return None, "published"
    return scene.published.year + phrase.value("LAST", "NEXT", "THIS", "CURRENT"), "published"


def year_after_range(phrase: Phrase) -> int | None:
    """The year behind "Feb. 6-8, 2022", which belongs to both days."""
    if phrase.name_at(phrase.stop) not in ("DASH", "TO", "AND", "COMMA"):
        return None
    at, listed = phrase.stop + 1, False
    while at < phrase.stop + 9 and (name := phrase.name_at(at)) in _LISTED:
        listed = listed or name not in ("COMMA", "AND", "OF", "THE", "DASH", "TO")
        at += 1
    if not listed or phrase.name_at(at) != "YEARNO":
        return None
    year: int = phrase.value_at(at)
    return year


_LISTED = frozenset({*MONTHS, "SEASON", "MAYBE_SEASON", "DAYNO", "COMMA", "DOT", "AND", "OF", "THE", "DASH", "TO"})


def _is_year_after_date(phrase: Phrase) -> bool:
    """Tell the year from a count: "on Feb. 6, 2000 troops" has none."""
    following = phrase.text_at(phrase.stop)
    return not (phrase.has("COMMA") and phrase.value("YEARNO") % 50 == 0 and is_plural(following))


def is_plural(word: str) -> bool:
    """Tell whether a word looks like a plural noun."""
    return len(word) > 3 and word.islower() and word.endswith("s") and not word.endswith(("ss", "us", "is"))  # noqa: PLR2004


@rule("[DASH AND TO OR] DAYNO (?: COMMA? YEARNO )? (?! [DAYNO NUMBER YEARNO UNITS DAY UNIT HOURS] )")
def further_day(phrase: Phrase, scene: Scene) -> Reading | None:
    """The 25 of "April 24 and 25"; read right behind a day of a month."""
    last, after = scene.last, phrase.text_at(phrase.stop)
    joined = phrase.name_at(phrase.start) == "DASH"
    if not last or len(last.value) != 10 or (not joined and after[:1].isalpha() and after not in _AFTER_DAY):  # noqa: PLR2004 - a day
        return None
    day = make_day(last.first.year, last.first.month, phrase.value_at(phrase.start + 1))
    return Reading("DATE", day.isoformat(), anchor="text") if day and day > last.first else None


_AFTER_DAY = frozenset(
    [
        "he",
        "she",
        "it",
        "they",
        "we",
        "I",
        "his",
        "her",
        "their",
        "this",
        "that",
        "there",
        "in",
        "at",
        "for",
        "and",
        "to",
        "with",
        "by",
        "but",
        "as",
        "the",
        "when",
        "where",
        "after",
        "before",
        "during",
        "from",
        "of",
        "on",
    ]
)


@rule("THE ORDDAY")
def day_of_month(phrase: Phrase, scene: Scene) -> Reading | None:
    """On the 15th, of the month the text speaks of."""
    after = phrase.text_at(phrase.stop)
    if phrase.text_at(phrase.start - 1).lower() not in _BEFORE_DAY or (after[:1].isalnum() and after not in _AFTER_DAY):
        return None
    month, number = scene.last, phrase.value("ORDDAY")
    if not month or month.first.month != month.last.month:
        return Reading("DATE", f"XXXX-XX-{number:02}")
    return day_reading(make_day(month.first.year, month.first.month, number), "text")


_BEFORE_DAY = frozenset(["on", "by", "until", "since", "from", "till", "before", "after"])


@rule("DAYNO (?= [DASH TO AND] DAYNO {anymonth} )")
def first_of_days(phrase: Phrase, scene: Scene) -> Reading | None:
    """The 6 of "6-8 February 2022"."""
    whole = phrase.part(phrase.start, phrase.start + 4)
    month, day = whole.value(*MONTHS), phrase.value("DAYNO")
    at = phrase.start + 4 + (phrase.name_at(phrase.start + 4) == "DOT")
    if phrase.name_at(at) == "YEARNO":
        return day_reading(make_day(phrase.value_at(at), month, day))
    found = scene.place_day(month, day, phrase)
    return day_reading(found, scene.source) or _open_date(month, day)


@rule("{anymonth} (?: [COMMA OF]? YEARNO | MARK [DAYNO NUMBER] | TEEN TENS (?: DASH? ONES )? )")
def month_year(phrase: Phrase, scene: Scene) -> Reading | None:
    """February 2022; May of 1998; Sept. '98."""
    month = phrase.value(*MONTHS)
    if phrase.has("MARK"):
        year = full_year(phrase.value("DAYNO", "NUMBER"), scene)
    elif phrase.has("TENS"):
        spelled = spelled_year.read(phrase, scene)
        return spelled and Reading("DATE", f"{spelled.value}-{month:02}")
    else:
        year = phrase.value("YEARNO")
        if year % 50 == 0 and phrase.has("COMMA") and is_plural(phrase.text_at(phrase.stop)):
            return None
    return Reading("DATE", f"{year:04}-{month:02}")


@rule("{anymonth} (?: OF? [LAST NEXT THIS THAT] | OF THE [SAME PREVIOUS FOLLOWING] ) YEAR")
def month_of_year(phrase: Phrase, scene: Scene) -> Reading | None:
    """January this year; July of the following year."""
    month = phrase.value(*MONTHS)
    year, anchor = _year_of(phrase, scene)
    return Reading("DATE", f"{year:04}-{month:02}" if year else f"XXXX-{month:02}", anchor=year and anchor)


@rule("(?: [THIS THE]? [LAST NEXT] | THIS | EACH | THE [PREVIOUS FOLLOWING] )? {anymonth}")
def month(phrase: Phrase, scene: Scene) -> Reading | None:
    """November; last November; this May; each July."""
    number = phrase.value(*MONTHS)
    if phrase.has("EACH"):
        return Reading("SET", f"XXXX-{number:02}", quant=phrase.text_at(phrase.start).upper())
    if phrase.has("LAST", "NEXT", "PREVIOUS", "FOLLOWING"):
        step = phrase.value("LAST", "NEXT", "PREVIOUS", "FOLLOWING")
        base = scene.last and scene.last.first if phrase.has("PREVIOUS", "FOLLOWING") else scene.published
        year = base and _turn(base, number, step)
    elif phrase.has("THIS"):
        year = scene.published and scene.published.year
    elif _is_name(phrase) or _is_impossible(phrase, number):
        return None
    else:
        year = year_after_range(phrase) or scene.place_month(number, phrase)
    if year is None:
        return Reading("DATE", f"XXXX-{number:02}")
    return Reading("DATE", f"{year:04}-{number:02}", anchor=scene.source)


# Words before a month that is no verb, noun or first name.
_BEFORE_MONTH = frozenset(
    [
        "in",
        "In",
        "since",
        "Since",
        "until",
        "Until",
        "by",
        "By",
        "from",
        "From",
        "through",
        "during",
        "During",
        "before",
        "Before",
        "after",
        "After",
        "between",
        "Between",
        "and",
        "to",
        "of",
        "mid",
        "early",
        "Early",
        "late",
        "Late",
        "for",
        "For",
        "till",
        "Till",
        "around",
        "On",
        "on",
        "the",
        "last",
        "next",
        "this",
        "-",
        "–",
        "or",
        ",",
    ]
)
# What a march is for.
_MARCHES = frozenset({"for", "on", "against", "of", "to"})
_FIRST_NAMES = frozenset({"April", "June", "August", "Jan", "Mar"})


def _turn(base: dt.date, month: int, step: int) -> int:
    """The year of the last or next month of a name, the current month left out."""
    if step < 0:
        return base.year - (month >= base.month)
    return base.year + (month <= base.month)


def _is_impossible(phrase: Phrase, month: int) -> bool:
    """On Feb. 30: a day that does not exist is no month either."""
    number = phrase.text_at(phrase.stop)
    on_day = phrase.text_at(phrase.start - 1).lower() in ("on", "by", "until")
    return on_day and number.isdecimal() and len(number) <= 2 and not make_day(2000, month, int(number))  # noqa: PLR2004


def _is_name(phrase: Phrase) -> bool:
    """Tell a bare month from a verb (may), a march, a person (April Ryan)."""
    at = phrase.start
    before, after = phrase.text_at(at - 1), phrase.text_at(phrase.stop)
    if phrase.has("MAYBE_MONTH"):
        if before in _BEFORE_MONTH and before not in (",", "the", "on", "On"):
            return phrase.texts[at].isupper()
        return phrase.texts[at] != "March" or not before.islower() or after in _MARCHES or not after.islower()
    if phrase.texts[at] in _FIRST_NAMES and after[:1].isupper() and after[1:].islower():
        return before not in _BEFORE_MONTH or before in (",", "and", "to", "or", "for", "by")
    return False


@rule("THE YEAR YEARNO | FISCAL YEAR? YEARNO | FISCAL_YEAR")
def named_year(phrase: Phrase, scene: Scene) -> Reading | None:
    """The year 2000; fiscal 1990; FY2013. What days a fiscal year covers depends on the company."""
    year = phrase.value("YEARNO", "FISCAL_YEAR")
    return Reading("DATE", f"{year:04}", days=OPEN if phrase.has("FISCAL", "FISCAL_YEAR") else None)


@rule("ERA {digits} | {digits} ERA | THE? {ord} CENTURY ERA")
def era_year(phrase: Phrase, scene: Scene) -> Reading | None:
    """480 BC; AD 70; the 1st century BC. Years before Christ are written as TIDES 2003 has them: BC0480."""
    before_christ = phrase.value("ERA") < 0
    if phrase.has("CENTURY"):
        number = phrase.value("ORDINAL", "SECOND", "ORDDAY", "ORDBIG")
        return Reading("DATE", f"BC{number - 1:02}" if before_christ else f"{number - 1:02}") if number < 100 else None  # noqa: PLR2004
    year = phrase.value("DAYNO", "NUMBER", "YEARNO")
    if before_christ == (phrase.name_at(phrase.start) == "ERA"):
        return None if before_christ else Reading("DATE", f"{year:04}")
    return Reading("DATE", f"BC{year:04}" if before_christ else f"{year:04}")


@rule("YEARNO [DASH SLASH] [DAYNO NUMBER YEARNO]")
def split_year(phrase: Phrase, scene: Scene) -> Reading | None:
    """1998-99, 2011/12: a season or school year; 1861-65: a stretch of years."""
    first, last, written = phrase.value("YEARNO"), phrase.value_at(phrase.stop - 1), phrase.text_at(phrase.stop - 1)
    if len(written) == 2:  # noqa: PLR2004 - two figures
        last += first // 100 * 100
        last += 100 * (last < first)
    if len(written) not in (2, 4) or (len(written) == 4 and last != first + 1) or not 0 < last - first < 60:  # noqa: PLR2004
        return None
    if is_plural(phrase.text_at(phrase.stop)) and phrase.has("SLASH"):
        return None
    days = make_day(first, 1, 1), make_day(last, 12, 31)
    return Reading("DATE", f"{first:04}/{last:04}", days=days)


@rule("YEARNO")
def year(phrase: Phrase, scene: Scene) -> Reading | None:
    """A bare 1998, where nothing shows that it counts or names something."""
    value = phrase.value("YEARNO")
    if not scene.years.is_year(phrase, value):
        return None
    return Reading("DATE", f"{value:04}")


@rule("MARK [DAYNO NUMBER]")
def short_year(phrase: Phrase, scene: Scene) -> Reading | None:
    """'98: two figures behind an apostrophe."""
    before, figures = phrase.text_at(phrase.start - 1), phrase.text_at(phrase.stop - 1)
    if phrase.text_at(phrase.start) == "`" or len(figures) != 2 or before not in _BEFORE_YEAR:  # noqa: PLR2004
        return None
    return Reading("DATE", f"{full_year(phrase.value('DAYNO', 'NUMBER'), scene):04}")


_BEFORE_YEAR = _BEFORE_MONTH | frozenset(
    ["the", "The", "of", "summer", "spring", "fall", "autumn", "winter", "class", "back"]
)


@rule("[TEEN] TENS (?: DASH? ONES )? | THE? YEAR? ONES HUNDRED (?: AND? [ONES TEEN] )?")
def spelled_year(phrase: Phrase, scene: Scene) -> Reading | None:
    """Nineteen ninety-six; the year two thousand (and) five."""
    if phrase.has("TEEN") and not phrase.has("HUNDRED"):
        century = phrase.value("TEEN")
        year = century * 100 + phrase.value("TENS") + (phrase.value("ONES") or 0)
        return Reading("DATE", f"{year:04}") if century in (17, 18, 19) else None
    if not phrase.has("YEAR") or phrase.value("ONES") != 2 or phrase.value("HUNDRED") != 1000:  # noqa: PLR2004
        return None
    at = phrase.find("HUNDRED") + 1
    rest = phrase.part(at, phrase.stop).value("ONES", "TEEN") if at < phrase.stop else 0
    return Reading("DATE", f"{2000 + (rest or 0):04}")


@rule("THE? (?: DECADE | MARK SHORT_DECADE | DECADE_WORD ) | SHORT_DECADE")
def decade(phrase: Phrase, scene: Scene) -> Reading | None:
    """The 1990s; the '80s; the nineties."""
    if phrase.has("DECADE"):
        return Reading("DATE", f"{phrase.value('DECADE') // 10}")
    short = phrase.value("SHORT_DECADE", "DECADE_WORD")
    if not phrase.has("MARK") and (phrase.name_at(phrase.start - 1) == "ITS" or not phrase.has("THE")):
        return None
    now = scene.published or scene.told
    year = (now.year if now else 1999) // 100 * 100 + short
    return Reading("DATE", f"{(year - 100 * (year > (now.year if now else 1999))) // 10}")


@rule("""(?: THE | THIS )? (?: {ord} | TENS DASH [ORDINAL SECOND] ) DASH? CENTURY
    | THE (?: {ord} | TENS DASH [ORDINAL SECOND] ) (?: AND | TO | DASH ) (?= THE? {ord} [CENTURY UNITS] )""")
def century(phrase: Phrase, scene: Scene) -> Reading | None:
    """The 19th century; twentieth-century."""
    number = phrase.value("ORDINAL", "SECOND", "ORDDAY", "ORDBIG") + (phrase.value("TENS") or 0)
    if not phrase.has("CENTURY") or not 1 < number <= 30:  # noqa: PLR2004 - the value has two figures
        return None
    return Reading("DATE", f"{number - 1:02}")


@rule(
    "(?: THE )? {anyseason} OF? (?: COMMA? YEARNO (?: [DASH SLASH] [DAYNO NUMBER] )? | MARK [DAYNO NUMBER] | [LAST NEXT THIS THAT] YEAR )"
)
def season_year(phrase: Phrase, scene: Scene) -> Reading | None:
    """Spring 2012; the summer of 1998; the winter of last year."""
    if phrase.has("MARK"):
        year: int | None = full_year(phrase.value("DAYNO", "NUMBER"), scene)
        anchor = None
    else:
        year, anchor = _year_of(phrase, scene)
    season = phrase.value("SEASON", "MAYBE_SEASON")
    return Reading("DATE", f"{year:04}-{season}" if year else f"XXXX-{season}", anchor=year and anchor)


@rule("{anyseason} (?: OF THE? )? TEEN TENS (?: DASH? ONES )?")
def season_spelled(phrase: Phrase, scene: Scene) -> Reading | None:
    """The winter of nineteen ninety-four."""
    found = spelled_year.read(phrase, scene)
    return found and Reading("DATE", f"{found.value}-{phrase.value('SEASON', 'MAYBE_SEASON')}")


@rule("[LAST NEXT THIS]? HOLIDAY INSIDE* (?: COMMA? YEARNO | [LAST NEXT THIS] YEAR | PART )?")
def holiday(phrase: Phrase, scene: Scene) -> Reading | None:
    """Christmas; Election Day; last Thanksgiving; New Year's Eve 1999."""
    name = scene.holiday_at(phrase)
    year, anchor = _year_of(phrase, scene)
    if year is None and phrase.has("LAST", "NEXT") and not phrase.has("YEAR") and scene.published:
        step = phrase.value("LAST", "NEXT")
        years = (scene.published.year, scene.published.year + step)
        found = next(
            (d for y in years if (d := scene.find_holiday(name, y)) and (d - scene.published).days * step > 0), None
        )
        anchor = "published"
    else:
        found = scene.place_holiday(name, phrase, year)
        anchor = anchor or (None if year else scene.source)
    if found is None:
        fixed = scene.holidays["fixed"].get(name)
        return Reading("DATE", f"XXXX-{fixed[0]:02}-{fixed[1]:02}" if isinstance(fixed, list) else "XXXX-XX-XX")
    if phrase.has("PART"):
        return Reading("TIME", f"{found}T{phrase.value('PART')}", anchor=anchor)
    return Reading("DATE", write_period(found, "D"), anchor=anchor)


RULES = (
    iso_date,
    figures_date,
    month_day,
    day_month,
    day_of_month,
    first_of_days,
    month_of_year,
    month_year,
    month,
    holiday,
    season_year,
    season_spelled,
    named_year,
    era_year,
    split_year,
    spelled_year,
    century,
    decade,
)
LAST_RULES = (short_year, year)
