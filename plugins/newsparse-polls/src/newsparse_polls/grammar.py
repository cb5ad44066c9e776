"""The grammar's words: tables turned once per parser into patterns and look-ups."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from newsparse import Lexicon
from newsparse_polls.capitals import proper_pattern
from newsparse_polls.people import NAME, group_pattern
from newsparse_polls.phrases import one_of

PACKAGE = "newsparse_polls"

# One sign for each part that a word can play in a sentence about a poll; clauses.py lists the signs of the rest.
SIGNS = {
    "lead": "l", "trail": "t", "gap": "z", "choose": "c", "take": "h", "aux": "v", "change": "d", "rating": "j",
    "verdict": "u", "with": "k", "among": "a", "place": "i", "versus": "r", "turn": "w", "who": "q",
    "hedges": "", "technical": "x",
}  # fmt: skip
_FIXED = {"of": "o", "for": "f", "from": "m", "and": "y", "or": "y", "'s": "e", "’s": "e", "by": "b", "not": "n"}


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
        self.no_groups = frozenset([*self.groups["no_groups"], *self.groups["not_asked"]])
        self.not_names = frozenset(self.words["not_names"])
        self.qualifiers = frozenset(self.groups["qualifiers"])
        self.titles = frozenset(self.words["titles"])
        self.title_words = frozenset(title.lower().removesuffix(".") for title in self.titles)
        self.proper = proper_pattern(self.words["titles"])
        self.title = re.compile(rf"\b(?:{one_of(self.titles)})\s+")
        self.group = re.compile(group_pattern(self.groups, self.openers))
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
        self.exclusions: Mapping[str, Any] = read["exclusions"]
        exclusions = self.exclusions
        self.returns = _any_of(exclusions["returns"])
        self.modal, self.share_of_vote = _any_of(exclusions["modal"]), _any_of(exclusions["share_of_vote"])
        self.opinions = _any_of(exclusions["opinions"])
        self.projected = _any_of(exclusions["projected"])
        self.not_followed = _any_of(exclusions["not_followed"])
        self.counted = _any_of(exclusions["counted"])
        self.hard = _any_of(exclusions["hard"])
        self.electoral = _any_of(exclusions["electoral"])
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


def _general_pattern(groups: Mapping[str, Any]) -> str:
    """Make the pattern of phrases that mean everybody who was asked."""
    asked = one_of(groups["asked"])
    general = one_of(groups["general"])
    return (
        rf"(?:(?:the|all|all\s+of\s+the|those|of|U\.S\.|US|UK|EU|American|British)\s+)*(?:{general})(?:\s+overall)?|(?:.*\s)?(?:{asked}|asked\s+in.*)|those\s+(?:{asked})\s+by\s.*"
        r"|those\s+(?:we|they|it|researchers|pollsters)\s.*"
    )
