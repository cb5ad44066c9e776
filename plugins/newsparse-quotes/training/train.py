"""Makes the plugin's weights again.

    python training/train.py CORPUS [--hold-back N] [--out FILE]

CORPUS holds docs/*.txt and ann/*.ann of PolNeAR (Newell, Margolin and Ruths, LREC 2018), in brat standoff. Every article
is read twice, as printed and in another typographic style. Decisions of a later stage learn from what the earlier stages
say of articles they have not seen. Needs numpy and scipy, which the plugin itself does not.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from corpus import read_corpus, restyle
from examples import Decisions, Marked, decide, mark, score, tokens
from newsparse import Lexicon
from newsparse_quotes.attributions import Attribution
from newsparse_quotes.finding import draft_frame
from newsparse_quotes.judging import evidence
from newsparse_quotes.words import Words
from softmax import Example, fit

ABOUT = (
    "Weights of the features that speak for a choice, as log odds. Estimated from PolNeAR (Newell, Margolin and Ruths, "
    "An Attribution Relations Corpus for Political News, LREC 2018) by training/train.py, which makes this file."
)
THRESHOLD = -0.6
LEAST = 0.12
WEIGHTS = Path(__file__).parents[1] / "src/newsparse_quotes/data/weights.json"
Weights = dict[str, dict[str, float]]


def fit_cues(articles: list[Marked]) -> dict[str, float]:
    """Weights that tell cues from other words."""
    examples: list[Example] = [([[], c.features], int(c.gold is not None)) for m in articles for c in m.candidates]
    return fit(examples, ridge=3.0)


def fit_places(articles: list[Marked], scores: list[list[float]]) -> Weights:
    """Weights that choose the places of cue, content and source."""
    decisions: Decisions = defaultdict(list)
    for marked, known in zip(articles, scores, strict=True):
        for name, example in decide(marked, known):
            decisions[name].append(example)
    return {name: fit(decisions[name], rare=3) for name in sorted(decisions)}


def judge(marked: Marked, weights: Weights) -> list[Example]:
    """Which drafts of an article match an annotation."""
    found: list[Example] = []
    heads = {c.at: c.gold for c in marked.candidates if c.gold}
    for frame in marked.reading.frames:
        drafts = draft_frame(marked.reading, frame, weights)
        rivals = [draft for _, draft in drafts]
        for context, draft in drafts:
            if draft.content:
                right = draft.head in heads and agree(marked, draft, heads[draft.head].content, frame.first, frame.last)
                found.append(([[], evidence(context, draft, rivals)], int(right)))
    return found


def agree(marked: Marked, draft: Attribution, content: list[tuple[int, int]], first: int, last: int) -> bool:
    """Whether two contents share at least half of their words within a frame."""
    texts = marked.reading.texts
    want = {i for span in content for i in range(*tokens(marked.reading, [span])) if first <= i < last}
    got = {i for part in draft.content for i in range(*part)}
    want, got = ({i for i in some if texts[i][0].isalnum()} for some in (want, got))
    return 2 * len(want & got) >= len(want | got) > 0


def train(articles: list[Marked], folds: int) -> Weights:
    """Estimate all weights; ``articles`` holds the versions of an article side by side."""
    fold = [n // 2 % folds for n in range(len(articles))]
    scores: list[list[float]] = [[] for _ in articles]
    parts: list[dict[str, float]] = []
    for k in range(folds):
        parts.append(fit_cues([m for m, f in zip(articles, fold, strict=True) if f != k]))
        for n, marked in enumerate(articles):
            if fold[n] == k:
                scores[n] = score(marked, parts[k])
        print(f"cues, part {k}", file=sys.stderr)
    judged: list[Example] = []
    for k in range(folds):
        others = [n for n in range(len(articles)) if fold[n] != k]
        weights = fit_places([articles[n] for n in others], [scores[n] for n in others])
        weights["cues"] = parts[k]
        for n, marked in enumerate(articles):
            if fold[n] == k:
                judged += judge(marked, weights)
        print(f"places, part {k}", file=sys.stderr)
    final = fit_places(articles, scores)
    return final | {"cues": fit_cues(articles), "judgement": fit(judged, ridge=3.0)}


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--hold-back", type=int, default=0, help="leave out every Nth article")
    parser.add_argument("--folds", type=int, default=3)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    options = parser.parse_args()
    words = Words(Lexicon())
    articles = []
    for n, document in enumerate(read_corpus(options.corpus)):
        if not options.hold_back or n % options.hold_back != options.hold_back // 2:
            articles += [mark(document, words), mark(restyle(document, n), words)]
    print(f"{len(articles)} articles", file=sys.stderr)
    weights = train(articles, options.folds)
    table = {
        "about": ABOUT,
        "threshold": THRESHOLD,
        "weights": {
            name: {feature: round(weight, 2) for feature, weight in sorted(some.items()) if abs(weight) >= LEAST}
            for name, some in sorted(weights.items())
        },
    }
    options.out.write_text(json.dumps(table, ensure_ascii=False, indent=0) + "\n", "utf-8")


if __name__ == "__main__":
    main()
