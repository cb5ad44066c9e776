"""Hedges: the words that loosen or bound a number ("nearly", "up to", "or more")."""

from __future__ import annotations

from newsparse import Lexicon

from newsparse_numbers.draft import Draft

_LONGEST = 5


class Hedges:
    """The hedges of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("newsparse_numbers", "hedges")
        self.before = {phrase: name for name, phrases in table["before"].items() for phrase in phrases}
        self.last_words = frozenset(phrase.rpartition(" ")[2] for phrase in self.before)
        self.unless_after = {hedge: frozenset(words) for hedge, words in table["unless_after"].items()}
        self.skip = frozenset(table["skip"]["words"])
        self.behind = {phrase: name for name, phrases in table["behind"].items() for phrase in phrases}
        self.first_words = frozenset(phrase.partition(" ")[0] for phrase in self.behind)

    def read(self, draft: Draft) -> str | None:
        """Find the modifier of a number: the nearest hedge before it, else one behind it."""
        if draft.rule == "metres":
            # "Over 60m" is where a race is run.
            return None
        return self._read_behind(draft) or self._read_before(draft)

    def _read_before(self, draft: Draft) -> str | None:
        low = draft.before.low
        end = len(low)
        for _ in range(3):
            if not end:
                return None
            if low[end - 1] in self.last_words and (name := self._match(low, end)):
                return name
            if low[end - 1] not in self.skip:
                return None
            end -= 1
        return None

    def _match(self, low: list[str], end: int) -> str | None:
        for size in range(min(_LONGEST, end), 0, -1):
            phrase = " ".join(low[end - size : end])
            if name := self.before.get(phrase):
                beyond = low[end - size - 1] if end > size else ""
                return None if beyond in self.unless_after.get(phrase, ()) else name
        return None

    def _read_behind(self, draft: Draft) -> str | None:
        text, end = draft.text, draft.end
        if text[end : end + 1] == "+":
            return "more_than"
        # A hedge may stand behind the number or behind what it counts: "65 or older", "200 people or more".
        for at in dict.fromkeys((draft.end, draft.tail)):
            low = [word for word, start in zip(draft.after.low, draft.after.starts, strict=True) if start >= at][:4]
            if low and low[0] in ("-", "–"):
                low = low[1:]
            if low and low[0].split("-")[0] in ("plus", "odd", "ish"):
                return "approx" if low[0].split("-")[0] != "plus" and text[end : end + 1] == "-" else "more_than" if text[end : end + 1] == "-" else None
            if low and low[0] in self.first_words:
                for size in (3, 2):
                    if name := self.behind.get(" ".join(low[:size])):
                        return name
        return None
