"""Start-up: what importing newsparse costs beside importing what it stands on."""

from __future__ import annotations

import subprocess
import sys

from sections import Section

_BASE = "import attrs, pluggy, regex"
_WHAT = {
    _BASE: _BASE,
    "import newsparse": "import newsparse",
    "first article, all plugins": "import newsparse; newsparse.parse('“It is over,” Mayor Jane Roe said on Tuesday.')",
}


def measure_startup(rounds: int) -> Section:
    """Measure imports, each in processes of its own."""
    best = dict.fromkeys(_WHAT, float("inf"))
    for _ in range(rounds):
        for name, code in _WHAT.items():
            best[name] = min(best[name], _time(code))
    rows = tuple((name, spent * 1000, spent / best[_BASE]) for name, spent in best.items())
    return Section("Start-up", ("what", "ms", "times the first"), rows, "aim: import newsparse at most 1.5 times")


def _time(code: str) -> float:
    timed = f"import time; started = time.process_time(); {code}; print(time.process_time() - started)"
    done = subprocess.run([sys.executable, "-c", timed], capture_output=True, text=True, check=True)  # noqa: S603 - our own code
    return float(done.stdout)
