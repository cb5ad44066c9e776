"""Paragraphs of a text, whether blank lines stand between them or each has a line of its own."""

from __future__ import annotations

import re

_BLOCK = re.compile(r"\S(?:[^\n]*+(?:\n(?!\s*+\n))?+)*+")
_LINE = re.compile(r"\S[^\n]*+")
# How a line ends that a sentence, a headline or a list item fills, not one that was broken to fit a width.
_FULL = re.compile(r"[.!?:;…\"”’»)\]]\s*$")


def find_paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    """Find the paragraphs of ``text``.

    A blank line always ends a paragraph. A single line break does so unless the lines around it were broken to fit a
    width, which shows in most of them ending inside a sentence.

    Returns:
        Start and end of each paragraph, white space at its edges left out.
    """
    found: list[tuple[int, int]] = []
    for block in re.finditer(r"\S(?:.|\n(?![^\S\n]*+(?:\n|$)))*+", text):
        found += _split_lines(text, *block.span())
    return tuple(found)


def _split_lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    lines = [m.span() for m in _LINE.finditer(text, start, end)]
    broken = sum(not _FULL.search(text, s, e) for s, e in lines[:-1])
    if broken * 2 > len(lines) - 1:
        lines = [(start, end)]
    return [(s, s + len(text[s:e].rstrip())) for s, e in lines]
