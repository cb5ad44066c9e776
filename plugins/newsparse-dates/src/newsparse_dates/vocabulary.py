"""The vocabulary: which words take part in time expressions, one character for each category of words.

The tokens of an article become a string with one character per token, and the grammar is a set of ordinary regular
expressions over that string. Two dictionary look-ups at C speed per token are all that running text costs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import repeat
from typing import Any

from newsparse import Article, Lexicon

PACKAGE = "newsparse_dates"
FILLER = "_"
# Single characters for the categories, in the order in which the tables name them.
_LETTERS = [chr(code) for code in (*range(0x41, 0x5B), *range(0x61, 0x7B), *range(0xC0, 0x180))]

# Categories that no table holds: figures, signs, and the first word of a named day.
_SIGNS = {
    "comma": ",",
    "dot": ".",
    "dash": "-–−‐‑",
    "colon": ":",
    "slash": "/",
    "mark": "'’‘`",
    "dollar": "$",
    "percent": "%",
}
_WRITTEN = frozenset({"month", "short_month", "maybe_month", "weekday", "weekdays", "short_weekday"})
_CAPITALS = frozenset({"era", "b_letter", "c_letter", "d_letter"})
MIN_YEAR, MAX_YEAR = 1000, 2199


class Vocabulary:
    """Categories and values of the words.

    Attributes:
        letters: the character of each category, by its name in capitals.
        names: the name of each character's category, in capitals.
        values: for each category, by its name in capitals, the value of each word in lower case.
        named_days: first token of each named day, with the tokens of all that begin with it, longest first.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.letters: dict[str, str] = {}
        self.values: dict[str, dict[str, Any]] = {}
        self._letter_of: dict[str, str] = {}
        self.names: dict[str, str] = {FILLER: ""}
        for table in ("calendar", "deixis", "numerals"):
            for name, words in lexicon.table(PACKAGE, table).items():
                if name not in ("about", "zone"):
                    self._add(name, words, _forms_of(name, words))
        zones = {zone.lower(): zone for zone in lexicon.table(PACKAGE, "calendar")["zone"]["names"]}
        self._add("zone", zones, zones.values())
        for name, words in _figures():
            self._add(name, words, words)
        for name, signs in _SIGNS.items():
            self._add(name, dict.fromkeys(signs), signs)
        self._add("possessive", {"'s": None, "’s": None}, ("'s", "’s"))
        self._add("holiday", {}, ())
        self._add("inside", {}, ())
        self._add("named", {}, ())
        self.named_days = self._named_days(lexicon)

    def _add(self, name: str, values: Mapping[str, Any], forms: Iterable[str]) -> None:
        letter = self.letters[name.upper()] = _LETTERS[len(self.letters)]
        self.values[name.upper()] = {word.lower(): value for word, value in values.items()}
        self.names[letter] = name.upper()
        for form in forms:
            self._letter_of.setdefault(form, letter)

    def _named_days(self, lexicon: Lexicon) -> dict[str, list[tuple[tuple[str, ...], str]]]:
        found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for section in lexicon.table(PACKAGE, "holidays").values():
            if isinstance(section, str):
                continue
            for name in section:
                tokens = tuple(Article(text=name).tokens.texts)
                found.setdefault(tokens[0], []).append((tokens, name))
                self._letter_of.setdefault(tokens[0], self.letters["NAMED"])
        for names in found.values():
            names.sort(key=lambda item: -len(item[0]))
        return found

    def categorize(self, texts: list[str]) -> str:
        """Give one character for each token."""
        return "".join(map(self._letter_of.get, texts, repeat(FILLER)))

    def mark_name(self, count: int) -> list[str]:
        """Give the characters of a named day of ``count`` tokens."""
        return [self.letters["HOLIDAY"], *[self.letters["INSIDE"]] * (count - 1)]

    def value(self, letter: str, token: str) -> Any:
        """What the table says of a token."""
        return self.values[self.names[letter]].get(token.lower())


def _forms_of(name: str, words: Mapping[str, Any]) -> Iterator[str]:
    for word in words:
        if name in _CAPITALS:
            yield word.upper()
            continue
        if name not in _WRITTEN:
            yield word
        yield word.capitalize()
        yield word.upper()


def _figures() -> Iterator[tuple[str, dict[str, Any]]]:
    """Figures as words of categories: day and hour numbers, years, ordinals, decades, clock times."""
    days = {form: day for day in range(1, 32) for form in (str(day), f"{day:02}")}
    yield "dayno", days
    numbers = (
        {str(n): n for n in range(1000)} | {f"{n:02}": n for n in range(100)} | {f"{n:03}": n for n in range(1000)}
    )
    yield "number", {form: n for form, n in numbers.items() if form not in days}
    yield "yearno", {str(year): year for year in range(MIN_YEAR, MAX_YEAR + 1)}
    yield "hhmm", {f"{hour:02}{minute:02}": hour * 60 + minute for hour in range(10) for minute in range(60)}
    yield "ordday", {f"{day}{_ordinal_ending(day)}": day for day in range(1, 32)}
    yield "ordbig", {f"{n}{_ordinal_ending(n)}": n for n in range(32, 201)}
    yield "decade", {f"{year}s": year for year in range(MIN_YEAR, MAX_YEAR, 10)}
    yield "short_decade", {f"{year:02}s": year for year in range(0, 100, 10)}
    yield "hour_am", {f"{hour}{half}m": hour % 12 + 12 * (half == "p") for hour in range(1, 13) for half in "ap"}
    yield "minute_am", {f"{m:02}{half}m": m + 720 * (half == "p") for m in range(60) for half in "ap"}
    yield "quarter_token", {f: n for n in range(1, 5) for f in (f"Q{n}", f"{n}Q")}
    yield "half_token", {f: n for n in (1, 2) for f in (f"H{n}", f"{n}H")}
    yield "fiscal_year", {f"FY{form}": y for y in range(1950, 2100) for form in (y, f"{y % 100:02}")}
    yield "day_hour", {f"{day:02}T{hour:02}": (day, hour) for day in range(1, 32) for hour in range(24)}
    yield "second_z", {f"{second:02}Z": second for second in range(60)}


def _ordinal_ending(n: int) -> str:
    return "th" if n % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
