"""Words before a time expression that belong to it: the end of, early, mid-, about, more than, earlier."""

from __future__ import annotations

import re

import attrs

from newsparse_dates.beginnings import DEPTH, find_beginnings
from newsparse_dates.grammar import Reading, compile_pattern
from newsparse_dates.phrase import Phrase
from newsparse_dates.vocabulary import FILLER, Vocabulary

_HEDGED = (
    "DAYNO",
    "NUMBER",
    "YEARNO",
    "ONES",
    "TEEN",
    "TENS",
    "HUNDRED",
    "A",
    "HALF",
    "FEW",
    "VAGUE",
    "HOUR_AM",
    "NOON",
)


@attrs.frozen
class Prefix:
    """What stands before an expression, and the modifier it gives.

    Attributes:
        kind: ``edge`` (the end of), ``stage`` (early, mid-), ``shift`` (earlier, later), ``sometime``, ``hedge``
            or none.
        mod: the TIMEX3 modifier.
        word: its first word, in lower case.
    """

    kind: str = ""
    mod: str | None = None
    word: str = ""

    def apply(self, phrase: Phrase, reading: Reading) -> Reading | None:
        """Add the prefix to a reading, or refuse where the two do not go together."""
        if not self.kind:
            return reading
        point = reading.type in ("DATE", "TIME") and not reading.value.endswith("_REF")
        if self.kind == "hedge":
            fits = self._hedges(phrase, reading)
        elif self.kind == "edge":
            fits = point and (reading.type == "DATE" or reading.value[-2:].isalpha())
        else:
            fits = point
        return attrs.evolve(reading, mod=self.mod or reading.mod) if fits else None

    def _hedges(self, phrase: Phrase, reading: Reading) -> bool:
        name = phrase.name_at(phrase.start)
        if reading.value.endswith("_REF") or reading.type == "SET":
            return False
        if name in _HEDGED:
            return self.word not in ("over", "under", "some", "at") or name != "YEARNO"
        if reading.type == "DURATION":
            return self.word in ("at", "more", "up", "no", "less")
        return self.word in ("around", "circa", "approximately", "roughly")


NO_PREFIX = Prefix()
_KINDS = {
    "edge": "THE? EDGE OF | EDGE DASH | THE [EARLY LATE ORDINAL LAST FINAL] [UNITS UNIT DAY HOURS] OF",
    "stage": """[EARLY LATE MID] DASH | THE [EARLY LATE MID] DASH (?= [DECADE DECADE_WORD MARK {ords}] )
        | THE? [EARLY LATE MID] (?: IN | ON )? (?! DASH )""",
    "shift": "[EARLIER LATER] (?: IN | ON )?",
    "sometime": "SOMETIME IN?",
    "hedge": "{hedge}",
}
_WITH_MOD = ("EDGE", "EARLY", "LATE", "MID", "HEDGE", "MORE", "LEAST", "FINAL")
_SHIFTED = {"earlier": "START", "later": "END"}
_ORDER = {1: "START", -1: "END"}
# "No more than" and "up to" set a bound that the modifier of "more" does not.
_BOUNDS = {("no", "MORE_THAN"): "EQUAL_OR_LESS", ("no", "LESS_THAN"): "EQUAL_OR_MORE", ("up", None): "EQUAL_OR_LESS"}


class Prefixes:
    """Splits off what may stand before an expression."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        sources = {kind: compile_pattern(pattern, vocabulary) for kind, pattern in _KINDS.items()}
        self._any = re.compile("|".join(f"(?P<{kind}>{source})" for kind, source in sources.items()))
        beginnings = find_beginnings("|".join(sources.values()))
        others = ("", FILLER, *vocabulary.letters.values())
        self._beginnings = frozenset((begin + other)[:DEPTH] for begin in beginnings for other in others)

    def may_begin(self, pair: str) -> bool:
        """Tell whether a prefix may stand where the next two categories are these."""
        return pair in self._beginnings

    def read(self, words: Phrase) -> tuple[Prefix, int]:
        """Read the prefix that ``words`` begin with; gives it and where the expression itself begins."""
        found = self._any.match(words.categories, words.start)
        if not found:
            return NO_PREFIX, words.start
        return _read(str(found.lastgroup), words.part(words.start, found.end())), found.end()


def _read(kind: str, words: Phrase) -> Prefix:
    first = words.text_at(words.start).lower()
    mod = words.value(*_WITH_MOD) or _SHIFTED.get(first)
    if kind == "edge" and not mod:
        mod = _ORDER.get(words.value("ORDINAL", "LAST"))
    return Prefix(kind, _BOUNDS.get((first, mod), mod), first)
