"""Which answer each figure of a sentence is for."""

from __future__ import annotations

from newsparse_polls.answers import RULES
from newsparse_polls.contests import read_pairs, remember_contest
from newsparse_polls.kinds import is_claim, is_measure, kind_of
from newsparse_polls.leads import CHANGE_RULES, LEAD_RULES
from newsparse_polls.scene import Reading, Scene
from newsparse_polls.signs import pattern


def read_choices(scene: Scene) -> dict[int, Reading]:
    """Read every figure of a sentence that has an answer or a type of its own."""
    read_pairs(scene)
    for at, sign in enumerate(scene.signs):
        if at in scene.read or not _may_be_found(scene, at, sign):
            continue
        reading = _read_one(scene, at)
        if reading is not None:
            scene.read[at] = reading
            scene.memory.choice = reading.choice or scene.memory.choice
    remember_contest(scene)
    _look_ahead(scene)
    return scene.read


def _may_be_found(scene: Scene, at: int, sign: str) -> bool:
    """Tell whether a figure can be a finding at all."""
    if sign == "C":
        return is_claim(scene, at)
    return sign in "FBDMO" or (sign == "Q" and is_measure(scene, at))


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
    for match in pattern(r"([FM])\(y?x?([FB])(?:o?[xi]?[GP])?\)").finditer(scene.signs):
        first, second = match.start(1), match.start(2)
        outer, inner = scene.read.get(first), scene.read.get(second)
        if outer and outer.choice and not (inner and inner.rule == "predicate"):
            scene.read[second] = Reading(second, "share", outer.choice, "in_brackets")
    for match in pattern(r"([FM])[,(-]([FM])[,)-]?").finditer(scene.signs):
        first, second = match.start(1), match.start(2)
        one, other = scene.read.get(first), scene.read.get(second)
        if one and other and one.choice is None:
            scene.read[first] = one._replace(choice=other.choice)
    _share_predicates(scene)


def _share_predicates(scene: Scene) -> None:
    """A quarter of Democrats and two-fifths of independents have not heard of him: one answer is for both."""
    for match in reversed(list(pattern(r"(?=([FM])(?=[oixGPy,-]*[GP])[oixGPy,-]{2,14}?([FM]))").finditer(scene.signs))):
        first, second = match.start(1), match.start(2)
        one, other = scene.read.get(first), scene.read.get(second)
        if one and other and other.rule in _PREDICATES and one.rule not in _SETTLED:
            scene.read[first] = one._replace(choice=other.choice, rule="shared predicate")


_PREDICATES = frozenset(("predicate", "chosen_name", "shared predicate"))
_SETTLED = _PREDICATES | {"for_name", "passive", "backed_by", "verdict"}
