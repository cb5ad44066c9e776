"""Which answer each figure of a sentence is for."""

from __future__ import annotations

import re

from newsparse_polls.answers import RULES
from newsparse_polls.contests import read_pairs, remember_contest
from newsparse_polls.kinds import is_claim, is_measure, kind_of
from newsparse_polls.leads import CHANGE_RULES, LEAD_RULES
from newsparse_polls.scene import Reading, Scene


def read_choices(scene: Scene) -> dict[int, Reading]:
    """Read every figure of a sentence that has an answer or a type of its own."""
    read_pairs(scene)
    for at, sign in enumerate(scene.signs):
        if at in scene.read or sign not in "FBDMO" and not (sign == "C" and is_claim(scene, at)) and not (sign == "Q" and is_measure(scene, at)):
            continue
        reading = _read_one(scene, at)
        if reading is not None:
            scene.read[at] = reading
            if reading.choice is not None:
                scene.memory.choice = reading.choice
    remember_contest(scene)
    _look_ahead(scene)
    return scene.read


def _read_one(scene: Scene, at: int) -> Reading | None:
    kind = kind_of(scene, at)
    rules = LEAD_RULES if kind == "lead" or scene.signs[at] == "O" else CHANGE_RULES if kind == "change" else RULES
    for rule in rules:
        choice = rule(scene, at)
        if choice is not None:
            return Reading(at, kind, choice, rule.__name__.strip("_"))
    if kind != "share" or scene.signs[at] in "FM":
        return Reading(at, kind, None, "bare")
    return None


def _look_ahead(scene: Scene) -> None:
    """Give figures that share the predicate of another its answer."""
    for match in re.finditer(r"([FM])\(y?x?([FB])(?:o?[xi]?[GP])?\)", scene.signs):
        first, second = match.start(1), match.start(2)
        if first in scene.read and scene.read[first].choice and (second not in scene.read or scene.read[second].rule != "predicate"):
            scene.read[second] = Reading(second, "share", scene.read[first].choice, "in brackets")
    for match in re.finditer(r"([FM])[,(-]([FM])[,)-]?", scene.signs):
        first, second = match.start(1), match.start(2)
        if first in scene.read and second in scene.read and scene.read[first].choice is None:
            scene.read[first] = scene.read[first]._replace(choice=scene.read[second].choice)
    _share_predicates(scene)


def _share_predicates(scene: Scene) -> None:
    """A quarter of Democrats and two-fifths of independents have not heard of him: the second's answer is the first's."""
    for match in reversed(list(re.finditer(r"(?=([FM])[oixGPy,-]{2,14}?([FM]))", scene.signs))):
        first, second = match.start(1), match.start(2)
        if first in scene.read and second in scene.read and scene.read[second].rule in {"predicate", "chosen_name", "shared predicate"}:
            reading = scene.read[first]
            if reading.rule not in {"predicate", "chosen_name", "for_name", "shared predicate"}:
                scene.read[first] = reading._replace(choice=scene.read[second].choice, rule="shared predicate")
