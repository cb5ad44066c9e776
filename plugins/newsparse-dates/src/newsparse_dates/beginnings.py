"""Beginnings: how the texts that a pattern matches can begin, so that most places are told hopeless by one look-up."""

from __future__ import annotations

DEPTH = 2
_CLOSING = frozenset("|)")
_ZERO_WIDTH = ("(?=", "(?!")


def find_beginnings(source: str) -> frozenset[str]:
    """Find the first two characters of all that a pattern of the grammar matches.

    Args:
        source: a compiled pattern: characters, sets of them, groups, lookaheads and bounded repeats.

    Returns:
        Pairs; a single character or nothing where a match may end before, whatever comes then.
    """
    return frozenset(_read_choices(source, 0)[0])


def _read_choices(source: str, at: int) -> tuple[set[str], int]:
    """Read alternatives up to the closing bracket; gives their beginnings and the offset behind them."""
    found, at = _read_sequence(source, at)
    while source[at : at + 1] == "|":
        further, at = _read_sequence(source, at + 1)
        found |= further
    return found, at


def _read_sequence(source: str, at: int) -> tuple[set[str], int]:
    found = {""}
    while at < len(source) and source[at] not in _CLOSING:
        item, at = _read_item(source, at)
        low, high, at = _read_repeat(source, at)
        found = _join(found, _repeat(item, low, high))
    return found, at


def _read_item(source: str, at: int) -> tuple[set[str], int]:
    """Read a character, a set, a group, or a lookahead, which takes up nothing."""
    if source[at] == "[":
        end = source.index("]", at)
        return set(source[at + 1 : end]), end + 1
    if source[at] == "(":
        found, end = _read_choices(source, at + len("(?:"))
        return {""} if source.startswith(_ZERO_WIDTH, at) else found, end + 1
    return {source[at]}, at + 1


def _read_repeat(source: str, at: int) -> tuple[int, int, int]:
    """Read how often an item comes: the least, the most, and the offset behind."""
    sign = source[at : at + 1]
    if sign == "?":
        return 0, 1, at + 1
    if sign == "*":
        return 0, DEPTH, at + 1
    if sign == "{":
        end = source.index("}", at)
        low, _, high = source[at + 1 : end].partition(",")
        return int(low), int(high), end + 1
    return 1, 1, at


def _repeat(item: set[str], low: int, high: int) -> set[str]:
    found = {""} if low == 0 else set[str]()
    row = {""}
    for count in range(1, min(high, DEPTH) + 1):
        row = _join(row, item)
        if count >= min(low, DEPTH):
            found |= row
    return found


def _join(left: set[str], right: set[str]) -> set[str]:
    return {(first + second)[:DEPTH] for first in left for second in right}
