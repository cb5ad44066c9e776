"""Attention: which sentences go on reporting a poll, and which of their figures are its findings."""

from __future__ import annotations

import re
from functools import cached_property

from newsparse_polls.grammar import Grammar
from newsparse_polls.material import Sentence
from newsparse_polls.scene import Reading, Scene
from newsparse_polls.signposts import Places
from newsparse_polls.signs import pattern

_REACH = 6  # sentences without a finding after which a poll is out of mind
# What shows, in a sentence that names no poll, that one is still reported.
_SIGNS_OF_REPORT = (
    r"[FM](?:o?[xyi]?[GP])?[qx]?[vch]",  # 62 percent (of women) thought
    r"[FM]o[xN]{0,4}[vhc]",  # 42% of them say
    r"[FM][^;w]*G|G[^;w]*F|a[xo]?G",  # a share and a group
    r"[NG]h[^;wFB]{0,4}k?F",  # Toomey has 45 percent
    r"N[xvzyNt,]{0,4}kF|[NP][kh(]F",  # Cruz follows with 16 percent; in Poland (73 percent)
    r"N[BF],?y?N[BF]|:N[BF]",  # Clinton 46, Trump 42
    r"[NG][^;wFB]*[lt][^;]*[FDB]|lhB|NdB|N[^;w]*D[^;w]{0,2}l",  # leads by 5 points
    r"[NG][^;w]*d[^;w]{0,2}[FDB]",  # Sanders is up from 37 percent
    r"[FB][-r][FB]|F\(F\)",  # 46 to 41; half (47 percent)
    r"Fx{1,2},y?Fx{1,2}[.,;y]",  # 50 percent right track, 32 percent wrong track
    r"hGbx?B[.,;y]",  # winning whites by nearly 20
    r"zhD",  # the gap was four points
    r"c[xN]{1,4}b(?:[DF]|B[.,;])",  # support Sanders by 7 points
    r"kFu|F,v|^fF|[bf]F",  # with 9 percent unsure; for 57 percent
)
# Shares of people who hold an opinion, which may be about the economy: "62 percent think the budget unfair".
_OPINION = re.compile(r"[FM](?:\([FB]\))?(?:o?[xi]?[GP])?[qx]?[vc]|[FB]r[FB][^;.]*[GN]v")
_EVIDENCE = re.compile("|".join(_SIGNS_OF_REPORT))
# Weaker signs, which count where the poll was spoken of a moment ago.
_MEASURED = re.compile(r"\b(?:average|averages|averaged|median)\b|\btimes\s+(?:as|more)\b", re.IGNORECASE)
_RATE = re.compile(r"[hdv]x?k?F|dkxo|dmF|drF|dbD|^Fx")
_CLAUSE = re.compile(r"[,;:]|\s[–—-]\s")
_WITHIN = re.compile(r"within\W+(?:\w+\W+){0,3}$")
_MARGIN_BEHIND = re.compile(r"[\s-](?:\w+\s)?(?:margin\s+of\s+(?:sampling\s+)?error|confidence|credibility)")
_MARGIN_REACH = 40
_LONGEST = 20  # code points of the longest phrase for an election
_IN_YEAR = re.compile(r"\bin\s+(?:19|20)\d\d\b")


class Attention:
    """Tells whether the sentence at hand still speaks of a poll.

    Args:
        grammar: the words.
        margin: the pattern of margins of error.
        text: the article's text.
        posts: where words of interest stand in it.
    """

    def __init__(self, grammar: Grammar, margin: re.Pattern[str], text: str, posts: Places) -> None:
        self._grammar = grammar
        self._margin = margin
        self._text = text
        self._posts = posts
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

    @property
    def is_fresh(self) -> bool:
        """Whether this sentence or the one before spoke of a poll."""
        return self._away <= 1

    @property
    def is_lost(self) -> bool:
        """Whether polls are so long out of mind that a sentence must name one to be read."""
        return self._away > 2 * _REACH

    def near(self, sentence: Sentence) -> bool:
        """Tell whether a sentence that names no poll may still state facts of one."""
        return not (self.is_lost or self._holds("returns", self._grammar.returns, sentence))

    def _holds(self, sort: str, pattern: re.Pattern[str], sentence: Sentence) -> bool:
        return sentence.has(sort) and pattern.search(self._text, *sentence.span) is not None

    def reports(self, sentence: Sentence, *, named: bool, general: bool) -> bool:
        """Tell whether a sentence reports findings."""
        if named:
            return True
        self._away += 1
        if general or self._away > _REACH * (1 + (self._mentions > 1)):
            return False
        grammar = self._grammar
        if self._holds("returns", grammar.returns, sentence) and not grammar.projected.search(
            self._text, *sentence.span
        ):
            return False
        signs = sentence.clauses.signs
        if self._holds("statistics", grammar.statistics, sentence) and not (
            _OPINION.search(signs) and grammar.opinions.search(self._text, *sentence.span)
        ):
            return False
        # An article that keeps coming back to its survey gives the survey's averages and rates without naming it.
        weak = (self._mentions > 1 or self._away <= 1) and (
            _RATE.search(signs) or ("Q" in signs and _MEASURED.search(self._text, *sentence.span))
        )
        return bool(weak) or _EVIDENCE.search(signs) is not None

    def is_finding(self, scene: Scene, reading: Reading) -> bool:
        """Tell whether a figure in such a sentence is a finding, not a technical or another figure."""
        others = (
            _is_loose_ratio,
            _is_loose_majority,
            _is_loose_figure,
            self._is_technical,
            self._is_margin,
            self._is_statistic,
            self._is_past_vote,
        )
        return self._is_tied(scene, reading) and not any(is_other(scene, reading) for is_other in others)

    def _is_tied(self, scene: Scene, reading: Reading) -> bool:
        """Tell whether a change or a lead in a sentence that names no poll belongs to somebody or to a share."""
        signs, at = scene.signs, reading.part
        if "p" in signs:
            return True
        if reading.type == "change":
            shares = any(signs[i] == "F" and i != at for i in scene.read)
            return (
                shares
                or signs[:at].endswith(("((", "(d"))
                or (signs[at] == "D" and self.is_fresh)
                or _is_named(scene, reading)
            )
        return signs[at] != "O" and (reading.type != "lead" or pattern(r"[ltzdc]").search(signs) is not None)

    def _is_technical(self, scene: Scene, reading: Reading) -> bool:
        """A confidence level; a rate, a discount, a chance of something."""
        part, text = scene.parts[reading.part], scene.text
        start, stop = max(0, part.start - 45), part.end + 30
        if self._posts.has("technical", start, stop) and self._grammar.technical.search(text[start:stop]):
            return True
        return self._grammar.not_followed.match(text, part.end + 1) is not None

    def _is_statistic(self, scene: Scene, reading: Reading) -> bool:
        """A figure of returns, markets or officials, as the words around it tell."""
        part, text = scene.parts[reading.part], scene.text
        stop = min(part.end + 60, scene.parts[-1].end)
        if self._posts.has("counted", part.end, stop) and self._grammar.counted.search(text, part.end, stop):
            return True
        start = max(scene.parts[0].start, part.start - 70)
        if not self._posts.has("hard", start, stop):
            return False
        before = _CLAUSE.split(text[start : part.start])[-1]
        return bool(self._grammar.hard.search(before) or self._grammar.hard.match(text, part.end + 1))

    def _is_past_vote(self, scene: Scene, reading: Reading) -> bool:
        """… when the governor won with 53.9 percent of the vote in 2014."""
        part, text, first = scene.parts[reading.part], scene.text, scene.parts[0].start
        if not self._grammar.share_of_vote.match(text, part.end + 1) or self._grammar.modal.search(
            text, first, part.end
        ):
            return False
        if _IN_YEAR.search(text, first, scene.parts[-1].end):
            return True
        return "p" not in scene.signs and self._is_electoral

    @cached_property
    def _is_electoral(self) -> bool:
        """Whether the article speaks of an election at all."""
        near = ((max(0, at - _LONGEST), at + _LONGEST) for at in self._posts.of("electoral"))
        return any(self._grammar.electoral.search(self._text, *window) for window in near)

    def _is_margin(self, scene: Scene, reading: Reading) -> bool:
        """A margin of error, or a figure that follows one in its sentence."""
        part, text, first = scene.parts[reading.part], scene.text, scene.parts[0].start
        if part.sign not in "DF":
            return False
        margin = self._posts.has("margin", first, part.start) and self._margin.search(text, first, part.start)
        if (
            margin
            and part.sign == "F"
            and (part.start - margin.end() > _MARGIN_REACH or _is_after_name(scene, margin.end(), part.start))
        ):
            margin = None
        if margin and not _WITHIN.search(text[max(first, margin.start() - 30) : margin.start()]):
            return True
        return _MARGIN_BEHIND.match(text, part.end) is not None


def _is_after_name(scene: Scene, start: int, stop: int) -> bool:
    return any(part.sign == "N" and start <= part.start < stop for part in scene.parts)


def _is_named(scene: Scene, reading: Reading) -> bool:
    if reading.choice is None:
        return False
    start, end = reading.choice
    return any(part.sign in "Nj" and start <= part.start and part.end <= end for part in scene.parts)


def _is_loose_ratio(scene: Scene, reading: Reading) -> bool:
    """One of three things: no share, unless people follow ("three of four Americans")."""
    after = scene.signs[reading.part + 1 : reading.part + 2]
    return (
        scene.signs[reading.part] == "F"
        and " of " in scene.word(reading.part)
        and after not in {"G", "v", "h", "c", "N"}
    )


def _is_loose_majority(scene: Scene, reading: Reading) -> bool:
    """The word majority without a predicate, or beside the figure that it stands for."""
    if scene.signs[reading.part] != "M":
        return False
    if scene.word(reading.part) == "most" and ("p" not in scene.signs or scene.signs[-1] not in ".!"):
        return True
    # "A majority, 53 percent, …" says it twice; "a majority, including 87 percent of Democrats" does not.
    return reading.choice is None or pattern(r"F(?!oG|o[xN]{1,4}[vhc])").search(scene.signs) is not None


def _is_loose_figure(scene: Scene, reading: Reading) -> bool:
    """A bare figure that no tight construction makes a share."""
    part, after = scene.parts[reading.part], scene.signs[reading.part + 1 : reading.part + 2]
    if part.sign != "B":
        return False
    paired = reading.rule in _PAIRED
    if (after and after in "xGoN" and not paired) or pattern(r"-[A-Za-z]").match(scene.text[part.end : part.end + 2]):
        return True
    counts = part.figure is not None and bool(part.figure.unit)
    return counts or reading.rule not in _TIGHT or (reading.choice is None and not _is_second(scene, reading))


def _is_second(scene: Scene, reading: Reading) -> bool:
    """Tell the second figure of a pair whose first has an answer: "opened up a lead, 52-41"."""
    first = scene.read.get(reading.part - 2)
    return first is not None and first.rule == reading.rule in _PAIRED and first.choice is not None


_PAIRED = frozenset(("lead", "trail", "lead after", "pair"))
_TIGHT = _PAIRED | frozenset((
    "lead", "trail", "lead after", "pair", "with_share", "in_brackets", "possessed", "same_as_before", "elliptic",
    "respectively", "in_front", "owned", "up_by", "won_by", "changed", "backed_by_points",
))  # fmt: skip
