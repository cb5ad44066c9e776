"""What sort of result a figure is: a share, a lead, a change, or another measure that a survey gives."""

from __future__ import annotations

import re

from newsparse_polls.answers import predicate
from newsparse_polls.scene import Scene


def word_of_change(scene: Scene, at: int, *words: str) -> bool:
    """Tell whether the word of change before a figure is one of some words."""
    part = scene.parts[max(i for i in range(at) if scene.signs[i] == "d")]
    return scene.text[part.start : part.end].lower() in words


def kind_of(scene: Scene, at: int) -> str:
    before, after = scene.signs[:at], scene.signs[at + 1 :]
    sign = scene.signs[at]
    if sign == "B" and (re.search(r"l[hd]x?$", before) or re.search(r"[lt][^;w]*D[^;w]*Nb$", before)):
        return "lead"
    if sign in "FB" and re.search(r"Nd$", before) and re.match(r"[.,;]|$", after) and word_of_change(scene, at, "up"):
        return "lead"
    if sign == "F" and re.search(r"\b(?:average|typical)\s+(?!of\b)[a-z]", own_clause(scene, at)) and not re.match(r"(?:oG)?[vc]", after):
        return "other"
    if sign in "QOC":
        return "other"
    if re.search(r"\([+-]?$", before) and re.search(r"[+-]$", before) or re.search(r"\(d$", before):
        return "change"
    if sign == "D" and re.search(r"(?:d.*|[hk]|N)rx?$", before) and re.match(r"[,.;w]|$", after):
        return "share"
    if sign == "D" and re.search(r"Nh?db?$", before) and not re.match(r"x{0,2}m", after) and word_of_change(scene, at, "up", "down"):
        return "lead"
    if sign == "D" and re.search(r"d[xN]{0,2}lb$", before):
        return "change"
    if sign == "D" and re.search(r"t-?$", before) and scene.text[scene.parts[at - 1].start :].lower().startswith(("lost", "lose", "losing")):
        return "change"
    if re.match(r"d", after) and scene.text[scene.parts[at + 1].start :].lower().startswith(("higher", "lower")):
        return "other"
    if sign == "D":
        if re.search(r"[dj]$|dx$|db$", before) and not re.match(r"x?l", after) or re.match(r"x?d", after):
            return "change"
        if re.search(r"[ltz][^;wF]*$", before) or re.match(r"[^;wF]{0,3}[ltz]", after):
            return "lead"
        return "change" if re.search(r"d[^;wFN]*$", before) else "lead"
    if re.search(r"[lt][^;wFB]{0,3}b$", before):
        return "lead"
    if re.match(r"[j]?l", after) and not re.match(r"lF", after) and sign == "F" and "%" not in after:
        return "lead" if scene.word(at + 1) in {"lead", "edge", "advantage", "margin"} else "share"
    if sign == "F" and re.search(r"dkxo$", before):
        return "change"
    if re.search(r"d(?:b|x)?$", before) and sign in "F":
        word = scene.word(at - 1)
        return "change" if re.match(r"(?:x?m|$|,|[kwi;y]|x)", after) or word == "by" else "share"
    return "share"


_NEAR = 12  # code points between the ends of a range, "from 36 to just 21 days"


_MILLION = 1_000_000


def is_measure(scene: Scene, at: int) -> bool:
    """Tell whether a measure is what a survey found: an average, or "three times as many"."""
    after = scene.text[scene.parts[at].end : scene.parts[at].end + 16]
    before = [i for i in range(at) if scene.signs[i] == "Q"]
    if after.startswith(" ago") or before and scene.parts[at].start - scene.parts[before[-1]].end > _NEAR:
        return False
    return AVERAGE.search(own_clause(scene, at)) is not None or re.match(r"\s+(?:as\s+(?:many|likely|much)|more|less)\b", after) is not None and scene.parts[at].figure.unit is None  # type: ignore[union-attr]


def is_claim(scene: Scene, at: int) -> bool:
    """Tell whether a survey's count of millions has a predicate: "six million Americans now use them"."""
    figure = scene.parts[at].figure
    if scene.signs[:at].endswith("o") or "p" not in scene.signs and not scene.memory.fresh:
        return False
    return figure is not None and (figure.value or 0) >= _MILLION and predicate(scene, at) is not None


AVERAGE = re.compile(r"\b(?:average|averages|averaged|median)\b(?!\s+of\s+(?:[\w.-]+\s+){0,4}(?:polls|surveys))", re.IGNORECASE)


def own_clause(scene: Scene, at: int) -> str:
    """The text of the clause of a figure."""
    start = scene.clause(at, ";w")
    return scene.text[scene.parts[start].start : scene.parts[at].end]
