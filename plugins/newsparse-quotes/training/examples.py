"""Turns annotated articles into what the plugin has to decide, with the right decisions."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from corpus import Document, Gold, Spans
from recording import Features, features_of, recorders
from softmax import Example

from newsparse import Article
from newsparse_quotes.contents import left_ends, left_starts, right_ends, right_starts
from newsparse_quotes.cues import find_candidates, glance, look, rival_before
from newsparse_quotes.drafting import mark_strong
from newsparse_quotes.extents import cue_ends, cue_starts
from newsparse_quotes.reading import Reading, read
from newsparse_quotes.scenes import Context, Scene
from newsparse_quotes.sources import anchors, left_edges, right_edges
from newsparse_quotes.steps import STEPS
from newsparse_quotes.weights import NONE, Choice
from newsparse_quotes.words import Word, Words

Range = tuple[int, int]
Decisions = dict[str, list[Example]]
Weights = dict[int, float]
FEATURES = Features()
ASK: dict[str, Any] = {name: recorders(step, FEATURES) for name, step in STEPS.items()}


class Candidate(NamedTuple):
    """A possible cue with its evidence, and the annotation that it heads, if any."""

    context: Context
    frame: int
    features: tuple[int, ...]
    gold: Gold | None

    @property
    def at(self) -> int:
        """The token."""
        return self.context.at + self.context.scene.shift


class Marked(NamedTuple):
    """An article with its candidates."""

    reading: Reading
    candidates: list[Candidate]
    gold: list[Gold]


def mark(document: Document, words: Words) -> Marked:
    """Find the candidates of an article and which of them are annotated."""
    reading = read(Article(document.text), words)
    found = find_candidates(reading)
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
        scene = Scene(reading, reading.frames[number])
        for n, (at, word) in enumerate(some):
            context = Context(scene, at - scene.shift, word)
            score = glance(ASK["cues"], reading.tags, at, word) + look(ASK["cues"], context, rival_before(some, n))
            candidates.append(Candidate(context, number, features_of(score), heads.get(at)))
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
    by_frame: dict[int, list[tuple[float, Context]]] = defaultdict(list)
    for candidate, score in zip(marked.candidates, scores, strict=True):
        by_frame[candidate.frame].append((score, candidate.context))
    for scored in by_frame.values():
        mark_strong(scored)
    for candidate in marked.candidates:
        if candidate.gold:
            yield from _decide_one(candidate.context, candidate.gold)


def _decide_one(c: Context, gold: Gold) -> Iterator[tuple[str, Example]]:
    scene, at = c.scene, c.at
    c.meet_others()
    cue = _places(scene, gold.cue)
    parts = [_places(scene, [span]) for span in gold.content]
    right = [part for part in parts if at < part[0] < scene.last]
    left = [part for part in parts if part[1] <= at + 1 and part[1] > scene.first]
    yield from _example(c, "cue_starts", cue_starts(c, ASK["cue_starts"]), cue[0], at + 1)
    begins = NONE
    starts = right_starts(c, ASK["right_starts"])
    if right:
        begins = min(first for first, _ in right)
        ends = min(max(last for _, last in right), scene.last)
        yield from _example(c, "right_starts", starts, begins, at + 1)
        yield from _example(c, "right_ends", right_ends(c, begins, ASK["right_ends"]), ends, begins + 1)
    else:
        yield from _example(c, "right_starts", starts, NONE, at + 1)
    stop = begins if begins >= 0 else scene.last
    yield from _example(c, "cue_ends", cue_ends(c, stop, ASK["cue_ends"]), cue[1], at + 1)
    ends_left = NONE
    before = left_ends(c, begins, ASK["left_ends"])
    if left:
        starts_left = max(scene.first, min(first for first, _ in left))
        ends_left = max(last for _, last in left)
        yield from _example(c, "left_ends", before, ends_left, starts_left + 1)
        yield from _example(c, "left_starts", left_starts(c, ends_left, ASK["left_starts"]), starts_left, scene.first)
    else:
        yield from _example(c, "left_ends", before, NONE, 0)
    yield from _decide_source(c, gold, begins, ends_left, cue)


def _decide_source(c: Context, gold: Gold, right: int, left: int, cue: Range) -> Iterator[tuple[str, Example]]:
    offered = anchors(c, right, left, cue, ASK["anchors"])
    if not gold.source:
        yield from _example(c, "anchors", offered, NONE, 0)
        return
    scene = c.scene
    first, last = _places(scene, gold.source)
    if scene.first < last <= c.at:
        yield from _example(c, "anchors", offered, last, first + 1)
        yield from _example(c, "left_edges", left_edges(c, last, ASK["left_edges"]), first, scene.first)
    elif c.at < first < scene.last:
        yield from _example(c, "anchors", offered, -1 - first, 0)
        yield from _example(c, "right_edges", right_edges(c, first, ASK["right_edges"]), last, first + 1)


def _places(scene: Scene, spans: Spans) -> Range:
    """First and last+1 place of some spans."""
    first, last = tokens(scene.reading, spans)
    return first - scene.shift, last - scene.shift


def _example(c: Context, name: str, offered: Choice, place: int, floor: int) -> Iterator[tuple[str, Example]]:
    """The decision for ``place``, or for one that differs by punctuation only and is not before ``floor``."""
    places = offered[0]
    if place not in places and place >= 0:
        same: Callable[[int], bool] = lambda at: at >= floor and not _words_between(c, at, place)  # noqa: E731
        place = next(filter(same, places), NONE - 1_000_000)
    if place in places and len(places) > 1:
        yield name, ([features_of(score) for score in offered[1]], places.index(place))


def _words_between(c: Context, a: int, b: int) -> bool:
    shift = c.scene.shift
    return any(text[0].isalnum() for text in c.scene.reading.texts[min(a, b) + shift : max(a, b) + shift])


def score(marked: Marked, weights: Weights) -> list[float]:
    """Log odds of all candidates."""
    return [total(weights, candidate.features) for candidate in marked.candidates]


def total(weights: Weights, features: Iterable[int]) -> float:
    """The sum of the weights of ``features``."""
    return sum(weights.get(feature, 0.0) for feature in features)
