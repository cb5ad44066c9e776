"""Two figures that stand against each other: who has which."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from newsparse_polls.answers import clause_end, predicate
from newsparse_polls.clauses import Part
from newsparse_polls.references import is_among, is_same, is_source, place_of, resolve
from newsparse_polls.scene import Reading, Scene, Stretch
from newsparse_polls.signs import pattern

_PAIR = re.compile(r"(?<![md])([FB])(?:-|,?r|,)([FB])(?![(]?[BF])")


_ALSO_RAN = 40  # percent that two must have together to be the contest that later sentences speak of
_FAVOR = re.compile(r"\s+favou?r\b")
_BETWEEN = frozenset(("to", "-", "–", "—", "versus", "vs", "vs.", "v", "against", "", "over"))


class Sides(NamedTuple):
    """Who stands against whom.

    Attributes:
        front: who has the larger share.
        behind: who has the smaller one.
        rule: the construction that tells.
    """

    front: Part | None
    behind: Part | None
    rule: str


class Pair(NamedTuple):
    """Two figures that stand against each other, and the words around them.

    Attributes:
        first: index of the first figure.
        second: index of the second.
        named: indices of the names in front that can be opponents.
        verbs: indices of words of leading and trailing in front.
    """

    first: int
    second: int
    named: Sequence[int]
    verbs: Sequence[int]


def read_pairs(scene: Scene) -> None:
    """Read all pairs of figures of a sentence."""
    for match in _PAIR.finditer(scene.signs):
        first, second = match.start(1), match.start(2)
        if not _is_pair(scene, first, second):
            continue
        pair = _pair(scene, first, second)
        sides = next((found for rule in SIDES if (found := rule(scene, pair)) is not None), Sides(None, None, "pair"))
        answers = _pair_answers(scene, pair, sides)
        for at, answer in zip((first, second), answers, strict=True):
            scene.read[at] = Reading(at, "share", answer, sides.rule)
        if sides.front and sides.behind:
            scene.memory.contest = sides.front, sides.behind
            scene.memory.subject = sides.front
        scene.memory.choice = answers[0]


def _is_pair(scene: Scene, first: int, second: int) -> bool:
    between = scene.text[scene.parts[first].end : scene.parts[second].start].strip(" ,").lower()
    if between not in _BETWEEN or (not between and not scene.signs[:first].endswith(("l", "lN", "t", "tN", "b"))):
        return False
    # "rose from 42 to 46 percent" is a change in time, not a contest.
    if pattern(r"m[^NG]{0,2}$|d[r]?$").search(scene.signs[:first]):
        return False
    # "A favorable rating of 39 percent, against 52 percent unfavorable": each has its own.
    return not (
        pattern(r"j[hdo]x?$").search(scene.signs[:first]) and pattern(r"x?[ju]").match(scene.signs[second + 1 :])
    )


def _pair(scene: Scene, first: int, second: int) -> Pair:
    start = scene.clause(first, ";w:")
    if not set(scene.signs[start:first]) & set("lt"):
        start = scene.clause(first, ";w")
    verbs = [i for i in range(start, first) if scene.signs[i] in "lt"]
    if nearer := [i for i in verbs if i > max(scene.read, default=-1)]:
        verbs = nearer  # "ahead 58-35 with women and trails 44-51 with men"
    sides = "NG" if verbs else "N"
    named = [
        i for i in range(start, first) if scene.signs[i] in sides and not is_source(scene, i) and not is_among(scene, i)
    ]
    return Pair(first, second, named, verbs)


def _around_verb(scene: Scene, pair: Pair) -> Sides | None:
    """Clinton leads Trump, 46 to 41; Sanders trails her 41-46."""
    if not pair.verbs:
        return None
    verb = _verb_of(pair)
    left, right = [i for i in pair.named if i < verb], [i for i in pair.named if i > verb]
    # "leads Doe 58-35 with women and trails 44-51 with men": the subject goes on.
    again = left and scene.signs[verb - 1] == "y" and max(scene.read, default=0) > left[-1]
    front = scene.parts[left[0] if again else subject_of(scene, left, verb)] if left else None
    other = scene.parts[right[-1]] if right else name_after(scene, pair.second)
    if len(right) > 1 and front is None:
        front, other = scene.parts[right[0]], scene.parts[right[1]]
    front, other = _fill(scene, resolve(scene, front), resolve(scene, other))
    return Sides(front, other, "lead") if scene.signs[verb] == "l" else Sides(other, front, "trail")


def _verb_of(pair: Pair) -> int:
    """Choose the word of leading that has names on both sides, else one with a name in front."""
    for verb in pair.verbs:
        if any(i < verb for i in pair.named) and any(i > verb for i in pair.named):
            return verb
    return pair.verbs[0] if pair.named and pair.named[0] < pair.verbs[0] else pair.verbs[-1]


def _rated(scene: Scene, pair: Pair) -> Sides | None:
    """A 42%-49% approval rating: nobody stands against anybody."""
    return Sides(None, None, "rating") if pattern(r"[^;wFB]{0,2}?j").match(scene.signs[pair.second + 1 :]) else None


def _lead_behind(scene: Scene, pair: Pair) -> Sides | None:
    """A 64%-27% advantage over Sanders."""
    match = pattern(r"[^;wFB]{0,4}?l").match(scene.signs[pair.second + 1 :])
    if match is None:
        return None
    other = resolve(scene, name_after(scene, pair.second + match.end()))
    return Sides(*_fill(scene, _last(scene, pair), other), "lead after")


def _in_favor(scene: Scene, pair: Pair) -> Sides | None:
    """The race stands at 45-43 in Roe's favor."""
    match = pattern(r"i(N)e").match(scene.signs, pair.second + 1)
    if match is None or not _FAVOR.match(scene.text, scene.parts[match.end() - 1].end):
        return None
    return Sides(*_fill(scene, resolve(scene, scene.parts[match.start(1)]), None), "pair")


def _for_other(scene: Scene, pair: Pair) -> Sides | None:
    """She is at 49 percent to 40 percent for Trump."""
    match = pattern(r"x{0,2}f(N)").match(scene.signs, pair.second + 1)
    return Sides(*_fill(scene, _last(scene, pair), scene.parts[match.start(1)]), "pair") if match else None


def _chosen_one(scene: Scene, pair: Pair) -> Sides | None:
    """Men prefer the incumbent, 51-40."""
    if len(pair.named) != 1 or not pattern(r"cx{0,2}$").search(scene.signs[: pair.named[0]]):
        return None
    return Sides(*_fill(scene, _last(scene, pair), None), "pair")


def _winning(scene: Scene, pair: Pair) -> Sides | None:
    """The poll had shown him winning by 61-39."""
    verb = pattern(r"(h)bx?$").search(scene.signs[: pair.first])
    if verb is None or not pair.named or not scene.word(verb.start(1)).startswith(("win", "won")):
        return None
    return Sides(*_fill(scene, _last(scene, pair), None), "pair")


def _side_by_side(scene: Scene, pair: Pair) -> Sides | None:
    """They prefer Okafor to Teague, 35-31."""
    if len(pair.named) <= 1:
        return None
    front, other = resolve(scene, scene.parts[pair.named[-2]]), _last(scene, pair)
    if front is not None and is_same(scene, front, other):
        return Sides(*_fill(scene, front, None), "pair")  # "Roe … with women, who favor him by 48 to 39"
    return Sides(front, other, "pair")


def _last(scene: Scene, pair: Pair) -> Part | None:
    return resolve(scene, scene.parts[pair.named[-1]]) if pair.named else None


SIDES: tuple[Callable[[Scene, Pair], Sides | None], ...] = (
    _around_verb, _rated, _lead_behind, _in_favor, _for_other, _chosen_one, _winning, _side_by_side,
)  # fmt: skip


def subject_of(scene: Scene, named: Sequence[int], verb: int) -> int:
    """Find the subject among the names before a verb, past an insertion between commas."""
    closing = pattern(r",[xvhd]{0,2}$").search(scene.signs[:verb])
    if closing:
        opening = scene.signs.rfind(",", 0, closing.start())
        outside = [i for i in named if i < opening]
        if outside:
            return outside[-1]
    return named[-1]


def name_after(scene: Scene, at: int) -> Part | None:
    """Find the name that follows soon behind a part."""
    match = pattern(r"[^NFB;w]{0,6}?(N)").match(scene.signs, at + 1)
    return scene.parts[match.start(1)] if match else None


def _fill(scene: Scene, front: Part | None, other: Part | None) -> tuple[Part | None, Part | None]:
    """Take the opponents of the contest before for those that the sentence leaves out."""
    known, last = front or other, scene.memory.subject
    contest = scene.memory.contest or ((known, last) if known and last else None)
    if contest is None:
        return front, other
    if front is None and other is None:
        return contest
    rest = next((part for part in contest if not is_same(scene, part, known)), None)
    return (front, other or rest) if front else (rest, other)


def _pair_answers(scene: Scene, pair: Pair, sides: Sides) -> tuple[Stretch | None, Stretch | None]:
    if sides.front or sides.behind:
        larger, smaller = place_of(sides.front), place_of(sides.behind)
        return (larger, smaller) if scene.value(pair.first) >= scene.value(pair.second) else (smaller, larger)
    rating = pattern(r"[^;w]{0,3}?j+").match(scene.signs[pair.second + 1 :])
    if rating:
        answer = place_of(scene.parts[pair.second + rating.end()])
        return answer, answer
    if scene.signs[: pair.first].endswith("("):
        return _in_brackets(scene, pair.first)
    return predicate(scene, pair.second) or _that_clause(scene, pair.second) or _stated(scene, pair.first), None


def _in_brackets(scene: Scene, first: int) -> tuple[Stretch | None, Stretch | None]:
    """City dwellers are more likely than rural residents to agree (62 percent to 37 percent): one answer for both."""
    match = pattern(r"G[^G;]*?rG([^G;]+)\($").search(scene.signs[:first])
    answer = scene.stretch(*match.span(1)) if match else None
    return answer, answer


def _that_clause(scene: Scene, second: int) -> Stretch | None:
    """They say by 55%-41% that it should be closed."""
    if not scene.signs.startswith("q", second + 1):
        return None
    return scene.stretch(second + 1, clause_end(scene, second + 2))


def _stated(scene: Scene, first: int) -> Stretch | None:
    """Most oppose it, 59%-28%: the predicate in front of the pair."""
    match = pattern(r"G(?:o[xN]{1,4})?([vhc][^G;w,:]*?)(?:[,b]x?)?$").search(scene.signs[:first])
    return scene.stretch(match.start(1), match.end(1)) if match else None


def remember_contest(scene: Scene) -> None:
    """Keep the first two names that shares were given for as opponents, the larger share first."""
    named = {(part.start, part.end): part for part in scene.parts if part.sign == "N"}
    shares = [
        (named[reading.choice], scene.value(at))
        for at, reading in sorted(scene.read.items())
        if reading.type == "share" and reading.choice in named and scene.signs[at] in "FB"
    ]
    if len(shares) > 1 and shares[0][0] != shares[1][0]:
        if scene.memory.contest and shares[0][1] + shares[1][1] < _ALSO_RAN:
            return
        (front, _), (behind, _) = sorted(shares[:2], key=lambda share: -share[1])
        scene.memory.contest = front, behind
