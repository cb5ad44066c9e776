"""Genders: who is he and who is she in this article, as its own pronouns and titles show.

No name tells it. Each pronoun has candidates, more or less salient; of all ways to call every candidate he or she, the
one is sought in which the pronouns mean the most salient candidates.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import NamedTuple

from newsparse_names.referents import Referent

_KNOWN = 6.0  # weight of a title that tells the gender
_MOST = 6  # persons whose genders are weighed against each other
_ROUNDS = 3


class Choice(NamedTuple):
    """A pronoun's candidates.

    Attributes:
        gender: 0 for he, 1 for she.
        weights: salience of each candidate, by serial number.
        trust: how much the pronoun counts.
    """

    gender: int
    weights: dict[int, float]
    trust: float


def learn_genders(referents: list[Referent], choices: list[Choice]) -> dict[int, int]:
    """Give each person the weight of the evidence for he and for she.

    Returns:
        The gender held most likely, by the person's number.
    """
    fixed = {r.serial: r.titled.index(max(r.titled)) for r in referents if r.titled[0] != r.titled[1]}
    shares = [_shares(choice) for choice in choices]
    votes = _votes(choices, shares)
    genders = {serial: int(vote[1] > vote[0]) for serial, vote in votes.items()} | fixed
    free = sorted((s for s in votes if s not in fixed), key=lambda s: (-sum(votes[s]), s))[:_MOST]
    if any(choice.gender for choice in choices) and not all(choice.gender for choice in choices):
        _climb(genders, free, choices, shares)
    earned: dict[int, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for choice, share in zip(choices, shares, strict=True):
        fitting = [serial for serial in share if genders[serial] == choice.gender]
        if fitting:
            best = max(fitting, key=lambda serial: share[serial])
            earned[best][choice.gender] += share[best]
    for referent in referents:
        referent.genders = earned[referent.serial]
        if referent.serial in fixed:
            referent.genders[fixed[referent.serial]] += _KNOWN
    return genders


def _shares(choice: Choice) -> dict[int, float]:
    total = sum(choice.weights.values())
    return {serial: choice.trust * weight / total for serial, weight in choice.weights.items()} if total else {}


def _votes(choices: list[Choice], shares: list[dict[int, float]]) -> dict[int, list[float]]:
    votes: dict[int, list[float]] = {}
    for choice, share in zip(choices, shares, strict=True):
        for serial, part in share.items():
            votes.setdefault(serial, [0.0, 0.0])[choice.gender] += part
    return votes


def _climb(genders: dict[int, int], free: list[int], choices: list[Choice], shares: list[dict[int, float]]) -> None:
    """Change one or two genders at a time for as long as the pronouns fit better."""
    best = _fit(genders, choices, shares)
    moves = [(serial,) for serial in free] + list(combinations(free[:4], 2))
    for _ in range(_ROUNDS):
        before = best
        for move in moves:
            for serial in move:
                genders[serial] = 1 - genders[serial]
            fit = _fit(genders, choices, shares)
            if fit > best:
                best = fit
            else:
                for serial in move:
                    genders[serial] = 1 - genders[serial]
        if best == before:
            return


def _fit(genders: dict[int, int], choices: list[Choice], shares: list[dict[int, float]]) -> float:
    total = 0.0
    for choice, share in zip(choices, shares, strict=True):
        gender, most = choice.gender, 0.0
        for serial, part in share.items():
            if part > most and genders[serial] == gender:
                most = part
        total += most
    return total
