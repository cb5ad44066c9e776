"""A poll as it is gathered from the article: its mentions, its facts, its results, and the claim made of them."""

from __future__ import annotations

import re
from typing import Any

import attrs

from newsparse import Article, Span
from newsparse_polls.facts import is_vague, trim_population
from newsparse_polls.joining import Draft
from newsparse_polls.poll import Finding, Poll

Stretch = tuple[int, int]


_PLAIN = re.compile(
    r"(?:(?:likely|registered|eligible|probable|U\.S\.|American|British)\s+)?(?:voters|adults)", re.IGNORECASE
)


def _is_plain(who: str) -> bool:
    """Tell "likely voters", who can be all that were asked, from "registered Hispanic voters"."""
    return _PLAIN.fullmatch(who) is not None


@attrs.define(eq=False)
class Gathered(Draft):
    """A poll with what has been found of it.

    Attributes:
        facts: sample_size, population, margin_of_error, mode and field, as far as stated.
        results: what it found.
        specific: whether it is named well enough to be reported even without a figure.
        confirmed: whether it surely is a poll, not just some study.
        place: where it was taken, if its name says so.
        hints: who was asked, as figures tell it by the way.
        of: the poll that this is an earlier wave of.
    """

    facts: dict[str, Any] = attrs.field(factory=dict)
    results: list[Finding] = attrs.field(factory=list)
    specific: bool = False
    confirmed: bool = False
    place: Stretch | None = None
    hints: list[str] = attrs.field(factory=list)
    of: Gathered | None = None

    def learn(self, **facts: Any) -> None:
        """Keep each fact that is not known yet: the first statement counts."""
        for name, fact in facts.items():
            if fact is None or (name == "population" and is_vague(fact)):
                continue
            if name == "field" and fact[0] and not self.facts.get("field", fact)[0]:
                del self.facts["field"]  # days say more than a season
            self.facts.setdefault(name, fact)

    @property
    def is_reported(self) -> bool:
        """Whether the article says enough of it to claim it."""
        return self.confirmed and bool(self.results or self.specific or (self.facts and not self.plural))

    @property
    def population(self) -> str | None:
        """Who was asked, as stated, or as figures tell it by the way."""
        return self.facts.get("population") or next(iter(self.hints), None)

    def wave(self, mention: Any, field: Any) -> Gathered:
        """Make an earlier wave of this poll."""
        facts = {"field": field} if field else {}
        return Gathered(
            [mention], list(self.makers), list(self.sponsors), is_wave=True, confirmed=True, facts=facts, of=self
        )

    def claim(self, article: Article) -> Poll:
        """Make the claim."""

        def span(stretch: Stretch | None) -> Span | None:
            return article.span(*stretch) if stretch else None

        facts = self.facts
        start, end, words = facts.get("field") or (None, None, None)
        return Poll(
            mention=article.span(self.first.start, self.first.end),
            pollsters=tuple(self.makers or self.sponsors),
            sponsors=tuple(self.sponsors),
            sample_size=facts.get("sample_size"),
            population=self.population,
            margin_of_error=facts.get("margin_of_error"),
            field_start=start,
            field_end=end,
            field_text=span(words),
            mode=facts.get("mode"),
            results=tuple(map(self._without_everybody, self.results)),
        )

    def _without_everybody(self, result: Finding) -> Finding:
        """A group that is the whole population is no group."""
        population = self.facts.get("population") or next(filter(_is_plain, self.hints[:1]), None)
        if (
            result.group is None
            or population is None
            or trim_population(result.group.text).lower() != population.lower()
        ):
            return result
        return attrs.evolve(result, group=None)
