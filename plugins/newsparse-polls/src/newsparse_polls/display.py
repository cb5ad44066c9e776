"""Polls as people read them: a table with bars for each, and its facts below."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse import Bar, Result, Table
from newsparse_polls.poll import Finding, Poll


def poll_tables(result: Result) -> Iterator[Table]:
    """Show each poll: what it found, with a bar for each share, and who asked whom, when and how."""
    for poll in result.claims.of(Poll):
        makers = " and ".join(poll.pollsters) or "unnamed pollster"
        rows = tuple(map(_row, poll.results))
        yield Table(f"Poll: {makers}", ("answer", "among", "figure", ""), rows, "; ".join(_facts(poll)))


def _row(finding: Finding) -> tuple[str | Bar | None, ...]:
    answer = finding.choice.text if finding.choice else None
    if finding.type != "share":
        answer = f"{answer or ''} ({finding.type})".strip()
    group = finding.group.text if finding.group else None
    bar = Bar(finding.value) if finding.value is not None and finding.type == "share" else None
    return answer, group, finding.text, bar


def _facts(poll: Poll) -> Iterator[str]:
    if poll.sample_size is not None:
        yield f"{poll.sample_size:,} {poll.population or 'people'}"
    elif poll.population:
        yield poll.population
    if poll.margin_of_error is not None:
        yield f"margin of error {poll.margin_of_error:g} points"
    if poll.field_start or poll.field_end:
        days = dict.fromkeys(day for day in (poll.field_start, poll.field_end) if day)
        yield f"in the field {' to '.join(days)}"
    if poll.mode:
        yield f"by {poll.mode}"
    if poll.sponsors:
        yield f"paid for by {' and '.join(poll.sponsors)}"
    if poll.standing:
        yield f"the lead: {poll.standing}"
    if poll.undisclosed:
        yield f"not told: {', '.join(poll.undisclosed)}"
