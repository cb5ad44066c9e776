"""What sort of result a figure is: a share, a lead, a change, or another measure that a survey gives."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsparse_polls.answers import predicate
from newsparse_polls.scene import Scene
from newsparse_polls.signs import pattern


class Kind(NamedTuple):
    """A rule that tells what sort of result a figure is.

    Attributes:
        kind: share, lead, change or other.
        signs: the signs of figures it is for.
        before: what the signs in front of the figure must end with.
        after: what the signs behind it must begin with.
        word: what the part in front of the figure, or else behind it, must be or begin with.
    """

    kind: str
    signs: str
    before: str = ""
    after: str = ""
    word: str = ""

    def holds(self, scene: Scene, at: int) -> bool:
        """Tell whether the rule applies to a figure that has one of its signs."""
        if self.before and not pattern(self.before).search(scene.signs[:at]):
            return False
        if self.after and not pattern(self.after).match(scene.signs, at + 1):
            return False
        return not self.word or self._has_word(scene, at)

    def _has_word(self, scene: Scene, at: int) -> bool:
        words = [scene.word(i) for i in (at - 2, at - 1, at + 1) if 0 <= i < len(scene.parts)]
        return any(pattern(self.word).match(word) for word in words)


_LEAD_NOUN = r"(?:lead|edge|advantage|margin)\b"

KINDS = (
    Kind("lead", "B", before=r"l[hd]x?$"),  # his cushion was 5.6
    Kind("lead", "B", before=r"[lt][^;w]*D[^;w]*Nb$"),  # leads Hanley by 11 points and Obrecht by 14
    Kind("lead", "B", before=r"c(?:x{0,2}N|N)b$", after=r"[.,;wy]|$"),  # back Clinton by 17
    Kind("lead", "FB", before="Nd$", after=r"[.,;]|$", word="up$"),  # had Mackey up five
    Kind("other", "QOC"),
    Kind("lead", "D", before=r"(?:l[^;wFBD]*drx?|l[^;wF]*d[bx]?Drx?)$"),  # her lead has narrowed to five points
    Kind("lead", "B", before=r"l[^;wFB]*drx?Dm$"),  # … to 2 points from 8 in August
    Kind("change", "B", before=r"[hN]d$", after=r"[kr][FB]"),  # is up four on 35 percent, up one to 33
    Kind("change", "FBD", before=r"(?:\([+-]|\(d)$"),  # 38% (down two)
    Kind("share", "D", before=r"(?:(?:d.*|[hk]|N)rx?)$", after=r"[,.;w]|$"),  # rose three points to 29 points
    Kind("change", "D", before=r"d[bx]?$", after=r"[kr]x?[FB]"),  # down one point at 37 percent
    Kind("lead", "D", before=r"Nh?db?$", after=r"(?!x{0,2}m)", word=r"(?:up|down)$"),  # Clinton up by 10 points
    Kind("change", "D", before=r"d[xN]{0,2}lb$"),  # increases her lead by one point
    Kind("change", "D", before=r"t-?$", word=r"los[et]|losing"),  # lost 7 points
    Kind("other", "FD", after="d", word=r"higher|lower"),  # 4 percent higher than elsewhere
    Kind("change", "D", before=r"(?:[dj]|dx|db)$", after=r"(?!x?l)"),  # up 4 points
    Kind("change", "D", after=r"x?d"),  # a 12-point jump
    Kind("lead", "D", before=r"[ltz][^;wF]*$"),  # leads by 5 points
    Kind("lead", "D", after=r"[^;wF]{0,3}[ltz]"),  # a 3-point lead
    Kind("change", "D", before=r"d[^;wFN]*$"),  # has risen in Germany by 19 points
    Kind("lead", "D"),
    Kind("lead", "B", before=r"hGb$", after=r"[.,;wy]|$"),  # winning women by 20
    Kind("lead", "FBM", before=r"[lt][^;wFB]{0,3}b$"),  # leads by 5 percent
    Kind("lead", "F", after=r"j?l(?!F)", word=_LEAD_NOUN),  # a 5 percent lead
    Kind("change", "F", before="dkxo$"),  # growing at a rate of 20%
    Kind("change", "F", before=r"d[bx]?$", after=r"x?m|$|[,kwi;yx]"),  # up 3 percent from August
    Kind("change", "F", before="db$", word="by$"),  # rose by 3 percent
)
_KINDS_OF = {sign: tuple(rule for rule in KINDS if sign in rule.signs) for sign in "FBDMQCO"}
AVERAGE = re.compile(
    r"\b(?:average|averages|averaged|median)\b(?!\s+of\s+(?:[\w.-]+\s+){0,4}(?:polls|surveys))", re.IGNORECASE
)
_AVERAGED = re.compile(
    r"\b(?:chance|probability|likelihood)\s+of\b"
    r"|\b(?:average|typical|median)\s+(?!of\b)[a-z]|\bbalance\s+(?:of|was|is|stood|fell|rose)\b"
)
_MANY_TIMES = re.compile(r"\s+(?:as\s+(?:many|likely|much)|more|less)\b")
_NEAR = 24  # code points between the ends of a range, "from 36 to just 21 days"
_MILLION = 1_000_000


def kind_of(scene: Scene, at: int) -> str:
    """Tell what sort of result a figure is."""
    if scene.signs[at] == "F" and _is_average(scene, at):
        return "other"
    return next((rule.kind for rule in _KINDS_OF[scene.signs[at]] if rule.holds(scene, at)), "share")


def _is_average(scene: Scene, at: int) -> bool:
    """The average pay award was 2.4 percent."""
    spoken = pattern(r"(?:oG)?[vc]").match(scene.signs[at + 1 :])
    return spoken is None and _AVERAGED.search(_own_clause(scene, at)) is not None


def is_measure(scene: Scene, at: int) -> bool:
    """Tell whether a measure is what a survey found: an average, or "three times as many"."""
    part = scene.parts[at]
    after = scene.text[part.end : part.end + 16]
    before = [scene.parts[i].end for i in range(at) if scene.signs[i] == "Q"]
    if after.startswith(" ago") or (before and part.start - before[-1] > _NEAR):
        return False
    if AVERAGE.search(_own_clause(scene, at)):
        return True
    return part.figure is not None and part.figure.unit is None and _MANY_TIMES.match(after) is not None


def is_claim(scene: Scene, at: int) -> bool:
    """Tell whether a survey's count of millions has a predicate: "six million Americans now use them"."""
    figure = scene.parts[at].figure
    if figure is None or (figure.value or 0) < _MILLION or scene.signs[:at].endswith("o"):
        return False
    return ("p" in scene.signs or scene.memory.fresh) and predicate(scene, at) is not None


def _own_clause(scene: Scene, at: int) -> str:
    """The text of the clause of a figure."""
    start = scene.clause(at, ";w")
    return scene.text[scene.parts[start].start : scene.parts[at].end]
