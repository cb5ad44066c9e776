"""What the tests of batches share: a job on files in a folder, and what it made of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import perils

from newsparse import Parser
from newsparse.batch import Job, Step, run


def make_parser() -> Parser:
    return Parser({"perils": perils}, installed=False)


def make_job(folder: Path, lines: list[bytes] | None = None, **options: Any) -> Job:
    """Write lines to a file, and make the job that reads it."""
    if lines is not None:
        folder.joinpath("in.jsonl").write_bytes(b"".join(lines))
    files = {"source": folder / "in.jsonl", "output": folder / "out.jsonl", "rejects": folder / "rejects.jsonl"}
    return Job(**{"parser": make_parser(), **files, **options})


def article(text: str, **fields: Any) -> bytes:
    return json.dumps({"text": text, **fields}).encode() + b"\n"


def do(job: Job) -> list[Step]:
    return list(run(job))


def messages(steps: list[Step]) -> list[str]:
    return [step.message for step in steps if step.message]


def read(path: Path) -> list[dict[str, Any]]:
    """Read JSON Lines; an absent file has none."""
    return [json.loads(line) for line in path.read_bytes().splitlines()] if path.exists() else []
