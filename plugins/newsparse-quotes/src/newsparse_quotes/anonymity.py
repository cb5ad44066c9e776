"""Anonymity: whether the text says that a source stays unnamed, and why."""

from __future__ import annotations

from itertools import chain

import regex

from newsparse import Lexicon

_LONGEST_REASON = 200
# Stands between two pieces of a text; no phrase and no reason reaches across it.
_PARTED = " .…. "
# "a person | close to the jurors", "an official | on the island": what follows is not said again of "the person".
_HEAD_ENDS = regex.compile(r",|\s(?:who|that|of|in|on|at|from|with|for|inside|near|close|familiar|briefed)\b")


class Anonymity:
    """Knows how news speaks of unnamed sources."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("newsparse_quotes", "anonymity")
        self._signs = sorted({sign for signs in table["phrases"] for sign in signs.split("|")})
        self._phrase = regex.compile("|".join(chain.from_iterable(table["phrases"].values())), regex.IGNORECASE)
        self._reason = regex.compile(
            rf"\W{{0,3}}(?:{'|'.join(table['reasons'])})[^.;”\"]{{0,{_LONGEST_REASON}}}", regex.IGNORECASE
        )

    def find(self, text: str) -> str | None:
        """Give the words that say so, with the reason if one follows; None where there are none."""
        # Most texts hold none of the signs, and the patterns are slow to tell.
        if not any(map(text.lower().__contains__, self._signs)):
            return None
        phrase = self._phrase.search(text)
        if not phrase:
            return None
        reason = self._reason.match(text, phrase.end())
        return text[phrase.start() : reason.end() if reason else phrase.end()].rstrip(" ,")


class Unnamed:
    """Follows the unnamed sources of one article: "the official" is the one who asked not to be named before."""

    def __init__(self, anonymity: Anonymity) -> None:
        self._anonymity = anonymity
        self._known: dict[str, str] = {}

    def tell(self, source: str, beside: str) -> str | None:
        """Give the words that make a nameless source anonymous, if any.

        Args:
            source: the source as it stands.
            beside: what else stands between source, cue and content.
        """
        found = self._anonymity.find(f"{source}{_PARTED}{beside}")
        words = _HEAD_ENDS.split(source, maxsplit=1)[0].lower().split()
        if not words:
            return found
        if found:
            self._known.setdefault(words[-1], found)
        elif words[0] == "the":
            found = self._known.get(words[-1])
        return found
