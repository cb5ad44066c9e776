"""The answer that a share is for: the constructions of poll reporting, as patterns over the signs of a sentence.

Each rule looks at one construction and gives the stretch that is the answer, or nothing. They are tried in the order of
``RULES``: the tighter the construction, the earlier.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from newsparse_polls.references import answer, is_source, place_of, resolve
from newsparse_polls.scene import Scene, Stretch
from newsparse_polls.signs import pattern

_ASKED = frozenset(("polled", "surveyed", "questioned", "interviewed", "asked"))
_FEW = 3  # words between a figure and its verb, beyond which the verb is another clause's


# A figure, what it is a share of, and where: what stands in front of its predicate.
_WHO = re.compile(
    r".(?:\([^)]{1,8}\)|\)|[-,](?=o))?M?(?:o(?:[xyiPNoCBF,]{0,4}?G|[xyiPNoCBF,]{1,4}?(?=[vhcq])|(?=q))|i?G|x{1,2}(?=vq?))?(?:oG(?=[vhc]))?(?:x?bx{0,3}N(?=[vhc]))?(?:\([FB]\))?(?:,x{1,3},(?=[vhc]))?"
    r"(?:[if]p(?:x{1,2}(?=[vc]))?)?(?:[ik][xo]?[PN](?:[,y]+[PN])*|[ik][xolBCF]{1,4}G?(?=[vhc]))?(?:qb?|,q[^,;FBM]{1,30},(?=[vhc])|,(?=[vch])|,G(?=[vhc])|-(?=[vh]))?"
)


_RELATIVE = re.compile(r".ox{0,2}Gq[^;w]*?cx{0,3}N[^;w]*,x?c(N)")


def _chosen_name(scene: Scene, at: int) -> Stretch | None:
    """46 percent (of likely voters) would vote for Clinton."""
    match = pattern(r".(?:o?[xy]{0,4}G)?(?:iP)?[qvhxn,y]{0,6}?c[ofkxP]{0,4}?(N)(?!e[^N;w,]{0,3}[FB])").match(
        scene.signs, at
    )
    if match is None or match[0].count("x", 0, max(match[0].find("c"), 0)) > _FEW:
        return None
    if relative := _RELATIVE.match(scene.signs, at):  # the verb of "Democrats who backed Roe" is not theirs alone
        return answer(scene, relative.start(1))
    return answer(scene, match.start(1))


def predicate(scene: Scene, at: int) -> Stretch | None:
    """57 percent thought the bridge ought to be closed; 49 percent of men approve."""
    match = _WHO.match(scene.signs, at)
    if match is None:
        return None
    start = match.end()
    while start < len(scene.signs) and scene.word(start) in _ASKED:
        start += 1
    is_aside = scene.signs[:at].endswith(",") or ",q" in scene.signs[at:start]
    if scene.signs[start - 1] == "," and not is_aside:
        return None
    if (start < len(scene.signs) and (scene.signs[start] in "vhncq" or _describes(scene, at, start))) or (
        _is_subject(scene, at) and _can_be_verb(scene, at, start)
    ):
        end = clause_end(scene, start)
        if _OPENS_CONDITION.match(scene.text, scene.parts[start].start) and end < len(scene.signs):
            end = clause_end(scene, end)
        if scene.signs[start:end] == "h":
            return None  # "were against": the verb alone says nothing
        if end > start and not _is_bare_support(scene, start, end):
            return scene.stretch(start, end)
    return None


def _describes(scene: Scene, at: int, start: int) -> bool:
    """55 percent of the public describing themselves as frustrated."""
    return scene.signs[start] == "x" and "oG" in scene.signs[at:start] and scene.word(start).endswith("ing")


_OPENS_CONDITION = re.compile(r"\w+\s+(?:that\s+)?(?:if|when|even|although|because|once|after|before|given)\b")


def _is_subject(scene: Scene, at: int) -> bool:
    """Tell whether a figure begins its clause, after a poll's verb or a conjunction."""
    return pattern(r"(?:^|[;,:w\"yk]|,y|p[xh]{0,3}q?|[xv]q)[x]?$").search(scene.signs[:at]) is not None


_INFLECTED = re.compile(r"[a-z]+(?:ed|ing)\b")


def _can_be_verb(scene: Scene, at: int, start: int) -> bool:
    if (
        start < len(scene.signs)
        and scene.signs[start] == "x"
        and _INFLECTED.match(scene.text, scene.parts[start].start)
    ):
        return True
    return start < len(scene.signs) and scene.signs[start] in "xlt" and start > at and "G" in scene.signs[at:start]


def clause_end(scene: Scene, start: int) -> int:
    """Find where a clause ends: before the next figure's clause, a turn, or a comma."""
    match = pattern(r"[;:w]|[,()-]|y[xv]{0,2}[FBM]|ry?[x]{0,2}[FBM]|[.!?]$").search(scene.signs, start + 1)
    return match.start() if match else len(scene.signs)


def _is_bare_support(scene: Scene, start: int, end: int) -> bool:
    """Tell "40 percent support" and "20 percent backing from women" from "40 percent support the bill"."""
    return pattern(r"c(?:$|[fmaikprh])").match(scene.signs[start:end]) is not None


def _for_name(scene: Scene, at: int) -> Stretch | None:
    """42 percent for Trump; 51 percent support for the bill."""
    match = pattern(r".[xjcop]{0,4}?fx{0,3}(N)(?:x{1,2}(N))?").match(scene.signs, at)
    if match is None:
        return None
    return answer(scene, match.start(2 if match[2] and scene.word(match.start(1)) in _OWNERS else 1))


_OWNERS = frozenset(("his", "her", "their"))  # "for her rival Jens Brandt"


def _verdict(scene: Scene, at: int) -> Stretch | None:
    """8 percent undecided; 45 percent in favour."""
    match = pattern(r".(?:o?G)?[xvh]{0,2}(u|[rf]x?(?=[.,;y]|$))").match(scene.signs, at)
    return scene.stretch(*match.span(1)) if match else None


def _possessed(scene: Scene, at: int) -> Stretch | None:
    """Clinton's 46 percent."""
    match = pattern(r"(N)ex?$").search(scene.signs[:at])
    return answer(scene, match.start(1)) if match else None


def _in_brackets(scene: Scene, at: int) -> Stretch | None:
    """Rubio (15 percent); the economy (31 percent)."""
    match = pattern(r"(N)\($").search(scene.signs[:at])
    if match:
        return answer(scene, match.start(1))
    shares = [i for i in scene.read if i < at and scene.read[i].type == "share"]
    if pattern(r"G\($").search(scene.signs[:at]) and shares:
        return scene.read[shares[-1]].choice
    if pattern(r"[xjv]\($").search(scene.signs[:at]):
        start = scene.clause(at - 1, ",;y:)w")
        start += 2 * scene.signs.startswith("hb", start)  # "followed by taxes (18 percent)"
        if start < at - 1:
            return scene.parts[start].start, scene.parts[at - 2].end
    return None


def _likelier(scene: Scene, at: int) -> Stretch | None:
    """Mothers (38 percent) are more likely than fathers (27 percent) to do so: one answer for both."""
    if not scene.signs[:at].endswith("("):
        return None
    words = [i for i in range(scene.clause(at, ";w"), len(scene.signs)) if scene.word(i) in _INCLINED]
    to = next((i for i in range(words[0], len(scene.signs) - 1) if scene.word(i) == "to"), None) if words else None
    if to is None:
        return None
    if scene.word(to + 1) in _PRO_VERBS:
        return scene.memory.choice  # "to do so"
    return scene.stretch(to + 1, clause_end(scene, to + 1))


_PRO_VERBS = frozenset(("agree", "do"))
_INCLINED = frozenset(("apt", "inclined", "keen", "likely", "likelier", "prone", "willing"))


def _label_behind(scene: Scene, at: int) -> Stretch | None:
    """The figures are 58 percent Yes, 25 percent No and 17 percent don't know."""
    match = pattern(r".([Nun])(?=[,.;y]|$)").match(scene.signs, at)
    if match is None or len(pattern(r"F[xvunN]{1,2}(?=[,.;y]|$)").findall(scene.signs)) <= 1:
        return None
    return scene.stretch(*match.span(1)) if pattern(r"(?:^|[,;:y(hkd]|hx)$").search(scene.signs[:at]) else None


def _follower(scene: Scene, at: int) -> Stretch | None:
    """Cruz follows Trump with 16 percent: the share is the subject's."""
    before = scene.signs[:at]
    match = pattern(r"(N)[^NFB;w]*[lthd][^NFB;w]{0,2}(N)(?:bDx?)?,?x{0,2}k[x]{0,2}$").search(before)
    if match is None or "b" in before[match.start(1) : match.start(2)]:
        return None
    return answer(scene, match.start(1))


def _taking(scene: Scene, at: int) -> Stretch | None:
    """Clinton leads Sanders in New York, earning 51 percent; …, drawing support from 35 percent."""
    match = pattern(r",(h)(?:[cj][mof]x?)?$").search(scene.signs[:at])
    if match is None or not scene.word(match.start(1)).endswith("ing"):
        return None
    named = [i for i in range(scene.clause(at, ";w"), at) if scene.signs[i] == "N" and not is_source(scene, i)]
    return answer(scene, named[0]) if named else None


def _tied_at(scene: Scene, at: int) -> Stretch | None:
    """Mackey and Rios are tied at 44 percent: the share is both's."""
    match = pattern(r"(N)y(N)[vhx]?z(?:x|fx){0,2}k$").search(scene.signs[:at])
    if match is None:
        return None
    scene.memory.contest = scene.parts[match.start(1)], scene.parts[match.start(2)]
    return scene.stretch(match.start(1), match.end(2))


def _others(scene: Scene, at: int) -> Stretch | None:
    """… the Greens on 11 percent and others on six percent; gift cards …, ahead of clothing on 49 percent."""
    match = pattern(r"[,y;]l?(x{1,2})h?k?$").search(scene.signs[:at])
    if match is None or all(reading.rule not in _LISTED for reading in scene.read.values()):
        return None
    return scene.stretch(match.start(1), match.end(1))


_LISTED = frozenset(("with_share", "backed_by", "passive", "clause_subject"))


# A name, what may stand between it and its share, and a last preposition or comma.
_STANDING = re.compile(
    r"(N)(?:[,hkqvxdljmtpzoe]|d[bx]?D|dB(?=[kr])|[dt]D,?y|[ka]G|c(?=[mof])|[cjl]o|r(?=[vlthcx])|i(?!P)|rx?$){0,9}[hkxdr:,]?$"
)


def _with_share(scene: Scene, at: int) -> Stretch | None:
    """Clinton at 46, Trump at 42; Toomey has 45 percent; Sanders is up from 37 percent."""
    before = scene.signs[:at]
    match = _STANDING.search(before)
    if match is None or is_source(scene, match.start(1)):
        return None
    name = match.start(1)
    if before[:name].endswith("i") and not _is_person(scene, name):
        return None  # "highest in Ticino, at 54 percent"
    described = scene.parts[name].name
    if described and described.stands_for and before[:name].endswith("N,"):
        name -= 2  # "Priya Nair, the Labour candidate, on 34"
    return answer(scene, name)


def _is_person(scene: Scene, at: int) -> bool:
    name = scene.parts[at].name
    return name is not None and (name.is_person or name.stands_for)


def _given(scene: Scene, at: int) -> Stretch | None:
    """Exit polls gave the centre-right bloc 44 percent and the left 27 percent."""
    match = pattern(r"(v|y)(x{1,4})$").search(scene.signs[:at])
    if match is None:
        return None
    again = match[1] == "y" and any(reading.rule == "given" for reading in scene.read.values())
    return scene.stretch(*match.span(2)) if again or scene.word(match.start(1)) in _GIVING else None


_GIVING = frozenset(("give", "gives", "gave", "giving", "put", "puts", "hand", "hands", "handed"))


def _elliptic(scene: Scene, at: int) -> Stretch | None:
    """44 percent chose Sunday hours, 21 percent the bookmobile and 8 percent story time."""
    match = pattern(r".([xNPid]{1,5}?)(?:[,.;]|y|$)").match(scene.signs, at)
    before = [i for i in scene.read if i < at and scene.signs[i] in "FM"]
    if (
        match is None
        or not before
        or scene.signs[at + 1] == "i"
        or not pattern(r"(?:^|[,y])x?$").search(scene.signs[:at])
    ):
        return None
    if scene.read[before[-1]].rule not in {"chosen_name", "predicate", "elliptic"} or not _VERB_OF_CHOICE.search(
        scene.signs[before[0] : at]
    ):
        return None
    return scene.stretch(match.start(1), match.end(1))


_VERB_OF_CHOICE = re.compile(r"[cv]")


_RESPECTIVELY = re.compile(r"[ ,]{0,3}respectively\b")


def _respectively(scene: Scene, at: int) -> Stretch | None:
    """Rubio and Cruz, at 11 and 8 percent respectively."""
    for match in pattern(r"(N)y(N)[,hvk]{0,3}([FB])y([FB])").finditer(scene.signs):
        end = scene.parts[match.start(4)].end
        if at in (match.start(3), match.start(4)) and _RESPECTIVELY.match(scene.text, end):
            return answer(scene, match.start(1 if at == match.start(3) else 2))
    return None


def _backed_by(scene: Scene, at: int) -> Stretch | None:
    """The plan was backed by 54 percent; tax was a crucial area for a quarter."""
    if match := pattern(r"(?:^|[-;w,])[yx]?([^-;w,][^;w,]{0,30}?)hx{0,2}[cj]o$").search(scene.signs[:at]):
        named = [i for i in range(*match.span(1)) if scene.signs[i] == "N"]
        return answer(scene, named[-1]) if named else scene.stretch(match.start(1), match.end(1))
    if pattern(r"(?:c|v|x|h)[x]?[bf]$").search(scene.signs[:at]):
        start = scene.clause(at, ",;w")
        if scene.signs[start] == "h" and scene.signs[max(0, start - 1)] == ",":
            end = scene.clause(start - 1, ",;w") - 1
            start = scene.clause(end, ";w,")  # past an insertion
            return scene.stretch(start, end) if start < end else None
        while start < at and scene.signs[start] in "yqw":
            start += 1
        named = [i for i in range(start, at) if scene.signs[i] == "N"]
        if named and "c" in scene.signs[start:at]:
            return answer(scene, named[0])
        if (
            start == at - 2 and start and scene.signs[start - 1] == ","
        ):  # "…, blamed by 38 percent" says it of the clause before
            return _subject_stretch(scene, start - 1)
        if start < at - 1:
            return scene.parts[start].start, scene.parts[at - 2].end
    return None


def _passive(scene: Scene, at: int) -> Stretch | None:
    """The plan, which was announced in May, was rejected by 57 percent."""
    if (series := pattern(r"[,y](N)b$").search(scene.signs[:at])) and any(
        r.rule == "passive" for r in scene.read.values()
    ):
        return answer(scene, series.start(1))
    match = pattern(r"(?:^|[;,w])[yx]?([^;,w]*)(,q[^,;]*,)?(h)[^;,w]{0,5}?[cvx]b$").search(scene.signs[:at])
    if match is None or not match[1]:
        return None
    named = [i for i in range(*match.span(1)) if scene.signs[i] == "N"]
    if named and match.end(1) - named[-1] <= 1:
        return answer(scene, named[-1])
    start = max(scene.signs.rfind("p", *match.span(1)) + 2, match.start(1))  # past "the poll shows"
    if start >= match.end(1) or _is_adverb(scene, start, match.end(1)):
        return None
    return scene.stretch(start, match.end(1))


_ADVERBS = frozenset(("already", "also", "always", "never", "now"))


def _is_adverb(scene: Scene, start: int, stop: int) -> bool:
    """Tell the one word of "and now sits at 11 percent", which is no subject."""
    return stop - start == 1 and scene.word(start) in _ADVERBS


def _subject_stretch(scene: Scene, stop: int) -> Stretch | None:
    start = scene.clause(stop, ",;w")
    match = pattern(r"(?:p[^,;]*?(?:vq?|q))?y?([^,;][^hvdt,;]*)[hvdt]").match(scene.signs, start, stop)
    return scene.stretch(match.start(1), match.end(1)) if match else None


def _for_whom(scene: Scene, at: int) -> Stretch | None:
    """For 57 percent, pensions were key issues."""
    match = pattern(r".(?:oG)?,").match(scene.signs, at)
    if match and pattern(r"(?:^|[;w,])f$").search(scene.signs[:at]):
        end = clause_end(scene, match.end())
        return scene.stretch(match.end(), end) if end > match.end() else None
    return None


def _granted(scene: Scene, at: int) -> Stretch | None:
    """Republicans give him a 71 percent approval rating."""
    match = pattern(r".(j+)").match(scene.signs, at)
    if match and pattern(r"[vh]N$").search(scene.signs[:at]) and scene.word(at - 2) in _GIVING:
        return scene.stretch(*match.span(1))
    return None


_SHARES = frozenset(("number", "percentage", "proportion", "share"))
_WHO_CHANGED = re.compile(r".(?:o[xiPN]{0,3}G)?q?([vcx][^;wFBD]*?)(?:h?d[^;wh]*|hx?)$")


def share_of(scene: Scene, at: int) -> Stretch | None:
    """The percentage who plan to hire rose to 28 percent."""
    for noun in range(scene.clause(at, ";w"), at):
        match = _WHO_CHANGED.match(scene.signs, noun, at) if scene.word(noun) in _SHARES else None
        if match:
            return scene.stretch(*match.span(1))
    return None


def _rating(scene: Scene, at: int) -> Stretch | None:
    """His approval rating stands at 51 percent."""
    match = pattern(r"(?:(N)e?x{0,2})?([cj]+)(?:aG|fN|[^FBNG;w]){0,12}?[okhrdvm]x?$").search(scene.signs[:at])
    if match:
        if set(match[2]) == {"c"}:
            near = match if match[1] else pattern(r"(N)[,qhvxkl]{0,6}$").search(scene.signs[: match.start(2)])
            subject = resolve(scene, scene.parts[near.start(1)]) if near else scene.memory.subject
            if subject is not None:
                return place_of(subject)
        first = match.start(1) if match[1] else match.start(2)
        of = pattern(r"f[xoN]{1,4}(?=[hd])").match(scene.signs, match.end(2), at)
        return scene.stretch(first, of.end() if of else match.end(2))
    match = pattern(r".(?:yF)?x{0,2}(j+)").match(scene.signs, at)
    if match and not pattern(r"N[^F;w]*$").search(scene.signs[:at]):
        return scene.stretch(match.start(1), match.end(1))
    return None


# "That is down from", "from 42 percent to", ", down from", "fell to 44 percent, from", "three points to".
_SINCE_THEN = re.compile(r"^qh?x?dm$|m[FB][ikx]{0,5}rx?$|[FB][^;w]*,x?dm$|dr[FB][aGiP]{0,3},m$|[FB].{0,4}dm$|D,?rx?$")


def _same_as_before(scene: Scene, at: int) -> Stretch | None:
    """… compared with 17 percent of 18- to 24-year-olds; and 54 percent of men."""
    before = scene.signs[:at]
    if pattern(r"(?:r|y|,|w|;)[x]?$|[FB]G?\)?,$|\($").search(before) and pattern(r".(?:o?G|aG|iP)").match(
        scene.signs[at:]
    ):
        shares = [i for i in scene.read if i < at and scene.read[i].type == "share"]
        if shares:
            return scene.read[shares[-1]].choice
    if _SINCE_THEN.search(before):
        return scene.memory.choice
    if pattern(r"[ry]x?$").search(before) and pattern(r"(?:[xkip.,;]|i[PN]){0,5}$|[xi]{0,3}[.,;]").match(
        scene.signs[at + 1 :]
    ):
        stated = [i for i in scene.read if i < at and scene.read[i].rule in {"predicate", "chosen_name"}]
        if stated:
            return scene.read[stated[-1]].choice
    return None


def _of_group(scene: Scene, at: int) -> Stretch | None:
    """The figure includes 58 percent of the undecided: the answer is the last one."""
    match = pattern(r".oG(?:$|[.,;yw])").match(scene.signs, at)
    return scene.memory.choice if match else None


_FIGURE = re.compile(
    r"\bit[’']s\s+$|\b(?:rising|falling|dropping|climbing|increasing)\s+to\s+$"
    r"|\b(?:figure|share|proportion|number|percentage|it|that)\s+(?:\w+\s+)?"
    r"(?:is|was|rises|rose|falls|fell|jumps|jumped|drops|dropped|sinks|sank|slips|slipped|climbs|climbed|grows|grew|shrinks|shrank|reached|stood|stands|rising|falling)\b"
)


def _labelled(scene: Scene, at: int) -> Stretch | None:
    """Four in 10 like the plan: 15 percent very much, 24 percent somewhat."""
    match = pattern(r".(x{1,2})(?=[,.;)y]|$)").match(scene.signs, at)
    if match and pattern(r"(?:^|[:,y(])x?$").search(scene.signs[:at]):
        return scene.stretch(match.start(1), match.end(1))
    return None


def _still(scene: Scene, at: int) -> Stretch | None:
    """Asian Americans are less upbeat, at 26 percent: another group on the question before."""
    if pattern(r"(?:^|[;w,y])x?G[hvxdt,]*k$").search(scene.signs[:at]):
        return scene.memory.choice
    start = scene.clause(at, ";wF")
    if (about := pattern(r"f(N),").match(scene.signs, start)) and _FIGURE.search(
        scene.text, scene.parts[start].start, scene.parts[at].start
    ):
        return answer(scene, about.start(1))
    if _FIGURE.search(scene.text, scene.parts[start].start, scene.parts[at].start):
        return scene.memory.choice
    return None


def _measured(scene: Scene, at: int) -> Stretch | None:
    """Callers hang up after 65 seconds on average; five times as many teenagers said so."""
    if scene.signs[at] != "Q":
        return None
    if match := pattern(r".w?x?(?:x|G){1,4}w?G?").match(scene.signs, at):
        end = clause_end(scene, match.end())
        if scene.text[scene.parts[at].end :].lstrip().startswith("as ") and end > at + 1:
            return scene.stretch(at + 1, end)
    start = scene.clause(at, "G;w,N")
    return scene.stretch(start, at) if start < at else None


def clause_subject(scene: Scene, at: int) -> Stretch | None:
    """Resolution rates are running at 50 percent."""
    start = scene.clause(at, ";w,:q")
    if scene.signs[start : start + 1] in {"h", "d"} and scene.signs[start - 1 : start] == ",":
        start = scene.clause(scene.clause(start - 1, ",;w") - 1, ";w,:")  # past an insertion between commas
    match = pattern(r"(?:i?p,?)?[yx]*?([xjNPocv][xjNPoc]*?)[hvdk,]").match(scene.signs, start, at)
    if match and match.start(1) < match.end(1) and not _is_adverb(scene, *match.span(1)):
        return scene.stretch(match.start(1), match.end(1))
    return None


RULES: tuple[Callable[[Scene, int], Stretch | None], ...] = (
    _respectively, _given, _granted, share_of, _elliptic, _for_whom, _passive, _likelier, _label_behind, _chosen_name,
    _possessed, predicate, _for_name, _verdict, _in_brackets, _same_as_before, _backed_by, _still, _taking, _rating,
    _follower, _tied_at, _others, _with_share, _of_group, _measured, _labelled, clause_subject,
)  # fmt: skip
