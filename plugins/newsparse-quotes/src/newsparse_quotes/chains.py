"""Chains: quotations without a cue of their own belong to the speaker just named."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from newsparse_quotes.attributions import Attribution
from newsparse_quotes.reading import CLOSING, OPENING, Frame, Reading

_SHORTEST = 4


def join_quotations(reading: Reading, found: list[Attribution]) -> list[Attribution]:
    """Give sentences that are nothing but quotations to the attribution before them.

    Within a paragraph that is any attribution; the next paragraph belongs to it only where it quotes already.
    """
    if not any(frame.quotes and _is_quotation(reading, frame) for frame in reading.frames):
        return found
    joined = list(found)
    own, held = _frames_of(reading, found)
    speaking = -1
    paragraph = 0
    for number, frame in enumerate(reading.frames):
        if number in own:
            speaking = next((n for n in own[number] if _quotes(reading, joined[n])), own[number][-1])
        elif speaking >= 0 and number not in held and _is_quotation(reading, frame):
            attribution = joined[speaking]
            if frame.paragraph != paragraph and not _quotes(reading, attribution):
                speaking = -1
                continue
            joined[speaking] = attribution._replace(content=(*attribution.content, (frame.first, frame.last)))
        else:
            speaking = -1
        paragraph = frame.paragraph
    return joined


def _frames_of(reading: Reading, found: list[Attribution]) -> tuple[dict[int, list[int]], set[int]]:
    """Attributions by the frame of their cue, and all frames in which content stands."""
    firsts = [frame.first for frame in reading.frames]
    own: dict[int, list[int]] = {}
    held: set[int] = set()
    for n, attribution in enumerate(found):
        own.setdefault(bisect_right(firsts, attribution.head) - 1, []).append(n)
        for first, last in attribution.content:
            held.update(range(bisect_right(firsts, first) - 1, bisect_right(firsts, last - 1)))
    return own, held


def _quotes(reading: Reading, attribution: Attribution) -> bool:
    return any(reading.tags[s] == OPENING or reading.tags[e - 1] == CLOSING for s, e in attribution.content)


def _is_quotation(reading: Reading, frame: Frame) -> bool:
    if not frame.quotes or frame.last - frame.first < _SHORTEST:
        return False
    return not any(reading.texts[i][0].isalnum() for i in _outside(frame))


def _outside(frame: Frame) -> Iterator[int]:
    at = frame.first
    for first, last in frame.quotes:
        yield from range(at, first)
        at = last
    yield from range(at, frame.last)
