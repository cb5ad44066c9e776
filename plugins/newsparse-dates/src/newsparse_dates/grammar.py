"""The grammar's form: rules over categories of words, and how they are compiled and tried.

A pattern is a regular expression whose words in capitals are categories of the vocabulary, and whose words in braces
are smaller patterns. White space in it means nothing. All repeats have an upper bound, so that the work at one place
does not grow with the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import attrs

from newsparse_dates.beginnings import find_beginnings

if TYPE_CHECKING:
    import datetime as dt

    from newsparse_dates.phrase import Phrase
    from newsparse_dates.scene import Scene
    from newsparse_dates.vocabulary import Vocabulary

# Patterns that several rules share.
MACROS = {
    "digits": "[DAYNO NUMBER YEARNO]",
    "number": """(?: {digits} (?: DOT {digits} | (?: COMMA NUMBER){1,3} )? (?: DASH? DAYNO SLASH DAYNO )? HUNDRED?
        | (?: TENS (?: DASH? ONES )? | TEEN | ONES ) HUNDRED{0,2} | A HUNDRED | HUNDRED )""",
    "and_a_half": "(?: DASH? AND DASH? A DASH? HALF )",
    "few": "(?: A? FEW | VAGUE | A? COUPLE OF? )",
    "count": "(?: {number} {and_a_half}? | {few} (?: HUNDRED )? )",
    "counts": "(?: {count} (?: DASH? [TO OR AND DASH] DASH? {count} )? )",
    "gap": "(?: [MORE STRETCH OTHER] | STRETCH STRETCH )?",
    "one": "[DAY YEAR UNIT HOUR CENTURY WEEKEND]",
    "many": "[UNITS HOURS WEEKENDS]",
    "unit": "[DAY YEAR UNIT HOUR CENTURY WEEKEND UNITS HOURS WEEKENDS]",
    "amount": """(?: {counts} DASH? {gap} {unit} | HALF A {one} | A HALF DASH? {one}
        | A [STRETCH MORE]? {one} (?! DASH ) (?: AND A HALF | OR [ONES FEW] )? ) (?: OR SO )?""",
    "hedge": "(?: HEDGE | NO? MORE THAN | AT LEAST | UP TO )",
    "dom": "[DAYNO ORDDAY]",
    "spelled_dom": "(?: ORDINAL | SECOND | TENS DASH ORDINAL | TENS DASH SECOND )",
    "anymonth": "(?: MONTH | MAYBE_MONTH | SHORT_MONTH DOT? )",
    "anyweekday": "(?: WEEKDAY | SHORT_WEEKDAY DOT? )",
    "anyseason": "[SEASON MAYBE_SEASON]",
    "era": "(?: ERA | B_LETTER DOT C_LETTER DOT? | A DOT D_LETTER DOT )",
    "period": "[DAY YEAR UNIT QUARTER CENTURY WEEKEND]",
    "year_behind": "(?: COMMA? YEARNO | OF? [LAST NEXT THIS THAT] YEAR | OF? THE [SAME PREVIOUS FOLLOWING] YEAR )",
    "of_year": """(?: OF? (?: YEARNO | FISCAL YEAR? YEARNO | [LAST NEXT THIS THAT] YEAR
        | THE [FISCAL CURRENT PREVIOUS FOLLOWING]? YEAR ) )""",
    "determiner": "(?: THE | THIS | THESE )",
    "ord": "[ORDINAL SECOND ORDDAY ORDBIG]",
    "nth": "(?: {ord} | TENS DASH [ORDINAL SECOND] )",
    "ords": "ORDINAL SECOND ORDDAY ORDBIG",
    "meridiem": "(?: AM_PM | [A A_LETTER] DOT M_LETTER DOT? )",
    "named_day": """(?: {anyweekday} (?: COMMA? (?: {anymonth} {dom} | {dom} {anymonth} ) (?: COMMA? YEARNO )? )?
        | (?: {anymonth} {dom} | THE? {dom} OF? {anymonth} ) (?: COMMA? YEARNO )? | TODAY )""",
    "clock": """(?: DAYNO (?: [COLON DOT] [DAYNO NUMBER] )? {meridiem} | HOUR_AM | DAYNO [COLON DOT] MINUTE_AM
        | [DAYNO ONES TEEN] CLOCK_WORD | [DAYNO ONES TEEN] (?= IN THE PART ) )""",
    "in_part": "(?: IN THE PART | AT PART | THIS PART )",
    "zoned": "(?: ZONE | LOCAL TIME_WORD )",
}

_CATEGORY = re.compile(r"[A-Z][A-Z_]+|A\b")
_MACRO = re.compile(r"\{([a-z_]+)\}")


@attrs.frozen
class Reading:
    """What a rule makes of a phrase.

    Attributes:
        type: the TIMEX3 type.
        value: the TIMEX3 value.
        mod: the TIMEX3 modifier.
        days: the first and last day covered, where the value alone does not tell; ``OPEN`` for none.
        anchor: ``"published"``, ``"text"`` for the last point of time, ``"quarter"`` for the quarter reported, or None.
        quant, freq, zone: see ``Date``.
        aside: whether it only compares with an earlier time, and the text goes on where it was.
        end: index of the token behind the phrase, where the rule found that it ends early.
    """

    type: str
    value: str
    mod: str | None = None
    days: tuple[dt.date | None, dt.date | None] | None = None
    anchor: str | None = None
    quant: str | None = None
    freq: str | None = None
    zone: str | None = None
    aside: bool = False
    end: int | None = None


OPEN = (None, None)


class Rule(NamedTuple):
    """A pattern and the function that reads what it matches, or refuses it with None."""

    name: str
    pattern: str
    read: Callable[[Phrase, Scene], Reading | None]


def rule(pattern: str) -> Callable[[Callable[[Phrase, Scene], Reading | None]], Rule]:
    """Make a rule of a pattern and the function below it, which gives the rule its name."""
    return lambda read: Rule(read.__name__, pattern, read)


def compile_pattern(pattern: str, vocabulary: Vocabulary) -> str:
    """Put the characters of the vocabulary in place of the names of categories."""
    while _MACRO.search(pattern):
        pattern = _MACRO.sub(lambda found: MACROS[found[1]], pattern)
    letters: Mapping[str, str] = vocabulary.letters
    return _CATEGORY.sub(lambda found: letters[found[0]], pattern).replace(" ", "").replace("\n", "")


Matcher = Callable[[str, int], "re.Match[str] | None"]
Opening = tuple[tuple[Rule, Matcher], ...]


class RuleBook(dict[str, Opening]):
    """The rules that may match where the next two categories are these, in the order in which they are tried.

    Each pair of categories is worked out when it is first met.

    Args:
        rules: the first one that matches and reads wins.
        vocabulary: gives the categories.
    """

    def __init__(self, rules: Iterable[Rule], vocabulary: Vocabulary) -> None:
        super().__init__()
        sources = {rule: compile_pattern(rule.pattern, vocabulary) for rule in rules}
        self._beginnings = {rule: find_beginnings(source) for rule, source in sources.items()}
        self._compile = cache(lambda rule: re.compile(sources[rule]).match)

    def __missing__(self, pair: str) -> Opening:
        begins = {pair, pair[:1], ""}
        found = self[pair] = tuple(
            (rule, self._compile(rule))
            for rule, beginnings in self._beginnings.items()
            if not beginnings.isdisjoint(begins)
        )
        return found
