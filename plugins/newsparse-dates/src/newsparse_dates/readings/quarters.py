"""Quarters and halves of a year, as business news counts them."""

from __future__ import annotations

from newsparse_dates.grammar import OPEN, Reading, rule
from newsparse_dates.phrase import Phrase
from newsparse_dates.readings.years import year_of
from newsparse_dates.scene import Scene

_QUARTERS, _HALVES = 4, 2


@rule("""(?: [FISCAL YEARNO] DASH? )? {ord} DASH QUARTER | [LAST THIS NEXT] YEAR POSSESSIVE {ord} DASH? [QUARTER HALF]
    | [THE THIS]? (?: [FISCAL YEARNO] DASH? )? {ord} FISCAL? [QUARTER PERIOD HALF] {of_year}?
    | THE? [LAST LATEST SAME] HALF {of_year} | THE [LAST FINAL] QUARTER {of_year}""")
def quarter(phrase: Phrase, scene: Scene) -> Reading | None:
    """The third quarter; fiscal first quarter of 1990; this year's first half. A half needs its year."""
    half = phrase.has("HALF")
    number = phrase.value("ORDINAL", "SECOND", "ORDDAY") or (_HALVES if half else _QUARTERS)
    if number > (_HALVES if half else _QUARTERS) or (phrase.has("PERIOD") and phrase.name_at(phrase.start) == "THE"):
        return None
    if (half and not phrase.has("YEARNO", "YEAR")) or _is_part(phrase):
        return None
    return _reading(phrase, scene, "H" if half else "Q", number)


def _is_part(phrase: Phrase) -> bool:
    """The fourth quarter of the game."""
    return phrase.text_at(phrase.stop) == "of" and phrase.text_at(phrase.stop + 1) in ("a", "the")


@rule("""QUARTER_TOKEN (?: OF? [YEARNO FISCAL_YEAR] | MARK [DAYNO NUMBER] )? | YEARNO DASH? [QUARTER_TOKEN HALF_TOKEN]
    | HALF_TOKEN OF? YEARNO""")
def quarter_token(phrase: Phrase, scene: Scene) -> Reading | None:
    """Q3 2012; 3Q; 2012-Q3; H1 2020."""
    half = phrase.has("HALF_TOKEN")
    return _reading(phrase, scene, "H" if half else "Q", phrase.value("QUARTER_TOKEN", "HALF_TOKEN"))


def _reading(phrase: Phrase, scene: Scene, letter: str, number: int) -> Reading:
    year, anchor = year_of(phrase, scene)
    if year is None and anchor is None:
        year, anchor = scene.place_quarter(number, phrase), scene.source
    days = OPEN if phrase.has("FISCAL", "FISCAL_YEAR") else None
    if year is None:
        return Reading("DATE", f"XXXX-{letter}{number}")
    return Reading("DATE", f"{year:04}-{letter}{number}", anchor=anchor, days=days)


@rule("THE SAME [QUARTER PERIOD] (?: [OF IN] )? [LAST THIS] YEAR")
def same_quarter(phrase: Phrase, scene: Scene) -> Reading | None:
    """The same quarter last year; the corresponding period last year."""
    reported, (year, anchor) = scene.this_quarter(), year_of(phrase, scene)
    if not reported or not year:
        return Reading("DATE", "XXXX-QX")
    if not scene.last_quarter and phrase.has("PERIOD"):
        return Reading("DATE", f"{year:04}", anchor=anchor, aside=True)
    return Reading("DATE", f"{year:04}-Q{reported[1]}", anchor=anchor, aside=True)


@rule("""THE? SAME? YEAR DASH? [EARLIER AGO] DASH? {ord}? [QUARTER PERIOD] | THE YEARNO {ord}? [QUARTER PERIOD]
    | YEAR DASH [EARLIER AGO] | THE [LATEST SAME] PERIOD | THE? QUARTER A YEAR [AGO EARLIER]""")
def reported_period(phrase: Phrase, scene: Scene) -> Reading | None:
    """The year-earlier quarter; the 1988 period; the latest period: what a company reports on, or a year before."""
    reported = scene.this_quarter()
    back = -1 if phrase.has("EARLIER", "AGO") else 0
    year = phrase.value("YEARNO") or (reported[0] + back if reported else None)
    number = phrase.value("ORDINAL", "SECOND") or (reported and reported[1])
    if phrase.has("SAME") and not scene.last_quarter:
        return None
    if not year:
        return Reading("DATE", f"XXXX-Q{number or 'X'}" if number or phrase.has("QUARTER", "LATEST") else "XXXX")
    by_quarter = scene.last_quarter or phrase.has("QUARTER", "LATEST", "SAME")
    value = f"{year:04}-Q{number}" if by_quarter and number else f"{year:04}"
    return Reading("DATE", value, anchor="quarter" if scene.last_quarter else "published", aside=back < 0)


def quarter_reading(scene: Scene, years: int) -> Reading:
    """The quarter the text speaks of, or the same quarter some years on."""
    found = scene.this_quarter()
    if not found:
        return Reading("DATE", "XXXX-QX")
    anchor = "quarter" if scene.last_quarter else "published"
    return Reading("DATE", f"{found[0] + years:04}-Q{found[1]}", anchor=anchor, aside=years < 0)


@rule("YEAR DASH EDGE | YEAR EDGE | YEAR POSSESSIVE EDGE")
def year_end(phrase: Phrase, scene: Scene) -> Reading | None:
    """Year-end; year's end. What has been so since year-end began at the last one."""
    if phrase.value("EDGE") != "END":
        return None
    if not scene.published:
        return Reading("DATE", "XXXX", "END")
    over = phrase.text_at(phrase.start - 1).lower() == "since"
    return Reading("DATE", f"{scene.published.year - over:04}", "END", anchor="published")


RULES = (same_quarter, reported_period, quarter, quarter_token, year_end)
