"""Judging: once source and content of all candidates of a frame are known, which of them are attributions."""

from __future__ import annotations

from typing import NamedTuple

from newsparse_quotes.attributions import Attribution
from newsparse_quotes.cues import Context, Feature, bucket
from newsparse_quotes.reading import CLOSING, OPENING

_HIGHEST, _LOWEST = 5.0, -3.0
# Stands for the distance of a source that is not there.
_FAR = 99


def step(value: float) -> int:
    """A score as one of some twenty steps."""
    return round(min(max(value, _LOWEST), _HIGHEST) * 2)


class Standing(NamedTuple):
    """How a draft stands among the drafts of its frame, in scores and counts.

    Attributes:
        around: highest score of those whose content holds its cue; ``side`` tells on which side that one's cue is.
        within: highest score of those whose cue its content holds.
        before: score of the nearest one to the left.
        after: score of the nearest one to the right.
        shared: on which side another one with the same source stands, -1, 0 or 1.
    """

    around: float
    side: int
    within: float
    before: float
    after: float
    shared: int


def stand(draft: Attribution, drafts: list[Attribution]) -> Standing:
    """Compare a draft with the others of its frame."""
    around = within = before = after = _LOWEST
    side = shared = 0
    for other in drafts:
        if other is draft:
            continue
        left = other.head < draft.head
        if left:
            before = other.score
        elif after == _LOWEST:
            after = other.score
        if _holds(other, draft.head) and other.score > around:
            around = other.score
            side = -1 if left else 1
        if other.score > within and _holds(draft, other.head):
            within = other.score
        if other.source == draft.source and other.source is not None:
            shared = -1 if left else 1
    return Standing(around, side, within, before, after, shared)


def evidence(c: Context, draft: Attribution, standing: Standing) -> list[Feature]:
    """Name what speaks for or against a drafted attribution.

    Args:
        c: its cue.
        draft: the attribution.
        standing: how it stands in its frame.
    """
    tags = c.reading.tags
    _, lemma, kind, form, _ = c.word
    first, last = draft.content[-1]
    pattern = f"{tags[first] if first > draft.head else 'L'}{len(draft.content)}"
    length = bucket(last - first)
    quoted = _quoted(tags, draft)
    source = "0"
    if draft.source:
        source = f"{tags[draft.source[1] - 1]}{'R' if draft.source[0] > draft.head else ''}"
    start_margin, _, end_margin = (int(min(margin, 5.0)) for margin in draft.margins)
    own = step(draft.score)
    return [
        ("l", lemma), ("lf", lemma, form), ("sk", own, kind), ("p", pattern, kind), ("pl", pattern, lemma),
        ("ps", pattern, source), ("n", length, pattern), ("nk", length, kind), ("qn", quoted, length, source),
        ("sq", source, quoted, own), ("ls", lemma, source), ("m0", start_margin, pattern),
        ("m2", end_margin, pattern), ("sh", standing.shared, source, kind), ("g", c.group, form, source),
        ("ok", standing.side, step(standing.around), kind),
    ]  # fmt: skip


# What the trees look at; scores are log odds, places and lengths are in words.
MEASURES = (
    *(
        "evidence",
        "score",
        "start_margin",
        "source_margin",
        "end_margin",
        "around",
        "side",
        "within",
        "before",
        "after",
    ),
    *("shared", "length", "distance", "parts", "source_length", "source_distance", "place", "rest", "strong", "quotes"),
)


def measures(c: Context, draft: Attribution, standing: Standing, total: float) -> list[float]:
    """The same as figures, in the order of ``MEASURES``.

    Args:
        c: the cue.
        draft: the attribution.
        standing: how it stands in its frame.
        total: the sum of the weights of its evidence.
    """
    frame, head, source = c.frame, draft.head, draft.source
    first, last = draft.content[-1]
    return [
        total, draft.score, *draft.margins, standing.around, standing.side, standing.within, standing.before,
        standing.after, standing.shared, last - first, first - head, len(draft.content),
        source[1] - source[0] if source else 0, source[1] - head if source else _FAR, head - frame.first,
        frame.last - head, len(c.strong), len(frame.quotes),
    ]  # fmt: skip


def _quoted(tags: list[str], draft: Attribution) -> str:
    if all(tags[first] == OPENING and tags[last - 1] == CLOSING for first, last in draft.content):
        return "all"
    return "some" if any(OPENING in tags[first:last] for first, last in draft.content) else "none"


def _holds(outer: Attribution, head: int) -> bool:
    return any(first <= head < last for first, last in outer.content)
