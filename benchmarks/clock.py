"""Times of several works over the same texts, taken in turns, so that what slows the machine slows them all."""

from __future__ import annotations

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


def best_times(works: Mapping[str, Work], texts: Sequence[str], rounds: int) -> dict[str, float]:
    """Give the least processor time of each work over all texts, in seconds.

    Args:
        works: what is measured, by name; each is tried on a little of them before.
        texts: the texts.
        rounds: how often each has its turn.
    """
    for work in works.values():
        work(texts[0][:_TRY])
    best = dict.fromkeys(works, float("inf"))
    for _ in range(rounds):
        for name, work in works.items():
            best[name] = min(best[name], _time(work, texts))
    return best


def _time(work: Work, texts: Sequence[str]) -> float:
    started = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - started
