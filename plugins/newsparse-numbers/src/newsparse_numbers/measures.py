"""Measures: percent and points, and units of length, mass, time and the rest behind a number."""

from __future__ import annotations

import re

from newsparse import Lexicon
from newsparse_numbers.draft import DASHES, Draft
from newsparse_numbers.tables import read_table
from newsparse_numbers.windows import read_words

# A unit's abbreviation as it is written in one piece, "km/h" and "b/d" included.
_PIECE = re.compile(r"[^\s,;:!?()\[\]\"“”‘—–-]{1,8}")
_LONGEST_UNIT = 3
_MILLION = 10**6
_TIMES = ("times", "fold", "x")


class Measures:
    """The units of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = read_table(lexicon, "units")
        self._time = _read_aliases(table["time"])
        self.words = {**_read_aliases(table["words"]), **self._time}
        self._abbreviations = _read_abbreviations(table["abbreviations"])
        self._beginnings = frozenset(read_words(name, [(0, len(name))]).at(0) for name in self._abbreviations)
        self._attached = frozenset(name for word in table["attached"]["abbreviations"] for name in (word, word.lower()))
        self._percent = {key: frozenset(words) for key, words in table["percent"].items()}
        self._times = frozenset(table["times"]["behind"])
        self._races = {key: frozenset(words) for key, words in table["races"].items()}
        self._links = frozenset(table["per"]["words"])
        self._between = frozenset(table["between"]["words"])
        # What a unit, percent sign or multiplier behind a number may begin with, in lower case.
        self.openers = frozenset(
            {"per", "pc", "basis", "x", "m", "fold", "times", *self._beginnings, *self._between}
            | self._percent["signs"] | self._percent["short_points"] | self._percent["basis_points"]
            | {name.split()[0] for name in self.words}
        )  # fmt: skip

    def read_percent(self, draft: Draft, index: int) -> bool:
        """Take percent, percentage points or basis points behind the number into the draft."""
        after = draft.after
        size, unit = self._match_percent(after.at(index), after.low[index + 1 : index + 4])
        if not size:
            return False
        end = after.end(index + size - 1)
        if "-" in (word := after.low[index]):
            # Of "a 3-percentage-point-a-year rise" only the unit.
            words = word.split("-")
            end = after.starts[index] + len("-".join(words[: 1 + ("point" in words)]))
        draft.extend(end)
        draft.decide("measure" if unit == "basis point" else "percent", unit, "percent")
        return True

    def _match_percent(self, word: str, following: list[str]) -> tuple[int, str]:
        """Match percent or points at a word.

        Returns:
            How many words belong to it, 0 where there is none, and the unit.
        """
        size = 2 if word == "per" and following[:1] == ["cent"] else int(self._is_percent(word, following))
        if not size:
            return self._match_points(word, following)
        rest = following[size - 1 :]
        jump = int(rest[:1] == ["-"])
        if rest[jump : jump + 1] and rest[jump] in self._percent["points"]:
            return size + jump + 1, "percentage point"
        return (0 if word == "percentage" else size), "percent"

    def _is_percent(self, word: str, following: list[str]) -> bool:
        if word == "pc":
            return self._percent["not_behind_pc"].isdisjoint(following[:1])
        return word in self._percent["signs"] or word.startswith("percent-")

    def _match_points(self, word: str, following: list[str]) -> tuple[int, str]:
        """Match basis points, and percentage points in one word."""
        if word == "basis" and not self._percent["points"].isdisjoint(following[:1]):
            return 2, "basis point"
        if word in self._percent["basis_points"] or word.startswith("basis-point"):
            return 1, "basis point"
        if word in self._percent["short_points"] or word.startswith("percentage-point"):
            return 1, "percentage point"
        return 0, ""

    def read_times(self, draft: Draft, index: int) -> bool:
        """Read "three times as many" and "10-fold"; "won three times" counts occasions."""
        after = draft.after
        word = after.at(index)
        if word not in _TIMES:
            return False
        following = after.at(index + 1)
        fold = word == "fold" or (word == "x" and after.starts[index] == draft.end)
        compared = following in self._times or following.endswith(("er", "'s"))
        exact = bool(draft.values) and draft.values[0].denominator != 1
        if not fold and not (word == "times" and (compared or exact)):
            return False
        draft.extend(after.end(index))
        draft.decide("multiplier", None, "multiplier")
        return True

    def read_abbreviation(self, draft: Draft, index: int) -> bool:
        """Take a unit's abbreviation behind a figure into the draft: ``5km``, ``30,000 b/d``."""
        after = draft.after
        if draft.form not in ("figure", "fraction") or after.at(index) not in self._beginnings:
            return False
        piece = _PIECE.match(draft.text, after.starts[index])
        written = piece[0].rstrip(".'’") if piece else ""
        unit = self._abbreviations.get(written) or self._read_quotient(written)
        dotted = piece is not None and piece[0] == "in."
        if unit is None or (written in self._attached and after.starts[index] > draft.end and not dotted):
            return False
        if written == "s" and draft.values[0] % 10 == 0:
            # "The 1980s"
            return False
        draft.extend(after.starts[index] + len(written))
        draft.decide("measure", unit, "unit-abbreviation")
        return True

    def _read_quotient(self, written: str) -> str | None:
        """Read one abbreviation over another: ``GB/s``, ``kg/ha``."""
        above, _, below = written.partition("/")
        units = self._abbreviations.get(above), self._abbreviations.get(below)
        return f"{units[0]} per {units[1]}" if all(units) else None

    def read_word(self, draft: Draft, index: int) -> bool:
        """Note a unit in words behind the number, which stays outside the span: ``18.2 million tonnes``."""
        after = draft.after
        if draft.form == "vague" and after.at(index) in self._time:
            return False
        index += after.at(index) in self._between
        if after.at(index) == "second" and after.at(index + 1) in self._time:
            # "The 1988 second quarter"
            return False
        for size in range(min(_LONGEST_UNIT, len(after) - index), 0, -1):
            phrase = " ".join(after.low[index : index + size])
            unit = self.words.get(phrase)
            if unit is None and size == 1 and "-" in phrase:
                # "A 1,500 square-foot flat", "60 mile-an-hour winds"
                unit = self.words.get(phrase.replace("-", " ")) or self.words.get(phrase.partition("-")[0])
            if unit:
                draft.tail = after.end(index + size - 1)
                draft.decide("measure", unit, "unit-word")
                if draft.type == "vague":
                    draft.type = "measure"
                self._read_compound(draft, index + size)
                return True
        return False

    def _read_compound(self, draft: Draft, index: int) -> None:
        """Join a unit with what it is related to: "miles per hour", "1.7 million barrels of oil a day"."""
        if draft.after.at(index) == "of":
            index = next((link for link in (index + 2, index + 3) if self.related(draft, link)), index)
        if related := self.related(draft, index):
            draft.unit = f"{draft.unit} per {related}"
            draft.tail = draft.after.end(index + 1)

    def related(self, draft: Draft, index: int) -> str | None:
        """The unit behind ``per``, ``a`` or ``/``: ``day`` of "a day"; None where no rate follows."""
        link, word = draft.after.at(index), draft.after.at(index + 1)
        if link not in self._links or not word.isalpha():
            return None
        unit = self.words.get(f"{word} {draft.after.at(index + 2)}") or self.words.get(word)
        if link == "/":
            return unit or self._abbreviations.get(draft.after.written(index + 1))
        if link == "per":
            return unit or word
        return None if word.endswith("s") else unit

    def has_open_m(self, draft: Draft) -> bool:
        """Tell whether an ``m`` is attached to a number that may be metres or millions."""
        letter, behind = draft.text[draft.end : draft.end + 1], draft.text[draft.end + 1 : draft.end + 2]
        return letter == "m" and not behind.isalnum() and behind not in ("²", "³", "/") and draft.scale == 1

    def read_metres_or_million(self, draft: Draft, *, plural: bool) -> None:
        """Settle the ``m`` of "1500m" and "20m people": a length of races and heights, else millions.

        Args:
            draft: the number.
            plural: whether a plural is counted behind the ``m``.
        """
        value, races = draft.values[0], self._races
        draft.extend(draft.end + 1)
        follower = draft.after.at(1 if draft.after.first in DASHES else 0)
        if (
            (value in races["metres"] and not plural)
            or follower in races["followers"]
            or not races["before"].isdisjoint(draft.before.low[-4:])
        ):
            draft.decide("measure", "metre", "metres")
        else:
            draft.multiply(_MILLION)
            draft.scale = _MILLION


def _read_aliases(table: dict[str, list[str]]) -> dict[str, str]:
    return {
        " ".join(read_words(name, [(0, len(name))]).low): unit
        for unit, aliases in table.items()
        for name in (unit.lower(), *aliases)
    }


def _read_abbreviations(table: dict[str, str]) -> dict[str, str]:
    """The abbreviations, and in lower case those that mean nothing else: "3.6ghz"."""
    lower = {name.lower(): unit for name, unit in table.items() if len(name) > 1}
    return {**lower, **table}
