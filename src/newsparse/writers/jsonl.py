"""JSON Lines: an object of the project's own form on each line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from newsparse.parser import Parser
from newsparse.result import Result


def write(results: Iterable[Result], out: BinaryIO, parser: Parser) -> None:  # noqa: ARG001 - every writer is called so
    """Write results as JSON Lines; ``Result.from_json`` reads each line back."""
    out.writelines(f"{result.to_json()}\n".encode() for result in results)
