"""The articles that are measured on."""

from __future__ import annotations

from itertools import cycle, islice
from pathlib import Path

SEEDS = Path(__file__).parent.parent / "seeds"


def read_corpus(folder: Path) -> list[str]:
    """Read all ``.txt`` files of a folder and the folders in it.

    Raises:
        SystemExit: there are none.
    """
    texts = [path.read_bytes().decode() for path in sorted(folder.rglob("*.txt"))]
    if not texts:
        raise SystemExit(f"no .txt files in {folder}")
    return texts


def fill(texts: list[str], characters: int) -> list[str]:
    """Repeat the texts until they have some number of characters together, or leave as many as that takes."""
    chosen: list[str] = []
    missing = characters
    for text in cycle(texts):
        if missing <= 0:
            return chosen
        chosen.append(text)
        missing -= len(text)
    return chosen


def piece(texts: list[str], characters: int) -> str:
    """Make one text of exactly some length."""
    longest = characters // max(1, min(map(len, texts))) + 1
    return "\n\n".join(islice(cycle(texts), longest))[:characters]
