"""Genders: who is he and who is she in this article, as its own pronouns and titles show.

No name tells it. Each pronoun has candidates, more or less salient. Of all ways to call some of them he and some she,
one is sought in which few persons explain the pronouns well: person by person, the one is added, as he or as she, that
explains most of what those before leave open (the greedy method of Nemhauser, Wolsey and Fisher, "An analysis of
approximations for maximizing submodular set functions", Mathematical Programming 14, 1978).
"""

from __future__ import annotations

from collections import defaultdict
from heapq import heapify, heappop, heappush
from operator import itemgetter
from typing import NamedTuple

from newsparse_names.referents import Referent

_TITLE = 6.0  # weight of a title that tells the gender
_COST = 0.2  # pronouns that one more person must explain


# The number of each pronoun a person may be meant by, with the person's share of it, by the person's number.
_Shares = defaultdict[int, list[tuple[int, float]]]


class Choice(NamedTuple):
    """A pronoun's candidates.

    Attributes:
        gender: 0 for he, 1 for she.
        candidates: each with its salience.
        trust: how much the pronoun counts.
    """

    gender: int
    candidates: list[tuple[Referent, float]]
    trust: float


def learn_genders(referents: list[Referent], choices: list[Choice]) -> dict[int, int]:
    """Give each person the weight of the evidence for he and for she.

    Returns:
        The gender of those who have one, by the person's number.
    """
    by_title = {r.serial: r.titled.index(max(r.titled)) for r in referents if r.titled[0] != r.titled[1]}
    explained = _Explanation(choices)
    for serial, gender in by_title.items():
        explained.add(serial, gender)
    genders = by_title | explained.explain(by_title)
    earned = explained.earned()
    for referent in referents:
        weights = earned.get(referent.serial, [0.0, 0.0])
        if referent.serial in by_title:
            weights[by_title[referent.serial]] += _TITLE
        referent.learn(*weights)
    return genders


class _Explanation:
    """How well the persons who are called he or she so far explain an article's pronouns.

    Each candidate of a pronoun has a share of it; the largest share of those called so is what is explained of it.
    """

    def __init__(self, choices: list[Choice]) -> None:
        self._best = [0.0] * len(choices)
        self._persons = [-1] * len(choices)
        self._genders = [choice.gender for choice in choices]
        # For he and for she: the pronouns that each person may be meant by, with the person's share.
        self._shares: tuple[_Shares, _Shares] = (defaultdict(list), defaultdict(list))
        for number, (gender, candidates, trust) in enumerate(choices):
            shares = self._shares[gender]
            total = sum([weight for _, weight in candidates])
            for referent, weight in candidates:
                if weight:
                    shares[referent.serial].append((number, trust * weight / total))

    def explain(self, known: dict[int, int]) -> dict[int, int]:
        """Call persons he or she for as long as that explains enough; ``known`` are left as they are.

        What a person explains only shrinks as others are added, so that it is worked out only for whoever seems best
        (Minoux's lazy evaluation); at first, that is whoever has most of all pronouns.
        """
        found: dict[int, int] = {}
        heap = [
            (-sum(map(itemgetter(1), shares)), serial, gender)
            for gender in (0, 1)
            for serial, shares in self._shares[gender].items()
            if serial not in known
        ]
        heapify(heap)
        while heap:
            _, serial, gender = heappop(heap)
            gain = 0.0 if serial in found else self._gain(serial, gender)
            if gain <= _COST:
                continue
            if heap and gain < -heap[0][0]:
                heappush(heap, (-gain, serial, gender))
            else:
                found[serial] = gender
                self.add(serial, gender)
        return found

    def _gain(self, serial: int, gender: int) -> float:
        """How much more is explained if a person is called so."""
        best, gain = self._best, 0.0
        for number, share in self._shares[gender][serial]:
            if share > best[number]:
                gain += share - best[number]
        return gain

    def add(self, serial: int, gender: int) -> None:
        """Call a person he or she."""
        for number, share in self._shares[gender].get(serial, ()):
            if share > self._best[number]:
                self._best[number], self._persons[number] = share, serial

    def earned(self) -> dict[int, list[float]]:
        """What each person explains, as he and as she."""
        found: dict[int, list[float]] = {}
        for share, serial, gender in zip(self._best, self._persons, self._genders, strict=True):
            if serial >= 0:
                found.setdefault(serial, [0.0, 0.0])[gender] += share
        return found
