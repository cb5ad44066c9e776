"""Attribution: from a reading to who said what, as ranges of tokens."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse import Lexicon
from newsparse_quotes.attributions import Attribution
from newsparse_quotes.chains import join_quotations
from newsparse_quotes.comments import read_comment
from newsparse_quotes.cues import find_candidates
from newsparse_quotes.drafting import HOPELESS, Draft, draft_article, score_candidates
from newsparse_quotes.judging import MEASURES, evidence, measures, stand
from newsparse_quotes.nesting import outermost
from newsparse_quotes.reading import Reading
from newsparse_quotes.reporting import read_reporting
from newsparse_quotes.steps import read_weights
from newsparse_quotes.transcripts import read_turns
from newsparse_quotes.trees import climb, read_tree
from newsparse_quotes.words import PACKAGE, Words

# A cue as likely as this by itself makes an attribution, however unsure its content is; log odds.
SURE = 1.5


class Attributions:
    """Finds the attributions of articles, with the weights and words of one parser."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.words = Words(lexicon)
        table = lexicon.table(PACKAGE, "weights")
        self._weights = read_weights(table["weights"])
        self._trees = [read_tree(tree, MEASURES) for tree in table["trees"]]
        self._threshold: float = table["threshold"]
        self._comments = frozenset(lexicon.table(PACKAGE, "cues")["comment"])

    def find(self, reading: Reading) -> list[Attribution]:
        """Find all attributions of an article, in the order of their cues."""
        found: list[Attribution] = []
        turns = read_turns(reading)
        for n, drafts in enumerate(draft_article(reading, self._weights)):
            if n in turns:
                found.append(turns[n])
                continue
            kept: list[Attribution] = []
            if drafts:
                shift = drafts[0][0].scene.shift
                good = [draft for draft in self._judge(drafts) if draft.score > self._threshold]
                kept = [draft.moved(shift) for draft in outermost(good)]
            frame = reading.frames[n]
            found += _complete(kept, read_reporting(reading, frame) or read_comment(reading, frame, self._comments))
        return join_quotations(reading, found)

    def dismissals(self, reading: Reading) -> Iterator[tuple[int, str, str]]:
        """Tell of every candidate that may not have become an attribution where it stands, by which rule, and why."""
        drafted = draft_article(reading, self._weights)
        for frame, found, drafts in zip(reading.frames, find_candidates(reading), drafted, strict=True):
            kept, dismissed = score_candidates(reading, frame, found, self._weights.cues)
            hopeless = [(score, c.at + c.scene.shift) for score, c in kept if score <= HOPELESS]
            for score, at in [*dismissed, *hopeless]:
                yield at, "cue", f"too unlike a cue here (log odds {score:.1f}, wanted above {HOPELESS})"
            for draft in self._judge(drafts):
                at = draft.head + drafts[0][0].scene.shift
                if draft.score <= self._threshold:
                    yield at, "judgement", f"judged {draft.score:.2f}, wanted above {self._threshold}"
                else:
                    yield at, "outermost", "inside another attribution, or the same as another"

    def _judge(self, drafts: list[Draft]) -> Iterator[Attribution]:
        """Give each draft of a frame, scored by its log odds of being an attribution."""
        rivals = [draft for _, draft in drafts]
        for context, draft in drafts:
            if draft.score > SURE:
                yield draft
            else:
                total = evidence(self._weights.judgement, context, draft)
                score = climb(self._trees, measures(context, draft, stand(draft, rivals), total))
                yield draft._replace(score=score)


def _complete(kept: list[Attribution], reported: Attribution | None) -> list[Attribution]:
    """Add the attribution that a reporting clause gives where no other has its content and a likely source."""
    if not reported:
        return kept
    begin, end = reported.content[0]
    verb = reported.head
    rivals = [a for a in kept if any(first < end and begin < last for first, last in a.content)]
    if any(a.source and not a.source[0] <= verb < a.source[1] for a in rivals):
        return kept
    others = [a for a in kept if a not in rivals and a.head != verb]
    return sorted([*others, reported], key=lambda attribution: attribution.head)
