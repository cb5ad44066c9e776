"""Steps: all that is weighed on the way from an article to its attributions, with the weights of each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from newsparse_quotes.contents import LeftEnds, LeftStarts, RightEnds, RightStarts
from newsparse_quotes.cues import Cues
from newsparse_quotes.extents import CueEnds, CueStarts
from newsparse_quotes.judging import Judgement
from newsparse_quotes.sources import Anchors, LeftEdges, RightEdges
from newsparse_quotes.weights import read_step


class Weights(NamedTuple):
    """The weights of all steps."""

    cues: Cues
    right_starts: RightStarts
    right_ends: RightEnds
    left_ends: LeftEnds
    left_starts: LeftStarts
    cue_starts: CueStarts
    cue_ends: CueEnds
    anchors: Anchors
    left_edges: LeftEdges
    right_edges: RightEdges
    judgement: Judgement


STEPS: Mapping[str, type[tuple[Any, ...]]] = {
    "cues": Cues,
    "right_starts": RightStarts,
    "right_ends": RightEnds,
    "left_ends": LeftEnds,
    "left_starts": LeftStarts,
    "cue_starts": CueStarts,
    "cue_ends": CueEnds,
    "anchors": Anchors,
    "left_edges": LeftEdges,
    "right_edges": RightEdges,
    "judgement": Judgement,
}


def read_weights(table: Mapping[str, Any]) -> Weights:
    """Make the weights of all steps from the table ``weights``."""
    shared: dict[Any, Any] = {}
    return Weights(**{name: read_step(step, table[name], shared) for name, step in STEPS.items()})  # type: ignore[arg-type]
