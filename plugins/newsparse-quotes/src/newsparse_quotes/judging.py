"""Judging: once source and content of all candidates of a frame are known, which of them are attributions."""

from __future__ import annotations

from typing import NamedTuple

from newsparse_quotes.attributions import Attribution
from newsparse_quotes.reading import CLOSING, OPENING
from newsparse_quotes.scenes import Context, bucket
from newsparse_quotes.weights import Table

_LOWEST = -3.0
# Stands for the distance of a source that is not there.
_FAR = 99


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


_ALONE = Standing(_LOWEST, 0, _LOWEST, _LOWEST, _LOWEST, 0)


def stand(draft: Attribution, drafts: list[Attribution]) -> Standing:
    """Compare a draft with the others of its frame."""
    if len(drafts) == 1:
        return _ALONE
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
        if other.score > around and _holds(other, draft.head):
            around = other.score
            side = -1 if left else 1
        if other.score > within and _holds(draft, other.head):
            within = other.score
        if other.source == draft.source and other.source is not None:
            shared = -1 if left else 1
    return Standing(around, side, within, before, after, shared)


def _holds(outer: Attribution, head: int) -> bool:
    return any(first <= head < last for first, last in outer.content)


class Judgement(NamedTuple):
    """What speaks for an attribution; its pattern is how its content begins and of how many parts it is."""

    pattern: Table  # pattern, meaning
    length: Table  # length of the content, pattern
    quoted: Table  # whether quoted, length, class of the source


def evidence(weights: Judgement, c: Context, draft: Attribution) -> float:
    """Add up what the form of a drafted attribution says for or against it."""
    tags = c.tags
    first, last = draft.content[-1]
    pattern = f"{tags[first] if first > draft.head else 'L'}{len(draft.content)}"
    length = bucket(last - first)
    source = tags[draft.source[1] - 1] if draft.source else "-"
    return (
        weights.pattern.get((pattern, c.word.group), 0.0)
        + weights.length.get((length, pattern), 0.0)
        + weights.quoted.get((_quoted(tags, draft), length, source), 0.0)
    )


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


def measures(c: Context, draft: Attribution, standing: Standing, total: float) -> tuple[float, ...]:
    """The same as figures, in the order of ``MEASURES``.

    Args:
        c: the cue.
        draft: the attribution.
        standing: how it stands in its frame.
        total: the sum of the weights of its evidence.
    """
    scene, head, source = c.scene, draft.head, draft.source
    first, last = draft.content[-1]
    return (
        total, draft.score, *draft.margins, standing.around, standing.side, standing.within, standing.before,
        standing.after, standing.shared, last - first, first - head, len(draft.content),
        source[1] - source[0] if source else 0, source[1] - head if source else _FAR, head - scene.first,
        scene.last - head, len(scene.strong), len(scene.quotes),
    )  # fmt: skip


def _quoted(tags: list[str], draft: Attribution) -> str:
    some = False
    every = True
    for first, last in draft.content:
        if tags[first] == OPENING and tags[last - 1] == CLOSING:
            some = True
        else:
            every = False
            some = some or OPENING in tags[first:last]
    return "all" if every else "some" if some else "none"
