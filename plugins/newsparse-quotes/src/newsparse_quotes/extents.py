"""Extents: where the cue begins and ends around the word that made it one, and what speaks for each place."""

from __future__ import annotations

from typing import NamedTuple

from newsparse_quotes.reading import CLOSING
from newsparse_quotes.scenes import Context
from newsparse_quotes.weights import NOTHING, Choice, Table, Tables, only

# What no cue reaches across to the left.
_BARE = frozenset(["pro", "Cap", "who", "which", ",", "human", "plural", CLOSING, "time", ")", "document"])
_FINITE = frozenset(["d", "s", "base"])
_LONGEST = 8
# In words, how far before the verb group a cue may begin ("made the claim").
_BEFORE_GROUP = 3


class CueStarts(NamedTuple):
    """What speaks for the beginning of a cue."""

    tag: Table  # class, the one before, distance
    form: Tables  # form: class, the one before
    group: Tables  # form: distance from the beginning of the verb group
    within: Table  # the class before, the classes between the place and the head


def cue_starts(c: Context, weights: CueStarts) -> Choice:
    """Places before the head where the cue may begin."""
    tags, i = c.tags, c.at
    form = c.word.form
    if form in _FINITE and tags[i - 1] in _BARE:
        return only(i)
    form_by, group_by = weights.form.get(form, NOTHING), weights.group.get(form, NOTHING)
    places, scores = [], []
    within = ""
    for k in range(i, max(c.scene.first, i - _LONGEST, c.start - _BEFORE_GROUP - 1) - 1, -1):
        tag, before = tags[k], tags[k - 1]
        places.append(k)
        scores.append(
            weights.tag.get((tag, before, i - k), 0.0)
            + form_by.get((tag, before), 0.0)
            + group_by.get(c.start - k, 0.0)
            + weights.within.get((before, within), 0.0)
        )
        within = f"{tag}+{within}"
    return places, scores


class CueEnds(NamedTuple):
    """What speaks for the end of a cue."""

    tag: Table  # class, classes passed, whether the content begins here
    kind: Tables  # meaning: distance, whether the content begins here
    word: Tables  # lemma: distance, class
    passed: Tables  # lemma: classes passed, whether the content begins here


def cue_ends(c: Context, stop: int, weights: CueEnds) -> Choice:
    """Places behind the head where the cue may end; ``stop`` is where the content begins, or the end of the frame."""
    tags, i = c.tags, c.at
    if stop == i + 1:
        return only(stop)
    kind_by = weights.kind.get(c.word.group, NOTHING)
    word_by = weights.word.get(c.word.lemma, NOTHING)
    passed_by = weights.passed.get(c.word.lemma, NOTHING)
    places, scores = [], []
    passed = "-"
    for k in range(i + 1, min(i + _LONGEST, stop, c.scene.last) + 1):
        if tags[k - 1] == "time":
            break
        tag, far = tags[k], k - i - 1
        reached = "E" if k == stop else "-"
        places.append(k)
        scores.append(
            weights.tag.get((tag, passed, reached), 0.0)
            + kind_by.get((far, reached), 0.0)
            + word_by.get((far, tag), 0.0)
            + passed_by.get((passed, reached), 0.0)
        )
        passed = tag if passed == "-" else f"{passed}+{tag}"
    return places, scores
