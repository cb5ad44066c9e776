"""Accuracy floors: what newsparse reaches on the seeds, and what it may not fall under.

Run it to raise the floors to what is reached: ``python tests/support/floors.py``; with ``--lower``, floors that are not
reached any more come down as well, which wants a reason in the commit.
"""

import json
import sys
from functools import cache
from pathlib import Path

import newsparse
from newsparse.evaluation import evaluate

ROOT = Path(__file__).parent.parent.parent
SEEDS = ROOT / "seeds"
FLOORS = ROOT / "tests" / "accuracy" / "floors.json"
ABOUT = "F1 by set of seeds, kind and measure that must be reached; raised by tests/support/floors.py."
# One thing more or less found among a hundred moves a figure by a hundredth; among a few, by too much for a floor.
SLACK = 0.02
FEWEST = 10


def set_of(folder):
    """The set of seeds that a folder belongs to."""
    return "polls" if folder.name.startswith("polls-") else "news"


def sets():
    """The sets there are."""
    return sorted({set_of(path.parent) for path in SEEDS.glob("*/gold.json")})


def read_pair(folder):
    """The gold of a seed, and what newsparse makes of its article."""
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    text = (folder / "article.txt").read_bytes().decode("utf-8")
    result = newsparse.parse(text, published=gold["article"]["published"])
    return gold, result.to_dict(text=False)


@cache
def reached(name):
    """F1 by kind and measure on one set of seeds."""
    pairs = [read_pair(path.parent) for path in sorted(SEEDS.glob("*/gold.json")) if set_of(path.parent) == name]
    figures = {}
    for (kind, measure), score in evaluate(pairs).scores.items():
        if score.wanted >= FEWEST:
            figures.setdefault(kind, {})[measure] = score.f1
    return figures


def read_floors():
    """The floors by set, kind and measure."""
    return json.loads(FLOORS.read_text("utf-8"))["sets"] if FLOORS.exists() else {}


def raised(floors, figures, *, lower=False):
    """New floors of one set: the old ones or, where more is reached, a little less than that."""
    new = {}
    for kind, measures in sorted(figures.items()):
        for measure, f1 in sorted(measures.items()):
            floor = round(max(0.0, f1 - SLACK), 2)
            old = floors.get(kind, {}).get(measure, 0.0)
            new.setdefault(kind, {})[measure] = floor if lower and f1 < old else max(old, floor)
    return new


def main():
    """Rewrite the file."""
    old = read_floors()
    new = {name: raised(old.get(name, {}), reached(name), lower="--lower" in sys.argv[1:]) for name in sets()}
    FLOORS.write_text(json.dumps({"about": ABOUT, "sets": new}, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
