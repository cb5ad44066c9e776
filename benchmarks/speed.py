"""Speed on one core: each plugin, all of them, and the bare pass over the same texts in the same run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from clock import Work, bare_pass, best_times
from sections import Section

from newsparse import Parser, Plugin

BARE = "bare token pass"


def measure_speed(texts: Sequence[str], rounds: int) -> Section:
    """Measure the plugins on some texts."""
    loaded = Parser().plugins.loaded
    makers: dict[str, Callable[[], Work]] = {BARE: lambda: bare_pass, "no plugin": partial(_make_parse, ())}
    for plugin in loaded:
        needed = plugins_read(plugin, loaded)
        name = f"{plugin.name}, with {', '.join(sorted(needed))}" if needed else plugin.name
        makers[name] = partial(_make_parse, {plugin.name, *needed})
    makers["all"] = partial(_make_parse, None)
    makers["all, JSON written"] = _make_writer
    times = best_times(makers, texts, rounds)
    size = sum(len(text.encode()) for text in texts)
    rows = tuple((name, size / spent / 1e6, spent / times[BARE]) for name, spent in times.items())
    note = (
        f"{len(texts):,} texts, {size / 1e6:.2f} MB, best of {rounds}; aim: all, JSON written, at most 20 bare passes"
    )
    return Section("Speed on one core", ("what", "MB/s", "bare passes"), rows, note)


def _make_parse(allowed: Iterable[str] | None) -> Work:
    return Parser(allowed=allowed).parse


def _make_writer() -> Work:
    parse = Parser().parse
    return lambda text: parse(text).to_json(text=False).encode()


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
