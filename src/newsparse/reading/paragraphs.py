"""Paragraphs of a text, whether blank lines stand between them or each has a line of its own."""

from __future__ import annotations

import re

_LINE = re.compile(r"[^\n\r\x85\u2028\u2029]+")
_ONE_BREAK = frozenset(("\n", "\r\n", "\r", "\x85", "\u2028"))
# What ends a line that a sentence, a headline or a list item fills, not one that was broken to fit a width.
_FULL = frozenset('.!?:;…"”’»)]')


def find_paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    """Find the paragraphs of ``text``.

    A blank line always ends a paragraph. A single line break does so unless the lines around it were broken to fit a
    width, which shows in most of them ending inside a sentence.

    Returns:
        Start and end of each paragraph, white space at its edges left out.
    """
    found: list[tuple[int, int]] = []
    block: list[tuple[int, int]] = []
    raw_end = 0
    for line in _LINE.finditer(text):
        start, end = line.span()
        if block and text[raw_end:start] not in _ONE_BREAK:
            found += _split_block(text, block)
            block = []
        raw_end = end
        content = line[0].strip()
        if content:
            start += line[0].index(content[0])
            block.append((start, start + len(content)))
        elif block:
            found += _split_block(text, block)
            block = []
    if block:
        found += _split_block(text, block)
    return tuple(found)


def _split_block(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    broken = sum(text[end - 1] not in _FULL for _, end in lines[:-1])
    if broken * 2 > len(lines) - 1:
        return [(lines[0][0], lines[-1][1])]
    return lines
