"""Who leads, and what changed: the answers that figures in points belong to."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from newsparse_polls.answers import clause_subject, share_of
from newsparse_polls.clauses import Part
from newsparse_polls.contests import name_after, subject_of
from newsparse_polls.references import answer, is_same, is_source, place_of, resolve
from newsparse_polls.scene import Scene, Stretch
from newsparse_polls.signs import pattern

_WITHIN = re.compile(r"\bwithin\s+(?:\w+\s+)?$")
_LOSING = frozenset(("lose", "loses", "losing", "lost"))


def _lead_for(scene: Scene, at: int) -> Stretch | None:
    """A 3-point lead for Labour."""
    match = pattern(r".[xj]{0,2}l[^NFBD;w]{0,3}f(N)").match(scene.signs, at)
    return answer(scene, match.start(1)) if match else None


def _within_reach(scene: Scene, at: int) -> Stretch | None:
    """… pulled within 5 points of Trump."""
    match = pattern(r".o(N)").match(scene.signs, at)
    if match and _WITHIN.search(scene.text[max(0, scene.parts[at].start - _LOOK) : scene.parts[at].start]):
        return answer(scene, match.start(1))
    return None


def _owned(scene: Scene, at: int) -> Stretch | None:
    """Clinton's 2.5-point edge."""
    match = pattern(r"(N)ex{0,2}$").search(scene.signs[:at])
    return answer(scene, match.start(1)) if match and match.start(1) >= scene.clause(at, ";w") else None


def _up_by(scene: Scene, at: int) -> Stretch | None:
    """Clinton was up by 6 points."""
    match = None if _verbs_near(scene, at) else pattern(r"(N)h?(d)b?$").search(scene.signs[:at])
    return answer(scene, match.start(1)) if match and scene.word(match.start(2)) == "up" else None


def _backed_by_points(scene: Scene, at: int) -> Stretch | None:
    """Renters support Sanders by 7 points; fishing families supported the break by 20."""
    if match := pattern(r"cx{0,2}(N)bx?$").search(scene.signs[:at]):
        return answer(scene, match.start(1))
    match = pattern(r"c([xN]{1,4})bx?$").search(scene.signs[:at])
    return scene.stretch(*match.span(1)) if match else None


def _won_by(scene: Scene, at: int) -> Stretch | None:
    """Obama was winning blacks by 28 points."""
    if _verbs_near(scene, at) or not pattern(r"[^d]bx?$").search(scene.signs[:at]):
        return None
    named = _named(scene, scene.clause(at, ";w"), at)
    return answer(scene, named[0]) if named else None


def _in_front(scene: Scene, at: int) -> Stretch | None:
    """Clinton leads Trump by 5 points; Sanders trails by 9."""
    signs = scene.signs
    verbs = _verbs_near(scene, at) or [i for i in range(at) if signs[i] in "lt"]
    if not verbs or signs[verbs[-1]] == "z":
        return None
    verb = verbs[-1] if verbs[-1] < at else verbs[0]
    start = scene.clause(at, ";w")
    named = _named(scene, start, at)
    if not any(i < verb for i in named):
        named = _named(scene, 0, at)
    left, right = [i for i in named if i < verb], [i for i in named if i > verb]
    if signs[verb] == "t" and start:
        left = left[:1]
    subject = resolve(scene, scene.parts[subject_of(scene, left, verb)]) if left else None
    other = resolve(scene, scene.parts[right[0]] if right else name_after(scene, at))
    if scene.word(verb) in _LOSING:
        other = None  # what is lost is a place or a group, not the opponent
    leads = signs[verb] == "l"
    front = (subject or (other if right else None)) if leads else other or _rival(scene, subject, left)
    _remember(scene, front, subject, other, leads=leads)
    return place_of(front)


def _remember(scene: Scene, front: Part | None, subject: Part | None, other: Part | None, *, leads: bool) -> None:
    if front is None:
        return
    scene.memory.subject = front
    if subject is not None and other is not None:
        scene.memory.contest = (subject, other) if leads else (other, subject)


def _verbs_near(scene: Scene, at: int) -> list[int]:
    """Find words of leading and trailing in the clause before a figure, or right behind it."""
    before = [i for i in range(scene.clause(at, ";w"), at) if scene.signs[i] in "ltz"]
    return before or [i for i in range(at, min(at + 4, len(scene.signs))) if scene.signs[i] in "ltz"]


def _named(scene: Scene, start: int, stop: int) -> list[int]:
    return [i for i in range(start, stop) if scene.signs[i] == "N" and not is_source(scene, i)]


def _rival(scene: Scene, loser: Part | None, named: Sequence[int]) -> Part | None:
    """Find the one ahead of the loser: another name of the sentence, or the opponent of before."""
    for part in (resolve(scene, scene.parts[i]) for i in reversed(named)):
        if part is not None and (loser is None or not is_same(scene, part, loser)):
            return part
    contest = scene.memory.contest or ()
    return next((part for part in contest if loser is not None and not is_same(scene, part, loser)), None)


_LOOK = 30  # code points in front of a figure that hold the word before it

LEAD_RULES: tuple[Callable[[Scene, int], Stretch | None], ...] = (
    _lead_for,
    _within_reach,
    _owned,
    _up_by,
    _backed_by_points,
    _won_by,
    _in_front,
)


def _changed(scene: Scene, at: int) -> Stretch | None:
    """… up 4 points from August; a 12-point jump."""
    read = [i for i in scene.read if i < at and scene.read[i].choice]
    if read:
        own = pattern(r"[;wy,][^FBMD]*(N)h?x{0,2}d[bx]?$").search(scene.signs[read[-1] + 1 : at])
        return answer(scene, read[-1] + 1 + own.start(1)) if own else scene.read[read[-1]].choice
    named = _named(scene, scene.clause(at, ";w"), at)
    if named:
        return answer(scene, named[-1])
    return share_of(scene, at) or clause_subject(scene, at) or scene.memory.choice


CHANGE_RULES: tuple[Callable[[Scene, int], Stretch | None], ...] = (_changed,)
