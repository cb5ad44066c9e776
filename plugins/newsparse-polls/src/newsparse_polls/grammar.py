"""The grammar's words: tables turned once per parser into patterns and look-ups."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from newsparse import Lexicon

PACKAGE = "newsparse_polls"

# One sign for each part that a word can play in a sentence about a poll; clauses.py lists the signs of the rest.
SIGNS = {
    "lead": "l", "trail": "t", "gap": "z", "choose": "c", "take": "h", "aux": "v", "change": "d", "rating": "j",
    "verdict": "u", "with": "k", "among": "a", "place": "i", "versus": "r", "turn": "w", "who": "q", "hedges": "",
}  # fmt: skip
_FIXED = {"of": "o", "for": "f", "from": "m", "and": "y", "or": "y", "'s": "e", "’s": "e", "by": "b", "not": "n"}

NAME = r"[^\W\d_a-zß-öø-ÿ][\w.&’'-]{0,40}"


def one_of(phrases: Iterable[str]) -> str:
    """Make an alternation of phrases, the longest preferred, in which any white space stands between words.

    Phrases share their beginnings in the pattern: ``re`` tries alternatives one by one, so that a plain list of some
    hundred words would be tried whole at every place of a text.
    """
    return _share([[_SPACE if sign == " " else re.escape(sign) for sign in " ".join(p.split())] for p in set(phrases)])


_SPACE = r"\s+"


def _share(rests: list[list[str]]) -> str:
    """Make a pattern of what is left of some phrases, sharing first signs."""
    heads: dict[str, list[list[str]]] = {}
    for rest in rests:
        if rest:
            heads.setdefault(rest[0], []).append(rest[1:])
    branches = [head + _share(heads[head]) for head in sorted(heads)]
    ends = any(not rest for rest in rests)
    if not branches:
        return ""
    if len(branches) == 1 and not ends:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' if ends else ''}"


class Grammar:
    """Patterns and look-ups made of the word tables of one parser.

    Args:
        lexicon: the parser's tables.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        read = {name: lexicon.table(PACKAGE, name) for name in ("mentions", "groups", "words", "facts", "exclusions")}
        self.mentions: Mapping[str, Any] = read["mentions"]
        self.words: Mapping[str, Any] = read["words"]
        self.facts: Mapping[str, Any] = read["facts"]
        self.groups: Mapping[str, Any] = read["groups"]
        self.pollsters: tuple[str, ...] = tuple(lexicon.table(PACKAGE, "pollsters")["names"])
        self.signs, self.phrases = _signs(self.words)
        self.openers = frozenset(self.words["openers"])
        self.no_groups = frozenset(self.groups["no_groups"])
        self.not_names = frozenset(self.words["not_names"])
        self.qualifiers = frozenset(self.groups["qualifiers"])
        self.titles = frozenset(self.words["titles"])
        self.title = re.compile(rf"\b(?:{one_of(self.titles)})\s+")
        self.group = re.compile(_group_pattern(self.groups, self.openers))
        self.general = re.compile(_general_pattern(self.groups), re.IGNORECASE)
        self.demonym = re.compile(rf"\b(?:{one_of(word.capitalize() for word in self.groups['demonyms'])})\b")
        self.not_places = frozenset(self.groups["not_places"])
        self.role = re.compile(rf"\b[Tt]he\s+(?:[\w’'.-]+\s+){{0,3}}?(?i:{one_of(self.words['roles'])})\b(?!\s+{NAME})")
        self.parties = frozenset(self.words["parties"])
        vague = one_of(self.groups["vague"])
        self._vague = re.compile(
            rf"(?:(?:all|the|those|of)\s+)*(?:{vague})(?:\s.*)?|.*\boverall|those\b.*", re.IGNORECASE
        )
        self._firms = re.compile(rf"(?:.*\s)?(?:{one_of(self.groups['firms'])})", re.IGNORECASE)
        self._voters = re.compile(
            r"(?:all\s+)?(?:likely|registered|eligible|probable)\s+(?:\w+\s+){0,2}?voters", re.IGNORECASE
        )
        exclusions = read["exclusions"]
        self.returns = _any_of(exclusions["returns"])
        self.modal, self.share_of_vote = _any_of(exclusions["modal"]), _any_of(exclusions["share_of_vote"])
        self.not_followed = _any_of(exclusions["not_followed"])
        self.counted = _any_of(exclusions["counted"])
        self.hard = _any_of(exclusions["hard"])
        self.statistics = _any_of(exclusions["statistics"])
        self.technical = _any_of(exclusions["technical"])

    def is_party(self, text: str) -> bool:
        """Tell whether a noun phrase for people also names a party."""
        words = text.lower().removeprefix("the ").split()
        return words[-1] in self.parties or " ".join(words[-2:]) in self.parties

    def is_firms(self, text: str) -> bool:
        """Tell whether a noun phrase names firms or their heads."""
        return self._firms.fullmatch(text) is not None

    def is_voters(self, text: str) -> bool:
        """Tell whether a noun phrase names likely or registered voters."""
        return self._voters.fullmatch(text) is not None

    def is_population(self, text: str) -> bool:
        """Tell whether a noun phrase says who was asked, rather than naming a part of them."""
        if self._vague.fullmatch(text):
            return False
        return any(pattern.fullmatch(text) for pattern in (self.general, self._voters, self._firms))


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{one_of(phrases)})(?!\w)", re.IGNORECASE)


def _signs(words: Mapping[str, Any]) -> tuple[dict[str, str], dict[str, list[tuple[tuple[str, ...], str]]]]:
    """Map each word to its sign, and each first word of a phrase to the phrases that begin with it."""
    signs: dict[str, str] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, sign in SIGNS.items():
        for entry in words[name]:
            first, *rest = entry.split()
            if rest:
                phrases.setdefault(first, []).append(((first, *rest), sign))
            else:
                signs.setdefault(first, sign)
    for found in phrases.values():
        found.sort(key=lambda item: -len(item[0]))
    return {**signs, **_FIXED}, phrases


def _group_pattern(groups: Mapping[str, Any], openers: Iterable[str]) -> str:
    """Make the pattern of a noun phrase for people: qualifiers, a noun, and what says which of them."""
    nouns = rf"(?i:{one_of(groups['people'])})"
    opener = rf"(?!(?:{one_of(openers)})\b)"
    lower = rf"(?i:{one_of(groups['qualifiers'])})"
    qualifier = rf"(?:{lower}(?=[\s,])|{opener}{NAME}(?:[’']s?)?|(?:\w{1, 20}-){1, 3}(?:leaning|educated|class|income|age|aged|old|skilled|owned|identified|described|born|goer|white|degree)\b|\d+-\w+)"
    years = r"\d+(?:\s+(?:years?(?:\s+old)?|and\s+(?:over|older|above|under|younger)|or\s+(?:over|older|more|above|under|younger)))*"
    ages = rf"(?:aged?s?\s+)?(?:between\s+)?(?:over\s+|under\s+|at\s+least\s+)?{years}(?:\s*(?:-|–|to|and|through)\s*{years})?"
    after = (
        rf"(?:\s+(?:{one_of(groups['asked'])})\b(?!\s+(?:if|whether|to|about|by)\b))|(?:,?\s+(?:aged?|ages|between\s+the\s+ages\s+of|under\s+(?:the\s+)?age(?:\s+of)?|over\s+(?:the\s+)?age(?:\s+of)?|between\s+(?=\d)|under\s+(?=\d)|over\s+(?=\d)|(?=\d\d\s+(?:and|or|to)\b))\s*{ages})"
        r"|(?:\s+with(?:out)?\s+(?:an?\s+|no\s+)?(?:[\w’'-]+\s+){0,3}?(?:degrees?|education|children|diplomas?|incomes?|mortgages?|jobs?|autism|disabilities))"
        r"|(?:\s+of\s+(?:colou?r|all\s+ages|working\s+age))"
        r"|(?:\s+(?:with|employing)\s+(?:fewer|more|less)\s+than\s+\d+\s+\w+)"
        r"|(?:\s+earning\s+(?:more|less|over|under)\b[^,;.]{0,30})"
    )
    numeric = (
        r"(?:the\s+)?(?:over|under)-\d+s|\d+-?\s*(?:-|–|to|and)\s*\d+[\s-]year[\s-]olds|(?:the\s+)?\d+(?:-|–|\sto\s)\d+(?:s\b|\s+age\s+group)|(?:\d+|sixteen|eighteen)-year-olds"
        r"|(?:people|those|voters|adults|respondents)\s+(?:in\s+their\s+(?:late\s+|early\s+)?(?:\d0s|twenties|thirties|forties|fifties|sixties|seventies))"
    )
    sides = r"(?:Republican|Democratic|GOP|Conservative|Labour)(?=\s+(?:side|stage|race|field|contest|ballot)\b)"
    core = rf"(?!(?:and|or|but)\s)(?:(?:the|The|those|all|All|other|its|their|his|her|Mr\.|Mrs\.|Ms\.)\s+)*(?:[“\"]?{qualifier}[”\"]?,?\s+){{0,5}}{nouns}(?:{after}){{0,2}}"
    main = r"(?:said|say|think|thought|believe|believed|were|are|would|had|have|want|wanted|back|backed|support|supported|favor|favour|agree|agreed|plan|expect|felt|feel|chose|named)"
    those = (
        rf"those\s+(?:{one_of(groups['asked'])})|those\s+(?:{years}|(?:who|in|on|from|over|under|with|without|aged|living|between)\s+[\w’'-]+)"
        rf"(?:(?!\s+{main}\b)[^,;.()]){{0,60}}?(?=\s+{main}\b|[,.;)]|$)"
    )
    return rf"(?<![\w-])(?:{numeric}|{sides}|{those}|{core}(?![\w-]))"


def _general_pattern(groups: Mapping[str, Any]) -> str:
    """Make the pattern of phrases that mean everybody who was asked."""
    asked = one_of(groups["asked"])
    general = one_of(groups["general"])
    return rf"(?:(?:the|all|all\s+of\s+the|those|of)\s+)*(?:{general})(?:\s+overall)?|(?:.*\s)?(?:{asked}|asked\s+in.*)"
