"""What readers give: the fields of an article or the reason why there are none, and web pages before that."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

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


class Page(NamedTuple):
    """A web page as it came, its text not yet taken out of it.

    Attributes:
        raw: its bytes; its encoding is taken from the page, or found out.
        where: where it stands, for messages.
        name: the article's id.
        url: the page's address, if the page itself does not tell.
    """

    raw: bytes
    where: str
    name: str | None
    url: str | None = None
