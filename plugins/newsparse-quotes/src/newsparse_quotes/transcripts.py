"""Transcripts: paragraphs that a name in capitals and a colon give to a speaker."""

from __future__ import annotations

from newsparse_quotes.attributions import Attribution
from newsparse_quotes.reading import Frame, Reading

_LONGEST_NAME = 6
_SHORTEST_NAME = 2
_SURE = 9.0
# In a transcript people take turns; a lone word in capitals is a label or a dateline (CORRECTION:, SYDNEY:).
_FEWEST_TURNS = 2


def read_turns(reading: Reading) -> dict[int, Attribution]:
    """Read the turns of a transcript, by the numbers of their frames; none where the text is no transcript."""
    turns = {n: turn for n, frame in enumerate(reading.frames) if (turn := _read_turn(reading, frame))}
    return turns if len(turns) >= _FEWEST_TURNS else {}


def _read_turn(reading: Reading, frame: Frame) -> Attribution | None:
    """Read ``SMITH: We go.`` or ``Q: Who goes?`` at the head of a paragraph."""
    texts, first, last = reading.texts, frame.first, frame.last
    if not texts[first].isupper() or not _heads_paragraph(reading, frame):
        return None
    for at in range(first, min(first + _LONGEST_NAME, last - 1)):
        if texts[at] == ":":
            name = "".join(texts[first:at])
            if len(name) < _SHORTEST_NAME and name not in "QA":
                return None
            end = last - (texts[last - 1] == ".")
            return Attribution(at, (at, at + 1), (first, at), ((at + 1, end),), _SURE) if at + 1 < end else None
        if not (texts[at].isupper() or texts[at] in ".-'’"):
            return None
    return None


def _heads_paragraph(reading: Reading, frame: Frame) -> bool:
    start = reading.starts[frame.first]
    return start == reading.article.paragraphs[frame.paragraph][0]
