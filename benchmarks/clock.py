"""Times of several works over the same texts, taken in turns, so that what slows the machine slows them all."""

from __future__ import annotations

import gc
import re
import time
from collections.abc import Callable, Mapping, Sequence

Work = Callable[[str], object]

# Enough of a text to have what is loaded on use loaded.
_TRY = 10_000
_TOKENS = re.compile(r"\w+|[^\w\s]")


def bare_pass(text: str) -> object:
    """Split a text into tokens and do nothing with them: the least that any reader of text does."""
    return _TOKENS.findall(text)


def best_times(makers: Mapping[str, Callable[[], Work]], texts: Sequence[str], rounds: int) -> dict[str, float]:
    """Give the least processor time of each work over all texts, in seconds.

    Args:
        makers: what makes the works that are measured, by their names. A work is made anew for each turn and tried on
            a little of the texts before, so that none is slowed by what the others hold in memory.
        texts: the texts.
        rounds: how often each has its turn.
    """
    best = dict.fromkeys(makers, float("inf"))
    for _ in range(rounds):
        for name, make in makers.items():
            work = make()
            work(texts[0][:_TRY])
            gc.collect()
            best[name] = min(best[name], _time(work, texts))
    return best


def _time(work: Work, texts: Sequence[str]) -> float:
    started = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - started
