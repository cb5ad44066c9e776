"""Turns annotated articles into what the plugin has to decide, with the right decisions."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from corpus import Document, Gold, Spans
from softmax import Example

from newsparse import Article
from newsparse_quotes import contents, sources
from newsparse_quotes.contents import NONE, Choice
from newsparse_quotes.cues import Context, Feature, features, find_candidates
from newsparse_quotes.finding import STRONG, total
from newsparse_quotes.reading import Reading, read
from newsparse_quotes.weights import Weights
from newsparse_quotes.words import Word, Words

Range = tuple[int, int]
Decisions = dict[str, list[Example]]


class Candidate(NamedTuple):
    """A possible cue with its evidence, and the annotation that it heads, if any."""

    at: int
    word: Word
    frame: int
    features: list[Feature]
    gold: Gold | None


class Marked(NamedTuple):
    """An article with its candidates."""

    reading: Reading
    candidates: list[Candidate]
    gold: list[Gold]


def mark(document: Document, words: Words) -> Marked:
    """Find the candidates of an article and which of them are annotated."""
    reading = read(Article(document.text), words)
    found = [find_candidates(reading, frame) for frame in reading.frames]
    every = [candidate for some in found for candidate in some]
    places = [at for at, _ in every]
    heads: dict[int, Gold] = {}
    for gold in document.gold:
        first, last = tokens(reading, gold.cue)
        inside = every[bisect_left(places, first) : bisect_left(places, last)]
        if inside:
            heads.setdefault(head(inside), gold)
    candidates = []
    for number, some in enumerate(found):
        for n, (at, word) in enumerate(some):
            before = (some[n - 1][1], at - some[n - 1][0]) if n else (None, 0)
            after = (some[n + 1][1], some[n + 1][0] - at) if n + 1 < len(some) else (None, 0)
            evidence = features(Context(reading, reading.frames[number], at, word), (*before, *after))
            candidates.append(Candidate(at, word, number, evidence, heads.get(at)))
    return Marked(reading, candidates, document.gold)


def head(inside: list[tuple[int, Word]]) -> int:
    """The word of an annotated cue that makes it one: a full verb before an adjective before a noun."""
    full = [at for at, word in inside if word.group[-2:] not in ("/n", "/a") and word.group not in ("express", "colon")]
    adjectives = [at for at, word in inside if word.group.endswith("/a")]
    words = [at for at, word in inside if word.group != "colon"]
    return (full or adjectives or words or [inside[0][0]])[0]


def tokens(reading: Reading, spans: Spans) -> Range:
    """The tokens that annotated spans touch."""
    start, end = spans[0][0], spans[-1][1]
    first = bisect_left(reading.starts, start)
    if first and reading.end(first - 1) > start:
        first -= 1
    return first, bisect_left(reading.starts, end)


def decide(marked: Marked, scores: list[float]) -> Iterator[tuple[str, Example]]:
    """Give the decisions about every annotated cue, by the names of their weights."""
    strong: dict[int, list[int]] = defaultdict(list)
    for candidate, score in zip(marked.candidates, scores, strict=True):
        if score > STRONG:
            strong[candidate.frame].append(candidate.at)
    for candidate in marked.candidates:
        if candidate.gold:
            frame = marked.reading.frames[candidate.frame]
            context = Context(marked.reading, frame, candidate.at, candidate.word, strong[candidate.frame])
            yield from _decide_one(context, candidate.gold)


def _decide_one(c: Context, gold: Gold) -> Iterator[tuple[str, Example]]:
    frame, at = c.frame, c.at
    cue = tokens(c.reading, gold.cue)
    parts = [tokens(c.reading, [span]) for span in gold.content]
    right = [part for part in parts if at < part[0] < frame.last]
    left = [part for part in parts if part[1] <= at + 1 and part[1] > frame.first]
    yield from _example(c, "cue_starts", contents.cue_starts(c), cue[0], at + 1)
    begins = NONE
    if right:
        begins = min(first for first, _ in right)
        ends = min(max(last for _, last in right), frame.last)
        yield from _example(c, "right_starts", contents.right_starts(c, frame.last), begins, at + 1)
        yield from _example(c, "right_ends", contents.right_ends(c, begins, frame.last), ends, begins + 1)
    else:
        yield from _example(c, "right_starts", contents.right_starts(c, frame.last), NONE, at + 1)
    stop = begins if begins >= 0 else frame.last
    yield from _example(c, "cue_ends", contents.cue_ends(c, stop), cue[1], at + 1)
    ends_left = NONE
    if left:
        starts_left = max(frame.first, min(first for first, _ in left))
        ends_left = max(last for _, last in left)
        yield from _example(c, "left_ends", contents.left_ends(c, begins), ends_left, starts_left + 1)
        yield from _example(c, "left_starts", contents.left_starts(c, ends_left), starts_left, frame.first)
    else:
        yield from _example(c, "left_ends", contents.left_ends(c, begins), NONE, 0)
    yield from _decide_source(c, gold, begins, ends_left, cue)


def _decide_source(c: Context, gold: Gold, right: int, left: int, cue: Range) -> Iterator[tuple[str, Example]]:
    anchors = sources.anchors(c, right, left, *cue)
    if not gold.source:
        yield from _example(c, "anchors", anchors, NONE, 0)
        return
    first, last = tokens(c.reading, gold.source)
    if last <= c.at:
        yield from _example(c, "anchors", anchors, last, first + 1)
        if last > c.frame.first:
            yield from _example(c, "left_edges", sources.left_edges(c, last, c.frame.first), first, c.frame.first)
    elif c.at < first < c.frame.last:
        yield from _example(c, "anchors", anchors, -1 - first, 0)
        yield from _example(c, "right_edges", sources.right_edges(c, first, c.frame.last), last, first + 1)


def _example(c: Context, name: str, offered: Iterable[Choice], place: int, floor: int) -> Iterator[tuple[str, Example]]:
    """The decision for ``place``, or for one that differs by punctuation only and is not before ``floor``."""
    choices = list(offered)
    places = [at for at, _ in choices]
    if place not in places and place >= 0:
        same: Callable[[int], bool] = lambda at: at >= floor and not _words_between(c.reading, at, place)  # noqa: E731
        place = next(filter(same, places), NONE - 1_000_000)
    if place in places and len(choices) > 1:
        yield name, ([features for _, features in choices], places.index(place))


def _words_between(reading: Reading, a: int, b: int) -> bool:
    return any(text[0].isalnum() for text in reading.texts[min(a, b) : max(a, b)])


def frame_of(marked: Marked, at: int) -> int:
    """Number of the frame in which a token stands."""
    return bisect_right([frame.first for frame in marked.reading.frames], at) - 1


def score(marked: Marked, weights: Weights) -> list[float]:
    """Log odds of all candidates."""
    return [total(weights, candidate.features) for candidate in marked.candidates]
