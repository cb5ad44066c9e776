"""Salience: how present each referent is in a reader's mind at a point of the text.

After Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution", Computational Linguistics 20(4), 1994: every
mention adds a weight for its grammatical role, and all weights are halved from sentence to sentence.
"""

from __future__ import annotations

from newsparse_names.referents import Referent

SPEAKER = 2.6
SUBJECT = 1.8
OTHER = 0.8
POSSESSIVE = 0.6
QUOTED = 0.35
DECAY = 0.5
SHARE = 0.3
_RECENT = 8  # referents kept in mind


class Salience:
    """The referents mentioned of late, and how salient each is."""

    def __init__(self) -> None:
        self._weight: dict[int, float] = {}
        self._sentence: dict[int, int] = {}
        self._latest: dict[int, float] = {}
        self._recent: list[Referent] = []

    def add(self, referent: Referent, weight: float, sentence: int) -> None:
        """Note a mention."""
        serial = referent.serial
        if self._sentence.get(serial) == sentence:
            # Mentions of one sentence share their weight: the strongest role counts, and the others a little.
            old = self._latest[serial]
            high, low = max(old, weight), min(old, weight)
            self._weight[serial] += high + SHARE * low - old
            self._latest[serial] = high + SHARE * low
        else:
            self._weight[serial] = self.of(referent, sentence) + weight
            self._latest[serial] = weight
        self._sentence[serial] = sentence
        if referent in self._recent:
            self._recent.remove(referent)
        self._recent.append(referent)
        if len(self._recent) > _RECENT:
            del self._recent[0]

    def of(self, referent: Referent, sentence: int) -> float:
        """The salience of a referent in a sentence."""
        weight = self._weight.get(referent.serial)
        if weight is None:
            return 0.0
        return weight * DECAY ** (sentence - self._sentence[referent.serial])

    @property
    def recent(self) -> list[Referent]:
        """The referents mentioned last."""
        return self._recent
