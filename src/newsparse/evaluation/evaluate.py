"""Evaluating results against gold, article by article, and adding up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

import attrs

from newsparse.errors import NewsparseError
from newsparse.evaluation.judging import Judgement, judge
from newsparse.evaluation.rules import Rules, items_of
from newsparse.evaluation.scores import Score
from newsparse.evaluation.shapes import Item, values

Output = Mapping[str, Any]


@attrs.frozen(slots=False)
class Evaluation:
    """What an evaluation found.

    Attributes:
        judgements: every judgement with the id of its article, in the order of articles, kinds and gold.
    """

    judgements: tuple[tuple[str | None, Judgement], ...]

    @cached_property
    def scores(self) -> dict[tuple[str, str], Score]:
        """The scores by kind and measure, over all articles; those of single types behind the others of their kind."""
        scores: dict[tuple[str, str], Score] = defaultdict(Score)
        for _, judgement in self.judgements:
            scores[judgement.kind, judgement.measure] += judgement.score
        order = sorted(scores, key=lambda key: (key[0], key[1].startswith("found:")))
        return {key: scores[key] for key in order if scores[key].wanted or scores[key].given}

    def errors(self, kind: str, measure: str) -> Iterator[tuple[str | None, Judgement]]:
        """Give what is wrong by one measure, with the ids of the articles."""
        for article, judgement in self.judgements:
            if (judgement.kind, judgement.measure) == (kind, measure) and not judgement.is_right:
                yield article, judgement

    def to_dict(self) -> dict[str, dict[str, dict[str, float]]]:
        """Give the figures, rounded, by kind, measure and name."""
        figures: dict[str, dict[str, dict[str, float]]] = {}
        for (kind, measure), score in self.scores.items():
            rows = {name: round(getattr(score, name), 4) for name in ("precision", "recall", "f1")}
            figures.setdefault(kind, {})[measure] = {**rows, "wanted": score.wanted, "given": score.given}
        return figures


def evaluate(pairs: Iterable[tuple[Output, Output]], rules: Rules | None = None) -> Evaluation:
    """Score results against gold.

    Args:
        pairs: gold and result of each article, both in the output format. Only the kinds a gold is complete for are
            scored: those its ``scored`` names, or, without it, those it has.
        rules: how fields are compared; those of newsparse by default.

    Returns:
        The judgements and the figures they add up to.
    """
    rules = rules or Rules.read()
    corpus = [(gold, made, rules.kinds(gold)) for gold, made in pairs]
    fields = _fields(gold for gold, _, _ in corpus)
    judged = [
        ((gold.get("article") or {}).get("id"), judgement)
        for gold, made, kinds in corpus
        for kind in sorted(kinds)
        for judgement in judge(kind, _of(gold, kind), _of(made, kind), fields.get(kind, ()), rules)
    ]
    return Evaluation(tuple(judged))


def pair_by_id(golds: Iterable[Output], results: Iterable[Output]) -> list[tuple[Output, Output]]:
    """Find the result of each gold by the id of the article; a gold without one counts as missed in full.

    One gold and one result belong together whatever their ids.

    Raises:
        NewsparseError: two results have one id.
    """
    golds, results = list(golds), list(results)
    if len(golds) == len(results) == 1:
        return [(golds[0], results[0])]
    by_id: dict[Any, Output] = {}
    for result in results:
        name = result["article"]["id"]
        if name in by_id:
            raise NewsparseError(f"two results have the id {name!r}")
        by_id[name] = result
    return [(gold, by_id.get(gold["article"]["id"], {})) for gold in golds]


def _of(output: Output, kind: str) -> Sequence[Item]:
    return [item for item in items_of(output) if item["kind"] == kind]


def _fields(golds: Iterable[Output]) -> dict[str, dict[str, None]]:
    """The comparable fields of each kind, in the order of the gold."""
    fields: dict[str, dict[str, None]] = {}
    for item in (item for gold in golds for item in items_of(gold)):
        fields.setdefault(item["kind"], {}).update(dict.fromkeys(values(item)))
    return fields
