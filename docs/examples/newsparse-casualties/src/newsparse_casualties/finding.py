"""How a casualty is found: a word of harm, and the figure that belongs to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, ClassVar, Protocol

import attrs
from newsparse import Article, Claim, Entities, Lexicon, Span


class Number(Protocol):
    """What this plugin reads of a number, whichever plugin finds numbers."""

    @property
    def id(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def type(self) -> str: ...
    @property
    def value(self) -> Any: ...


@attrs.frozen(order=False)
class Casualty(Claim):
    """How many people were killed, injured or missing.

    Attributes:
        outcome: killed, injured or missing.
        count: how many, or None where the text is vague ("dozens").
        cue: the word of harm.
        figure: the figure as written.
        number: id of the figure's entity.
    """

    kind: ClassVar[str] = "casualty"
    outcome: str
    count: int | None
    cue: Span
    figure: Span
    number: str

    @property
    def anchor(self) -> tuple[Span, ...]:
        """The claim stands on its word and its figure, in the order of the text."""
        return tuple(sorted((self.cue, self.figure), key=lambda span: span.start))


# "12 people were killed", "30 wounded": some words of one phrase, no punctuation.
_AFTER_FIGURE = re.compile(r"(?: [\w'’-]+){0,5} \Z")
_COUNTED = frozenset(("cardinal", "vague", "range"))


class Finder:
    """Finds casualties; built once for each parser, of its word tables.

    Args:
        lexicon: the word tables.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("newsparse_casualties", "words")
        self._outcomes: dict[str, str] = table["outcomes"]
        hedges = "|".join(map(re.escape, table["before_figures"]["words"]))
        self._cue = re.compile(rf"\b(?:{'|'.join(map(re.escape, self._outcomes))})\b", re.IGNORECASE)
        self._before_figure = re.compile(rf" (?:(?:{hedges}) ){{0,4}}\Z", re.IGNORECASE)

    def find(self, article: Article, entities: Entities) -> Iterator[Casualty]:
        """Find the casualties of an article."""
        for start, end in article.sentences:
            cues = list(self._cue.finditer(article.text, start, end))
            if cues:
                yield from self._pair(article, cues, [n for n in entities.within(start, end) if n.kind == "number"])

    def _pair(self, article: Article, cues: list[re.Match[str]], numbers: list[Any]) -> Iterator[Casualty]:
        free: list[Number] = [number for number in numbers if number.type in _COUNTED]
        for cue in cues:
            for number in free:
                rule = self._rule(article.text, cue, number)
                if rule:
                    free.remove(number)
                    yield Casualty(
                        outcome=self._outcomes[cue[0].lower()],
                        count=number.value if isinstance(number.value, int) else None,
                        cue=article.span(*cue.span()),
                        figure=article.span(number.start, number.end),
                        number=number.id,
                        rule=rule,
                    )
                    break

    def _rule(self, text: str, cue: re.Match[str], number: Number) -> str:
        """Name the rule that joins a word and a figure, or nothing."""
        if cue.end() < number.start and self._before_figure.match(text, cue.end(), number.start):
            return "word before figure"
        if number.end < cue.start() and _AFTER_FIGURE.match(text, number.end, cue.start()):
            return "figure before word"
        return ""
