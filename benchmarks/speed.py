"""Speed on one core: each plugin, all of them, and the bare pass over the same texts in the same run."""

from __future__ import annotations

from collections.abc import Sequence

from clock import Work, bare_pass, best_times
from sections import Section

from newsparse import Parser, Plugin

BARE = "bare token pass"


def measure_speed(texts: Sequence[str], rounds: int) -> Section:
    """Measure the plugins on some texts."""
    everything = Parser()
    loaded = everything.plugins.loaded
    works: dict[str, Work] = {BARE: bare_pass, "no plugin": Parser(allowed=()).parse}
    for plugin in loaded:
        needed = plugins_read(plugin, loaded)
        name = f"{plugin.name}, with {', '.join(sorted(needed))}" if needed else plugin.name
        works[name] = Parser(allowed={plugin.name, *needed}).parse
    works["all"] = everything.parse
    works["all, JSON written"] = lambda text: everything.parse(text).to_json(text=False).encode()
    times = best_times(works, texts, rounds)
    size = sum(len(text.encode()) for text in texts)
    rows = tuple((name, size / spent / 1e6, spent / times[BARE]) for name, spent in times.items())
    note = (
        f"{len(texts):,} texts, {size / 1e6:.2f} MB, best of {rounds}; aim: all, JSON written, at most 20 bare passes"
    )
    return Section("Speed on one core", ("what", "MB/s", "bare passes"), rows, note)


def plugins_read(plugin: Plugin, loaded: Sequence[Plugin]) -> set[str]:
    """Name the plugins that make what a plugin reads, and what those read."""
    makers = {kind: other.name for other in loaded for kind in other.kinds}
    by_name = {other.name: other for other in loaded}
    found: set[str] = set()
    waiting = [plugin.name]
    while waiting:
        for kind in by_name[waiting.pop()].reads:
            if (maker := makers.get(kind)) and maker not in found and maker != plugin.name:
                found.add(maker)
                waiting.append(maker)
    return found
