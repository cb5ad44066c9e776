"""Attention: which sentences go on reporting a poll, and which of their figures are its findings."""

from __future__ import annotations

import re

from newsparse_polls.scene import Reading, Scene
from newsparse_polls.clauses import Clauses
from newsparse_polls.grammar import Grammar

_REACH = 6  # sentences without a finding after which a poll is out of mind
_EVIDENCE = re.compile(r"[FM](?:o?[xyi]?[GP])?[qx]?[vch]|[FM]ox?[vhc]|[NG]h[^;wFB]{0,4}k?F|[NG][^;w]*d[^;w]{0,2}[FDB]|[FM][^;w]*G|G[^;w]*F|a[xo]?G|[NG][^;wFB]*[lt][^;]*[FDB]|[FB][-r][FB]|[NP][kh(]F|F\(F\)|N[xvzyNt,]{0,4}kF|kFu|:N[BF]|F,v|NdB|lhB|N[BF],?y?N[BF]|c[xN]{1,4}b[DF]|^fF|[bf]F")
_MEASURED = re.compile(r"\b(?:average|averages|averaged|median)\b|\btimes\s+(?:as|more)\b", re.IGNORECASE)
_RATE = re.compile(r"[hdv]x?k?F|dkxo|drF|dbD")


_IN_YEAR = re.compile(r"\bin\s+(?:19|20)\d\d\b")


class Attention:
    """Tells whether the sentence at hand still speaks of a poll."""

    def __init__(self, grammar: Grammar, margin: re.Pattern[str]) -> None:
        self._grammar = grammar
        self._margin = margin
        self._away = _REACH
        self._mentions = 0

    def named(self) -> None:
        """A sentence names a poll."""
        self._away = 0
        self._mentions += 1

    def pass_over(self) -> None:
        """A sentence says nothing of polls."""
        self._away += 1

    def found(self) -> None:
        """A sentence gave a finding."""
        self._away = 0

    def is_fresh(self) -> bool:
        """Tell whether this sentence or the one before spoke of a poll."""
        return self._away <= 1

    def near(self, text: str, sentence: tuple[int, int]) -> bool:
        """Tell whether a sentence that names no poll may still state facts of one."""
        return self._away <= 2 * _REACH and not self._grammar.returns.search(text, *sentence)

    def reports(self, text: str, sentence: tuple[int, int], clauses: Clauses, *, named: bool, general: bool) -> bool:
        """Tell whether a sentence reports findings."""
        if named:
            return True
        self._away += 1
        if general or self._grammar.returns.search(text, *sentence) or self._grammar.statistics.search(text, *sentence):
            return False
        if self._grammar.share_of_vote.search(text, *sentence) and not self._grammar.modal.search(text, *sentence):
            return False
        reach = _REACH * (1 + (self._mentions > 1))
        if self._away > reach:
            return False
        # An article that keeps coming back to its survey gives the survey's averages and rates without naming it.
        weak = (self._mentions > 1 or self._away <= 1) and (_RATE.search(clauses.signs) or "Q" in clauses.signs and _MEASURED.search(text, *sentence))
        return bool(weak) or _EVIDENCE.search(clauses.signs) is not None

    def _is_tied(self, scene: Scene, reading: Reading) -> bool:
        """Tell whether a change or a lead in a sentence that names no poll belongs to somebody or to a share."""
        if reading.type == "change":
            part = scene.parts[reading.part]
            named = reading.choice is not None and any(p.sign in "Nj" and p.start >= reading.choice[0] and p.end <= reading.choice[1] for p in scene.parts)
            return named or scene.signs[reading.part - 1 : reading.part] in {"(", "d"} and scene.signs[reading.part - 2 : reading.part - 1] == "(" or any(
                scene.signs[i] == "F" and i != reading.part for i in scene.read
            ) or part.sign == "D" and self._away <= 1
        if scene.signs[reading.part] == "O":
            return False
        return reading.type != "lead" or re.search(r"[ltzdc]", scene.signs) is not None

    def _is_statistic(self, text: str, scene: Scene, reading: Reading) -> bool:
        """Tell whether the words in front of a figure speak of returns, markets or official figures."""
        part = scene.parts[reading.part]
        before = re.split(r"[,;:]|\s[–—-]\s", text[max(scene.parts[0].start, part.start - 70) : part.start])[-1]
        counted = self._grammar.counted.search(text, part.end, min(part.end + 60, scene.parts[-1].end))
        return counted is not None or bool(self._grammar.hard.search(before)) or bool(self._grammar.hard.match(text, min(part.end + 1, len(text))))

    def _margin_before(self, text: str, scene: Scene, start: int, end: int) -> bool:
        """Tell whether a figure is a margin of error or follows one in its sentence."""
        first = scene.parts[0].start
        match = self._margin.search(text, first, start)
        return bool(match) and match.start() > 0 and not re.search(r"within\W+(?:\w+\W+){0,3}$", text[max(first, match.start() - 30) : match.start()]) or bool(re.match(r"[\s-](?:\w+\s)?(?:margin\s+of\s+(?:sampling\s+)?error|confidence|credibility)", text[end : end + 40]))  # type: ignore[union-attr]

    def is_finding(self, text: str, scene: Scene, reading: Reading) -> bool:
        """Tell whether a figure in such a sentence is a finding, not a technical or another figure."""
        part = scene.parts[reading.part]
        near = text[max(0, part.start - 45) : part.end + 30]
        if self._grammar.technical.search(near):
            return False
        if self._grammar.not_followed.match(text, min(part.end + 1, len(text))):
            return False
        if "p" not in scene.signs and not self._is_tied(scene, reading):
            return False
        if self._is_statistic(text, scene, reading):
            return False
        if self._grammar.share_of_vote.match(text, part.end + 1) and _IN_YEAR.search(text, scene.parts[0].start, scene.parts[-1].end) and not self._grammar.modal.search(text, scene.parts[0].start, part.end):
            return False
        if part.sign in "DF" and self._margin_before(text, scene, part.start, part.end):
            return False
        if part.sign == "M" and text[part.start : part.end].lower() == "most" and ("p" not in scene.signs or scene.signs[-1] not in ".!"):
            return False
        if part.sign == "M" and (reading.choice is None or sum(s in "FB" for s in scene.signs) > 0):
            return False
        if part.sign == "B":
            if scene.signs[reading.part + 1 : reading.part + 2] in {"x", "G", "o", "N"} or re.match(r"-[A-Za-z]", text[part.end : part.end + 2]):
                return False
            return reading.rule in {"lead", "trail", "lead after", "pair", "with_share", "in_brackets", "possessed", "same_as_before", "leader", "elliptic", "respectively"} and reading.choice is not None and not (part.figure and part.figure.unit)
        return True
