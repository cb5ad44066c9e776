"""Customs: how an article writes money: which dollar is its dollar, and whether its pounds are money."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property

from newsparse import Lexicon
from newsparse_numbers.tables import read_table

_POUNDS_FIRST = re.compile(r"pounds [0-9]")
# An article that writes US$ means another dollar by $.
_MARKS_AMERICAN = ("US$", "U.S. dollar", "US dollar", "U.S. funds")
_SAYS_WHOSE = re.compile(
    r"\$[0-9.,]+(?: [a-z]+)? \(?(?:in )?(?:Canadian|Australian|New Zealand|NZ|Cdn|CAD|AUD|NZD|HK)\b"
)
# Without such marks, so many mentions of one dollar country and none of America make it its dollar.
HOME_MENTIONS = 3


class Homes:
    """The countries of a lexicon that have a dollar, and the names that tell of them."""

    def __init__(self, lexicon: Lexicon) -> None:
        homes = read_table(lexicon, "currencies")["homes"]
        self._american: list[str] = homes["USD"]
        self._places = {code: _any_of(words) for code, words in homes.items() if code != "USD"}

    def find_dollar(self, text: str) -> str:
        """Tell which currency a bare ``$`` means: USD, unless the article is set in another dollar country.

        It is where the article says so ("$5 million Canadian"), or marks other dollars as US$, or names one such
        country's places and nothing American.
        """
        marked = any(mark in text for mark in _MARKS_AMERICAN) or _SAYS_WHOSE.search(text) is not None
        if not marked and any(word in text for word in self._american):
            return "USD"
        mentions = {code: len(places.findall(text)) for code, places in self._places.items()}
        best = max(mentions, key=lambda code: (mentions[code], code))
        return best if mentions[best] >= (1 if marked else HOME_MENTIONS) else "USD"


class Customs:
    """How one article writes money; found out when it is first asked, as most articles need not be."""

    def __init__(self, text: str, homes: Homes) -> None:
        self._text = text
        self._homes = homes
        self._local: dict[str, str | None] = {}

    @cached_property
    def dollar(self) -> str:
        """The code of a bare dollar."""
        return self._homes.find_dollar(self._text)

    @cached_property
    def pounds(self) -> bool:
        """Whether pounds are money, and not weights."""
        text = self._text
        if "£" in text or "pence" in text or "sterling" in text:
            return True
        return "pounds" in text and _POUNDS_FIRST.search(text) is not None

    def find_local(self, name: str, codes: dict[str, str], least: int = 1) -> str | None:
        """Find whose currency is meant by a name that countries share ("kroner").

        Args:
            name: the name.
            codes: the adjective and name of each country, and its code.
            least: how many mentions it takes.

        Returns:
            The code of the country that the article names most; None where it names none, or two as often.
        """
        if name not in self._local:
            mentions: Counter[str] = Counter()
            for country, code in codes.items():
                mentions[code] += self._text.count(country)
            (best, most), (_, second) = (*mentions.most_common(2), ("", 0))[:2]
            self._local[name] = best if most >= least and most > second else None
        return self._local[name]


def _any_of(words: list[str]) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, sorted(words, key=len, reverse=True))) + r")(?!\w)")
