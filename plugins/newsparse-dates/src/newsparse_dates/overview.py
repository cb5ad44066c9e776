"""The overview: what the whole article shows before any expression of it is read."""

from __future__ import annotations

import datetime as dt
import re

from newsparse_dates.grammar import compile_pattern
from newsparse_dates.vocabulary import Vocabulary

_MONTHS_OF_A_YEAR = 12
_SPEAKS_OF_NOW = """TODAY | AGO | LATELY | (?<! THE ) [LAST NEXT THIS] [YEAR UNIT WEEKEND]
    | WEEKDAY (?! COMMA? THE? [DAYNO ORDDAY MONTH SHORT_MONTH MAYBE_MONTH] )"""
_NAMES_YEAR = "(?: {anymonth} (?: {dom} COMMA? )? | {anymonth} COMMA? ) YEARNO"
# A story has so many dates with their year for each word that points to now; more where that day is known.
_DATED, _DATED_IF_PUBLISHED = 3, 8
# A story of old names years that were over so long before it was published, at least so many with a month or so many
# alone, and of ten years no more than so many later ones.
_YEARS_AGO = 3
_FEWEST_DATED = 3
_FEWEST_YEARS = 8
_LATER_IN_TEN = 2


class Overview:
    """Reads the categories of a whole article.

    Args:
        vocabulary: gives the categories.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        firsts = {vocabulary.categorize([name]) for name in vocabulary.named_days}
        self._first_of_name = re.compile(f"[{''.join(sorted(firsts))}]")
        self._now = re.compile(compile_pattern(_SPEAKS_OF_NOW, vocabulary))
        self._names_year = re.compile(compile_pattern(_NAMES_YEAR, vocabulary))
        self._year = re.compile(vocabulary.letters["YEARNO"])
        self._in_figures = re.compile(compile_pattern("DAYNO [SLASH DASH] DAYNO [SLASH DASH]", vocabulary))
        self._figures = re.compile(compile_pattern("DAYNO SLASH DAYNO SLASH [YEARNO DAYNO NUMBER]", vocabulary))
        self._day_month = re.compile(compile_pattern("{dom} {anymonth}", vocabulary))
        self._month_day = re.compile(compile_pattern("{anymonth} {dom}", vocabulary))

    def is_narrative(self, texts: list[str], categories: str, published: dt.date | None) -> bool:
        """Whether the text is a story with a time line of its own, as history is, and not news of its day."""
        if published and not self._tells_of_old(texts, categories, published.year - _YEARS_AGO):
            return False
        return not self._speaks_of_now(categories, _DATED_IF_PUBLISHED if published else _DATED)

    def _tells_of_old(self, texts: list[str], categories: str, latest: int) -> bool:
        if categories.count(self._year.pattern) < _FEWEST_DATED:
            return False
        for pattern, fewest in ((self._names_year, _FEWEST_DATED), (self._year, _FEWEST_YEARS)):
            years = [int(texts[found.end() - 1]) for found in pattern.finditer(categories)]
            later = sum(1 for year in years if year > latest)
            if len(years) - later >= fewest and later * 10 <= len(years) * _LATER_IN_TEN:
                return True
        return False

    def _speaks_of_now(self, categories: str, dated: int) -> bool:
        """Whether words that only mean something on a day of publication are more than a slip in a story of old."""
        count = sum(1 for _ in self._now.finditer(categories))
        return bool(count) and count * dated > sum(1 for _ in self._names_year.finditer(categories))

    def puts_day_first(self, texts: list[str], categories: str) -> bool:
        """Whether 2/6/2022 is the second of June here, by the article's other dates; False where it has none such."""
        if not self._in_figures.search(categories):
            return False
        order = 0
        for found in self._figures.finditer(categories):
            first, second = int(texts[found.start()]), int(texts[found.start() + 2])
            order += (first > _MONTHS_OF_A_YEAR) - (second > _MONTHS_OF_A_YEAR)
        if order:
            return order > 0
        british = sum(1 for _ in self._day_month.finditer(categories))
        return british > sum(1 for _ in self._month_day.finditer(categories))

    def mark_named_days(self, texts: list[str], categories: str) -> tuple[str, dict[int, str]]:
        """Find the named days, and give their words categories of their own.

        Returns:
            The new categories, and the name of each day by the index of its first token.
        """
        found: dict[int, str] = {}
        letters: list[str] = []
        for first in self._first_of_name.finditer(categories):
            at = first.start()
            for tokens, name in self._vocabulary.named_days.get(texts[at], ()):
                if tuple(text.replace("’", "'") for text in texts[at : at + len(tokens)]) == tokens:
                    letters = letters or list(categories)
                    letters[at : at + len(tokens)] = self._vocabulary.mark_name(len(tokens))
                    found[at] = name
                    break
        return "".join(letters) if letters else categories, found
