"""What a report of a poll should disclose, and which of it is missing."""

from __future__ import annotations

from typing import Protocol


class Disclosing(Protocol):
    """The facts of a poll that the disclosure list asks for."""

    @property
    def pollsters(self) -> tuple[str, ...]: ...  # noqa: D102 - the facts are described where Poll defines them
    @property
    def sponsors(self) -> tuple[str, ...]: ...  # noqa: D102
    @property
    def sample_size(self) -> int | None: ...  # noqa: D102
    @property
    def population(self) -> str | None: ...  # noqa: D102
    @property
    def margin_of_error(self) -> float | None: ...  # noqa: D102
    @property
    def field_text(self) -> object: ...  # noqa: D102
    @property
    def mode(self) -> str | None: ...  # noqa: D102


# Order of the AP Stylebook's questions: who did it and who paid, how many and who, how, when, how exact.
ITEMS = (
    ("pollster", "pollsters"),
    ("sponsor", "sponsors"),
    ("sample size", "sample_size"),
    ("population", "population"),
    ("mode", "mode"),
    ("field dates", "field_text"),
    ("margin of error", "margin_of_error"),
)


def missing_items(poll: Disclosing) -> tuple[str, ...]:
    """Name the items of the disclosure list that the report leaves out, in the list's order."""
    return tuple(item for item, fact in ITEMS if not getattr(poll, fact))
