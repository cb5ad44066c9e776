"""JSON in the project's own form: an object for one result, a list of them for several."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from newsparse.parser import Parser
from newsparse.result import Result


def write(results: Iterable[Result], out: BinaryIO, parser: Parser) -> None:  # noqa: ARG001 - every writer is called so
    """Write results as JSON that ``Result.from_json`` reads back, article by article."""
    written = [result.to_json() for result in results]
    text = written[0] if len(written) == 1 else f"[{', '.join(written)}]"
    out.write(f"{text}\n".encode())
