"""Numerals: where figures and number words stand in a text, and what they are worth.

One compiled pattern finds where a numeral may begin; small readers then follow its grammar from there, always forwards,
so that the time is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from newsparse import Lexicon
from newsparse_numbers.figures import Figures
from newsparse_numbers.numeral import Numeral
from newsparse_numbers.spelled import Spelled
from newsparse_numbers.tables import read_table
from newsparse_numbers.vocabulary import Vocabulary

_WORD, _FIGURE = 1, 2


class Numerals:
    """Finds the numerals of a text."""

    def __init__(self, lexicon: Lexicon) -> None:
        vocabulary = lexicon.build(Vocabulary)
        self._vulgar = vocabulary.vulgar
        self._figures = lexicon.build(Figures)
        self._spelled = lexicon.build(Spelled)
        # Letters may stand right before a figure only as a currency: "Rs40", "EUR5m".
        currencies = read_table(lexicon, "currencies")
        letters = sorted({*currencies["codes"]["codes"], *filter(str.isalpha, currencies["signs"])})
        words, signs = _trie(vocabulary.words), "".join(self._vulgar)
        opening = rf"({words})\b|(?:{'|'.join(letters)})?([0-9]+(?:[.,][0-9]+)*)|([{signs}])"
        self._at_start = re.compile(opening)
        # Beginning with the sign or space before a numeral, a set of characters, lets the engine skip ahead fast.
        firsts = {letter for word in (*vocabulary.words, *letters) for letter in (word[0], word[0].upper())}
        self.trigger = re.compile(rf"[\W_](?=[0-9{re.escape(''.join(sorted(firsts)))}{signs}])(?:{opening})")

    def find(self, text: str) -> Iterator[Numeral]:
        """Find the numerals of ``text`` from left to right; none overlaps the next."""
        done = 0
        first = self._at_start.match(text)
        for trigger in chain((first,) if first else (), self.trigger.finditer(text, first.end() if first else 0)):
            kind = trigger.lastindex or 0
            start, end = trigger.span(kind)
            if start < done:
                continue
            found: Numeral | None
            if kind == _WORD:
                found = self._spelled.read(text, start, end, done)
            elif kind == _FIGURE:
                found = self._figures.read(text, start, end)
            else:
                found = Numeral(start, end, self._vulgar[text[start]], "fraction")
            done = found.end if found else end
            if found and found.form != "chain":
                yield found


def _trie(words: Iterable[str]) -> str:
    """A pattern for words in lower case, capitalised or all in capitals, that decides letter by letter."""
    by_first: dict[str, list[str]] = {}
    for word in sorted(words):
        by_first.setdefault(word[0], []).append(word[1:])
    return "|".join(
        f"[{first}{first.upper()}]{_branch([*rests, *(rest.upper() for rest in rests)])}"
        for first, rests in by_first.items()
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
