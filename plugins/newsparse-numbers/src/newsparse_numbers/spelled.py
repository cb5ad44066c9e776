"""Spelled: numerals in words, read forwards by the grammar of English number words.

A group below a thousand is units, or tens and units ("forty-six"), or either behind a number of hundreds ("two hundred
and six"). Groups are multiplied by falling magnitudes ("two million three hundred thousand").
"""

from __future__ import annotations

import re
from fractions import Fraction
from math import gcd

from newsparse import Lexicon
from newsparse_numbers.numeral import Numeral, Value
from newsparse_numbers.vocabulary import Vocabulary

_GAP = r"(-and-|\s+and\s+|\s*-\s?|[ \u00a0\u2009\u202f]|\s)"
_NEXT_WORD = re.compile(_GAP + r"([A-Za-z]{3,12})\b", re.IGNORECASE)
_OF_VAGUE = re.compile(r"\s+of\s+([a-z]+)\b")
_OF_A = re.compile(r"(?:[\s-]+of)?(?:[\s-]+an?)?[\s-]+([A-Za-z]{5,11})\b")
_POINT = re.compile(r"\s+point((?:\s+(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine)){1,12})\b")
_BEFORE = re.compile(r"(\w+)([\s-]+)(?:(an?)[\s-]+)?$")
_ARTICLE_BEFORE = re.compile(r"\b([Aa])\s$")
_COUPLE = re.compile(r"\b(?:[Aa]\s)?[Cc]ouple\s(?:of\s)?$")
_BEFORE_LENGTH = 24
# "Nineteen ninety-seven" is a year.
_CENTURIES = frozenset({17, 18, 19, 20})
_HUNDRED, _TEN, _TWENTY = 100, 10, 20
_ARTICLES = ("a", "an")


class Spelled:
    """Reads numerals in words."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._words = lexicon.build(Vocabulary)

    def read(self, text: str, start: int, end: int, floor: int) -> Numeral | None:
        """Read the numeral that the word from ``start`` to ``end`` begins.

        Args:
            text: the whole text.
            start: offset of the word.
            end: offset behind the word.
            floor: offset behind the numeral before, which an article before the word may not reach into.
        """
        words, word = self._words, text[start:end].lower()
        if word in words.cardinals:
            return self._read_cardinal(text, start, end)
        if word in words.vague:
            return self._read_vague(text, start, end)
        if word in words.multipliers:
            return Numeral(start, end, words.multipliers[word], "multiplier")
        before = _BEFORE.search(text, max(floor, start - _BEFORE_LENGTH), start)
        article = _find_article(before)
        if word in words.scales:
            return self._read_scale(text, start, end, before, article)
        if word in ("half", "quarter") or (
            article is not None and word in words.denominators and word not in words.plurals
        ):
            if before and before[1].lower() == "one":
                article = before.start(1)
            part = Fraction(1, words.denominators[word])
            return self._read_scaled_part(text, start if article is None else article, end, part)
        return Numeral(start, end, words.ordinals[word], "ordinal") if word in words.ordinals else None

    def _read_cardinal(self, text: str, start: int, end: int) -> Numeral:
        """Read "two hundred and forty-six thousand", "twenty-first", "two-thirds", "three and a half million"."""
        words = self._words
        group, current = words.cardinals[text[start:end].lower()]
        total, scale = 0, 1
        while group != "lone" and (match := _NEXT_WORD.match(text, end)):
            word, joined = match[2].lower(), "and" in match[1].lower()
            factor = words.scales.get(word, 0)
            if joined and not (scale > 1 and current % _HUNDRED == 0):
                break
            if word in words.cardinals and _fits(current, *words.cardinals[word]):
                current += words.cardinals[word][1]
            elif factor == _HUNDRED and 0 < current < _HUNDRED and not joined:
                current, scale = current * factor, factor
            elif factor > _HUNDRED and current and not joined and (scale <= _HUNDRED or factor < scale):
                total, current, scale = total + current * factor, 0, factor
            elif word == "dozen" and scale == 1:
                return Numeral(start, match.end(), current * factor, "words", factor)
            else:
                return self._read_rank(match, start, total, current, scale) or self._read_tail(
                    text, start, end, total + current, scale
                )
            end = match.end()
        return self._read_tail(text, start, end, total + current, scale)

    def _read_rank(self, match: re.Match[str], start: int, total: int, current: int, scale: int) -> Numeral | None:
        """Read the ordinal that ends a number: "twenty-first", "hundred and first"."""
        rank = self._words.ordinals.get(match[2].lower(), _HUNDRED)
        if rank >= _HUNDRED or not _fits(current, _group(rank), rank):
            return None
        # "Two first places" counts places.
        if "-" not in match[1] and scale == 1 and current < _TWENTY:
            return None
        return Numeral(start, match.end(), total + current + rank, "ordinal")

    def _read_tail(self, text: str, start: int, end: int, value: Value, scale: int) -> Numeral:
        """Read what may follow a cardinal: the rest of a year, a denominator, a half, decimals, and one more scale."""
        words = self._words
        if value % scale:
            scale = 1
        if match := _NEXT_WORD.match(text, end):
            word = match[2].lower()
            if value in _CENTURIES and match[1].isspace() and words.cardinals.get(word, ("",))[0] in ("teens", "tens"):
                return self._read_cardinal(text, *match.span(2))._replace(start=start, value=None, form="chain")
            if word in words.denominators and "and" not in match[1]:
                low = words.denominators[word]
                # Nobody halves by saying "two quarters": they are of a year.
                lowest = isinstance(value, int) and gcd(value, low) == 1
                if value < low and (value > 1) == (word in words.plurals) and lowest:
                    return self._read_scaled_part(text, start, match.end(), Fraction(value) / low)
        if added := words.read_part(text, end):
            # "A million and a half" halves the million.
            step = words.scales.get(text[start:end].lower().replace("-", " ").rpartition(" ")[2], 1) if scale > 1 else 1
            return words.read_scale(text, start, added[1], value + step * added[0], "words")
        # "At one point two men" is no decimal.
        if scale == 1 and text[max(0, start - 3) : start].lower() != "at " and (point := _POINT.match(text, end)):
            digits = "".join(str(words.cardinals.get(word, ("", 0))[1]) for word in point[1].split())
            return words.read_scale(text, start, point.end(), value + Fraction(int(digits), 10 ** len(digits)), "words")
        return Numeral(start, end, value, "words", scale)

    def _read_scaled_part(self, text: str, start: int, end: int, part: Fraction) -> Numeral:
        """Read "half a million" and "three quarters of a billion", or the part alone."""
        if (scale := _OF_A.match(text, end)) and (factor := self._words.scales.get(scale[1].lower())):
            return self._words.read_scale(text, start, scale.end(), part * factor, "words")._replace(scale=factor)
        return Numeral(start, end, part, "fraction")

    def _read_scale(
        self, text: str, start: int, end: int, before: re.Match[str] | None, article: int | None
    ) -> Numeral | None:
        """Read "a hundred", "a million and a half", "a few dozen" from the scale word on."""
        factor = self._words.scales[text[start:end].lower()]
        if couple := _COUPLE.search(text, max(0, start - _BEFORE_LENGTH), start):
            return Numeral(couple.start(), end, None, "vague", factor)
        if before and before[1].lower() in self._words.vague_before:
            first = before.start()
            indefinite = _ARTICLE_BEFORE.search(text, max(0, first - 3), first)
            return Numeral(indefinite.start(1) if indefinite else first, end, None, "vague", factor)
        if before and "-" in before[2] and article is None:
            # "Multi-million" is no number.
            return None
        start = start if article is None else article
        if added := self._words.read_part(text, end):
            return Numeral(start, added[1], factor + factor * added[0], "words", factor)
        return self._words.read_scale(text, start, end, factor, "words")._replace(scale=factor)

    def _read_vague(self, text: str, start: int, end: int) -> Numeral:
        """Read "tens of thousands", "hundreds of millions"."""
        while (more := _OF_VAGUE.match(text, end)) and more[1] in self._words.vague:
            end = more.end()
        return Numeral(start, end, None, "vague", _TEN)


def _find_article(before: re.Match[str] | None) -> int | None:
    """The offset of the article right before a word."""
    if before and before[3]:
        return before.start(3)
    return before.start(1) if before and before[1].lower() in _ARTICLES else None


def _group(value: int) -> str:
    return "units" if value < _TEN else "teens" if value < _TWENTY else "tens"


def _fits(current: int, group: str, value: int) -> bool:  # noqa: ARG001 - so that a table's entry can be passed on
    """Tell whether a number word can follow within a group of three digits: twenty-one, not two-one."""
    if group == "units":
        return current % _TEN == 0 and current % _HUNDRED != _TEN
    return group in ("teens", "tens") and current % _HUNDRED == 0
