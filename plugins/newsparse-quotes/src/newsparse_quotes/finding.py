"""Attribution: from a reading to who said what, as ranges of tokens."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse import Lexicon
from newsparse_quotes import contents, sources
from newsparse_quotes.attributions import Attribution, Range
from newsparse_quotes.chains import join_quotations
from newsparse_quotes.contents import NONE
from newsparse_quotes.cues import Context, find_candidates, first_look, second_look
from newsparse_quotes.judging import MEASURES, evidence, measures, stand
from newsparse_quotes.nesting import outermost
from newsparse_quotes.reading import Frame, Reading
from newsparse_quotes.transcripts import read_turns
from newsparse_quotes.trees import climb, read_tree
from newsparse_quotes.weights import Weights, choose, read_weights, total
from newsparse_quotes.words import PACKAGE, Word, Words

# Log odds of a cue by itself: above the one it marks the neighbourhood of others, below the other it is given up.
STRONG = -0.5
HOPELESS = -0.8
# The same at first look: what stands below it is not looked at again.
DISMISSED = -2.0
# Signs that stand beside a content, not in it.
_EDGES = frozenset([",", ":", ";", "—", "–", "-"])


def score_candidates(reading: Reading, frame: Frame, weights: Weights) -> list[tuple[float, int, Word]]:
    """Give each candidate of a frame its log odds of being a cue."""
    found = find_candidates(reading, frame)
    scored = []
    last = len(found) - 1
    for n, (at, word) in enumerate(found):
        context = Context(reading, frame, at, word)
        score = total(weights, first_look(context))
        if score > DISMISSED:
            before = (found[n - 1][1], at - found[n - 1][0]) if n else (None, 0)
            after = (found[n + 1][1], found[n + 1][0] - at) if n < last else (None, 0)
            score += total(weights, second_look(context, (*before, *after)))
        scored.append((score, at, word))
    return scored


def attribute(c: Context, score: float, weights: dict[str, Weights]) -> Attribution:
    """Find source and content of a cue; the content may be empty."""
    last = c.frame.last
    right, start_margin = choose(weights["right_starts"], contents.right_starts(c, last))
    left, _ = choose(weights["left_ends"], contents.left_ends(c, right))
    spans: list[Range] = []
    end_margin = 0.0
    if left >= 0:
        spans.append((choose(weights["left_starts"], contents.left_starts(c, left))[0], left))
    if right >= 0:
        stop, end_margin = choose(weights["right_ends"], contents.right_ends(c, right, last))
        spans.append((right, stop))
    begin, _ = choose(weights["cue_starts"], contents.cue_starts(c))
    end, _ = choose(weights["cue_ends"], contents.cue_ends(c, right if right >= 0 else last))
    source, source_margin = _find_source(c, weights, right=right, left=left, cue=(begin, end))
    content = tuple(span for part in spans if (span := _trim(c.reading.tags, *part, source)))
    return Attribution(c.at, (begin, end), source, content, score, (start_margin, source_margin, end_margin))


def _trim(tags: list[str], first: int, last: int, source: Range | None) -> Range | None:
    """Take off the commas at the edges, and a source that stands at the end."""
    if source and first < source[0] < last <= source[1]:
        last = source[0]
    while first < last and tags[first] in _EDGES:
        first += 1
    while first < last and tags[last - 1] in _EDGES:
        last -= 1
    return (first, last) if first < last else None


def _find_source(
    c: Context, weights: dict[str, Weights], *, right: int, left: int, cue: Range
) -> tuple[Range | None, float]:
    anchor, margin = choose(weights["anchors"], sources.anchors(c, right, left, *cue))
    if anchor == NONE:
        return None, margin
    if anchor >= 0:
        return (choose(weights["left_edges"], sources.left_edges(c, anchor, c.frame.first))[0], anchor), margin
    start = -1 - anchor
    return (start, choose(weights["right_edges"], sources.right_edges(c, start, c.frame.last))[0]), margin


Drafts = list[tuple[Context, Attribution]]


def draft_article(reading: Reading, weights: dict[str, Weights]) -> list[Drafts]:
    """Draft an attribution for every candidate that is not hopeless.

    Returns:
        The drafts that have content, frame by frame.
    """
    drafts: list[Drafts] = []
    for frame in reading.frames:
        scored = score_candidates(reading, frame, weights["cues"])
        sure = [at for score, at, _ in scored if score > STRONG]
        drafted = [
            (context := Context(reading, frame, at, word, sure), attribute(context, score, weights))
            for score, at, word in scored
            if score > HOPELESS
        ]
        drafts.append([(context, draft) for context, draft in drafted if draft.content])
    return drafts


class Attributions:
    """Finds the attributions of articles, with the weights and words of one parser."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.words = Words(lexicon)
        table = lexicon.table(PACKAGE, "weights")
        self._weights = {name: read_weights(weights) for name, weights in table["weights"].items()}
        self._trees = [read_tree(tree, MEASURES) for tree in table["trees"]]
        self._threshold: float = table["threshold"]

    def find(self, reading: Reading) -> list[Attribution]:
        """Find all attributions of an article, in the order of their cues."""
        found: list[Attribution] = []
        turns = read_turns(reading)
        for n, drafts in enumerate(draft_article(reading, self._weights)):
            if n in turns:
                found.append(turns[n])
                continue
            rivals = [draft for _, draft in drafts]
            judged = [draft._replace(score=self._judge(context, draft, rivals)) for context, draft in drafts]
            found += outermost([draft for draft in judged if draft.score > self._threshold])
        return join_quotations(reading, found)

    def dismissals(self, reading: Reading) -> Iterator[tuple[int, str, str]]:
        """Tell of every candidate that may not have become an attribution where it stands, by which rule, and why."""
        for frame, drafts in zip(reading.frames, draft_article(reading, self._weights), strict=True):
            for score, at, _ in score_candidates(reading, frame, self._weights["cues"]):
                if score <= HOPELESS:
                    yield at, "cue", f"too unlike a cue here (log odds {score:.1f}, wanted above {HOPELESS})"
            rivals = [draft for _, draft in drafts]
            for context, draft in drafts:
                score = self._judge(context, draft, rivals)
                if score <= self._threshold:
                    yield draft.head, "judgement", f"judged {score:.2f}, wanted above {self._threshold}"
                else:
                    yield draft.head, "outermost", "inside another attribution, or the same as another"

    def _judge(self, context: Context, draft: Attribution, rivals: list[Attribution]) -> float:
        standing = stand(draft, rivals)
        weight = total(self._weights["judgement"], evidence(context, draft, standing))
        return climb(self._trees, measures(context, draft, standing, weight))
