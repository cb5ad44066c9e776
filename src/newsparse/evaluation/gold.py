"""Reading gold: the output format itself, brat standoff and TimeML, one file or a folder of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newsparse.errors import ResultError
from newsparse.evaluation.brat import read_brat
from newsparse.evaluation.rules import Rules
from newsparse.evaluation.timeml import read_timeml

# In a folder, the first of these that is there decides what the folder is.
_IN_FOLDERS = ("*/gold.json", "*.json", "*.ann", "*.tml")


def read_gold(path: Path, rules: Rules | None = None) -> list[dict[str, Any]]:
    """Read gold, or results to be scored.

    Args:
        path: a ``.json`` file with one object in the output format, a ``.jsonl`` file with one in each line, an
            ``.ann`` file with its ``.txt`` beside it, a ``.tml`` file, or a folder of such files. Articles without an
            id of their own are named after their files.
        rules: what event types of brat stand for; those of newsparse by default.

    Raises:
        ResultError: a file cannot be read, or is none of these; the message says which.
    """
    rules = rules or Rules.read()
    files = _files(path)
    return [output for file in files for output in _read(file, rules)]


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    for pattern in _IN_FOLDERS:
        if files := sorted(path.glob(pattern)):
            return files
    raise ResultError(f"{path}: no gold in this folder")


def _read(path: Path, rules: Rules) -> Iterator[dict[str, Any]]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
        if path.suffix == ".jsonl":
            yield from (_object(line) for line in text.split("\n") if line.strip())
        elif path.suffix == ".ann":
            article = path.with_suffix(".txt").read_bytes().decode("utf-8")
            yield _named(read_brat(text, article, rules) | {"article": {"text": article}}, path)
        elif path.suffix == ".tml":
            yield _named(read_timeml(text), path)
        else:
            yield _object(text)
    except (OSError, ValueError) as err:
        raise ResultError(f"{path}: {err}") from err


def _object(text: str) -> dict[str, Any]:
    output = json.loads(text)
    if not isinstance(output, dict) or not isinstance(output.get("article"), dict):
        raise ResultError("not an object in the output format")
    return output


def _named(output: dict[str, Any], path: Path) -> dict[str, Any]:
    return output | {"article": {"id": path.stem, **output["article"]}}
