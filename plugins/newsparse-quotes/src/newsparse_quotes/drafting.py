"""Drafting: source, cue and content for every word that may be a cue, one step after the other."""

from __future__ import annotations

from newsparse_quotes.attributions import Attribution, Range
from newsparse_quotes.contents import left_ends, left_starts, right_ends, right_starts
from newsparse_quotes.cues import Candidate, Cues, find_candidates, glance, look, rival_before
from newsparse_quotes.extents import cue_ends, cue_starts
from newsparse_quotes.reading import Frame, Reading
from newsparse_quotes.scenes import Context, Scene
from newsparse_quotes.sources import anchors, left_edges, right_edges
from newsparse_quotes.steps import Weights
from newsparse_quotes.weights import NONE, best, best_by

# Log odds of a cue by itself: above the one it marks the neighbourhood of others, below the other it is given up.
STRONG = -0.5
HOPELESS = -0.6
# The same at first glance: what stands below it is not looked at again.
DISMISSED = -1.3
# Signs that stand beside a content, not in it.
_EDGES = frozenset([",", ":", ";", "—", "–", "-"])

# A candidate, and how likely it is a cue.
Scored = tuple[float, Context]
Draft = tuple[Context, Attribution]


def draft_article(reading: Reading, weights: Weights) -> list[list[Draft]]:
    """Draft an attribution for every candidate that is not hopeless.

    Returns:
        The drafts that have content, frame by frame; their places are those of the scene of their context.
    """
    drafts: list[list[Draft]] = []
    for frame, found in zip(reading.frames, find_candidates(reading), strict=True):
        kept = score_candidates(reading, frame, found, weights.cues)[0] if found else []
        drafts.append(_draft_frame(kept, weights) if kept else [])
    return drafts


def score_candidates(
    reading: Reading, frame: Frame, found: list[Candidate], weights: Cues
) -> tuple[list[Scored], list[tuple[float, int]]]:
    """Give the candidates of a frame their log odds of being a cue; those dismissed at first glance stand apart."""
    tags = reading.tags
    kept: list[Scored] = []
    dismissed: list[tuple[float, int]] = []
    scene = None
    for n, (at, word) in enumerate(found):
        score = glance(weights, tags, at, word)
        if score > DISMISSED:
            if scene is None:
                scene = Scene(reading, frame)
            context = Context(scene, at - scene.shift, word)
            kept.append((score + look(weights, context, rival_before(found, n)), context))
        else:
            dismissed.append((score, at))
    return kept, dismissed


def mark_strong(scored: list[Scored]) -> None:
    """Mark in their scene which candidates of a frame are likely cues."""
    scored[0][1].scene.strong = [c.at for score, c in scored if score > STRONG]


def _draft_frame(kept: list[Scored], weights: Weights) -> list[Draft]:
    mark_strong(kept)
    return [(c, draft) for score, c in kept if score > HOPELESS and (draft := _attribute(c, score, weights))]


def _attribute(c: Context, score: float, weights: Weights) -> Attribution | None:
    """Find source and content of a cue; None where there is no content."""
    c.meet_others()
    right, start_margin = best_by(right_starts(c, weights.right_starts))
    left = best(left_ends(c, right, weights.left_ends))
    if left < 0 and right < 0:
        return None
    parts: list[Range] = []
    end_margin = 0.0
    if left >= 0:
        parts.append((best(left_starts(c, left, weights.left_starts)), left))
    if right >= 0:
        stop, end_margin = best_by(right_ends(c, right, weights.right_ends))
        parts.append((right, stop))
    start = best(cue_starts(c, weights.cue_starts))
    cue = start, best(cue_ends(c, right if right >= 0 else c.scene.last, weights.cue_ends))
    source, source_margin = _find_source(c, right, left, cue, weights)
    content = [span for first, last in parts if (span := _trim(c.tags, first, last, source))]
    if not content:
        return None
    return Attribution(c.at, cue, source, tuple(content), score, (start_margin, source_margin, end_margin))


def _trim(tags: list[str], first: int, last: int, source: Range | None) -> Range | None:
    """Take off the commas at the edges, and a source that stands at the end."""
    if source and first < source[0] < last <= source[1]:
        last = source[0]
    while first < last and tags[first] in _EDGES:
        first += 1
    while first < last and tags[last - 1] in _EDGES:
        last -= 1
    return (first, last) if first < last else None


def _find_source(c: Context, right: int, left: int, cue: Range, weights: Weights) -> tuple[Range | None, float]:
    anchor, margin = best_by(anchors(c, right, left, cue, weights.anchors))
    if anchor == NONE:
        return None, margin
    if anchor >= 0:
        return (best(left_edges(c, anchor, weights.left_edges)), anchor), margin
    start = -1 - anchor
    return (start, best(right_edges(c, start, weights.right_edges))), margin
