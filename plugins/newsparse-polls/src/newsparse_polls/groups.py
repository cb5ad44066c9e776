"""Which group or place a figure is about."""

from __future__ import annotations

import re

from newsparse_polls.choices import Scene, Stretch
from newsparse_polls.clauses import Clauses
from newsparse_polls.grammar import Grammar

_TIED = re.compile(r".(?:\([FB]\))?[xjcyl]{0,3}?(?:o[xyi,P]{0,3}?|ox?)?(G)")
_LATER = re.compile(r".[^;w]*?(?:a|m)[xo]{0,2}(G)")
_HERE = re.compile(r"i(P(?:(?:,|y|,y)P)*|N(?:(?:,|y|,y)N)*)")
_BRACKET = re.compile(r"([PG])\($")


class Scope:
    """The group or place that the sentences at hand are about, as one of them set it.

    Attributes:
        stretch: where it is named, or None for everybody.
    """

    def __init__(self) -> None:
        self.stretch: Stretch | None = None

    def enter(self, clauses: Clauses) -> None:
        """Take in how a sentence begins: "Among women, …", "In Ohio, …"; a poll named anew ends the scope."""
        opening = re.match(r"[yx]?(?:(?:a|f)[xo]{0,2}(G)|i[x]?([PNG](?:(?:,|y|,y)[PNG])*))(?:[xo]{0,3}[ia][xPG]*)?,", clauses.signs)
        side = re.match(r"kx?(G)[x]*,", clauses.signs)
        if opening or side:
            match = opening or side
            group = 1 if match[1] else 2  # type: ignore[index]
            first, last = match.start(group), match.end(group) - 1  # type: ignore[union-attr]
            self.stretch = clauses.parts[first].start, clauses.parts[last].end
        elif "p" in clauses.signs:
            self.stretch = None


def group_of(scene: Scene, at: int, scope: Scope, grammar: Grammar) -> Stretch | None:
    """Find the group or place of a figure: tied to it, behind it, before it, or set for the whole passage."""
    for found in (_tied(scene, at), _in_bracket(scene, at), _behind(scene, at), _in_front(scene, at), _place_behind(scene, at)):
        if found is not None:
            if _is_everybody(scene.text[found[0] : found[1]], grammar):
                break
            return _with_place(scene, found)
    return scope.stretch


def _is_everybody(text: str, grammar: Grammar) -> bool:
    return grammar.general.fullmatch(text) is not None


def _tied(scene: Scene, at: int) -> Stretch | None:
    """43 percent of Ohio voters; 38 percent of those over 65."""
    match = _TIED.match(scene.signs, at)
    return _part(scene, match.start(1)) if match else None


def _in_bracket(scene: Scene, at: int) -> Stretch | None:
    """Highest in Poland (73 percent) and Romania (64 percent)."""
    match = _BRACKET.search(scene.signs[:at])
    return _part(scene, match.start(1)) if match else None


def _behind(scene: Scene, at: int) -> Stretch | None:
    """46 percent to 41 percent among women."""
    match = _LATER.match(scene.signs, at)
    if match and not re.search(r"[FBM].*[FBM]", _without_pairs(scene, at, match.start(1))):
        return _part(scene, match.start(1))
    return None


def _without_pairs(scene: Scene, at: int, end: int) -> str:
    return re.sub(r"(?<=[FB])[-,ryNe]{1,4}[FB]", "", scene.signs[at:end], count=1)


def _in_front(scene: Scene, at: int) -> Stretch | None:
    """Among women, she leads 54-40."""
    matches = list(re.finditer(r"a[xo]{0,2}(G)", scene.signs[:at]))
    return _part(scene, matches[-1].start(1)) if matches and not _has_own(scene, matches[-1].start(1), at) else None


def _has_own(scene: Scene, group: int, at: int) -> bool:
    """Tell whether a group in front belongs to an earlier figure: "54 percent among women, and 40 percent overall"."""
    return re.search(r"[FBMD][^;,wFBMD]*$", scene.signs[:group]) is not None


def _place_behind(scene: Scene, at: int) -> Stretch | None:
    """… by 15 points in Wisconsin; in France, 30 percent."""
    match = re.compile(r".(?:[-,r]{1,2}[FB])?[^FBMDQN;w,]*?i[x]{0,2}(P)").match(scene.signs, at)
    if match:
        return _part(scene, match.start(1))
    before = list(re.finditer(r"i(P(?:(?:,|y|,y)P)*)", scene.signs[:at]))
    if before and re.match(r"[yx]?i", scene.signs) and before[0].start() <= 1:
        return scene.parts[before[0].start(1)].start, scene.parts[before[0].end(1) - 1].end
    return None


def _part(scene: Scene, at: int) -> Stretch:
    return scene.parts[at].start, scene.parts[at].end


def _with_place(scene: Scene, found: Stretch) -> Stretch:
    """Take "in Wisconsin" of "likely voters in Wisconsin" into the phrase."""
    at = next((i for i, part in enumerate(scene.parts) if part.end == found[1]), None)
    if at is not None and scene.signs[at] == "G" and re.match(r"iP", scene.signs[at + 1 :]):
        return found[0], scene.parts[at + 2].end
    return found
