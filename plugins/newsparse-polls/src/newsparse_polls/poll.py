"""The poll as a claim: which poll, its facts, and what it found."""

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from newsparse import Claim, Span
from newsparse_polls.disclosure import missing_items
from newsparse_polls.lead import lead_of, verdict_on
from newsparse_polls.rows import poll_rows


@attrs.frozen(order=False)
class Finding(Span):
    """One figure that a poll found; the span is the figure's.

    Attributes:
        value: percent, or percentage points of a lead or change; None for "majority" and other words without a figure.
        type: ``share`` of those asked, ``lead`` of one answer over another, ``change`` in time, ``other``.
        choice: what they chose or said, a candidate, an option or a clause; None where the text does not say.
        group: the subgroup or place it is about; None if it is about all who were asked.
        number: id of the number entity that is its figure, or None.
    """

    value: float | None = None
    type: str = "share"
    choice: Span | None = None
    group: Span | None = None
    number: str | None = None


@attrs.frozen(order=False)
class Poll(Claim):
    """An opinion poll or survey that the article reports.

    What the article does not say is None or empty; nothing is filled in.

    Attributes:
        mention: the phrase that names the poll.
        pollsters: who did the poll or under whose name it runs, as written.
        sponsors: who paid for it or had it done, as written.
        sample_size: number of people or firms asked.
        population: who was asked ("likely voters"), as written.
        margin_of_error: half-width in percentage points.
        field_start: first day in the field (ISO), or its month ("2022-01") where only that is known.
        field_end: last day in the field, likewise.
        field_text: the words that say when.
        mode: how people were asked: phone, online, face to face, mail, text; several are joined by " and ".
        results: what it found, in the order of the text.
    """

    kind: ClassVar[str] = "poll"

    mention: Span
    pollsters: tuple[str, ...] = ()
    sponsors: tuple[str, ...] = ()
    sample_size: int | None = None
    population: str | None = None
    margin_of_error: float | None = None
    field_start: str | None = None
    field_end: str | None = None
    field_text: Span | None = None
    mode: str | None = None
    results: tuple[Finding, ...] = ()

    @property
    def anchor(self) -> tuple[Span, ...]:
        """A poll stands where it is first named."""
        return (self.mention,)

    def rows(self) -> list[dict[str, Any]]:
        """Give a row for each result, in the column names of FiveThirtyEight's poll files (see ``rows.COLUMNS``)."""
        return list(poll_rows(self))

    @property
    def undisclosed(self) -> tuple[str, ...]:
        """What a report of a poll should say and this one does not: names of items of the disclosure list.

        The list is the part of the AAPOR Code of Professional Ethics and Practices (2021, III.A) that a report can
        carry and that the AP Stylebook ("polls and surveys") asks reporters for.
        """
        return missing_items(self)

    @property
    def lead(self) -> float | None:
        """Percentage points by which the first choice leads the second among all asked, as reported or as computed."""
        return lead_of(self.results)

    @property
    def within_margin(self) -> bool | None:
        """Whether the lead is inside the sampling error; None where the lead or the margin is not reported.

        The rule is the AP Stylebook's ("polls and surveys"): a candidate leads if the difference is more than twice
        the margin of error; from once to twice the margin is "slightly ahead"; below the margin the race is close.
        True where the difference is less than the margin; ``standing`` tells all three.
        """
        standing = self.standing
        return None if standing is None else standing == "about even"

    @property
    def standing(self) -> str | None:
        """What the AP rule allows to say: "about even", "slightly ahead" or "leading"; None if unknown."""
        return verdict_on(self.lead, self.margin_of_error)
