"""``newsparse evaluate``: results against gold, kind by kind and field by field."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import click

from newsparse.cli.errors import BAD_INPUT, one_line
from newsparse.errors import NewsparseError
from newsparse.evaluation import Evaluation, Judgement, pair_by_id, read_gold
from newsparse.evaluation import evaluate as evaluate_results
from newsparse.tables import Table
from newsparse.writers.table import write_tables


@click.command()
@click.argument("gold", type=click.Path(path_type=Path))
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.option("--errors", type=click.IntRange(min=0), default=0, metavar="N", help="Show N errors of each measure.")
def evaluate(gold: Path, out: Path, form: str, errors: int) -> None:
    """Score the results in OUT against the gold in GOLD: precision, recall and F1.

    GOLD is a file or a folder: JSON or JSON Lines in the output format, brat standoff (.ann beside .txt) or TimeML
    (.tml). OUT is what parse or batch wrote, JSON or JSON Lines. Articles are paired by their ids.
    """
    try:
        pairs = pair_by_id(read_gold(gold), read_gold(out))
    except NewsparseError as err:
        raise one_line(str(err), BAD_INPUT) from err
    if alone := sum(not made for _, made in pairs):
        click.echo(f"newsparse: {alone} of {len(pairs)} articles of the gold are missing in {out}", err=True)
    evaluation = evaluate_results(pairs)
    if form == "json":
        examples = {
            f"{kind} {measure}": _examples(evaluation, kind, measure, errors) for kind, measure in evaluation.scores
        }
        data = {"scores": evaluation.to_dict(), **({"errors": examples} if errors else {})}
        click.echo(json.dumps(data, indent=1))
    else:
        write_tables(_tables(evaluation, errors), sys.stdout.buffer)


def _tables(evaluation: Evaluation, errors: int) -> Iterator[Table]:
    rows = tuple(
        (kind, measure, f"{score.precision:.3f}", f"{score.recall:.3f}", f"{score.f1:.3f}", f"{score.wanted:g}")
        for (kind, measure), score in evaluation.scores.items()
    )
    if rows:
        yield Table("Scores", ("kind", "measure", "precision", "recall", "F1", "gold"), rows)
    for kind, measure in evaluation.scores if errors else ():
        examples = _examples(evaluation, kind, measure, errors)
        if examples:
            wrong = tuple((e["article"], e["wanted"], e["given"]) for e in examples)
            yield Table(f"Errors: {kind} {measure}", ("article", "wanted", "given"), wrong)


def _examples(evaluation: Evaluation, kind: str, measure: str, errors: int) -> list[dict[str, str | None]]:
    found = islice(evaluation.errors(kind, measure), errors)
    return [
        {"article": article, "wanted": _show(judgement.gold, judgement), "given": _show(judgement.made, judgement)}
        for article, judgement in found
    ]


def _show(item: Any, judgement: Judgement) -> str | None:
    if item is None:
        return None
    words = item.get("text") or " … ".join(span["text"] for span in _spans(item))
    field = judgement.measure.partition(":")[0]
    return f"{words} · {field}: {_plain(item[field])}" if field in item else words


def _spans(item: Any) -> list[Any]:
    spans = item.get("content") or item.get("mention") or []
    return spans if isinstance(spans, list) else [spans]


def _plain(value: Any) -> str:
    return str(value["text"] if isinstance(value, dict) and "text" in value else value)
