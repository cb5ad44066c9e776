"""Names in a sentence: who is only quoted, and whom a pronoun stands for."""

from __future__ import annotations

import re

from newsparse_polls.clauses import Part
from newsparse_polls.names import PRONOUN
from newsparse_polls.scene import Scene, Stretch

_SAYING = re.compile(
    r"\s+(?:(?:also|has|had)\s+)?"
    r"(?:says?|said|told|tells|argue[sd]?|warn(?:s|ed)|notes?|noted|add(?:s|ed)|wrote|writes|explained|credits?)\b"
)

_SAID = re.compile(r"\b(?:says?|said|according\s+to|told|thinks|asked\s+(?:if|whether|about))\s+(?:\w+\s+)?$")


def is_source(scene: Scene, at: int) -> bool:
    """Tell whether a name is somebody quoted, not somebody chosen."""
    part = scene.parts[at]
    return bool(_SAYING.match(scene.text, part.end)) or bool(
        _SAID.search(scene.text[max(0, part.start - 30) : part.start])
    )


def is_among(scene: Scene, at: int) -> bool:
    """Tell whether a group is one that is asked ("among Democrats"), not one that is chosen."""
    return scene.signs[at] == "G" and at > 0 and scene.signs[at - 1] in "aiofmkb"


def resolve(scene: Scene, part: Part | None) -> Part | None:
    """Find the name that a pronoun stands for."""
    if part is None or part.name is None or not PRONOUN.fullmatch(scene.text[part.start : part.end]):
        return part
    earlier = [p for p in scene.parts if p.sign == "N" and p.end <= part.start and p.name and not p.name.stands_for]
    if part.name.key:
        same = [p for p in earlier if p.name and p.name.key == part.name.key]
        written = same[0] if same else scene.memory.written(part.name.key, part.start)
        if written is not None:
            return written
    possessive = scene.text[part.start : part.end].lower() in {"his", "her"}
    if earlier and not possessive:
        return earlier[0]
    return scene.memory.subject or (earlier[0] if earlier else part)


def is_same(scene: Scene, one: Part, other: Part | None) -> bool:
    """Tell whether two names are the same, by what they stand for or by their last word."""
    if other is None:
        return False
    a, b = (scene.text[p.start : p.end].split()[-1] for p in (one, other))
    return a == b or bool(one.name and other.name and one.name.key and one.name.key == other.name.key)


def answer(scene: Scene, at: int) -> Stretch | None:
    """Give a name as the answer, a pronoun resolved, and remember it."""
    part = resolve(scene, scene.parts[at])
    if part is not None and part.sign == "N":
        scene.memory.subject = part
    return place_of(part)


def place_of(part: Part | None) -> Stretch | None:
    """Give where a part stands."""
    return (part.start, part.end) if part else None
