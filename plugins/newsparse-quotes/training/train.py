"""Makes the plugin's weights again.

    python training/train.py CORPUS [--hold-back N] [--out FILE]

CORPUS holds docs/*.txt and ann/*.ann of PolNeAR (Newell, Margolin and Ruths, LREC 2018), in brat standoff. Every
article is read twice, as printed and in another typographic style. Decisions of a later stage learn from what the
earlier stages say of articles they have not seen. Needs numpy, scipy and lightgbm, which the plugin itself does not.
"""

from __future__ import annotations

import argparse
import gc
import json
import sys
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).parent))

from boosting import boost
from corpus import read_corpus, restyle
from examples import ASK, FEATURES, Decisions, Marked, Weights, decide, mark, score, tokens, total
from recording import features_of
from softmax import Example, fit

from newsparse import Lexicon
from newsparse_quotes.attributions import Attribution
from newsparse_quotes.drafting import draft_article
from newsparse_quotes.judging import MEASURES, Standing, evidence, measures, stand
from newsparse_quotes.scenes import Context
from newsparse_quotes.steps import read_weights
from newsparse_quotes.weights import Key
from newsparse_quotes.words import Words

ABOUT = (
    "Weights of the features that speak for a choice, as log odds. Estimated from PolNeAR (Newell, Margolin and Ruths, "
    "An Attribution Relations Corpus for Political News, LREC 2018) by training/train.py, which makes this file."
)
THRESHOLD = -0.8
# How many features each choice keeps; more made no difference on held-back articles.
MOST = {
    "anchors": 3500,
    "cue_ends": 1000,
    "cue_starts": 1200,
    "cues": 10000,
    "judgement": 800,
    "left_edges": 2500,
    "left_ends": 2000,
    "left_starts": 1200,
    "right_edges": 800,
    "right_ends": 4000,
    "right_starts": 5000,
}
LEAST = 0.02
WEIGHTS = Path(__file__).parents[1] / "src/newsparse_quotes/data/weights.json"


def fit_cues(articles: list[Marked], most: int | None = None) -> Weights:
    """Weights that tell cues from other words."""
    examples: list[Example] = [([(), c.features], int(c.gold is not None)) for m in articles for c in m.candidates]
    return fit(examples, most=most, ridge=3.0)


def fit_places(
    articles: list[Marked], scores: list[list[float]], most: Mapping[str, int] | None = None
) -> dict[str, Weights]:
    """Weights that choose the places of cue, content and source."""
    decisions: Decisions = defaultdict(list)
    for marked, known in zip(articles, scores, strict=True):
        for name, example in decide(marked, known):
            decisions[name].append(example)
    return {name: fit(decisions[name], most=most and most[name]) for name in sorted(decisions)}


class Case(NamedTuple):
    """A draft to judge: what is known of it, and whether it matches an annotation."""

    context: Context
    draft: Attribution
    standing: Standing
    right: bool
    features: tuple[int, ...]


def judge(marked: Marked, weights: Any) -> list[Case]:
    """Which drafts of an article match an annotation."""
    found: list[Case] = []
    heads = {c.at: c.gold for c in marked.candidates if c.gold}
    for drafts in draft_article(marked.reading, weights):
        rivals = [draft for _, draft in drafts]
        for context, draft in drafts:
            frame = context.scene.frame
            gold = heads.get(draft.head + context.scene.shift)
            right = gold is not None and agree(
                marked, draft.moved(context.scene.shift), gold.content, frame.first, frame.last
            )
            standing = stand(draft, rivals)
            found.append(Case(context, draft, standing, right, features_of(evidence(ASK["judgement"], context, draft))))
    return found


def fit_judgement(folds: list[list[Case]]) -> tuple[Weights, list[Any]]:
    """Weights of the evidence, and trees that see their sums over cases they were not estimated from."""
    rows, right = [], []
    for k, cases in enumerate(folds):
        weights = _weigh([case for n, others in enumerate(folds) if n != k for case in others])
        rows += [measures(*case[:3], total(weights, case.features)) for case in cases]
        right += [case.right for case in cases]
    return _weigh([case for cases in folds for case in cases]), boost(rows, right, MEASURES)


def _weigh(cases: list[Case]) -> Weights:
    return fit([([(), case.features], int(case.right)) for case in cases], most=MOST["judgement"], ridge=3.0)


def agree(marked: Marked, draft: Attribution, content: list[tuple[int, int]], first: int, last: int) -> bool:
    """Whether two contents share at least half of their words within a frame."""
    texts = marked.reading.texts
    want = {i for span in content for i in range(*tokens(marked.reading, [span])) if first <= i < last}
    got = {i for part in draft.content for i in range(*part)}
    want, got = ({i for i in some if texts[i][0].isalnum()} for some in (want, got))
    return 2 * len(want & got) >= len(want | got) > 0


def train(articles: list[Marked], folds: int, versions: int) -> tuple[dict[str, Weights], list[Any]]:
    """Estimate all weights; the versions of an article stand side by side and share a fold."""
    fold = [n // versions % folds for n in range(len(articles))]
    scores: list[list[float]] = [[] for _ in articles]
    parts: list[Weights] = []
    for k in range(folds):
        parts.append(fit_cues([m for m, f in zip(articles, fold, strict=True) if f != k]))
        for n, marked in enumerate(articles):
            if fold[n] == k:
                scores[n] = score(marked, parts[k])
        print(f"cues, part {k}", file=sys.stderr)
    judged: list[list[Case]] = []
    for k in range(folds):
        others = [n for n in range(len(articles)) if fold[n] != k]
        weights = fit_places([articles[n] for n in others], [scores[n] for n in others])
        tables = read_weights(write_weights({**weights, "cues": parts[k], "judgement": {}}))
        judged.append([case for n, marked in enumerate(articles) if fold[n] == k for case in judge(marked, tables)])
        print(f"places, part {k}", file=sys.stderr)
    final = fit_places(articles, scores, MOST)
    judgement, trees = fit_judgement(judged)
    return final | {"cues": fit_cues(articles, MOST["cues"]), "judgement": judgement}, trees


def write_weights(weights: Mapping[str, Weights]) -> dict[str, Any]:
    """The tables of all steps, nested by name and keys, the parts of a key with a space between."""
    paths = list(FEATURES)
    tables: dict[str, Any] = {}
    for name, some in sorted(weights.items()):
        step: dict[str, Any] = {}
        tables[name] = step
        for (*path, key), weight in sorted((tuple(map(_write_key, paths[f])), w) for f, w in some.items()):
            table = step
            for part in path:
                table = table.setdefault(part, {})
            if abs(weight) >= LEAST:
                table[key] = round(weight, 2)
    return tables


def _write_key(key: Key) -> str:
    return " ".join(map(str, key)) if isinstance(key, tuple) else str(key)


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--hold-back", type=int, default=0, help="leave out every Nth article")
    parser.add_argument("--as-printed", action="store_true", help="read no article in another style")
    parser.add_argument("--folds", type=int, default=2)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    options = parser.parse_args()
    # Millions of small objects that all live to the end: looking for garbage among them takes longer than the rest.
    gc.disable()
    words = Words(Lexicon())
    articles = []
    for n, document in enumerate(read_corpus(options.corpus)):
        if not options.hold_back or n % options.hold_back != options.hold_back // 2:
            articles.append(mark(document, words))
            if not options.as_printed:
                articles.append(mark(restyle(document, n), words))
    print(f"{len(articles)} articles", file=sys.stderr)
    weights, trees = train(articles, options.folds, 1 if options.as_printed else 2)
    table = {
        "about": ABOUT,
        "threshold": THRESHOLD,
        "trees": trees,
        "weights": write_weights(weights),
    }
    options.out.write_text(json.dumps(table, ensure_ascii=False, indent=0) + "\n", "utf-8")


if __name__ == "__main__":
    main()
