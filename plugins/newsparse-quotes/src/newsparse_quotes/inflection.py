"""Inflection: the forms of English verbs and nouns, made by rule from their dictionary form."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

_VOWELS = frozenset("aeiou")
_HISSING = ("s", "x", "z", "ch", "sh")


class Inflection:
    """The rules of English inflection with their irregular cases.

    Args:
        table: the word table ``inflections``.
    """

    def __init__(self, table: dict[str, Any]) -> None:
        self._past: dict[str, list[str]] = table["past"]
        self._ing: dict[str, str] = table["ing"]
        self._doubling = frozenset(table["doubling"]["verbs"])
        self._british = frozenset(table["doubling"]["british"])

    def verb_forms(self, verb: str) -> Iterator[tuple[str, str]]:
        """Give each form of ``verb`` with its name: base, s, d (past or participle) or ing."""
        yield verb, "base"
        yield with_s(verb), "s"
        for stem in self._stems(verb):
            for past in self._past.get(verb, [_with_ed(stem)]):
                yield past, "d"
            yield self._ing.get(verb) or _with_ing(stem), "ing"

    def _stems(self, verb: str) -> tuple[str, ...]:
        """What endings are put to; British spelling doubles an l that American spelling leaves alone."""
        if verb in self._british:
            return verb, verb + verb[-1]
        return (verb + verb[-1],) if verb in self._doubling else (verb,)

    def noun_forms(self, noun: str) -> Iterator[tuple[str, str]]:
        """Give singular and plural of ``noun``, both under the name noun."""
        yield noun, "noun"
        yield with_s(noun), "noun"


def with_s(word: str) -> str:
    """The plural of a noun, or the third person of a verb."""
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(_HISSING) or word in ("go", "do", "veto", "echo") else f"{word}s"


def _with_ed(stem: str) -> str:
    if stem.endswith("y") and stem[-2:-1] not in _VOWELS:
        return f"{stem[:-1]}ied"
    return f"{stem}d" if stem.endswith("e") else f"{stem}ed"


def _with_ing(stem: str) -> str:
    return f"{stem[:-1]}ing" if stem.endswith("e") and not stem.endswith(("ee", "ye", "oe")) else f"{stem}ing"
