"""Cost against length: the same cost for each character, whatever the length."""

from __future__ import annotations

from collections.abc import Sequence

from clock import bare_pass, best_times
from corpus import piece
from sections import Section

from newsparse import Parser

_CALLS_FOR = 200_000


def measure_length(texts: list[str], lengths: Sequence[int], rounds: int) -> Section:
    """Measure single texts of growing length."""
    parse = Parser().parse
    rows = []
    for length in lengths:
        text = piece(texts, length)
        calls = [text] * max(1, _CALLS_FOR // length)
        times = best_times({"bare": bare_pass, "all": parse}, calls, 1 if length > _CALLS_FOR else rounds)
        characters = length * len(calls)
        rows.append((f"{length:,}", times["all"] / characters * 1e6, times["all"] / times["bare"]))
    return Section("Cost against length, all plugins", ("characters", "µs each", "bare passes"), tuple(rows))
