"""Ids of articles: their own, or else the number of the line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newsparse.batch.lines import Line
from newsparse.errors import ArticleError
from newsparse.readers.jsonl import read_id, read_object


def id_in(data: Mapping[str, Any], line: Line) -> str:
    """Read the id of the article that a line holds.

    Raises:
        ArticleError: it is neither text nor a whole number.
    """
    return read_id(data) or str(line.number)


def find_id(line: Line) -> str | None:
    """Find the id of a line's article, None where it is blank or no article."""
    if not line.raw.strip():
        return None
    try:
        return id_in(read_object(line.raw, line.number), line)
    except ArticleError:
        return None
