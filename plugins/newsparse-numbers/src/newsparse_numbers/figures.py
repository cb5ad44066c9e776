"""Figures: numerals in digits, with their separators, fractions and magnitudes."""

from __future__ import annotations

import re
from fractions import Fraction

from newsparse import Lexicon
from newsparse_numbers.numeral import Numeral, Value, read_digits
from newsparse_numbers.rows import find_row_end
from newsparse_numbers.vocabulary import Vocabulary

_SPACE = "[ \u00a0\u2009\u202f]"
_LONGEST_GROUP = 3
_LONGEST_SPACED = 24
# Before these a point begins a decimal fraction: ".25 percent", "$.50".
_BEFORE_POINT = frozenset(" \n\t($£€-−+~")

# White space between groups of three: a thin or hard space anywhere, a plain one only between complete groups.
_SPACED = re.compile(
    rf"(?<![0-9] )(?<![0-9][.,] )[1-9][0-9]{{0,2}}(?:{_SPACE}[0-9]{{3}})+(?![0-9]|[.,/:-][0-9]|{_SPACE}[0-9])",
)
_ORDINAL_ENDING = re.compile(r"(?:st|nd|rd|th|ST|ND|RD|TH)\b")
# Three and more numbers in a chain are a date, a telephone number, a line-up, but no quantity.
_CHAIN = re.compile(r"[0-9]+([-–/:.])[0-9]+(?:\1[0-9]+)+")
_PHONE = re.compile(
    r"[0-9]{3}\)?[ .-]?[0-9]{3}[ .-][0-9]{4}\b|[0-9]{3}-[0-9]{4}\b|0[0-9]{2,4}(?:[ -][0-9]{3,4}){1,2}\b"
    r"|(?<=\+)[0-9]{1,3}(?:[ .-]\(?[0-9]{1,4}\)?){2,5}\b",
)
_CHAIN_SIGNS = frozenset("-–/:.)")
_SLASHED = re.compile(r"/([0-9]{1,2})(?![0-9/])")
_MIXED = re.compile(r"(?:[ -]| and )([0-9]{1,2})/([0-9]{1,2})(?![0-9/])")
# A text stripped of its punctuation writes "rose 5 5 percent" and "$57 12 a barrel".
_STRIPPED = re.compile(
    r" ([0-9]{1,2})(?=%| (?:percent|per cent|percentage|million|billion|trillion|points?|seconds|metres|miles)\b)"
    r"| ([0-9]{2}|[0-9]{4})(?= (?:dollars|euros|pounds|francs|yen|per)\b)",
)
# "By 10 30 am", its colon lost.
_CLOCK = re.compile(r"[0-9]{1,2} [0-9]{2} ?(?:am|pm|gmt)\b", re.IGNORECASE)
_STRIPPED_CENTS = re.compile(r"(?:(?<=[$£€][0-9])|(?<=[$£€][0-9]{2})|(?<=[$£€][0-9]{3})) ([0-9]{2})\b")
_NEIGHBOURHOOD = 200
_PUNCTUATION = (".", ",")
# Denominators of share prices and measures; others are more often dates or names (9/11).
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10, 16, 32, 64})


class Figures:
    """Reads numerals in digits."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._vocabulary = lexicon.build(Vocabulary)

    def read(self, text: str, start: int, end: int) -> Numeral | None:
        """Read the digits from ``start`` to ``end``, their separators included, and what belongs to them behind.

        Returns:
            The numeral; None where the digits are no well-formed number.
        """
        # Behind most figures comes a word: neither a sign nor another figure goes on with them.
        follower = text[end + 1 : end + 2]
        goes_on = not (text[end : end + 1].isspace() and follower.isalpha())
        if goes_on and (whole := _find_whole(text, start, end)):
            return whole
        run = text[start:end]
        value = read_digits(run)
        if value is None:
            return None
        if start and text[start - 1] == "." and run.isdigit() and (start == 1 or text[start - 2] in _BEFORE_POINT):
            value, start = Fraction(int(run), 10 ** len(run)), start - 1
        elif goes_on and len(run) <= _LONGEST_GROUP:
            value, end = _read_spaced(text, start, end, value)
        if goes_on and (ending := _ORDINAL_ENDING.match(text, end)):
            return Numeral(start, ending.end(), value, "ordinal")
        form = "figure"
        if goes_on or follower in "aA":
            value, end, form = self._read_fraction(text, end, value)
        return self._vocabulary.read_scale(text, start, end, value, form)

    def _read_fraction(self, text: str, end: int, value: Value) -> tuple[Value, int, str]:
        """Add what stands behind a whole number: ``½``, ``1/2``, ``and a half``; or read ``3/8`` as one fraction."""
        after = text[end : end + 1]
        gap = int(after in (" ", "-"))
        if part := self._vocabulary.vulgar.get(text[end + gap : end + gap + 1]):
            return value + part, end + gap + 1, "figure"
        if after == "/" and (slashed := _SLASHED.match(text, end)) and 0 < value < (low := int(slashed[1])):
            if low in _DENOMINATORS:
                return Fraction(value) / low, slashed.end(), "fraction"
        elif gap and (mixed := _MIXED.match(text, end)) and 0 < int(mixed[1]) < (low := int(mixed[2])):
            if low in _DENOMINATORS:
                return value + Fraction(int(mixed[1]), low), mixed.end(), "figure"
        elif gap and (added := self._vocabulary.read_part(text, end)):
            return value + added[0], added[1], "figure"
        return value, end, "figure"


def _find_whole(text: str, start: int, end: int) -> Numeral | None:
    """Find the chain or row of figures that a figure begins."""
    chained = text[end : end + 1] in _CHAIN_SIGNS or text[end + 1 : end + 2].isdigit()
    if chained and (chain := _CHAIN.match(text, start) or _PHONE.match(text, start) or _CLOCK.match(text, start)):
        return Numeral(start, chain.end(), None, "chain")
    row = find_row_end(text, start, end)
    return Numeral(start, row, None, "row") if row else None


def _read_spaced(text: str, start: int, end: int, value: Value) -> tuple[Value, int]:
    """Read on behind a space: ``10 000``, or the decimals of a text that has lost its punctuation."""
    if spaced := _SPACED.match(text, start, start + _LONGEST_SPACED):
        return int("".join(filter(str.isdigit, spaced[0]))), spaced.end()
    if decimals := _find_stripped(text, end):
        return Fraction(f"{text[start:end]}.{decimals}"), end + 1 + len(decimals)
    return value, end


def _find_stripped(text: str, end: int) -> str | None:
    """Find the decimals behind a figure in a text that has lost its punctuation."""
    if text[end : end + 1] != " " or not text[end + 1 : end + 2].isdigit():
        return None
    decimals = _STRIPPED.match(text, end) or _STRIPPED_CENTS.match(text, end)
    if decimals is None:
        return None
    around = text[max(0, end - _NEIGHBOURHOOD) : end + _NEIGHBOURHOOD]
    return None if any(sign in around for sign in _PUNCTUATION) else decimals[0].strip()
