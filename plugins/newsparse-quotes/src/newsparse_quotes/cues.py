"""Cues: which words of an article may signal an attribution, and what speaks for it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import compress
from operator import itemgetter
from typing import NamedTuple

from newsparse_quotes.reading import Reading
from newsparse_quotes.scenes import Context, bucket
from newsparse_quotes.weights import Table
from newsparse_quotes.words import Word, named

_UNKNOWN = {tag: named(Word(tag, f"?{tag}", "?", tag)) for tag in ("ed", "ing", "plural", "low")}
# "In a new poll, most …", "For China, the region …": at the head of a sentence a preposition may be the cue.
_FRAMING = {tag: named(Word(tag, tag, "view", tag)) for tag in ("in", "for", "to", "under")}

Candidate = tuple[int, Word]


def find_candidates(reading: Reading) -> list[list[Candidate]]:
    """Find the words outside quotations that may be cues, frame by frame.

    These are the known ones, unknown ones beside "that" or a quotation, and a preposition at the head of a frame.
    """
    words, tags = reading.words, reading.tags
    candidates: list[Candidate] = list(compress(enumerate(words), map(itemgetter(1), words)))
    candidates += [(i, _UNKNOWN[tags[i]]) for i in _beside_markers(reading)]
    candidates.sort()
    places = [i for i, _ in candidates]
    found: list[list[Candidate]] = []
    at = 0
    for first, last, _, quotes in reading.frames:
        start = bisect_left(places, first, at)
        at = bisect_left(places, last, start)
        some = candidates[start:at]
        if some:
            for begin, end in quotes:
                some = [candidate for candidate in some if not begin <= candidate[0] < end]
        if tags[first] in _FRAMING:
            some.insert(0, (first, _FRAMING[tags[first]]))
        found.append(some)
    return found


def _beside_markers(reading: Reading) -> set[int]:
    """Unknown words that "that" or a quotation makes likely: "texted that …", "“…,” texted Holm"."""
    words, tags = reading.words, reading.tags
    places = [i - 1 for i in _find_all(tags, "that")]
    for frame in reading.frames:
        for begin, end in frame.quotes:
            places.append(begin - 1 - (tags[begin - 1] in (",", ":")))
            behind = end + (end < len(tags) and tags[end] == ",")
            if behind < frame.last and tags[behind] == "ed":
                places.append(behind)
    return {i for i in places if i >= 0 and tags[i] in _UNKNOWN and not words[i].lemma}


def _find_all(tags: list[str], tag: str) -> Iterator[int]:
    at = -1
    for _ in range(tags.count(tag)):
        at = tags.index(tag, at + 1)
        yield at


class Cues(NamedTuple):
    """What speaks for a cue, each by what its key is made of; "next" and "previous" mean the class of a word.

    The first four are looked up for every candidate, the others for those that these leave a chance.
    """

    word: Table  # lemma and form
    lemma: Table  # lemma
    following: Table  # lemma, next
    previous: Table  # lemma, previous
    verb_group: Table  # sense, verb group
    subject: Table  # form, verb group, the word before the group
    depth: Table  # meaning, how far from the beginning
    rival: Table  # form, meaning and distance of the candidate before
    group: Table  # verb group, the two words before it
    said: Table  # quotation before, next, form
    quotes: Table  # quotation before, quotation behind


def glance(weights: Cues, tags: list[str], at: int, word: Word) -> float:
    """Add up what a candidate and the words beside it say; ``at`` is a place among all ``tags`` of an article."""
    _, lemma, _, _, _, name = word
    return (
        weights.word.get(name, 0.0)
        + weights.lemma.get(lemma, 0.0)
        + weights.following.get((lemma, tags[at + 1]), 0.0)
        + weights.previous.get((lemma, tags[at - 1]), 0.0)
    )


def rival_before(found: list[Candidate], n: int) -> tuple[str, int]:
    """Meaning and distance of the candidate before the nth of a frame."""
    if not n:
        return "-", 0
    at, word = found[n - 1]
    return word.group, bucket(found[n][0] - at)


def look(weights: Cues, c: Context, rival: tuple[str, int]) -> float:
    """Add up what the rest of the frame says; ``rival`` is the candidate before, as ``rival_before`` gives it."""
    tags, group, start, back = c.tags, c.group, c.start, c.back
    _, _, kind, form, sense, _ = c.word
    subject = tags[start - 1]
    before, far = rival
    return (
        weights.verb_group.get((sense, group), 0.0)
        + weights.subject.get((form, group, subject), 0.0)
        + weights.depth.get((kind, bucket(start - c.scene.first)), 0.0)
        + weights.rival.get((form, before, far), 0.0)
        + weights.group.get((group, subject, tags[start - 2]), 0.0)
        + weights.said.get((back, tags[c.at + 1], form), 0.0)
        + weights.quotes.get((back, c.front), 0.0)
    )
