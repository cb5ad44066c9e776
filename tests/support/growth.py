"""How the cost of some work grows with the length of its input, as a ratio that no machine's speed shows in."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

# Work that is linear gives a ratio of 4, quadratic work one of 16.
FACTOR = 4
LIMIT = 8
_LONG_SECONDS = 2


def cost(work: Callable[[str], object], text: str, times: int = 1) -> float:
    """Give the least processor time of a few calls, in seconds."""
    spent = []
    gc.disable()
    try:
        for _ in range(times):
            started = time.process_time()
            work(text)
            spent.append(time.process_time() - started)
    finally:
        gc.enable()
    return min(spent)


def growth(work: Callable[[str], object], make: Callable[[int], str], length: int) -> float:
    """Give how many times as much an input costs that is ``FACTOR`` times as long.

    What looks too much is measured again, more often: another process may have been in the way. What takes long is not,
    because nothing that passes by makes seconds of it.
    """
    short, long = make(length), make(length * FACTOR)
    ratio = float("inf")
    for times in (1, 3, 9):
        spent = cost(work, long, times)
        ratio = min(ratio, spent / max(cost(work, short, times + 1), 1e-5))
        if ratio < LIMIT or spent > _LONG_SECONDS:
            break
    return ratio
