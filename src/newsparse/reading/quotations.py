"""Quotations: what stands between quotation marks, with nested, unbalanced and continued marks."""

from __future__ import annotations

import re
from typing import NamedTuple

_MARK = re.compile(r"[\"“”„«»]|(?<!\w)['‘`]|['’](?!\w)")


class Quotation(NamedTuple):
    """A stretch of text between quotation marks, the marks included.

    Attributes:
        start: offset of the opening mark.
        end: offset behind the closing mark, or the end of the paragraph where none closes.
        closed: whether a closing mark was found; in news each paragraph of a long quotation opens with a mark and
            only the last one closes.
    """

    start: int
    end: int
    closed: bool


def find_quotations(text: str, paragraphs: tuple[tuple[int, int], ...]) -> tuple[Quotation, ...]:
    """Find the outermost quotations of ``text``; none reaches beyond its paragraph."""
    raise NotImplementedError
