"""Where in an article the words stand that the rules look for: the tokens are read once, not by each rule anew.

A pattern made of a list of phrases is tried only where a word of one of them stands: to look a token up costs a tenth
of trying such a pattern on it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from newsparse import Article
from newsparse_polls.grammar import Grammar
from newsparse_polls.people import GROUP_WORDS

_TOKEN = re.compile(r"\w+(?:['’](?!s\b)\w+)?|\S")


class Places:
    """Where words of interest stand in one article.

    Args:
        found: the offsets of all words of a sort, in order.
    """

    def __init__(self, found: Mapping[str, Sequence[int]]) -> None:
        self._found = found

    def of(self, sort: str) -> Sequence[int]:
        """The offsets of all words of a sort."""
        return self._found.get(sort, ())

    def between(self, sort: str, start: int, stop: int) -> Sequence[int]:
        """The offsets of the words of a sort that begin in a stretch of text."""
        found = self._found.get(sort, ())
        return found[bisect_left(found, start) : bisect_left(found, stop)]

    def has(self, sort: str, start: int, stop: int) -> bool:
        """Tell whether a word of a sort begins in a stretch of text."""
        found = self._found.get(sort, ())
        at = bisect_left(found, start)
        return at < len(found) and found[at] < stop


class Signposts:
    """The words to look for, each with the sorts of rules that it calls for.

    Args:
        grammar: the words.
    """

    def __init__(self, grammar: Grammar) -> None:
        table = grammar.mentions
        self._namers = _forms(map(_first, (*table["heads"], *table["triggers"])))
        self._pollsters: dict[str, list[str]] = {}
        for name in sorted(grammar.pollsters, key=len, reverse=True):
            self._pollsters.setdefault(_first(name), []).append(name)
        self._openers = self._namers.union(self._pollsters)
        self._sorts: dict[str, list[str]] = {}
        heads = _forms(map(_first, (*table["heads"], *table["echoes"], "average", "pollster", "pollsters")))
        for form in heads.union(self._pollsters):
            self._sorts.setdefault(form, []).append("head")
        for sort, phrases in _sorts(grammar).items():
            for form in _forms(map(_key, phrases)):
                self._sorts.setdefault(form, []).append(sort)

    def tell_of_polls(self, article: Article) -> bool:
        """Tell whether a word or a name in an article speaks of polls; in most articles none does."""
        found = self._openers.intersection(article.tokens.texts)
        if found.isdisjoint(self._namers):
            return any(name in article.text for word in found for name in self._pollsters[word])
        return True

    def find(self, article: Article) -> Places:
        """Find all words of interest in an article."""
        places: dict[str, list[int]] = {}
        sorts_of = self._sorts.get
        for token, start in zip(*article.tokens, strict=True):
            for sort in sorts_of(token, ()):
                places.setdefault(sort, []).append(start)
        return Places(places)


def _sorts(grammar: Grammar) -> dict[str, Iterable[str]]:
    """The phrases of each sort that any word of theirs can tell; "head" is told by first words."""
    mentions, facts, exclusions = grammar.mentions, grammar.facts, grammar.exclusions
    return {
        "average": ("average", "averages", "aggregate"),
        "made by": (*mentions["conducted"], *mentions["commissioned"]),
        "made": (*mentions["maker_verbs"], *mentions["sponsor_verbs"]),
        "asked": (*mentions["ask_verbs"], *facts["interviewed"]),
        "sampled": (
            *facts["interviewed"],
            *facts["interviews"],
            *facts["fielded"],
            *facts["responded"],
            *facts["replies"],
        ),
        "margin": facts["margin"],
        "mode": (word for words in facts["modes"].values() for word in words),
        "mode maker": facts["mode_makers"],
        "demonym": grammar.groups["demonyms"],
        "people": (*grammar.groups["people"], *GROUP_WORDS),
        "role": grammar.words["roles"],
        "majority": ("majority", "plurality", "most"),
        "pronoun": ("he", "she", "him", "her", "his"),
        **{sort: exclusions[sort] for sort in ("returns", "statistics", "technical", "counted", "hard", "electoral")},
    }


def _first(phrase: str) -> str:
    """Give the word at which a pattern that begins with a phrase is tried."""
    words: list[str] = _TOKEN.findall(phrase)
    return words[0]


def _key(phrase: str) -> str:
    """Choose the word of a phrase to look for: the longest, which is the rarest as a rule."""
    words: list[str] = _TOKEN.findall(phrase)
    return max(words, key=len)


def _forms(words: Iterable[str]) -> frozenset[str]:
    """Give words in the cases that text and headlines use."""
    return frozenset(form for word in words for form in (word, word.capitalize(), word.upper()))
