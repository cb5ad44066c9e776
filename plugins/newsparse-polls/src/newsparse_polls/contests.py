"""Two figures that stand against each other: who has which."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsparse_polls.answers import predicate
from newsparse_polls.clauses import Part
from newsparse_polls.references import is_among, is_same, is_source, place_of, resolve
from newsparse_polls.scene import Reading, Scene, Stretch


_PAIR = re.compile(r"(?<![md])([FB])(?:-|,?r|,)([FB])(?![(]?[BF])")


def read_pairs(scene: Scene) -> None:
    for match in _PAIR.finditer(scene.signs):
        first, second = match.start(1), match.start(2)
        if not _is_pair(scene, first, second):
            continue
        front, behind, rule = _opponents(scene, first, second)
        answers = _pair_answers(scene, first, second, front, behind)
        for at, answer in zip((first, second), answers):
            scene.read[at] = Reading(at, "share", answer, rule)
        if front and behind:
            scene.memory.contest = front, behind
            scene.memory.subject = front
        scene.memory.choice = answers[0]


def _is_pair(scene: Scene, first: int, second: int) -> bool:
    between = scene.text[scene.parts[first].end : scene.parts[second].start].strip(" ,").lower()
    if between not in {"to", "-", "–", "—", "versus", "vs", "vs.", "v", "against", "", "over"}:
        return False
    if between == "" and not scene.signs[:first].endswith(("l", "lN", "t", "tN", "b")):
        return False
    # "rose from 42 to 46 percent" is a change in time, not a contest.
    return re.search(r"m[^NG]{0,2}$|d[r]?$", scene.signs[:first]) is None


def _opponents(scene: Scene, first: int, second: int) -> tuple[Part | None, Part | None, str]:
    """Find who is in front and who is behind in a contest, from the words around its two figures."""
    start = scene.clause(first, ";w:")
    if not set(scene.signs[start:first]) & set("lt"):
        start = scene.clause(first, ";w")
    before, after = scene.signs[start:first], scene.signs[second + 1 :]
    either = "NG" if set(before) & set("lt") else "N"
    named = [start + i for i, sign in enumerate(before) if sign in either and not is_source(scene, start + i) and not is_among(scene, start + i)]
    verbs = [start + i for i, sign in enumerate(before) if sign in "lt"]
    if verbs:
        between = [v for v in verbs if any(i < v for i in named) and any(i > v for i in named)]
        verb = between[0] if between else verbs[0] if any(i < verbs[0] for i in named) else verbs[-1]
        left = [i for i in named if i < verb]
        right = [i for i in named if i > verb]
        front = scene.parts[subject_of(scene, left, verb)] if left else None
        other = scene.parts[right[-1]] if right else name_after(scene, second)
        if len(right) > 1 and front is None:
            front, other = scene.parts[right[0]], scene.parts[right[1]]
        front, other = resolve(scene, front), resolve(scene, other)
        front, other = _fill(scene, front, other)
        return (front, other, "lead") if scene.signs[verb] == "l" else (other, front, "trail")
    if re.match(r"[^;wFB]{0,2}?j", after):
        return None, None, "rating"
    if match := re.match(r"[^;wFB]{0,4}?l", after):
        other = name_after(scene, second + match.end())
        front = scene.parts[named[-1]] if named else None
        return (*_fill(scene, resolve(scene, front), resolve(scene, other)), "lead after")
    if match := re.match(r"x{0,2}f(N)", after):
        front = scene.parts[named[-1]] if named else None
        return (*_fill(scene, resolve(scene, front), scene.parts[second + 1 + match.start(1)]), "pair")
    chosen = [i for i in named if re.search(r"cx{0,2}$", scene.signs[:i])]
    if len(named) == 1 and chosen:
        return (*_fill(scene, resolve(scene, scene.parts[named[0]]), None), "pair")
    if len(named) > 1:
        return resolve(scene, scene.parts[named[-2]]), resolve(scene, scene.parts[named[-1]]), "pair"
    return None, None, "pair"


def subject_of(scene: Scene, named: Sequence[int], verb: int) -> int:
    """Find the subject among the names before a verb, past an insertion between commas."""
    closing = re.search(r",[xvhd]{0,2}$", scene.signs[:verb])
    if closing:
        opening = scene.signs.rfind(",", 0, closing.start())
        outside = [i for i in named if i < opening]
        if outside:
            return outside[-1]
    return named[-1]


def name_after(scene: Scene, at: int) -> Part | None:
    match = re.compile(r"[^NFB;w]{0,6}?(N)").match(scene.signs, at + 1)
    return scene.parts[match.start(1)] if match else None


def _fill(scene: Scene, front: Part | None, other: Part | None) -> tuple[Part | None, Part | None]:
    """Take the opponents of the contest before for those that the sentence leaves out."""
    contest = scene.memory.contest
    if contest is None:
        return front, other
    if front is None and other is None:
        return contest
    known = front or other
    rest = next((part for part in contest if not is_same(scene, part, known)), None)  # type: ignore[arg-type]
    return (front, other or rest) if front else (rest, other)


def _pair_answers(
    scene: Scene, first: int, second: int, front: Part | None, behind: Part | None
) -> tuple[Stretch | None, Stretch | None]:
    a, b = (scene.parts[i].figure.value for i in (first, second))  # type: ignore[union-attr]
    if front or behind:
        answers = place_of(front), place_of(behind)
        return answers if (a or 0) >= (b or 0) else (answers[1], answers[0])
    rating = re.match(r"[^;w]{0,3}?j+", scene.signs[second + 1 :])
    if rating:
        last = second + rating.end()
        return (place_of(scene.parts[last]),) * 2
    return predicate(scene, second) or _stated(scene, first), None


def _stated(scene: Scene, first: int) -> Stretch | None:
    """Most oppose it, 59%-28%: the predicate in front of the pair."""
    match = re.search(r"G([vhc][^G;w,:]*?)[,b]x?$", scene.signs[:first])
    return scene.stretch(match.start(1), match.end(1)) if match else None


def remember_contest(scene: Scene) -> None:
    """Keep the first two names that shares were given for as opponents, the larger share first."""
    named = {(p.start, p.end): p for p in scene.parts if p.sign == "N"}
    shares = [r for _, r in sorted(scene.read.items()) if r.type == "share" and r.choice in named and scene.signs[r.part] in "FB"]
    if len(shares) > 1 and shares[0].choice != shares[1].choice:
        pair = sorted(shares[:2], key=lambda r: -(scene.parts[r.part].figure.value or 0))  # type: ignore[union-attr]
        scene.memory.contest = named[pair[0].choice], named[pair[1].choice]  # type: ignore[index]
