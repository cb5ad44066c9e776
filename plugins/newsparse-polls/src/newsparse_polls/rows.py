"""Polls as rows in the columns of FiveThirtyEight's poll files, one row for each answer.

The names are those of the project's ``president_polls.csv`` and its sisters (github.com/fivethirtyeight/data, polls):
poll_id, pollster, sponsors, start_date, end_date, sample_size, population, population_full, subpopulation, methodology,
answer, pct, url, created_at; margin_of_error, type and figure are ours. What the article does not say stays empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Protocol

from newsparse import Span
from newsparse_polls.disclosure import Disclosing
from newsparse_polls.lead import Result

COLUMNS = (
    "poll_id",
    "pollster",
    "sponsors",
    "start_date",
    "end_date",
    "sample_size",
    "population",
    "population_full",
    "subpopulation",
    "methodology",
    "margin_of_error",
    "type",
    "answer",
    "pct",
    "figure",
    "url",
    "created_at",
)
# FiveThirtyEight's codes for who was asked.
_POPULATIONS = (
    (re.compile(r"\blikely\b.*\bvoters?\b", re.IGNORECASE), "lv"),
    (re.compile(r"\bregistered\b.*\bvoters?\b", re.IGNORECASE), "rv"),
    (re.compile(r"\bvoters?\b", re.IGNORECASE), "v"),
    (re.compile(r"\b(?:adults?|people|americans|britons)\b", re.IGNORECASE), "a"),
)
# Its names for how people were asked.
_METHODOLOGY: Mapping[str, str] = MappingProxyType({
    "phone": "Phone", "online": "Online Panel", "face to face": "Face-to-face", "mail": "Mail", "text": "Text",
})  # fmt: skip


class Answer(Result, Protocol):
    """One result of a poll."""

    @property
    def text(self) -> str: ...  # noqa: D102 - described where Finding defines them
    @property
    def choice(self) -> Span | None: ...  # noqa: D102
    @property
    def group(self) -> Span | None: ...  # noqa: D102


class Reported(Disclosing, Protocol):
    """A poll as a row needs it."""

    @property
    def id(self) -> str: ...  # noqa: D102 - described where Poll defines them
    @property
    def field_start(self) -> str | None: ...  # noqa: D102
    @property
    def field_end(self) -> str | None: ...  # noqa: D102
    @property
    def results(self) -> Sequence[Answer]: ...  # noqa: D102


def poll_rows(poll: Reported, *, url: str | None = None, published: Any = None) -> Iterator[dict[str, Any]]:
    """Give a row for each result of a poll, by column name; a poll without results gives none.

    Args:
        poll: the poll.
        url: where the article was published.
        published: when.
    """
    facts = {
        "poll_id": poll.id,
        "pollster": "/".join(poll.pollsters) or None,
        "sponsors": ", ".join(poll.sponsors) or None,
        "start_date": poll.field_start,
        "end_date": poll.field_end,
        "sample_size": poll.sample_size,
        "population": population_code(poll.population),
        "population_full": poll.population,
        "methodology": _methodology(poll.mode),
        "margin_of_error": poll.margin_of_error,
        "url": url,
        "created_at": None if published is None else str(published),
    }
    for finding in poll.results:
        row = {**facts, **_answer(finding)}
        yield {column: row[column] for column in COLUMNS}


def _answer(finding: Answer) -> dict[str, Any]:
    return {
        "subpopulation": finding.group.text if finding.group else None,
        "type": finding.type,
        "answer": finding.choice.text if finding.choice else None,
        "pct": finding.value,
        "figure": finding.text,
    }


def population_code(population: str | None) -> str | None:
    """Give FiveThirtyEight's code for a population: lv, rv, v, a; None for others, such as firms."""
    if population is None:
        return None
    return next((code for pattern, code in _POPULATIONS if pattern.search(population)), None)


def _methodology(mode: str | None) -> str | None:
    return None if mode is None else "/".join(_METHODOLOGY[part] for part in mode.split(" and "))
