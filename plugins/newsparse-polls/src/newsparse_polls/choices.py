"""Which answer a figure is for: the constructions of poll reporting, as patterns over the signs of a sentence.

Each rule looks at one construction and gives the part or stretch that is the answer, or nothing. They are tried in the order
of ``RULES``: the tighter the construction, the earlier.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from newsparse_polls.clauses import Clauses, Part
from newsparse_polls.names import PRONOUN, Name

Stretch = tuple[int, int]  # offsets into the text

_FIGURES = "FBDMQC"


class Memory:
    """What the reader keeps in mind from the sentences before.

    Attributes:
        contest: the two last named opponents, the one in front first.
        choice: the last answer.
        fresh: whether the sentence before named a poll.
        subject: the last name a figure was given for.
    """

    def __init__(self, names: Iterable[Name] = ()) -> None:
        self._written: dict[str, list[Name]] = {}
        for name in names:
            if name.key and not PRONOUN.fullmatch(name.text):
                self._written.setdefault(name.key, []).append(name)
        self.contest: tuple[Part, Part] | None = None
        self.choice: Stretch | None = None
        self.subject: Part | None = None
        self.fresh = False

    def written(self, key: str, before: int) -> Part | None:
        """Find where a name was last written out before an offset."""
        names = self._written.get(key, [])
        at = bisect_left(names, before, key=_start)
        return Part("N", names[at - 1].start, names[at - 1].end, name=names[at - 1]) if at else None


def _start(name: Name) -> int:
    return name.start


class Reading(NamedTuple):
    """What a sentence says of one figure.

    Attributes:
        part: index of the figure's part.
        type: share, lead, change or other.
        choice: the answer, or None.
        rule: the construction by which it was read.
    """

    part: int
    type: str
    choice: Stretch | None
    rule: str


class Scene(NamedTuple):
    """A sentence with what came before it.

    Attributes:
        text: the article's text.
        clauses: the sentence in parts.
        memory: what is known from before.
        read: what has been read of this sentence so far, by index of part.
    """

    text: str
    clauses: Clauses
    memory: Memory
    read: dict[int, Reading]

    @property
    def signs(self) -> str:
        """The signs of the sentence."""
        return self.clauses.signs

    @property
    def parts(self) -> Sequence[Part]:
        """The parts of the sentence."""
        return self.clauses.parts


def read_choices(scene: Scene) -> dict[int, Reading]:
    """Read every figure of a sentence that has an answer or a type of its own."""
    _read_pairs(scene)
    for at, sign in enumerate(scene.signs):
        if at in scene.read or sign not in "FBDMO" and not (sign == "C" and _is_claim(scene, at)) and not (sign == "Q" and _is_measure(scene, at)):
            continue
        reading = _read_one(scene, at)
        if reading is not None:
            scene.read[at] = reading
            if reading.choice is not None:
                scene.memory.choice = reading.choice
    _remember_contest(scene)
    _look_ahead(scene)
    return scene.read


def _is_measure(scene: Scene, at: int) -> bool:
    """Tell whether a measure is what a survey found: an average, or "three times as many"."""
    after = scene.text[scene.parts[at].end : scene.parts[at].end + 16]
    before = [i for i in range(at) if scene.signs[i] == "Q"]
    if after.startswith(" ago") or before and scene.parts[at].start - scene.parts[before[-1]].end > _NEAR:
        return False
    return AVERAGE.search(_own_clause(scene, at)) is not None or re.match(r"\s+(?:as\s+(?:many|likely|much)|more|less)\b", after) is not None and scene.parts[at].figure.unit is None  # type: ignore[union-attr]


_NEAR = 12  # code points between the ends of a range, "from 36 to just 21 days"
_MILLION = 1_000_000


def _is_claim(scene: Scene, at: int) -> bool:
    """Tell whether a survey's count of millions has a predicate: "six million Americans now use them"."""
    figure = scene.parts[at].figure
    if scene.signs[:at].endswith("o") or "p" not in scene.signs and not scene.memory.fresh:
        return False
    return figure is not None and (figure.value or 0) >= _MILLION and _predicate(scene, at) is not None


def _remember_contest(scene: Scene) -> None:
    """Keep the first two names that shares were given for as opponents, the larger share first."""
    named = {(p.start, p.end): p for p in scene.parts if p.sign == "N"}
    shares = [r for _, r in sorted(scene.read.items()) if r.type == "share" and r.choice in named and scene.signs[r.part] in "FB"]
    if len(shares) > 1 and shares[0].choice != shares[1].choice:
        pair = sorted(shares[:2], key=lambda r: -(scene.parts[r.part].figure.value or 0))  # type: ignore[union-attr]
        scene.memory.contest = named[pair[0].choice], named[pair[1].choice]  # type: ignore[index]


AVERAGE = re.compile(r"\b(?:average|averages|averaged|median)\b(?!\s+of\s+(?:[\w.-]+\s+){0,4}(?:polls|surveys))", re.IGNORECASE)


def _own_clause(scene: Scene, at: int) -> str:
    """The text of the clause of a figure."""
    start = max(scene.signs.rfind(mark, 0, at) for mark in ";w") + 1
    return scene.text[scene.parts[start].start : scene.parts[at].end]


# ---------------------------------------------------------------- two figures that stand against each other
_PAIR = re.compile(r"(?<![md])([FB])(?:-|,?r|,)([FB])(?![(]?[BF])")
_OPPONENTS = re.compile(r"([NG])[^NG;w]*?([lt])[^NG;w]*?([NG])")


def _read_pairs(scene: Scene) -> None:
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
    start = max(scene.signs.rfind(mark, 0, first) for mark in ";w:") + 1
    if not set(scene.signs[start:first]) & set("lt"):
        start = max(scene.signs.rfind(mark, 0, first) for mark in ";w") + 1
    before, after = scene.signs[start:first], scene.signs[second + 1 :]
    either = "NG" if set(before) & set("lt") else "N"
    named = [start + i for i, sign in enumerate(before) if sign in either and not _is_source(scene, start + i) and not _is_among(scene, start + i)]
    verbs = [start + i for i, sign in enumerate(before) if sign in "lt"]
    if verbs:
        between = [v for v in verbs if any(i < v for i in named) and any(i > v for i in named)]
        verb = between[0] if between else verbs[0] if any(i < verbs[0] for i in named) else verbs[-1]
        left = [i for i in named if i < verb]
        right = [i for i in named if i > verb]
        front = scene.parts[_subject_of(scene, left, verb)] if left else None
        other = scene.parts[right[-1]] if right else _name_after(scene, second)
        if len(right) > 1 and front is None:
            front, other = scene.parts[right[0]], scene.parts[right[1]]
        front, other = _resolve(scene, front), _resolve(scene, other)
        front, other = _fill(scene, front, other)
        return (front, other, "lead") if scene.signs[verb] == "l" else (other, front, "trail")
    if re.match(r"[^;wFB]{0,2}?j", after):
        return None, None, "rating"
    if match := re.match(r"[^;wFB]{0,4}?l", after):
        other = _name_after(scene, second + match.end())
        front = scene.parts[named[-1]] if named else None
        return (*_fill(scene, _resolve(scene, front), _resolve(scene, other)), "lead after")
    if match := re.match(r"x{0,2}f(N)", after):
        front = scene.parts[named[-1]] if named else None
        return (*_fill(scene, _resolve(scene, front), scene.parts[second + 1 + match.start(1)]), "pair")
    chosen = [i for i in named if re.search(r"cx{0,2}$", scene.signs[:i])]
    if len(named) == 1 and chosen:
        return (*_fill(scene, _resolve(scene, scene.parts[named[0]]), None), "pair")
    if len(named) > 1:
        return _resolve(scene, scene.parts[named[-2]]), _resolve(scene, scene.parts[named[-1]]), "pair"
    return None, None, "pair"


def _subject_of(scene: Scene, named: Sequence[int], verb: int) -> int:
    """Find the subject among the names before a verb, past an insertion between commas."""
    closing = re.search(r",[xvhd]{0,2}$", scene.signs[:verb])
    if closing:
        opening = scene.signs.rfind(",", 0, closing.start())
        outside = [i for i in named if i < opening]
        if outside:
            return outside[-1]
    return named[-1]


def _name_after(scene: Scene, at: int) -> Part | None:
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
    rest = next((part for part in contest if not _is_same(scene, part, known)), None)  # type: ignore[arg-type]
    return (front, other or rest) if front else (rest, other)


def _pair_answers(
    scene: Scene, first: int, second: int, front: Part | None, behind: Part | None
) -> tuple[Stretch | None, Stretch | None]:
    a, b = (scene.parts[i].figure.value for i in (first, second))  # type: ignore[union-attr]
    if front or behind:
        answers = _place(front), _place(behind)
        return answers if (a or 0) >= (b or 0) else (answers[1], answers[0])
    rating = re.match(r"[^;w]{0,3}?j+", scene.signs[second + 1 :])
    if rating:
        last = second + rating.end()
        return (_place(scene.parts[last]),) * 2
    return _predicate(scene, second) or _stated(scene, first), None


def _stated(scene: Scene, first: int) -> Stretch | None:
    """Most oppose it, 59%-28%: the predicate in front of the pair."""
    match = re.search(r"G([vhc][^G;w,:]*?)[,b]x?$", scene.signs[:first])
    return (scene.parts[match.start(1)].start, scene.parts[match.end(1) - 1].end) if match else None


# ---------------------------------------------------------------- one figure
def _read_one(scene: Scene, at: int) -> Reading | None:
    kind = _type_of(scene, at)
    rules = _LEAD_RULES if kind == "lead" or scene.signs[at] == "O" else _CHANGE_RULES if kind == "change" else RULES
    for rule in rules:
        choice = rule(scene, at)
        if choice is not None:
            return Reading(at, kind, choice, rule.__name__.strip("_"))
    if kind != "share" or scene.signs[at] in "FM":
        return Reading(at, kind, None, "bare")
    return None


def _word(scene: Scene, at: int, *words: str) -> bool:
    """Tell whether the word of change before a figure is one of some words."""
    part = scene.parts[max(i for i in range(at) if scene.signs[i] == "d")]
    return scene.text[part.start : part.end].lower() in words


def _type_of(scene: Scene, at: int) -> str:
    before, after = scene.signs[:at], scene.signs[at + 1 :]
    sign = scene.signs[at]
    if sign == "B" and (re.search(r"l[hd]x?$", before) or re.search(r"[lt][^;w]*D[^;w]*Nb$", before)):
        return "lead"
    if sign in "FB" and re.search(r"Nd$", before) and re.match(r"[.,;]|$", after) and _word(scene, at, "up"):
        return "lead"
    if sign == "F" and re.search(r"\b(?:average|typical)\s+(?!of\b)[a-z]", _own_clause(scene, at)) and not re.match(r"(?:oG)?[vc]", after):
        return "other"
    if sign in "QOC":
        return "other"
    if re.search(r"\([+-]?$", before) and re.search(r"[+-]$", before) or re.search(r"\(d$", before):
        return "change"
    if sign == "D" and re.search(r"(?:d.*|[hk]|N)rx?$", before) and re.match(r"[,.;w]|$", after):
        return "share"
    if sign == "D" and re.search(r"Nh?db?$", before) and not re.match(r"x{0,2}m", after) and _word(scene, at, "up", "down"):
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
        return "lead" if scene.text[scene.parts[at + 1].start : scene.parts[at + 1].end].lower() in {"lead", "edge", "advantage", "margin"} else "share"
    if sign == "F" and re.search(r"dkxo$", before):
        return "change"
    if re.search(r"d(?:b|x)?$", before) and sign in "F":
        word = scene.text[scene.parts[at - 1].start : scene.parts[at - 1].end].lower()
        return "change" if re.match(r"(?:x?m|$|,|[kwi;y]|x)", after) or word == "by" else "share"
    return "share"


_FEW = 3  # words between a figure and its verb, beyond which the verb is another clause's

# A figure, what it is a share of, and where: what stands in front of its predicate.
_WHO = re.compile(
    r".(?:\([^)]{1,8}\)|\)|[-,](?=o))?M?(?:o(?:[xyiPNoCBF,]{0,4}?G|[xyiPNoCBF,]{1,4}?(?=[vhcq])|(?=q))|[xi]?G|x{1,2}(?=vq?))?(?:,x{1,3},(?=[vhc]))?"
    r"(?:[if]p(?:x{1,2}(?=[vc]))?)?(?:[ik][xo]?[PN](?:[,y]+[PN])*|[ik][xolBC]{1,4}(?=[vhc]))?(?:qb?|,(?=[vch])|,G(?=[vhc])|-(?=[vh]))?"
)


def _chosen_name(scene: Scene, at: int) -> Stretch | None:
    """46 percent (of likely voters) would vote for Clinton."""
    match = re.compile(r".(?:o?x{0,2}G)?(?:iP)?[qvhxn,y]{0,6}?c[ofkx]{0,4}?(N)(?!e[^N;w,]{0,3}[FB])").match(scene.signs, at)
    if match is None or match[0].count("x") > _FEW and match[0].find("c") > _FEW:
        return None
    return _answer(scene, match.start(1))


def _predicate(scene: Scene, at: int) -> Stretch | None:
    """62 percent thought NATO should come to Ukraine's defense; 49 percent of men approve."""
    match = _WHO.match(scene.signs, at)
    if match is None:
        return None
    start = match.end()
    if scene.signs[start - 1] == "," and not re.search(r"[FGM],$", scene.signs[:at]):
        return None
    if start < len(scene.signs) and scene.signs[start] in "vhncq" or _is_subject(scene, at) and _can_be_verb(scene, at, start):
        end = _clause_end(scene, start)
        if _OPENS_CONDITION.match(scene.text, scene.parts[start].start) and end < len(scene.signs):
            end = _clause_end(scene, end)
        if end > start and not _is_bare_support(scene, start, end):
            return scene.parts[start].start, scene.parts[end - 1].end
    return None


_OPENS_CONDITION = re.compile(r"\w+\s+(?:that\s+)?(?:if|when|even|although|because|once|after|before|given)\b")


def _is_subject(scene: Scene, at: int) -> bool:
    """Tell whether a figure begins its clause, after a poll's verb or a conjunction."""
    return re.search(r"(?:^|[;,:w\"yk]|,y|p[xh]{0,3}q?|[xv]q)[x]?$", scene.signs[:at]) is not None


_INFLECTED = re.compile(r"[a-z]+(?:ed|ing)\b")


def _can_be_verb(scene: Scene, at: int, start: int) -> bool:
    if start < len(scene.signs) and scene.signs[start] == "x" and _INFLECTED.match(scene.text, scene.parts[start].start):
        return True
    return start < len(scene.signs) and scene.signs[start] in "xlt" and start > at and "G" in scene.signs[at:start]


def _clause_end(scene: Scene, start: int) -> int:
    """Find where a clause ends: before the next figure's clause, a turn, or a comma."""
    match = re.compile(r"[;:w]|[,()-]|y[xv]{0,2}[FBM]|ry?[x]{0,2}[FBM]|[.!?]$").search(scene.signs, start + 1)
    return match.start() if match else len(scene.signs)


def _is_bare_support(scene: Scene, start: int, end: int) -> bool:
    """Tell "40 percent support" and "20 percent backing from women" from "40 percent support the bill"."""
    return re.match(r"c(?:$|[fmaikprh])", scene.signs[start:end]) is not None


def _for_name(scene: Scene, at: int) -> Stretch | None:
    """42 percent for Trump; 51 percent support for the bill."""
    match = re.compile(r".[xjcop]{0,4}?f(N)").match(scene.signs, at)
    return _answer(scene, match.start(1)) if match else None


def _verdict(scene: Scene, at: int) -> Stretch | None:
    """8 percent undecided; 45 percent in favour."""
    match = re.compile(r".(?:o?G)?[xv]{0,2}(u)").match(scene.signs, at)
    return _place(scene.parts[match.start(1)]) if match else None


def _possessed(scene: Scene, at: int) -> Stretch | None:
    """Clinton's 46 percent."""
    match = re.search(r"(N)ex?$", scene.signs[:at])
    return _answer(scene, match.start(1)) if match else None


def _in_brackets(scene: Scene, at: int) -> Stretch | None:
    """Rubio (15 percent); the economy (31 percent)."""
    match = re.search(r"(N)\($", scene.signs[:at])
    if match:
        return _answer(scene, match.start(1))
    if re.search(r"[xjv]\($", scene.signs[:at]):
        start = max(scene.signs.rfind(mark, 0, at - 1) for mark in ",;y:)w") + 1
        if start < at - 1:
            return scene.parts[start].start, scene.parts[at - 2].end
    return None


def _with_share(scene: Scene, at: int) -> Stretch | None:
    """Cruz follows Trump with 16 percent; Clinton at 46, Trump at 42; Toomey has 45 percent."""
    before = scene.signs[:at]
    subject = re.search(r"(N)[^NFB;w]*[lthd][^NFB;w]{0,2}(N)(?:bDx?)?,?x{0,2}k[x]{0,2}$", before)
    if subject and "b" not in before[subject.start(1) : subject.start(2)]:
        return _answer(scene, subject.start(1))
    if re.search(r",h$", before) and scene.text[scene.parts[at - 1].start : scene.parts[at - 1].end].endswith("ing"):
        start = max(before.rfind(mark) for mark in ";w") + 1
        named = [i for i in range(start, at) if scene.signs[i] == "N" and not _is_source(scene, i)]
        return _answer(scene, named[0]) if named else None
    if match := re.search(r"(N)y(N)[vhx]?zx{0,2}k$", before):
        scene.memory.contest = scene.parts[match.start(1)], scene.parts[match.start(2)]
        return scene.parts[match.start(1)].start, scene.parts[match.start(2)].end
    if (match := re.search(r"[,y;](x{1,2})h?k?$", before)) and any(r.rule == "with_share" for r in scene.read.values()):
        return scene.parts[match.start(1)].start, scene.parts[match.end(1) - 1].end
    match = re.search(r"(N)(?:[,hkqvxdljmtpzoe]|[ka]G|c(?=[mof])|[cjl]o|r(?=[vlthcx])|i(?!P)|rx?$){0,9}[hkxdr:,]?$", before)
    if match and not _is_source(scene, match.start(1)):
        at = match.start(1)
        described = scene.parts[at].name
        if described and described.stands_for and before[:at].endswith("N,"):  # "Priya Nair, the Labour candidate, on 34"
            at -= 2
        return _answer(scene, at)
    return None


def _elliptic(scene: Scene, at: int) -> Stretch | None:
    """44 percent chose Sunday hours, 21 percent the bookmobile and 8 percent story time."""
    match = re.compile(r".([xNPi]{1,5}?)(?:[,.;]|y|$)").match(scene.signs, at)
    before = [i for i in scene.read if i < at and scene.signs[i] in "FM"]
    if match is None or not before or scene.signs[at + 1] == "i" or not re.search(r"(?:^|[,y])x?$", scene.signs[:at]):
        return None
    if scene.read[before[-1]].rule not in {"chosen_name", "predicate", "elliptic"} or not _VERB_OF_CHOICE.search(scene.signs[before[0] : at]):
        return None
    return scene.parts[match.start(1)].start, scene.parts[match.end(1) - 1].end


_VERB_OF_CHOICE = re.compile(r"[cv]")


def _respectively(scene: Scene, at: int) -> Stretch | None:
    """Rubio and Cruz, at 11 and 8 percent respectively."""
    for match in re.finditer(r"(N)y(N)[,hvk]{0,3}([FB])y([FB])", scene.signs):
        if at in (match.start(3), match.start(4)) and scene.text[scene.parts[match.start(4)].end :].lstrip(" ,").startswith("respectively"):
            return _answer(scene, match.start(1 if at == match.start(3) else 2))
    return None


def _backed_by(scene: Scene, at: int) -> Stretch | None:
    """The plan was backed by 54 percent; tax was a crucial area for a quarter."""
    if match := re.search(r"(?:^|[-;w,])[yx]?([^-;w,][^;w,]{0,30}?)hx{0,2}[cj]o$", scene.signs[:at]):
        named = [i for i in range(*match.span(1)) if scene.signs[i] == "N"]
        return _answer(scene, named[-1]) if named else (scene.parts[match.start(1)].start, scene.parts[match.end(1) - 1].end)
    if re.search(r"(?:c|v|x|h)[x]?[bf]$", scene.signs[:at]):
        start = max(scene.signs.rfind(mark, 0, at) for mark in ",;w") + 1
        while start < at and scene.signs[start] in "yqw":
            start += 1
        named = [i for i in range(start, at) if scene.signs[i] == "N"]
        if named and "c" in scene.signs[start:at]:
            return _answer(scene, named[0])
        if start == at - 2 and start and scene.signs[start - 1] == ",":  # "…, blamed by 38 percent" says it of the clause before
            return _subject_stretch(scene, start - 1)
        if start < at - 1:
            return scene.parts[start].start, scene.parts[at - 2].end
    return None


def _passive(scene: Scene, at: int) -> Stretch | None:
    """The plan, which was announced in May, was rejected by 57 percent of those who …"""
    match = re.search(r"(?:^|[;,w])[yx]?([^;,w]*)(,q[^,;]*,)?(h)[^;,w]{0,5}?[cvx]b$", scene.signs[:at])
    if match is None or not match[1]:
        return None
    named = [i for i in range(*match.span(1)) if scene.signs[i] == "N"]
    if named and match.end(1) - named[-1] <= 1:
        return _answer(scene, named[-1])
    return scene.parts[match.start(1)].start, scene.parts[match.end(1) - 1].end


def _subject_stretch(scene: Scene, stop: int) -> Stretch | None:
    start = max(scene.signs.rfind(mark, 0, stop) for mark in ",;w") + 1
    match = re.compile(r"y?([^,;][^hvdt,;]*)[hvdt]").match(scene.signs, start, stop)
    return (scene.parts[match.start(1)].start, scene.parts[match.end(1) - 1].end) if match else None


def _for_whom(scene: Scene, at: int) -> Stretch | None:
    """For 57 percent, pensions were key issues."""
    match = re.compile(r".(?:oG)?,").match(scene.signs, at)
    if match and re.search(r"(?:^|[;w,])f$", scene.signs[:at]):
        end = _clause_end(scene, match.end())
        return (scene.parts[match.end()].start, scene.parts[end - 1].end) if end > match.end() else None
    return None


def _rating(scene: Scene, at: int) -> Stretch | None:
    """His approval rating stands at 51 percent."""
    match = re.search(r"(?:(N)e?x{0,2})?([cj]+)(?:aG|fN|[^FBNG;w]){0,12}?[okhrdvm]x?$", scene.signs[:at])
    if match:
        if set(match[2]) == {"c"}:
            subject = _resolve(scene, scene.parts[match.start(1)]) if match[1] else scene.memory.subject
            if subject is not None:
                return _place(subject)
        first = match.start(1) if match[1] else match.start(2)
        return scene.parts[first].start, scene.parts[match.end(2) - 1].end
    match = re.compile(r".(?:yF)?x{0,2}(j+)").match(scene.signs, at)
    if match and not re.search(r"N[^F;w]*$", scene.signs[:at]):
        return scene.parts[match.start(1)].start, scene.parts[match.end(1) - 1].end
    return None


def _same_as_before(scene: Scene, at: int) -> Stretch | None:
    """… compared with 17 percent of 18- to 24-year-olds; and 54 percent of men."""
    if re.search(r"(?:r|y|,|w|;)[x]?$|[FB]G?\)?,$|\($", scene.signs[:at]) and re.compile(r".(?:o?G|aG|iP)").match(scene.signs, at):
        before = [i for i in scene.read if i < at and scene.read[i].type == "share"]
        if before:
            return scene.read[before[-1]].choice
    if re.search(r"m[FB](?:ix{1,3})?rx?$|[FB].{0,4}dm$|D,?rx?$", scene.signs[:at]):
        return scene.memory.choice
    if re.search(r"[ry]x?$", scene.signs[:at]) and re.match(r"(?:[xki.,;]|iP){0,5}$|[xi]{0,3}[.,;]", scene.signs[at + 1 :]):
        before = [i for i in scene.read if i < at and scene.read[i].rule in {"predicate", "chosen_name"}]
        if before:
            return scene.read[before[-1]].choice
    return None


def _of_group(scene: Scene, at: int) -> Stretch | None:
    """That result includes 64 percent of independent voters: the answer is the last one."""
    match = re.compile(r".oG(?:$|[.,;yw])").match(scene.signs, at)
    return scene.memory.choice if match else None


_FIGURE = re.compile(r"\bit[’']s\s+$|\b(?:figure|share|proportion|number|percentage|it|that)\s+(?:\w+\s+)?(?:is|was|rises|rose|falls|fell|jumps|jumped|drops|dropped|climbs|reached|stood|stands|rising|falling)\b|\b(?:rising|falling|dropping|climbing|increasing)\s+to\s+$")


def _labelled(scene: Scene, at: int) -> Stretch | None:
    """Four in 10 have a positive reaction: 15 percent enthusiastic, 24 percent satisfied."""
    match = re.compile(r".(x{1,2})(?=[,.;)y]|$)").match(scene.signs, at)
    if match and re.search(r"(?:^|[:,y(])x?$", scene.signs[:at]):
        return scene.parts[match.start(1)].start, scene.parts[match.end(1) - 1].end
    return None


def _still(scene: Scene, at: int) -> Stretch | None:
    """Asian Americans are less upbeat, at 26 percent: another group on the question before."""
    if re.search(r"(?:^|[;w,y])x?G[hvxdt,]*k$", scene.signs[:at]):
        return scene.memory.choice
    start = max(scene.signs.rfind(mark, 0, at) for mark in ";wF") + 1
    if _FIGURE.search(scene.text, scene.parts[start].start, scene.parts[at].start):
        return scene.memory.choice
    return None


def _measured(scene: Scene, at: int) -> Stretch | None:
    """Callers hang up after 65 seconds on average; five times as many teenagers said so."""
    if scene.signs[at] != "Q":
        return None
    if match := re.compile(r".w?x?(?:x|G){1,4}w?G?").match(scene.signs, at):
        end = _clause_end(scene, match.end())
        if scene.text[scene.parts[at].end :].lstrip().startswith("as ") and end > at + 1:
            return scene.parts[at + 1].start, scene.parts[end - 1].end
    start = max(scene.signs.rfind(mark, 0, at) for mark in "G;w,N") + 1
    return (scene.parts[start].start, scene.parts[at - 1].end) if start < at else None


def _clause_subject(scene: Scene, at: int) -> Stretch | None:
    """Resolution rates are running at 50 percent."""
    start = max(scene.signs.rfind(mark, 0, at) for mark in ";w,:q") + 1
    match = re.compile(r"[yx]*?([xjNPocv][xjNPoc]*?)[hvdk]").match(scene.signs, start, at)
    if match and match.start(1) < match.end(1):
        return scene.parts[match.start(1)].start, scene.parts[match.end(1) - 1].end
    return None


RULES: tuple[Callable[[Scene, int], Stretch | None], ...] = (
    _respectively, _elliptic, _for_whom, _passive, _chosen_name, _possessed, _predicate, _for_name, _verdict, _in_brackets, _same_as_before, _backed_by,
    _still, _rating, _with_share, _of_group, _measured, _labelled, _clause_subject,
)  # fmt: skip


def _leader(scene: Scene, at: int) -> Stretch | None:
    """Clinton leads Trump by 5 points; a 3-point lead for Labour; Sanders trails by 9."""
    signs = scene.signs
    start = max(signs.rfind(mark, 0, at) for mark in ";w") + 1
    if match := re.compile(r".[xj]{0,2}l[^NFBD;w]{0,3}f(N)").match(signs, at):
        return _answer(scene, match.start(1))
    if match := re.match(r".o(N)", signs[at:]):
        if re.search(r"\bwithin\s+(?:\w+\s+)?$", scene.text[: scene.parts[at].start]):
            return _answer(scene, at + match.start(1))
    if match := re.search(r"(N)ex{0,2}$", signs[start:at]):
        return _answer(scene, start + match.start(1))
    verbs = [i for i in range(start, at) if signs[i] in "ltz"] or [i for i in range(at, min(at + 4, len(signs))) if signs[i] in "ltz"]
    if not verbs and re.search(r"(N)h?db?$", signs[:at]):
        named = [i for i in range(start, at) if signs[i] == "N"]
        return _answer(scene, named[-1]) if named and _word(scene, at, "up") else None
    if match := re.search(r"c[x]{0,2}(N)bx?$", signs[:at]):
        return _answer(scene, match.start(1))
    if match := re.search(r"c([xN]{1,4})bx?$", signs[:at]):
        return scene.parts[match.start(1)].start, scene.parts[match.end(1) - 1].end
    if not verbs and re.search(r"bx?$", signs[:at]):
        named = [i for i in range(start, at) if signs[i] == "N" and not _is_source(scene, i)]
        return _answer(scene, named[0]) if named else None
    verbs = verbs or [i for i in range(at) if signs[i] in "lt"]
    if not verbs or signs[verbs[-1]] == "z":
        return None
    verb = verbs[-1] if verbs[-1] < at else verbs[0]
    named = [i for i in range(start, at) if signs[i] == "N" and not _is_source(scene, i)]
    if not any(i < verb for i in named):
        named = [i for i in range(at) if signs[i] == "N" and not _is_source(scene, i)]
    left = [i for i in named if i < verb]
    if signs[verb] == "t" and start and len(left) > 1:
        left = left[:1]
    subject = _resolve(scene, scene.parts[_subject_of(scene, left, verb)]) if left else None
    right = [i for i in named if i > verb]
    other = _resolve(scene, scene.parts[right[0]]) if right else _resolve(scene, _name_after(scene, at))
    if scene.text[scene.parts[verb].start : scene.parts[verb].end].lower() in {"lose", "loses", "losing", "lost"}:
        other = None  # what is lost is a place or a group, not the opponent
    if signs[verb] == "l":
        front = subject or (other if right else None)
    else:
        front = other if other else _rival(scene, subject, [i for i in named if i < verb])
    if front is not None:
        scene.memory.subject = front
        if subject is not None and other is not None:
            scene.memory.contest = (subject, other) if signs[verb] == "l" else (other, subject)
    return _place(front)


def _rival(scene: Scene, loser: Part | None, named: Sequence[int]) -> Part | None:
    """Find the one ahead of the loser: another name of the sentence, or the opponent of before."""
    for part in (_resolve(scene, scene.parts[i]) for i in reversed(named)):
        if part is not None and (loser is None or not _is_same(scene, part, loser)):
            return part
    contest = scene.memory.contest or ()
    return next((part for part in contest if loser is not None and not _is_same(scene, part, loser)), None)


_LEAD_RULES: tuple[Callable[[Scene, int], Stretch | None], ...] = (_leader,)


def _changed(scene: Scene, at: int) -> Stretch | None:
    """… up 4 points from August; a 12-point jump."""
    read = [i for i in scene.read if i < at and scene.read[i].choice]
    if read:
        return scene.read[read[-1]].choice
    start = max(scene.signs.rfind(mark, 0, at) for mark in ";w") + 1
    named = [i for i in range(start, at) if scene.signs[i] == "N" and not _is_source(scene, i)]
    return _answer(scene, named[-1]) if named else _clause_subject(scene, at) or scene.memory.choice


_CHANGE_RULES: tuple[Callable[[Scene, int], Stretch | None], ...] = (_changed,)


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


# ---------------------------------------------------------------- names
_SAYING = re.compile(r"\s+(?:(?:also|has|had)\s+)?(?:says?|said|told|tells|argue[sd]?|warn(?:s|ed)|notes?|noted|add(?:s|ed)|wrote|writes|explained|credits?)\b")
_SAID = re.compile(r"\b(?:says?|said|according\s+to|told|thinks|asked\s+(?:if|whether|about))\s+(?:\w+\s+)?$")


def _is_source(scene: Scene, at: int) -> bool:
    """Tell whether a name is somebody quoted, not somebody chosen."""
    part = scene.parts[at]
    return bool(_SAYING.match(scene.text, part.end)) or bool(_SAID.search(scene.text[max(0, part.start - 30) : part.start]))


def _is_among(scene: Scene, at: int) -> bool:
    return scene.signs[at] == "G" and at > 0 and scene.signs[at - 1] in "aiofmkb"


def _resolve(scene: Scene, part: Part | None) -> Part | None:
    """Find the name that a pronoun stands for."""
    if part is None or part.name is None or not part.name.stands_for or len(scene.text[part.start : part.end]) > 4:  # noqa: PLR2004
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


def _is_same(scene: Scene, one: Part, other: Part | None) -> bool:
    if other is None:
        return False
    a, b = (scene.text[p.start : p.end].split()[-1] for p in (one, other))
    return a == b or bool(one.name and other.name and one.name.key and one.name.key == other.name.key)


def _answer(scene: Scene, at: int) -> Stretch | None:
    part = _resolve(scene, scene.parts[at])
    if part is not None and part.sign == "N":
        scene.memory.subject = part
    return _place(part)


def _place(part: Part | None) -> Stretch | None:
    return (part.start, part.end) if part else None
