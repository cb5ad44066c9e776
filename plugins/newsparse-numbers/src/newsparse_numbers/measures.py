"""Measures: percent and points, and units of length, mass, time and the rest behind a number."""

from __future__ import annotations

import re

from newsparse import Lexicon

from newsparse_numbers.draft import Draft

_PERCENT = frozenset({"percent", "pct", "%", "percentage", "percents"})
_POINTS = frozenset({"point", "points", "pts", "pt"})
_PIECE = re.compile(r"[^\s,;:!?()\[\]\"“”‘—–-]{1,8}")
_DASHES = frozenset("-–‑")


class Measures:
    """The units of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("newsparse_numbers", "units")
        self.time = _aliases(table["time"])
        self.words = {**_aliases(table["words"]), **self.time}
        self.abbreviations: dict[str, str] = table["abbreviations"]
        self.attached = frozenset(table["attached"]["abbreviations"])
        self.race_metres = frozenset(table["races"]["metres"])
        self.race_followers = frozenset(table["races"]["followers"])
        self.height_words = frozenset(table["races"]["before"])
        self.per = frozenset(table["per"]["words"])

    def read_percent(self, draft: Draft, index: int) -> bool:
        """Take percent, percentage points or basis points behind the number into the draft."""
        after = draft.after
        word, following = after.at(index), after.at(index + 1)
        size, unit = 0, "percent"
        if word in _PERCENT or word == "pc" and following not in ("user", "users", "market"):
            size = 1
            if word.startswith("percent") or word == "%":
                jump = 1 + (following == "-")
                if after.at(index + jump) in _POINTS:
                    size, unit = 1 + jump, "percentage point"
                elif word == "percentage":
                    size = 0
        elif word == "per" and following == "cent":
            size = 2
            if after.at(index + 2) in _POINTS:
                size, unit = 3, "percentage point"
        elif word.startswith(("percent-", "percentage-point")):
            size, unit = 1, "percentage point" if "point" in word else "percent"
        elif word in ("pp", "ppt", "ppts"):
            size, unit = 1, "percentage point"
        elif word == "basis" and following in _POINTS:
            size, unit = 2, "basis point"
        elif word in ("bp", "bps") or word.startswith("basis-point"):
            size, unit = 1, "basis point"
        if not size:
            return False
        draft.end = draft.tail = after.ends[index + size - 1]
        if word.startswith(("percent-", "percentage-point-", "basis-point-")):
            draft.end = draft.tail = after.starts[index] + len(word.split("-")[0]) + (6 if "point" in word else 0)
        draft.type, draft.unit, draft.rule = ("measure" if unit == "basis point" else "percent"), unit, "percent"
        return True

    def read_abbreviation(self, draft: Draft, index: int) -> bool:
        """Take a unit's abbreviation behind a figure into the draft: ``5km``, ``30,000 b/d``."""
        after = draft.after
        if not after.at(index) or draft.form != "figure" and draft.form != "fraction":
            return False
        piece = _PIECE.match(draft.text, after.starts[index])
        if not piece:
            return False
        attached = after.starts[index] == draft.end
        written = piece[0].rstrip(".'’")
        unit = self.abbreviations.get(written)
        if unit is None or written in self.attached and not attached or written == "s" and _is_decade(draft):
            return False
        draft.end = draft.tail = piece.start() + len(written)
        draft.type, draft.unit, draft.rule = "measure", unit, "unit-abbreviation"
        return True

    def read_word(self, draft: Draft, index: int) -> bool:
        """Note a unit in words behind the number, which stays outside the span: ``18.2 million tonnes``."""
        after = draft.after
        for size in (3, 2, 1):
            words = after.low[index : index + size]
            if len(words) < size:
                continue
            phrase = " ".join(words)
            unit = self.words.get(phrase)
            if unit is None and size == 1 and "-" in phrase:
                unit = self.words.get(phrase.split("-", 1)[0])
            if unit is None:
                continue
            draft.type, draft.unit, draft.rule = "measure", unit, "unit-word"
            draft.tail = after.ends[index + size - 1]
            self._read_rate(draft, index + size)
            return True
        return False

    def _read_rate(self, draft: Draft, index: int) -> None:
        """Make a compound of a unit and what it is related to: ``barrels a day``, ``miles per hour``."""
        if draft.after.at(index) == "of":
            # "1.7 million barrels of oil a day"
            index = next((link for link in (index + 2, index + 3) if self.related(draft, link)), index)
        if related := self.related(draft, index):
            draft.unit = f"{draft.unit} per {related}"
            draft.tail = draft.after.ends[index + 1]

    def related(self, draft: Draft, index: int) -> str | None:
        """The unit behind ``per``, ``a`` or ``/``: ``day`` of "a day"; None where no rate follows."""
        after = draft.after
        link, word = after.at(index), after.at(index + 1)
        if link not in self.per or not word.isalpha():
            return None
        if unit := self.words.get(word):
            return unit if link == "per" or word in self.words and not word.endswith("s") else None
        return word if link == "per" else None

    def read_metres_or_million(self, draft: Draft, plural_follows: bool) -> bool:
        """Settle the ``m`` of "1500m" and "20m people": a length of races and heights, else millions.

        Returns:
            Whether there was an ``m`` to settle.
        """
        text, end = draft.text, draft.end
        after = text[end : end + 2]
        if after[:1] != "m" or after[1:].isalnum() or after[1:] in ("²", "³", "/") or draft.scaled:
            return False
        value = draft.values[0]
        draft.end = draft.tail = end + 1
        follower = draft.after.at(0) if draft.after.at(0) not in _DASHES else draft.after.at(1)
        is_race = value in self.race_metres and not plural_follows
        if draft.unit is None and (is_race or follower in self.race_followers or not self.height_words.isdisjoint(draft.before.low[-4:])):
            draft.type, draft.unit, draft.rule = "measure", "metre", "metres"
        else:
            draft.multiply(1_000_000)
            draft.scaled = True
        return True


def _is_decade(draft: Draft) -> bool:
    return draft.values[0] % 10 == 0


def _aliases(table: dict[str, list[str]]) -> dict[str, str]:
    return {name: unit for unit, aliases in table.items() for name in (unit.lower(), *aliases)}
