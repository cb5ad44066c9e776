"""Reads PolNeAR in brat standoff, and writes its articles in other typographic styles."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

Spans = list[tuple[int, int]]


class Gold(NamedTuple):
    """An annotated attribution, as offsets."""

    source: Spans
    cue: Spans
    content: Spans


class Document(NamedTuple):
    """An article with its annotations."""

    name: str
    text: str
    gold: list[Gold]


def read_corpus(folder: Path) -> Iterator[Document]:
    """Read ``folder/docs/NAME.txt`` with ``folder/ann/NAME*.ann``, in the order of their names."""
    for path in sorted((folder / "docs").glob("*.txt")):
        annotation = min((folder / "ann").glob(f"{path.stem}*.ann"))
        yield Document(path.stem, path.read_text("utf-8"), read_brat(annotation.read_text("utf-8")))


def read_brat(text: str) -> list[Gold]:
    """Read events with the roles Source, Cue and Content; those without cue or content are left out."""
    spans: dict[str, Spans] = {}
    found = []
    for line in text.splitlines():
        fields = line.split("\t")
        if line.startswith("T"):
            _, offsets = fields[1].split(" ", 1)
            spans[fields[0]] = [(int(s), int(e)) for s, e in (part.split() for part in offsets.split(";"))]
        elif line.startswith("E"):
            roles: dict[str, Spans] = defaultdict(list)
            for role in fields[1].split():
                name, target = role.split(":")
                roles[re.sub(r"\d+$", "", name)] += spans.get(target, [])
            if roles["Cue"] and roles["Content"]:
                found.append(Gold(*(sorted(roles[name]) for name in ("Source", "Cue", "Content"))))
    return found


def _straight(text: str) -> str:
    return text.translate(str.maketrans("“”‘’", "\"\"''"))


def _curly(text: str) -> str:
    return re.sub(r'(?<!\S)"', "“", text).replace('"', "”")


def _single(text: str) -> str:
    """British marks; the apostrophe stays what it is."""
    return text.translate(str.maketrans('“”"', "'''"))


def _joined(text: str) -> str:
    return text.replace("\n", " ")


def _comma_outside(text: str) -> str:
    """The British comma stands behind the closing mark unless it belongs to what was said."""
    return re.sub(r",(['’\"”])(?=\s)", r"\1,", text)


# Each keeps the length of the text, so that the annotations stay where they are.
STYLES: tuple[tuple[Callable[[str], str], ...], ...] = (
    (_straight, _joined),
    (_comma_outside, _single),
    (_curly,),
    (_straight, _comma_outside, _joined),
    (_single, _joined),
)


def restyle(document: Document, number: int) -> Document:
    """Give the article in another style, chosen by ``number``."""
    text = document.text
    for change in STYLES[number % len(STYLES)]:
        text = change(text)
    return document._replace(text=text)
