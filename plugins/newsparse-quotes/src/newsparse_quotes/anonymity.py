"""Anonymity: whether the text says that a source stays unnamed, and why."""

from __future__ import annotations

import regex

from newsparse import Lexicon

_LONGEST_REASON = 200


class Anonymity:
    """Knows how news speaks of unnamed sources."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("newsparse_quotes", "anonymity")
        self._phrase = regex.compile("|".join(table["phrases"]), regex.IGNORECASE)
        self._reason = regex.compile(
            rf"\W{{0,3}}(?:{'|'.join(table['reasons'])})[^.;”\"]{{0,{_LONGEST_REASON}}}", regex.IGNORECASE
        )

    def find(self, text: str) -> str | None:
        """Give the words that say so, with the reason if one follows; None where there are none."""
        phrase = self._phrase.search(text)
        if not phrase:
            return None
        reason = self._reason.match(text, phrase.end())
        return text[phrase.start() : reason.end() if reason else phrase.end()].rstrip(" ,")
