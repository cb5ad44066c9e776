"""Years, decades and centuries, and the year that a longer expression states or points to."""

from __future__ import annotations

from newsparse_dates.almanac import make_day
from newsparse_dates.grammar import OPEN, Reading, rule
from newsparse_dates.phrase import Phrase
from newsparse_dates.scene import Scene

TWO_FIGURES = 2
FOUR_FIGURES = 4
# Who writes two figures means a year from 80 years before publication to 19 after; without it 1920 to 2019.
_PIVOT_BACK, _PIVOT_YEAR = 80, 2000
# A stretch of years longer than this is no expression of news ("1998-12" is a part number).
_LONGEST_SPLIT = 60
_LAST_CENTURY = 30
# The 1800s are a century; the early 1900s, more often than not, a decade.
_FIRST_HUNDRED_AS_DECADE = 1900
_SPOKEN_CENTURIES = (17, 18, 19)
_LISTED = frozenset(
    "MONTH MAYBE_MONTH SHORT_MONTH SEASON MAYBE_SEASON DAYNO COMMA DOT AND OF THE DASH TO THROUGH".split()  # noqa: SIM905
)
_JOINTS = frozenset({"COMMA", "AND", "OF", "THE", "DASH", "TO", "THROUGH"})
_LIST_REACH = 9


def full_year(short: int, scene: Scene) -> int:
    """The year that two figures mean."""
    first = (scene.published.year if scene.published else _PIVOT_YEAR) - _PIVOT_BACK
    return first + (short - first) % 100


def year_of(phrase: Phrase, scene: Scene) -> tuple[int | None, str | None]:
    """The year that a phrase states or points to, and what it was resolved against."""
    if phrase.has("YEARNO", "FISCAL_YEAR"):
        return phrase.value("YEARNO", "FISCAL_YEAR"), None
    if phrase.has("MARK"):
        return full_year(phrase.value("DAYNO", "NUMBER"), scene), None
    if phrase.has("YEAR"):
        return _point_to_year(phrase.part(phrase.find("YEAR") - 1, phrase.find("YEAR")), scene)
    return None, None


def _point_to_year(phrase: Phrase, scene: Scene) -> tuple[int | None, str | None]:
    """The year of "last year", "the same year" and the like, by the word before "year"."""
    if phrase.has("THAT", "SAME", "PREVIOUS", "FOLLOWING"):
        step = phrase.value("THAT", "SAME", "PREVIOUS", "FOLLOWING") or 0
        return (scene.last.first.year + step if scene.last else None), "text"
    if not scene.published:
        return None, "published"
    return scene.published.year + (phrase.value("LAST", "NEXT", "THIS", "CURRENT") or 0), "published"


def year_after_list(phrase: Phrase) -> int | None:
    """The year behind "Feb. 6-8, 2022" or "May, June and July 1944", which belongs to all of them."""
    if phrase.name_at(phrase.stop) not in _JOINTS:
        return None
    at, listed = phrase.stop + 1, False
    while at < phrase.stop + _LIST_REACH and (name := phrase.name_at(at)) in _LISTED:
        listed = listed or name not in _JOINTS
        at += 1
    if not listed or phrase.name_at(at) != "YEARNO":
        return None
    year: int = phrase.value_at(at)
    return year


@rule("THE YEAR YEARNO | FISCAL YEAR? YEARNO | FISCAL_YEAR")
def named_year(phrase: Phrase, _scene: Scene) -> Reading | None:
    """The year 2000; fiscal 1990; FY2013. What days a fiscal year covers depends on the company."""
    year = phrase.value("YEARNO", "FISCAL_YEAR")
    return Reading("DATE", f"{year:04}", days=OPEN if phrase.has("FISCAL", "FISCAL_YEAR") else None)


@rule("{era} {digits} | {digits} {era} | THE? {ord} CENTURY {era}")
def era_year(phrase: Phrase, _scene: Scene) -> Reading | None:
    """480 BC; AD 70; the 1st century BC. Years before Christ are written as in TIDES 2003: BC0480."""
    before_christ = phrase.value("ERA", "B_LETTER", "D_LETTER") < 0
    mark = "BC" if before_christ else ""
    if phrase.has("CENTURY"):
        number = phrase.value("ORDINAL", "SECOND", "ORDDAY", "ORDBIG")
        return Reading("DATE", f"{mark}{number - 1:02}") if number <= _LAST_CENTURY else None
    year = phrase.value("DAYNO", "NUMBER", "YEARNO")
    if before_christ and phrase.name_at(phrase.start) in ("ERA", "B_LETTER"):
        return None
    return Reading("DATE", f"{mark}{year:04}")


@rule("YEARNO [DASH SLASH] [DAYNO NUMBER YEARNO]")
def split_year(phrase: Phrase, _scene: Scene) -> Reading | None:
    """1998-99, 2011/12: a season or school year; 1861-65: a stretch of years."""
    first, last = phrase.value("YEARNO"), phrase.value_at(phrase.stop - 1)
    figures = len(phrase.texts[phrase.stop - 1])
    if figures == TWO_FIGURES:
        last += first // 100 * 100
        last += 100 * (last < first)
    elif figures != FOUR_FIGURES or last != first + 1:
        return None
    if not 0 < last - first < _LONGEST_SPLIT:
        return None
    return Reading("DATE", f"{first:04}/{last:04}", days=(make_day(first, 1, 1), make_day(last, 12, 31)))


@rule("TEEN TENS (?: DASH? ONES )? | THE? YEAR ONES HUNDRED (?: AND? [ONES TEEN] )?")
def spelled_year(phrase: Phrase, _scene: Scene) -> Reading | None:
    """Nineteen ninety-six; the year two thousand (and) five."""
    if phrase.has("TEEN") and not phrase.has("HUNDRED"):
        year = phrase.value("TEEN") * 100 + phrase.value("TENS") + (phrase.value("ONES") or 0)
        return Reading("DATE", f"{year:04}") if phrase.value("TEEN") in _SPOKEN_CENTURIES else None
    behind = phrase.part(phrase.find("HUNDRED") + 1, phrase.stop)
    if phrase.value("ONES") * phrase.value("HUNDRED") != _PIVOT_YEAR:
        return None
    return Reading("DATE", f"{_PIVOT_YEAR + (behind.value('ONES', 'TEEN') or 0):04}")


@rule("THE? (?: DECADE | MARK SHORT_DECADE | DECADE_WORD ) | THE (?: YEARNO | MARK [DAYNO NUMBER] ) POSSESSIVE")
def decade(phrase: Phrase, scene: Scene) -> Reading | None:
    """The 1990s, the 1990's; the '80s; the nineties. Without "the" or an apostrophe it may be an age."""
    first = phrase.value("DECADE", "YEARNO")
    if first is not None and first % 100 == 0 and first < _FIRST_HUNDRED_AS_DECADE:
        return Reading("DATE", f"{first // 100}")
    if first is not None:
        return Reading("DATE", f"{first // 10}") if first % 10 == 0 else None
    short = phrase.value("SHORT_DECADE", "DECADE_WORD", "DAYNO", "NUMBER")
    if not phrase.has("MARK", "THE") or short % 10:
        return None
    now = scene.published or scene.told
    this_year = now.year if now else _PIVOT_YEAR - 1
    year = this_year // 100 * 100 + short
    return Reading("DATE", f"{(year - 100 * (year > this_year)) // 10}")


@rule("[THE THIS]? {nth} CENTURY | {nth} DASH CENTURY")
def century(phrase: Phrase, _scene: Scene) -> Reading | None:
    """The 19th century; twentieth-century; but not 21st Century Fox."""
    if phrase.texts[phrase.stop - 1].istitle() and phrase.text_at(phrase.stop)[:1].isupper():
        return None
    number = phrase.value("ORDINAL", "SECOND", "ORDDAY", "ORDBIG") + (phrase.value("TENS") or 0)
    return Reading("DATE", f"{number - 1:02}") if 1 < number <= _LAST_CENTURY else None


@rule("THE? {ord} (?= [AND TO OR DASH] THE? {ord} [CENTURY UNITS] )")
def first_of_centuries(phrase: Phrase, scene: Scene) -> Reading | None:
    """The 18th of "the 18th and 19th centuries"."""
    behind = phrase.stop + 1 + (phrase.name_at(phrase.stop + 1) == "THE")
    if phrase.name_at(behind + 1) == "UNITS" and phrase.value_at(behind + 1) != "CE":
        return None
    return century.read(phrase, scene)


@rule("THE? {ord} UNITS")
def last_of_centuries(phrase: Phrase, scene: Scene) -> Reading | None:
    """The 19th centuries of "the 18th and 19th centuries"."""
    if phrase.value("UNITS") != "CE" or phrase.name_at(phrase.start - 1) not in _JOINTS:
        return None
    return century.read(phrase, scene)


@rule("MARK [DAYNO NUMBER]")
def short_year(phrase: Phrase, scene: Scene) -> Reading | None:
    """'98: two figures behind an apostrophe."""
    if phrase.texts[phrase.start] == "`" or len(phrase.texts[phrase.stop - 1]) != TWO_FIGURES:
        return None
    if not scene.knows.near.follows(phrase, "short_year"):
        return None
    return Reading("DATE", f"{full_year(phrase.value('DAYNO', 'NUMBER'), scene):04}")


@rule("YEARNO")
def year(phrase: Phrase, scene: Scene) -> Reading | None:
    """A bare 1998, where nothing shows that it counts or names something."""
    value = phrase.value("YEARNO")
    return Reading("DATE", f"{value:04}") if scene.knows.years.is_year(phrase, value) else None


CENTURY_RULES = (first_of_centuries, last_of_centuries)
RULES = (named_year, era_year, split_year, spelled_year, century, decade)
LAST_RULES = (short_year, year)
