"""Attribution: from a reading to who said what, as ranges of tokens."""

from __future__ import annotations

from newsparse import Lexicon

from newsparse_quotes import contents, sources
from newsparse_quotes.attributions import Attribution, Range
from newsparse_quotes.chains import join_quotations
from newsparse_quotes.contents import NONE
from newsparse_quotes.cues import Context, features, find_candidates
from newsparse_quotes.nesting import outermost
from newsparse_quotes.reading import Frame, Reading
from newsparse_quotes.weights import Weights, choose, total
from newsparse_quotes.words import PACKAGE, Word, Words

def score_candidates(reading: Reading, frame: Frame, weights: Weights) -> list[tuple[float, int, Word]]:
    """Give each candidate of a frame its log odds of being a cue."""
    found = find_candidates(reading, frame)
    scored = []
    last = len(found) - 1
    for n, (at, word) in enumerate(found):
        before = (found[n - 1][1], at - found[n - 1][0]) if n else (None, 0)
        after = (found[n + 1][1], found[n + 1][0] - at) if n < last else (None, 0)
        context = Context(reading, frame, at, word)
        scored.append((total(weights, features(context, (*before, *after))), at, word))
    return scored


def attribute(reading: Reading, frame: Frame, at: int, word: Word, score: float, weights: dict[str, Weights]) -> Attribution | None:
    """Find source and content of a cue, or None where it has no content."""
    c = Context(reading, frame, at, word)
    last = frame.last
    right = choose(weights["right_starts"], contents.right_starts(c, last))
    left = choose(weights["left_ends"], contents.left_ends(c, right))
    if right < 0 and left < 0:
        return None
    spans: list[Range] = []
    if left >= 0:
        spans.append((choose(weights["left_starts"], contents.left_starts(c, left)), left))
    if right >= 0:
        spans.append((right, choose(weights["right_ends"], contents.right_ends(c, right, last))))
    begin = choose(weights["cue_starts"], contents.cue_starts(c))
    end = choose(weights["cue_ends"], contents.cue_ends(c, right if right >= 0 else last))
    source = _find_source(c, right, left, begin, end, weights)
    return Attribution(at, (begin, end), source, tuple(s for s in spans if s[0] < s[1]), score)


def _find_source(c: Context, right: int, left: int, begin: int, end: int, weights: dict[str, Weights]) -> Range | None:
    anchor = choose(weights["anchors"], sources.anchors(c, right, left, begin, end))
    if anchor == NONE:
        return None
    if anchor >= 0:
        return choose(weights["left_edges"], sources.left_edges(c, anchor, c.frame.first)), anchor
    start = -1 - anchor
    return start, choose(weights["right_edges"], sources.right_edges(c, start, c.frame.last))


class Attributions:
    """Finds the attributions of articles, with the weights and words of one parser."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.words = Words(lexicon)
        table = lexicon.table(PACKAGE, "weights")
        self._weights: dict[str, Weights] = table["weights"]
        self._threshold: float = table["threshold"]

    def find(self, reading: Reading) -> list[Attribution]:
        """Find all attributions of an article, in the order of their cues."""
        found: list[Attribution] = []
        for frame in reading.frames:
            sure = [
                attribution
                for score, at, word in score_candidates(reading, frame, self._weights["cues"])
                if score > self._threshold
                and (attribution := attribute(reading, frame, at, word, score, self._weights))
                and attribution.content
            ]
            found += outermost(sure)
        return join_quotations(reading, found)
