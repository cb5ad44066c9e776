"""What a batch is asked to do."""

from __future__ import annotations

from pathlib import Path

import attrs

from newsparse.errors import NewsparseError
from newsparse.parser import Parser


class BatchError(NewsparseError):
    """A batch cannot be begun, or cannot go on."""


@attrs.frozen
class Job:
    """A batch.

    Attributes:
        parser: the parser.
        source: the file to read, None for standard input.
        output: the file to write, None for standard output.
        rejects: the file for what cannot be parsed, made only where there is something to put into it.
        workers: number of worker processes.
        resume: True goes on with an unfinished run and refuses if it is not of this input and these plugins; None goes
            on if it is, and starts anew otherwise; False starts anew.
        text: whether the article's text is written out too.
        longest: longest text that is parsed, in characters.
        pause: seconds between two checkpoints.
    """

    parser: Parser
    source: Path | None
    output: Path | None
    rejects: Path
    workers: int = 1
    resume: bool | None = None
    text: bool = False
    longest: int = 20_000_000
    pause: float = 1.0
