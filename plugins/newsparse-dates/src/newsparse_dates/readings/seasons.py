"""Seasons, with or without their year."""

from __future__ import annotations

from newsparse_dates.grammar import Reading, rule
from newsparse_dates.phrase import Phrase
from newsparse_dates.readings.years import spelled_year, year_after_list, year_of
from newsparse_dates.scene import Scene, turn_season

SEASONS = ("SEASON", "MAYBE_SEASON")


@rule("""THE? {anyseason} OF? (?: COMMA? YEARNO (?: [DASH SLASH] [DAYNO NUMBER] )? | MARK [DAYNO NUMBER]
    | [LAST NEXT THIS THAT] YEAR )""")
def season_year(phrase: Phrase, scene: Scene) -> Reading | None:
    """Spring 2012; the summer of 1998; the winter of 1812-13; the fall of last year."""
    year, anchor = year_of(phrase, scene)
    return _reading(year, phrase, anchor)


@rule("THE? {anyseason} OF? TEEN TENS (?: DASH? ONES )?")
def season_spelled(phrase: Phrase, scene: Scene) -> Reading | None:
    """The winter of nineteen ninety-four."""
    found = spelled_year.read(phrase, scene)
    return found and _reading(int(found.value), phrase)


@rule("[THE THIS]? (?: [LAST NEXT THIS] | [PREVIOUS FOLLOWING THAT SAME] ) {anyseason}")
def season_beside(phrase: Phrase, scene: Scene) -> Reading | None:
    """Last fall; this summer; this past spring; the following winter; that autumn."""
    by_text = phrase.has("PREVIOUS", "FOLLOWING", "THAT", "SAME")
    base = (scene.last.first if scene.last else None) if by_text else scene.published
    step = phrase.value("LAST", "NEXT", "PREVIOUS", "FOLLOWING") or 0
    year = turn_season(phrase.value(*SEASONS), base, step) if base else None
    return _reading(year, phrase, "text" if by_text else "published")


@rule("THE? {anyseason}")
def season(phrase: Phrase, scene: Scene) -> Reading | None:
    """The summer; in spring; but not the Winter Palace. Springs and falls are other things without a preposition."""
    if not scene.knows.near.follows(phrase, "the_season" if phrase.has("THE") else "season"):
        return None
    behind = phrase.text_at(phrase.stop)
    if behind == "of" or behind[:1].isupper():
        return None
    if listed := year_after_list(phrase):
        return _reading(listed, phrase)
    return _reading(scene.place_season(phrase.value(*SEASONS), phrase), phrase, scene.source)


def _reading(year: int | None, phrase: Phrase, anchor: str | None = None) -> Reading:
    code = phrase.value(*SEASONS)
    return Reading("DATE", f"{year:04}-{code}" if year else f"XXXX-{code}", anchor=anchor if year else None)


RULES = (season_year, season_spelled, season_beside, season)
