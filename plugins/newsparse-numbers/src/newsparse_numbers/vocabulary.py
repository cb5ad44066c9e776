"""The vocabulary of numerals: number words, magnitudes, fractions, and how a magnitude multiplies a value."""

from __future__ import annotations

import re
from fractions import Fraction

from newsparse import Lexicon
from newsparse_numbers.numeral import Numeral, Value, to_whole
from newsparse_numbers.tables import read_table

_SCALE_BEHIND = re.compile(r"([ \u00a0\u2009\u202f-]?|\s)([A-Za-z]{1,11})\b")
_LONGEST_SCALE = 14
# "Hundred thousand", "lakh crore"; a longer row of them is noise.
_MOST_SCALES = 3
# A lone letter counts as a magnitude only where it is attached, and not where it may be a unit ("5m", "3t").
_OPEN_LETTERS = frozenset({"m", "t", "T", "b"})
_AND_PART = re.compile(r"(?:\s+and\s+|-and-)(?:an?|one|(three))(?:\s+|-)(half|quarters?|third)\b", re.IGNORECASE)


class Vocabulary:
    """The number words of a lexicon.

    Attributes:
        cardinals: the group (units, teens, tens, lone) and value of each word.
        scales: magnitudes in words.
        abbreviated: magnitudes behind figures only: bn, m, k.
        ordinals: the rank of each word.
        denominators: half, third, quarters.
        plurals: of these, the ones that need a numerator: thirds.
        multipliers: twice, tenfold.
        vague: dozens, millions.
        vague_before: few, several.
        vulgar: the value of ½ and its like.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        table = read_table(lexicon, "numerals")
        self.cardinals: dict[str, tuple[str, int]] = {
            word: (group, value) for group in ("units", "teens", "tens", "lone") for word, value in table[group].items()
        }
        self.scales: dict[str, int] = table["scales"]
        self.abbreviated: dict[str, int] = table["abbreviated_scales"]
        self.ordinals: dict[str, int] = table["ordinals"]
        self.denominators: dict[str, int] = table["denominators"]
        self.plurals = frozenset(word for word in self.denominators if word.endswith("s"))
        self.multipliers: dict[str, int] = table["multipliers"]
        self.vague = frozenset(table["vague"]["words"])
        self.vague_before = frozenset(table["vague"]["before_scales"])
        self.vulgar = {sign: Fraction(*parts) for sign, parts in table["vulgar"].items()}

    @property
    def words(self) -> set[str]:
        """All words that may begin a numeral."""
        return {
            *self.cardinals, *self.scales, *self.ordinals, *self.denominators, *self.multipliers, *self.vague,
        }  # fmt: skip

    def read_scale(self, text: str, start: int, end: int, value: Value, form: str) -> Numeral:
        """Multiply by the magnitudes behind a value: ``bn``, `` million``, `` hundred thousand``, ``lakh crore``."""
        scale = 1
        for _ in range(_MOST_SCALES):
            match = _SCALE_BEHIND.match(text, end, end + _LONGEST_SCALE)
            if match is None:
                break
            gap, word = match.groups()
            factor = self.scales.get(word.lower())
            near = not gap or (gap.isspace() and len(word) > 1)
            if factor is None and scale == 1 and word not in _OPEN_LETTERS and near:
                factor = self.abbreviated.get(word)
            if factor is None:
                break
            value, end, scale = value * factor, match.end(), scale * factor
        return Numeral(start, end, to_whole(value), form, scale)

    def read_part(self, text: str, at: int) -> tuple[Fraction, int] | None:
        """Read "and a half" or "and three-quarters" at an offset: its value and its end."""
        part = _AND_PART.match(text, at)
        return (Fraction(3 if part[1] else 1, self.denominators[part[2].lower()]), part.end()) if part else None
