"""Records: what a reader makes of a piece of input, the fields of an article or the reason why there are none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs


@attrs.frozen
class Record:
    """A piece of input.

    Attributes:
        where: the file, and the line, row or record in it.
        fields: the fields of the article, None if there is none.
        reason: why there is none.
        number: the number of its line or row, counted from 1; None where the file holds one article.
    """

    where: str
    fields: Mapping[str, Any] | None
    reason: str = ""
    number: int | None = None
