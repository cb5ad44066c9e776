"""The articles that are measured on."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from newsparse import Article

SEEDS = Path(__file__).parent.parent / "seeds"


def read_corpus(path: Path) -> list[str]:
    """Read the texts in a file of JSON Lines, or all ``.txt`` files of a folder and the folders in it.

    Raises:
        SystemExit: there are none.
    """
    if path.is_dir():
        texts = [file.read_bytes().decode() for file in sorted(path.rglob("*.txt"))]
    else:
        texts = [json.loads(line)["text"] for line in path.read_bytes().splitlines()]
    if not texts:
        raise SystemExit(f"no articles in {path}")
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


def sample(texts: list[str], characters: int) -> list[str]:
    """Choose texts evenly among all, of about some number of characters together."""
    step = max(1, round(sum(map(len, texts)) / characters))
    return fill(texts[::step], min(characters, sum(map(len, texts[::step]))))


def novel(texts: list[str], characters: int) -> Iterator[str]:
    """Make short articles without end, each with names and figures of its own, as no news is like another.

    Sentences of the texts in any order, in which digits and half of the capitalised words become others.
    """
    chance = random.Random(characters)  # noqa: S311 - no secret
    sentences = [text[start:end] for text in texts for start, end in Article(text).sentences]
    changed = re.compile(r"\d|(?<=[a-z,] )[A-Z][a-z]{3,}")

    def change(found: re.Match[str]) -> str:
        if found[0].isdigit():
            return chance.choice("123456789")
        return _make_name(chance) if chance.random() < 1 / 2 else found[0]

    while True:
        text = chance.choice(sentences)
        while len(text) < characters:
            text += " " + chance.choice(sentences)
        yield changed.sub(change, text)


def _make_name(chance: random.Random) -> str:
    syllables = (chance.choice("bdfgklmnprstvw") + chance.choice("aeiou") for _ in range(chance.randint(2, 4)))
    return "".join(syllables).title()


def piece(texts: list[str], characters: int) -> str:
    """Make one text of exactly some length."""
    longest = characters // max(1, min(map(len, texts))) + 1
    return "\n\n".join(islice(cycle(texts), longest))[:characters]
