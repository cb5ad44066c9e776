"""How the cost of a function grows with the length of its text."""

from __future__ import annotations

import time
from collections.abc import Callable

# Short texts that, repeated, have stopped extractors before: unclosed marks, endless figures, one word for ever.
HOSTILE = {
    "digits": "1",
    "grouped digits": "1,",
    "digits and dashes": "1-",
    "dots": ".",
    "percent signs": "%",
    "currency signs": "$",
    "opening marks": "“",
    "straight marks": '"',
    "single marks": "'",
    "brackets": "(",
    "capitalised words": "Alpha ",
    "capitals": "A",
    "said": "said ",
    "number words": "one hundred and ",
    "month names": "May ",
    "day names": "Monday, ",
    "poll words": "poll ",
    "particles": "of the ",
    "commas": ", ",
    "white space": " ",
    "line breaks": "\n",
    "short sentences": "He said so. ",
    "combining marks": "\u0301",
    "emoji": "👩‍👩‍👧",
}
_TRIES = 3


def growth(work: Callable[[str], object], unit: str, *, size: int = 4_000, more: int = 4, limit: float = 8.0) -> float:
    """Measure how much longer ``work`` takes on a text that is ``more`` times as long.

    A ratio of two times taken in one run, so that the machine's speed does not matter; taken again where it exceeds
    the limit, so that a disturbance does not either.

    Args:
        work: what is measured.
        unit: the text is this, repeated.
        size: code points of the shorter text.
        more: how many times as long the longer text is.
        limit: no second try is made at or below this factor.

    Returns:
        The smallest factor seen.
    """
    short, long = unit * (size // len(unit) + 1), unit * (more * size // len(unit) + 1)
    best = float("inf")
    for _ in range(_TRIES):
        # What takes less than a millisecond is measured by its overhead, which does not grow.
        best = min(best, _time(work, long) / max(_time(work, short), 1e-3))
        if best <= limit:
            break
    return best


def _time(work: Callable[[str], object], text: str) -> float:
    def once() -> float:
        start = time.process_time()
        work(text)
        return time.process_time() - start

    return min(once() for _ in range(2))
