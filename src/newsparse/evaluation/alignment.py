"""Alignment: which found thing answers which thing of the gold, one to one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from newsparse.evaluation.shapes import Words


def align(gold: Sequence[Words], made: Sequence[Words], least: float = 0.0) -> dict[int, int]:
    """Pair two lists of places by their common words, the most alike first.

    Likeness is the words two places share, as part of those they have together (intersection over union); one half is
    the usual bound for attributions (Pareti 2015).

    Args:
        gold: the words of each place that was to be found.
        made: the words of each place that was found.
        least: the least likeness of a pair; places that share no word are never paired.

    Returns:
        Indexes in ``made`` by indexes in ``gold``.
    """
    owners = defaultdict(list)
    for j, words in enumerate(made):
        for word in words:
            owners[word].append(j)
    likeness = []
    for i, words in enumerate(gold):
        for j, shared in Counter(j for word in words for j in owners.get(word, ())).items():
            share = shared / len(words | made[j])
            if share >= least:
                likeness.append((-share, i, j))
    pairs: dict[int, int] = {}
    taken = set()
    for _, i, j in sorted(likeness):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs
