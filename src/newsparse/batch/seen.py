"""Ids seen before, in a table that takes a few bytes for each."""

from __future__ import annotations

from array import array
from hashlib import blake2b

# Slots; half of them are used before the table grows.
_FIRST_SIZE = 1 << 18


class SeenIds:
    """Remembers on which line an id was first used.

    A batch may have millions of articles, and a dict of their ids would take a hundred bytes for each. This is a hash
    table with open addressing, of 64-bit digests and line numbers, which begins large enough for most batches.
    """

    def __init__(self) -> None:
        self._count = 0
        self._digests, self._lines = _empty(_FIRST_SIZE)

    def first_use(self, article_id: str, line: int) -> int:
        """Give the line on which the id was first used, which may be this one."""
        digest = int.from_bytes(blake2b(article_id.encode(errors="surrogatepass"), digest_size=8).digest(), "big") or 1
        at = _find(self._digests, digest)
        if self._digests[at]:
            return self._lines[at]
        self._digests[at], self._lines[at] = digest, line
        self._count += 1
        if self._count * 2 > len(self._digests):
            self._grow()
        return line

    def _grow(self) -> None:
        digests, lines = _empty(len(self._digests) * 2)
        for digest, line in zip(self._digests, self._lines, strict=True):
            if digest:
                at = _find(digests, digest)
                digests[at], lines[at] = digest, line
        self._digests, self._lines = digests, lines


def _empty(size: int) -> tuple[array[int], array[int]]:
    return array("Q", bytes(8 * size)), array("I", bytes(4 * size))


def _find(digests: array[int], digest: int) -> int:
    """Find the place of a digest: where it stands, or the first free one behind."""
    at = digest % len(digests)
    while digests[at] and digests[at] != digest:
        at = (at + 1) % len(digests)
    return at
