"""Who leads, and what changed: the answers that figures in points belong to."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from newsparse_polls.answers import clause_subject
from newsparse_polls.clauses import Part
from newsparse_polls.contests import name_after, subject_of
from newsparse_polls.kinds import word_of_change
from newsparse_polls.references import answer, is_same, is_source, place_of, resolve
from newsparse_polls.scene import Scene, Stretch


def leader(scene: Scene, at: int) -> Stretch | None:
    """Clinton leads Trump by 5 points; a 3-point lead for Labour; Sanders trails by 9."""
    signs = scene.signs
    start = scene.clause(at, ";w")
    if match := re.compile(r".[xj]{0,2}l[^NFBD;w]{0,3}f(N)").match(signs, at):
        return answer(scene, match.start(1))
    if match := re.match(r".o(N)", signs[at:]):
        if re.search(r"\bwithin\s+(?:\w+\s+)?$", scene.text[: scene.parts[at].start]):
            return answer(scene, at + match.start(1))
    if match := re.search(r"(N)ex{0,2}$", signs[start:at]):
        return answer(scene, start + match.start(1))
    verbs = [i for i in range(start, at) if signs[i] in "ltz"] or [i for i in range(at, min(at + 4, len(signs))) if signs[i] in "ltz"]
    if not verbs and re.search(r"(N)h?db?$", signs[:at]):
        named = [i for i in range(start, at) if signs[i] == "N"]
        return answer(scene, named[-1]) if named and word_of_change(scene, at, "up") else None
    if match := re.search(r"c[x]{0,2}(N)bx?$", signs[:at]):
        return answer(scene, match.start(1))
    if match := re.search(r"c([xN]{1,4})bx?$", signs[:at]):
        return scene.stretch(match.start(1), match.end(1))
    if not verbs and re.search(r"bx?$", signs[:at]):
        named = [i for i in range(start, at) if signs[i] == "N" and not is_source(scene, i)]
        return answer(scene, named[0]) if named else None
    verbs = verbs or [i for i in range(at) if signs[i] in "lt"]
    if not verbs or signs[verbs[-1]] == "z":
        return None
    verb = verbs[-1] if verbs[-1] < at else verbs[0]
    named = [i for i in range(start, at) if signs[i] == "N" and not is_source(scene, i)]
    if not any(i < verb for i in named):
        named = [i for i in range(at) if signs[i] == "N" and not is_source(scene, i)]
    left = [i for i in named if i < verb]
    if signs[verb] == "t" and start and len(left) > 1:
        left = left[:1]
    subject = resolve(scene, scene.parts[subject_of(scene, left, verb)]) if left else None
    right = [i for i in named if i > verb]
    other = resolve(scene, scene.parts[right[0]]) if right else resolve(scene, name_after(scene, at))
    if scene.word(verb) in {"lose", "loses", "losing", "lost"}:
        other = None  # what is lost is a place or a group, not the opponent
    if signs[verb] == "l":
        front = subject or (other if right else None)
    else:
        front = other if other else _rival(scene, subject, [i for i in named if i < verb])
    if front is not None:
        scene.memory.subject = front
        if subject is not None and other is not None:
            scene.memory.contest = (subject, other) if signs[verb] == "l" else (other, subject)
    return place_of(front)


def _rival(scene: Scene, loser: Part | None, named: Sequence[int]) -> Part | None:
    """Find the one ahead of the loser: another name of the sentence, or the opponent of before."""
    for part in (resolve(scene, scene.parts[i]) for i in reversed(named)):
        if part is not None and (loser is None or not is_same(scene, part, loser)):
            return part
    contest = scene.memory.contest or ()
    return next((part for part in contest if loser is not None and not is_same(scene, part, loser)), None)


LEAD_RULES: tuple[Callable[[Scene, int], Stretch | None], ...] = (leader,)


def changed(scene: Scene, at: int) -> Stretch | None:
    """… up 4 points from August; a 12-point jump."""
    read = [i for i in scene.read if i < at and scene.read[i].choice]
    if read:
        return scene.read[read[-1]].choice
    start = scene.clause(at, ";w")
    named = [i for i in range(start, at) if scene.signs[i] == "N" and not is_source(scene, i)]
    return answer(scene, named[-1]) if named else clause_subject(scene, at) or scene.memory.choice


CHANGE_RULES: tuple[Callable[[Scene, int], Stretch | None], ...] = (changed,)
