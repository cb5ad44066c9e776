"""Numerals: figures and number words, read to exact values, wherever they stand and whatever they count.

One compiled pattern finds where a numeral may begin; small readers then follow the grammar of English numerals from
there, always forwards, so that the time is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import chain
from typing import NamedTuple

from newsparse import Lexicon

from newsparse_numbers.tables import read_table

Value = int | Fraction

# Longer runs are serial numbers or noise, and integers beyond this cost quadratic time to print.
_LONGEST_FIGURE = 1000
# No float holds a fraction beyond this.
_LONGEST_DECIMAL = 250
_SPACE = "[ \u00a0\u2009\u202f]"

# Before these a point begins a decimal fraction: ".25 percent", "$.50".
_BEFORE_POINT = frozenset(" \n\t($£€-−+~")
_WHOLE = re.compile(r"[0-9]+")
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}")
# White space between groups of three: a thin or hard space anywhere, a plain one only between complete groups.
_SPACED = re.compile(rf"(?<![0-9] )(?<![0-9][.,] )[1-9][0-9]{{0,2}}(?:{_SPACE}[0-9]{{3}})+(?![0-9]|[.,/:-][0-9]|{_SPACE}[0-9])")
_ORDINAL_ENDING = re.compile(r"(?:st|nd|rd|th|ST|ND|RD|TH)\b")
# Three and more numbers in a chain are a date, a telephone number, a line-up, but no quantity.
_CHAIN = re.compile(r"[0-9]+([-–/:.])[0-9]+(?:\1[0-9]+)+")
_CHAIN_SIGNS = frozenset("-–/:.")
_CENTURIES = frozenset({17, 18, 19, 20})
_SLASHED = re.compile(r"/([0-9]{1,2})(?![0-9/])")
_MIXED = re.compile(r"(?:[ -]| and )([0-9]{1,2})/([0-9]{1,2})(?![0-9/])")
# Denominators of share prices and measures; others are more often dates or names (9/11).
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10, 16, 32, 64})
_SCALE_BEHIND = re.compile(r"([ \u00a0\u2009\u202f-]?|\s)([A-Za-z]{1,11})\b")
_NEXT_WORD = re.compile(r"(-and-|\s+and\s+|\s*-\s?|[ \u00a0\u2009\u202f]|\s)([A-Za-z]{3,12})\b", re.IGNORECASE)
_AND_PART = re.compile(r"(?:\s+and\s+|-and-|\s+)(?:an?|one|three)(?:\s+|-)(half|quarters?|third)\b", re.IGNORECASE)
_OF_A = re.compile(r"(?:[\s-]+of)?(?:[\s-]+an?)?[\s-]+([A-Za-z]{5,11})\b")
_POINT = re.compile(r"\s+point((?:\s+(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine))+)\b")
_ARTICLE_BEFORE = re.compile(r"\b([Aa])\s$")
_BEFORE = re.compile(r"(\w+)([\s-]+)(?:(an?)[\s-]+)?$")


class Numeral(NamedTuple):
    """A numeral and its value.

    Attributes:
        start: offset of its first code point.
        end: offset behind its last code point.
        value: its exact value; None for vague plurals.
        form: figure, words, ordinal, fraction, multiplier or vague.
        scale: the product of the magnitudes at its end, 1 where there is none.
    """

    start: int
    end: int
    value: Value | None
    form: str
    scale: int = 1

    @property
    def scaled(self) -> bool:
        """Whether a magnitude word or abbreviation is part of it."""
        return self.scale != 1


class Numerals:
    """The numeral words of a lexicon, and the readers that use them."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = read_table(lexicon, "numerals")
        self.cardinals: dict[str, tuple[str, int]] = {
            word: (group, value) for group in ("units", "teens", "tens", "lone") for word, value in table[group].items()
        }
        self.scales: dict[str, int] = table["scales"]
        self.abbreviated: dict[str, int] = table["abbreviated_scales"]
        self.ordinals: dict[str, int] = table["ordinals"]
        self.denominators: dict[str, int] = table["denominators"]
        self.multipliers: dict[str, int] = table["multipliers"]
        self.vague = frozenset(table["vague"]["words"])
        self.vague_before = frozenset(table["vague"]["before_scales"])
        self.vulgar = {sign: Fraction(*parts) for sign, parts in table["vulgar"].items()}
        words = {*self.cardinals, *self.scales, *self.ordinals, *self.denominators, *self.multipliers, *self.vague}
        # A letter may stand before a figure only as a currency: "Rs40", "EUR5m".
        currencies = read_table(lexicon, "currencies")
        letters = sorted({*currencies["codes"]["codes"], *(sign for sign in currencies["signs"] if sign.isalpha())})
        opening = rf"({_trie(words)})\b|(?:{'|'.join(map(re.escape, letters))})?([0-9]+(?:[.,][0-9]+)*)|([{''.join(self.vulgar)}])"
        self.at_start = re.compile(opening)
        # Beginning with the sign or space before a numeral, a set of characters, lets the engine skip ahead fast.
        firsts = {letter for word in (*words, *letters) for letter in (word[0], word[0].upper())}
        ahead = re.escape("".join(sorted(firsts)) + "".join(self.vulgar))
        self.trigger = re.compile(rf"[\W_](?=[0-9{ahead}])(?:{opening})")

    def find(self, text: str) -> Iterator[Numeral]:
        """Find the numerals of ``text`` from left to right; none overlaps the next."""
        done = 0
        first = self.at_start.match(text)
        for trigger in chain((first,) if first else (), self.trigger.finditer(text, first.end() if first else 0)):
            start, end = trigger.span(trigger.lastindex)
            if start < done:
                continue
            if trigger.lastindex == 1:
                found = self._read_words(text, start, trigger[1].lower(), end, done)
            elif trigger.lastindex == 2:
                found = self._read_figure(text, start, end)
            else:
                found = Numeral(start, end, self.vulgar[text[start]], "fraction")
            if found:
                done = found.end
                if found.form != "chain":
                    yield found
            else:
                done = end

    def _read_figure(self, text: str, start: int, stop: int) -> Numeral | None:
        """Read digits with their separators, fraction and scale; None where they are no well-formed number."""
        run, end = text[start:stop], stop
        if text[end : end + 1] in _CHAIN_SIGNS and (chained := _CHAIN.match(text, start)):
            return Numeral(start, chained.end(), None, "chain")
        if len(run) > _LONGEST_FIGURE:
            return None
        value = read_figure(run)
        if value is None:
            return None
        if text[start - 1 : start] == "." and run.isdigit() and (start == 1 or text[start - 2] in _BEFORE_POINT):
            return self._read_scale(text, start - 1, end, _plain(Fraction(value, 10 ** len(run))), "figure")
        if spaced := len(run) <= 3 and _SPACED.match(text, start, start + 24):
            value, end = int("".join(c for c in spaced[0] if c.isdigit())), spaced.end()
        if ending := _ORDINAL_ENDING.match(text, end):
            return Numeral(start, ending.end(), value, "ordinal")
        value, end, form = self._read_fraction(text, start, end, value)
        return self._read_scale(text, start, end, value, form)

    def _read_fraction(self, text: str, start: int, end: int, value: Value) -> tuple[Value, int, str]:
        """Add what stands behind a whole number: ``½``, ``1/2``, ``and a half``; or read ``3/8`` as one fraction."""
        after = text[end : end + 1]
        gap = int(after in " -" and text[end + 1 : end + 2] in self.vulgar)
        if part := self.vulgar.get(text[end + gap : end + gap + 1]):
            return value + part, end + gap + 1, "figure"
        if after == "/" and (part := _SLASHED.match(text, end)) and 0 < value < (low := int(part[1])) in _DENOMINATORS:
            return Fraction(value) / low, part.end(), "fraction"
        if after and after in " -" and (part := _MIXED.match(text, end)):
            high, low = int(part[1]), int(part[2])
            if 0 < high < low in _DENOMINATORS:
                return value + Fraction(high, low), part.end(), "figure"
        if after and after in " -" and (part := _AND_PART.match(text, end)) and "and" in part[0].lower():
            return value + _part_value(part, self.denominators), part.end(), "figure"
        return value, end, "figure"

    def _read_scale(self, text: str, start: int, end: int, value: Value, form: str) -> Numeral:
        """Multiply by the magnitudes behind a figure: ``bn``, `` million``, `` hundred thousand``, ``lakh crore``."""
        scale = 1
        while match := _SCALE_BEHIND.match(text, end, end + 14):
            gap, word = match.groups()
            factor = self.scales.get(word.lower()) or (self.abbreviated.get(word) if scale == 1 else None)
            if not factor or not gap and word.lower() in self.scales and len(word) < 4:
                break
            # Abbreviations of one letter are attached ("$5m"); "m" stays open until money and measures have their say.
            if word in self.abbreviated and (len(word) == 1 and gap or word in ("m", "t", "T", "b") and not gap):
                break
            value, end, scale = value * factor, match.end(), scale * factor
        return Numeral(start, end, value, form, scale)

    def _read_words(self, text: str, start: int, word: str, end: int, floor: int) -> Numeral | None:
        if word in self.cardinals:
            return self._read_cardinal(text, start, word, end)
        if word in self.scales:
            return self._read_bare_scale(text, start, word, end, floor)
        if word in self.vague:
            return self._read_vague(text, start, end, floor)
        if word in self.multipliers:
            return Numeral(start, end, self.multipliers[word], "multiplier")
        article = _BEFORE.search(text, max(floor, start - 24), start)
        a_part = bool(article and (article[3] or article[1].lower() in ("a", "an")))
        if word in ("half", "quarter") or a_part and word in self.denominators and word not in self.plurals:
            return self._read_part(text, start, word, end, article)
        if word in self.ordinals:
            return Numeral(start, end, self.ordinals[word], "ordinal")
        return None

    @property
    def plurals(self) -> frozenset[str]:
        """Denominators that need a numerator: ``thirds``."""
        return frozenset(word for word in self.denominators if word.endswith("s") or word == "halves")

    def _read_cardinal(self, text: str, start: int, word: str, end: int) -> Numeral:
        """Read ``two hundred and forty-six thousand``, ``twenty-first``, ``two-thirds``, ``three and a half million``."""
        group, value = self.cardinals[word]
        total, current, top, scale = 0, value, 0, 1
        if group == "lone":
            return Numeral(start, end, value, "words")
        while match := _NEXT_WORD.match(text, end):
            gap, word = match[1], match[2].lower()
            joined = "and" in gap.lower()
            if joined and not (scale > 1 and current % 100 == 0):
                break
            if word in self.cardinals and _fits(current, *self.cardinals[word]):
                current += self.cardinals[word][1]
            elif word == "hundred" and 0 < current < 100 and not joined:
                current, scale = current * 100, 100
            elif (factor := self.scales.get(word, 0)) > 100 and current and not joined and (not top or factor < top):
                total, current, top, scale = total + current * factor, 0, factor, factor
            elif word == "dozen" and current and scale == 1:
                return Numeral(start, match.end(), current * 12, "words", 12)
            elif word in self.ordinals and self.ordinals[word] < 100 and _fits(current, *_rank(self.ordinals[word])):
                if "-" not in gap and scale == 1 and current < 20:
                    break
                return Numeral(start, match.end(), total + current + self.ordinals[word], "ordinal")
            else:
                break
            end = match.end()
        value = total + current
        if value in _CENTURIES and (match := _NEXT_WORD.match(text, end)) and self._continues_year(match):
            return Numeral(start, self._read_cardinal(text, match.start(2), match[2].lower(), match.end()).end, None, "chain")
        return self._read_tail(text, start, end, value, scale if value % scale == 0 else 1)

    def _continues_year(self, match: re.Match[str]) -> bool:
        """Tell whether a word makes a year of "nineteen": "nineteen ninety-seven"."""
        return match[1].isspace() and self.cardinals.get(match[2].lower(), ("",))[0] in ("teens", "tens")

    def _read_tail(self, text: str, start: int, end: int, value: Value, scale: int) -> Numeral:
        """Read what may follow a cardinal in words: a denominator, a half, decimals, and one more scale."""
        match = _NEXT_WORD.match(text, end)
        word = match[2].lower() if match else ""
        if match and word in self.denominators and "and" not in match[1]:
            low = self.denominators[word]
            if (value > 1) == (word in self.plurals) and value < low and not (low == 2 and value != 1):
                return self._scale_part(text, start, match.end(), Fraction(value) / low)
        if part := _AND_PART.match(text, end):
            if "and" in part[0].lower():
                step = self.scales.get(text[start:end].split()[-1].lower(), 1) if scale > 1 else 1
                return self._read_scale(text, start, part.end(), value + step * _part_value(part, self.denominators), "words")
        if scale == 1 and (point := _POINT.match(text, end)):
            digits = "".join(str(_DIGITS.get(word, 0)) for word in point[1].split())
            value += Fraction(int(digits), 10 ** len(digits))
            return self._read_scale(text, start, point.end(), value, "words")
        return Numeral(start, end, value, "words", scale)

    def _read_part(self, text: str, start: int, word: str, end: int, before: re.Match[str] | None) -> Numeral | None:
        """Read ``half``, ``a third``, ``a quarter of a million``, ``half a dozen``."""
        if before and (before[3] or before[1].lower() in ("a", "an", "one")):
            start = before.start(3) if before[3] else before.start(1)
        return self._scale_part(text, start, end, Fraction(1, self.denominators[word]))

    def _scale_part(self, text: str, start: int, end: int, part: Fraction) -> Numeral:
        if (scale := _OF_A.match(text, end)) and (factor := self.scales.get(scale[1].lower())):
            return self._read_scale(text, start, scale.end(), part * factor, "words")._replace(scale=factor)
        return Numeral(start, end, part, "fraction")

    def _read_bare_scale(self, text: str, start: int, word: str, end: int, floor: int) -> Numeral | None:
        """Read ``a hundred``, ``a million and a half``, ``a few dozen`` from the scale word on."""
        value: Value = self.scales[word]
        before = _BEFORE.search(text, max(floor, start - 24), start)
        if before and before[1].lower() in self.vague_before:
            article = _ARTICLE_BEFORE.search(text, max(floor, before.start() - 3), before.start())
            return Numeral(article.start(1) if article else before.start(), end, None, "vague", 10)
        if before and "-" in before[2] and not before[3]:
            return None
        if before and (before[3] or before[1].lower() in ("a", "an")):
            start = before.start(3) if before[3] else before.start(1)
        if part := _AND_PART.match(text, end):
            if "and" in part[0].lower():
                return Numeral(start, part.end(), value + value * _part_value(part, self.denominators), "words", self.scales[word])
        return self._read_scale(text, start, end, value, "words")._replace(scale=self.scales[word])

    def _read_vague(self, text: str, start: int, end: int, floor: int) -> Numeral:
        """Read ``tens of thousands``, ``hundreds of millions``, ``many thousands``."""
        while (more := re.compile(r"\s+of\s+([a-z]+)\b").match(text, end)) and more[1] in self.vague:
            end = more.end()
        return Numeral(start, end, None, "vague", 10)


def read_figure(run: str) -> Value | None:
    """Read digits with separators: ``1234``, ``1,234.5``, ``1,00,000``; None for ``1,2,3,4`` or ``1.2.3.4``."""
    whole, point, decimals = run.partition(".")
    if "," in decimals or "." in decimals or not (_WHOLE.fullmatch(whole) or _GROUPED.fullmatch(whole)):
        return None
    digits = whole.replace(",", "")
    if not point:
        return int(digits)
    if len(digits) > _LONGEST_DECIMAL:
        return None
    return _plain(Fraction(int(digits + decimals), 10 ** len(decimals)))


def _plain(value: Value) -> Value:
    return value.numerator if value.denominator == 1 else value


def _part_value(part: re.Match[str], denominators: dict[str, int]) -> Fraction:
    return Fraction(3 if "three" in part[0].lower() else 1, denominators[part[1].lower()])


_DIGITS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}


def _rank(value: int) -> tuple[str, int]:
    return ("units" if value < 10 else "teens" if value < 20 else "tens"), value


def _fits(current: int, group: str, value: int) -> bool:
    """Tell whether a numeral word can follow within a group of three digits: twenty-one, not two-one."""
    if group == "units":
        return current % 10 == 0 and current % 100 != 10
    return group in ("teens", "tens") and current % 100 == 0


def _trie(words: Iterable[str]) -> str:
    """A pattern for words in lower case, capitalised or all in capitals, that decides letter by letter."""
    by_first: dict[str, list[str]] = {}
    for word in sorted(words):
        by_first.setdefault(word[0], []).append(word[1:])
    return "|".join(
        f"[{first}{first.upper()}]{_branch([*rests, *(rest.upper() for rest in rests)])}" for first, rests in by_first.items()
    )


def _branch(rests: Iterable[str]) -> str:
    by_first: dict[str, list[str]] = {}
    for rest in rests:
        by_first.setdefault(rest[:1], []).append(rest[1:])
    ends = by_first.pop("", None) is not None
    if not by_first:
        return ""
    pattern = "|".join(re.escape(first) + _branch(tails) for first, tails in by_first.items())
    return f"(?:{pattern})" + "?" * ends
