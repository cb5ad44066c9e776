"""The lead of a poll, and what may be said of it given the sampling error."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol


class Result(Protocol):
    """What the lead is computed from."""

    @property
    def value(self) -> float | None: ...  # noqa: D102 - described where Finding defines them
    @property
    def type(self) -> str: ...  # noqa: D102
    @property
    def group(self) -> object: ...  # noqa: D102


def lead_of(results: Iterable[Result]) -> float | None:
    """Find the lead among all who were asked.

    A lead that is reported counts; else the difference of the first two shares, if the report gives them as a pair that
    can belong to one question, which is to say that they add to no more than 100.
    """
    whole = [result for result in results if result.group is None and result.value is not None]
    reported = [result.value for result in whole if result.type == "lead"]
    if reported:
        return reported[0]
    shares = [result.value for result in whole if result.type == "share" and result.value is not None][:2]
    if len(shares) < 2 or sum(shares) > 100:  # noqa: PLR2004 - a pair, and all who were asked
        return None
    return round(abs(shares[0] - shares[1]), 6)


def verdict_on(lead: float | None, margin: float | None) -> str | None:
    """Apply the AP rule on leads (AP Stylebook, polls and surveys).

    Less than the margin of error: the race is close, "about even". From once to twice the margin: one candidate is
    "slightly ahead". More than twice the margin: one candidate is leading.
    """
    if lead is None or margin is None:
        return None
    if lead < margin:
        return "about even"
    return "leading" if lead > 2 * margin else "slightly ahead"
