"""Which group or place a figure is about."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from newsparse_polls.clauses import Clauses
from newsparse_polls.grammar import Grammar
from newsparse_polls.material import Sentence
from newsparse_polls.scene import Scene, Stretch
from newsparse_polls.signs import pattern

_TIED = re.compile(r".(?:\([FB]\))?(?:[jcl]{0,2}o[xyi,P]{0,3}?)?(G)")
_LATER = re.compile(r".[^;w]*?[akm][xo]{0,2}(G)")
_BRACKET = re.compile(r"([PG])\($")


_SETS = re.compile(r"(?:But |And |Meanwhile, )?(?:In|Among|Amongst|On|Across|For|With)\b")
# A sentence that may begin with a group or a place, behind a few words.
_OPENER = re.compile(
    r"(?:[^\w\s]{0,3}\w+[^\w\s]{0,3}\s){0,3}?[“\"]?(?:in|among|amongst|on|across|for|with|of|at|within|throughout)\b",
    re.IGNORECASE,
)


_LABEL = 60  # code points at the head of a row in which its label stands: "Women: Roe 54, Doe 40"
_REGION = re.compile(
    r"\s+in\s+(the\s+[\w-]+(?:\s(?:states?|provinces?|regions?|count(?:y|ies)|east|west|north|south|[A-Z]\w+))?)\b"
)
_IN_BRACKETED = re.compile(r"\bin\s+(the\s+[\w-]+(?:\s[\w-]+)?)\s*$")  # "voters in the north-east (41 percent)"
_IN_REGION = re.compile(
    r"In\s+(the\s+[\w-]+(?:\s(?:states?|provinces?|regions?|count(?:y|ies)|east|west|north|south|[A-Z]\w+))?)(?:,\s+|\s+the\s+(?:share|figure)\b|\s+(?=\d))"
)


_SETTING = re.compile(r"(?:^|[;wy])[xyw]?[ai][xo]{0,2}[PG],?")


class Scope:
    """The group or place that the sentences at hand are about, as one of them set it.

    Attributes:
        stretch: where it is named, or None for everybody.
        fresh: 1 in the paragraph that set it, 0 in the next.
        lasting: whether it is a place.
        several: whether the sentence that set it goes on to another, so that it does not hold for the next.
        before: the sentence before the one at hand.
    """

    def __init__(self, nation: str | None = None) -> None:
        self.stretch: Stretch | None = None
        self.before = (0, 0)
        self.lasting = False
        self.several = False
        self.fresh = 0
        self.nation = nation

    def is_nation(self, text: str) -> bool:
        """Tell whether a group is the one nation that the article speaks of: then it is everybody."""
        return self.nation is not None and text == self.nation

    def leave_paragraph(self) -> None:
        """A group holds for its paragraph only, a place for the next one too, until another is named."""
        if not self.lasting or self.fresh <= 0:
            self.stretch = None
        self.fresh -= 1

    def without_everybody(self) -> Stretch | None:
        """What "respondents" means: those of the place at hand, if it was named in this paragraph."""
        if self.fresh <= 0 or not self.lasting:
            self.stretch = None
        return self.stretch

    def opens(self, text: str, start: int) -> bool:
        """Tell whether a sentence begins as one that sets a group or a place does."""
        return _SETS.match(text, start) is not None

    def enter(self, text: str, sentence: Sentence, grammar: Grammar) -> None:
        """Take in how a sentence begins: "Among women, …", "In Ohio, …"; a poll named anew ends the scope."""
        if self.several:
            self.stretch, self.several = None, False
        if not _may_set(text, *sentence.span):
            if sentence.mentions:
                self.stretch = None
            if self.stretch is None:
                return  # nothing to set, and nothing to end
        self._enter(sentence.clauses, text, grammar)

    def _enter(self, clauses: Clauses, text: str, grammar: Grammar) -> None:
        self.several = len(_SETTING.findall(clauses.signs)) > 1
        row = pattern(r"[-●•*x]?([GN]|x{1,2}|x?B):(?=[NG][BF])").match(clauses.signs)
        if row:
            self.stretch = clauses.parts[row.start(1)].start, clauses.parts[row.end(1) - 1].end
            self.lasting, self.fresh = False, 1
            return
        unknown = pattern(r"[yx]?a([xN]{1,4}),").match(clauses.signs)
        if unknown and not {clauses.word(text, i) for i in range(*unknown.span(1))} & grammar.no_groups:
            self.stretch = clauses.parts[unknown.start(1)].start, clauses.parts[unknown.end(1) - 1].end
            self.lasting, self.fresh = False, 1
            return
        opening = pattern(
            r"[yx]?(?:(?:a|f|o)[xo]{0,2}(G)|(?:i|k(?=N,))[x]?([PNG](?:(?:,|y|,y)[PNG])*))(?:[xo]{0,3}[ia][xPG]*)?,"
        ).match(clauses.signs)
        side = pattern(r"kx?(G)[x]*,").match(clauses.signs)
        if opening or side:
            match = opening or side
            group = 1 if match[1] else 2  # type: ignore[index]
            first, last = match.start(group), match.end(group) - 1  # type: ignore[union-attr]
            self.stretch = clauses.parts[first].start, clauses.parts[last].end
            self.fresh = 1
            self.lasting = clauses.signs[first] == "P"
            if _is_everybody(text[slice(*self.stretch)], grammar):
                self.stretch = None
        elif "p" in clauses.signs or pattern(r"[xyw]?G").match(clauses.signs) or self._is_left(clauses):
            self.stretch = None

    def _is_left(self, clauses: Clauses) -> bool:
        """Tell whether a figure of another group ends a scope that is no place."""
        return not self.lasting and pattern(r"[FM](?:o[xi]?)?G").search(clauses.signs) is not None


def _may_set(text: str, start: int, stop: int) -> bool:
    """Tell whether a sentence may set a group or a place, by its first words and the comma or colon behind them."""
    opener = _OPENER.match(text, start, stop)
    if opener and text.find(",", opener.end(), stop) >= 0:
        return True
    return text.find(":", start, min(stop, start + _LABEL)) >= 0


def group_of(
    scene: Scene, at: int, scope: Scope, grammar: Grammar, given: Mapping[int, Stretch | None]
) -> Stretch | None:
    """Find the group or place of a figure: tied to it, behind it, before it, or set for the whole passage.

    Args:
        scene: the sentence.
        at: index of the figure.
        scope: what the passage is about.
        grammar: the words.
        given: the groups of the figures before it in the sentence.
    """
    compared = _compared(scene, at)
    if compared is not None:
        return compared
    before = max((i for i in given if i < at), default=None)
    if before is not None and pattern(r"[-,r]{1,2}").fullmatch(scene.signs[before + 1 : at]):
        return given[before]
    found = _slot(scene, at, grammar) or next((found for rule in _NEAR if (found := rule(scene, at)) is not None), None)
    if found is None:
        far = _at_or_for(scene, at) or _in_region(scene, grammar) or _them(scene, at, scope, grammar)
        return far or _shared(scene, at, given) or _place_in_front(scene) or scope.stretch
    text = scene.text[found[0] : found[1]]
    if _is_everybody(text, grammar) or (scope.is_nation(text) and scene.signs.startswith(("oG", "G"), at + 1)):
        return _of_everybody(scene, at, found, scope, grammar)
    if grammar.is_voters(text) and scope.lasting and scope.stretch:
        return scope.stretch  # "In Ohio, … 43 percent of likely voters"
    return _with_place(scene, found)


def _of_everybody(scene: Scene, at: int, found: Stretch, scope: Scope, grammar: Grammar) -> Stretch | None:
    """Respondents in the capital; in France, half the population; respondents of the place at hand."""
    if some := pattern(r".oGi([xoBCF]{0,4}G)").match(scene.signs, at):  # "people in six of the seven countries"
        return scene.stretch(*some.span(1))
    if there := pattern(r".oGi(P)").match(scene.signs, at):  # "people in Ghana"
        return _part(scene, there.start(1))
    region = _REGION.match(scene.text, found[1])
    if region and not _in_mention(scene, region.end()) and region[1].split()[1].lower() not in grammar.not_places:
        return region.span(1)
    return _right_in_front(scene, at) or _place_in_front(scene) or scope.without_everybody()


def _compared(scene: Scene, at: int) -> Stretch | None:
    """City dwellers are more likely than rural residents to agree (62 percent to 37 percent)."""
    pair = pattern(r"\(([FB])r([FB])\)").search(scene.signs)
    if pair is None or at not in (pair.start(1), pair.start(2)):
        return None
    groups = pattern(r"(G)[^FBG;]*?r(G)[^FB;]*$").search(scene.signs[: pair.start()])
    if groups is None:
        return None
    return _part(scene, groups.start(1 if at == pair.start(1) else 2))


def population_in(scene: Scene, at: int, grammar: Grammar) -> Stretch | None:
    """Find who was asked in what a figure is a share of: "63 percent of Americans", "80 percent of companies"."""
    found = _tied(scene, at) or _behind(scene, at)
    return found if found and grammar.is_population(scene.text[found[0] : found[1]]) else None


def _is_everybody(text: str, grammar: Grammar) -> bool:
    return grammar.general.fullmatch(text) is not None


def _in_mention(scene: Scene, offset: int) -> bool:
    return any(part.sign == "p" and part.start < offset <= part.end for part in scene.parts)


def _tied(scene: Scene, at: int) -> Stretch | None:
    """43 percent of Ohio voters; 38 percent of those over 65."""
    if scene.signs.startswith("oq", at + 1) and (whom := pattern(r"(G),?$").search(scene.signs[:at])):
        return _part(scene, whom.start(1))  # "white men, 61 percent of whom"
    match = _TIED.match(scene.signs, at)
    return _part(scene, match.start(1)) if match else None


def _slot(scene: Scene, at: int, grammar: Grammar) -> Stretch | None:
    """56 percent of Cuban-Americans said; 90 percent of Windows machines had: what stands between "of" and the verb."""
    match = pattern(r"[FM]o([xN]{1,4})(?=[vhc])").match(scene.signs, at)
    if match is None:
        return None
    start, end = scene.parts[match.start(1)].start, scene.parts[match.end(1) - 1].end
    last = scene.text[start:end].split()[-1].lower()
    if {last, scene.word(match.end(1))} & grammar.no_groups or _is_somebody(scene, match.start(1), match[1]):
        return None
    return start, end


def _is_somebody(scene: Scene, at: int, signs: str) -> bool:
    """Tell one person's name from a people's: "of Cuban-Americans"."""
    name = scene.parts[at].name
    return signs == "N" and name is not None and (name.is_person or not scene.word(at).endswith("s"))


_CHOOSING = re.compile(
    r"(G)(?:,?q)?[vhx]{0,2}c[^GFBD;w]*$"  # renters support Sanders by 7 points
    r"|(G)(?:o[xN]{1,4})?[vhc][^GFBD;w:]*?(?:[,b]x?)?$"  # Democrats approve, 89%-6%
)


def _chooser(scene: Scene, at: int) -> Stretch | None:
    """College graduates back Clinton by 19 points; Democrats approve, 89%-6%."""
    if (gives := pattern(r"(G)[vh]N$").search(scene.signs[:at])) and pattern(r"Fj").match(scene.signs[at:]):
        return _part(scene, gives.start(1))  # "Republicans give him a 71 percent approval rating"
    if lost := pattern(r"[th](G)bx?$").search(scene.signs[:at]):
        return _part(scene, lost.start(1))  # "loses white men by 40 points"
    match = _CHOOSING.search(scene.signs[:at])
    if (
        match
        and match[2]
        and not pattern(r".?[-r][FB]|$").match(scene.signs[at:])
        and not pattern(r"[FB][-r]$").search(scene.signs[:at])
    ):
        return None
    if match is None:
        return None
    is_pair = pattern(r"[FB][-r][FB]").match(scene.signs[at:])  # "independents back Roe 45 percent to 40"
    if scene.signs[at] != "D" and not match[2] and not is_pair and not pattern(r"[,b-]$").search(scene.signs[:at]):
        return None
    return _part(scene, match.start(1) if match[1] else match.start(2))


def _in_bracket(scene: Scene, at: int) -> Stretch | None:
    """Lowest in Norway (31 percent) and Iceland (28 percent)."""
    match = _BRACKET.search(scene.signs[:at])
    if match is None and scene.signs[:at].endswith("("):
        region = _IN_BRACKETED.search(scene.text, scene.parts[0].start, scene.parts[at - 1].start)
        return region.span(1) if region else None
    return _part(scene, match.start(1)) if match else None


def _behind(scene: Scene, at: int) -> Stretch | None:
    """46 percent to 41 percent among women."""
    match = _LATER.match(scene.signs, at)
    if match and _is_on(scene, match.start(1)):
        return None
    if match and not pattern(r"[FBM].*[FBM]").search(_without_pairs(scene, at, match.start(1))):
        return _part(scene, match.start(1))
    return None


def _is_on(scene: Scene, group: int) -> bool:
    """Tell "comments on other people's pages" from "an edge with men"."""
    at = max(i for i in range(group) if scene.signs[i] in "akm")
    return scene.signs[at] == "k" and scene.text[scene.parts[at].start : scene.parts[at].end].lower() != "with"


def _without_pairs(scene: Scene, at: int, end: int) -> str:
    return re.sub(r"(?<=[FB])[-,ryNe]{1,4}[FB]", "", scene.signs[at:end], count=1)


_WHERE = re.compile(r"\bin\s+(the\s+[\w-]+(?:\s[\w-]+)?),\s+where\b")


def _right_in_front(scene: Scene, at: int) -> Stretch | None:
    """… among independents the figure is 61 percent; … in Sweden, where 44 percent share it."""
    start = max(scene.signs.rfind(mark, 0, at) for mark in ";wFBMD") + 1
    found = list(pattern(r"[ai][xo]{0,2}([GP]|N(?=x?,[qk]))").finditer(scene.signs[start:at]))
    if not found:
        where = _WHERE.search(scene.text, scene.parts[0].start, scene.parts[at].start)
        return where.span(1) if where and start < at and scene.parts[start].start <= where.start(1) else None
    if start and scene.signs[start - 1] in "FBD" and not pattern(r"[),y;]").match(scene.signs[start:]):
        return None
    first = start + found[-1].start(1)
    last = first + len(pattern(r"[GPN](?:[,y]+P)*").match(scene.signs[first:])[0]) - 1  # type: ignore[index]
    return scene.parts[first].start, scene.parts[last].end


def _in_front(scene: Scene, at: int) -> Stretch | None:
    """Among women, she leads 54-40."""
    subject = pattern(r"(?:^|[;w,y])x?(G)[hvxdt,]*k$|^x?(G)[^F:;]*:$|(?:^|[;w,])x?(G)h[^FBG;]*\($").search(
        scene.signs[:at]
    )
    if subject:
        return _part(scene, subject.start(subject.lastindex or 1))
    matches = list(pattern(r"a[xo]{0,2}(G)").finditer(scene.signs[:at]))
    return _part(scene, matches[-1].start(1)) if matches and not _has_own(scene, matches[-1].start(1)) else None


def _has_own(scene: Scene, group: int) -> bool:
    """Tell whether a group in front belongs to an earlier figure: "54 percent among women, and 40 percent overall"."""
    return pattern(r"[FBM][^;,wFBMD]*$").search(scene.signs[:group]) is not None


_THEM = re.compile(r"\s+of\s+(?:them|these|those)\b")
_THEY = re.compile(r"They\b")


def _them(scene: Scene, at: int, scope: Scope, grammar: Grammar) -> Stretch | None:
    """42 percent of them: the group that the sentence before speaks of."""
    if _THEY.match(scene.text, scene.parts[0].start):
        found = [
            m.span() for m in grammar.group.finditer(scene.text, *scope.before) if not _is_everybody(m[0], grammar)
        ]
        return found[-1] if found else None
    match = grammar.group.search(scene.text, *scope.before) if _THEM.match(scene.text, scene.parts[at].end) else None
    if match is None or (
        _is_everybody(match[0], grammar) and not scene.text.startswith((" that ", " who ", " which "), match.end())
    ):
        return None
    return match.span()


def _at_or_for(scene: Scene, at: int) -> Stretch | None:
    """At Holme the figure was 61 percent; for her supporters it's 35."""
    match = pattern(r"(?:^|[;,])[yx]?([kf])(x?[NGP])[^;,FBM]{0,4}$").search(scene.signs[:at])
    if match is None or scene.word(match.start(1)) not in {"at", "for"}:
        return None
    return scene.parts[match.start(2)].start, scene.parts[match.end(2) - 1].end


def _in_region(scene: Scene, grammar: Grammar) -> Stretch | None:
    """In the north-east, 71 percent agreed."""
    match = _IN_REGION.match(scene.text, scene.parts[0].start)
    return match.span(1) if match and match[1].split()[1].lower() not in grammar.not_places else None


_OVERALL = re.compile(r"\s+(?:overall|in\s+all|in\s+total|nationally|nationwide)\b")


def _shared(scene: Scene, at: int, given: Mapping[int, Stretch | None]) -> Stretch | None:
    """43 percent of Ohio voters support him, and 42 percent support her; 46-42 among women: the group is of both."""
    earlier = [i for i in given if i < at]
    if not earlier or _OVERALL.match(scene.text, scene.parts[at].end):
        return None
    between = scene.signs[earlier[-1] + 1 : at]
    if (
        pattern(r"[^GFPBaw;]*").fullmatch(between)
        or pattern(r"o[xyi,P]{0,3}?G[^;]*$").match(between)
        or pattern(r"r[xN]*$|,?[yw][xN]*[hk]?$").search(between)
    ):
        return given[earlier[-1]]
    return None


def _place_behind(scene: Scene, at: int) -> Stretch | None:
    """… by 15 points in Wisconsin; in France, 30 percent."""
    match = pattern(r".(?:[-,r]{1,2}[FB])?[^FBMDQ;w,]*?i[x]{0,2}(P|N)").match(scene.signs, at)
    if match is None or _is_person(scene, match.start(1)):
        return None
    verb = scene.signs.rfind("i", at, match.start(1)) - 1
    return None if scene.word(verb) in _STAYING else _part(scene, match.start(1))


# "… would vote to stay in the union": no place where people were asked.
_STAYING = frozenset((
    "believe", "confidence", "faith", "interest", "invest", "keep", "live", "remain", "stay", "staying", "trust",
    "work",
))  # fmt: skip


def _is_person(scene: Scene, at: int) -> bool:
    """Tell a person or a pronoun, in whom nobody is polled, from a place or something that may be one."""
    name = scene.parts[at].name
    return name is not None and scene.signs[at] == "N" and (name.is_person or name.stands_for)


def _place_in_front(scene: Scene) -> Stretch | None:
    """In France and Italy, 30 percent agreed."""
    before = list(pattern(r"i(P(?:(?:,|y|,y)P)*)").finditer(scene.signs))
    if before and pattern(r"[yx]?i").match(scene.signs) and before[0].start() <= 1:
        return scene.parts[before[0].start(1)].start, scene.parts[before[0].end(1) - 1].end
    return None


def _part(scene: Scene, at: int) -> Stretch:
    return scene.parts[at].start, scene.parts[at].end


def _with_place(scene: Scene, found: Stretch) -> Stretch:
    """Take "in Wisconsin" of "likely voters in Wisconsin" into the phrase."""
    at = next((i for i, part in enumerate(scene.parts) if part.end == found[1]), None)
    if at is not None and scene.signs[at] == "G" and pattern(r"iP").match(scene.signs[at + 1 :]):
        return found[0], scene.parts[at + 2].end
    return found


_NEAR: tuple[Callable[[Scene, int], Stretch | None], ...] = (
    _tied, _in_bracket, _chooser, _right_in_front, _behind, _in_front, _place_behind,
)  # fmt: skip
