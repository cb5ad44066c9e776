"""Polls written as a file in the form of FiveThirtyEight's poll files."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import BinaryIO

from newsparse import Result
from newsparse_polls.poll import Poll
from newsparse_polls.rows import COLUMNS, poll_rows


def write(results: Iterable[Result], out: BinaryIO, _: object = None) -> None:
    """Write the polls of results as CSV in those columns."""
    text = io.TextIOWrapper(out, "utf-8", "replace", newline="", write_through=True)
    writer = csv.DictWriter(text, COLUMNS, restval="")
    writer.writeheader()
    for result in results:
        for poll in result.claims.of(Poll):
            rows = poll_rows(poll, url=result.article.url, published=result.article.published)
            writer.writerows({name: "" if value is None else value for name, value in row.items()} for row in rows)
    text.detach()
