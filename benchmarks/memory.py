"""Memory: the most that a process ever held, for one piece of work each."""

from __future__ import annotations

import json
import subprocess
import sys

from sections import Section

# Linux hands the peak of getrusage on from the parent; the status file tells the process's own, in kilobytes.
_PEAK_LINUX = "; print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"
_PEAK_ELSEWHERE = "; import resource; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)"
_PEAK = _PEAK_LINUX if sys.platform == "linux" else _PEAK_ELSEWHERE
_READ = "import json, sys; texts = json.load(sys.stdin)"
_PARSE = "; from newsparse import Parser; parser = Parser()"
_WHAT = {
    "Python": "pass",
    "import newsparse": "import newsparse",
    "one article, all plugins": f"{_READ}{_PARSE}; parser.parse(texts[0])",
    "all articles one by one": f"{_READ}{_PARSE}; sum(len(parser.parse(text).entities) for text in texts)",
    "all in one text": f"{_READ}{_PARSE}; parser.parse('\\n\\n'.join(texts))",
}


def measure_memory(texts: list[str]) -> Section:
    """Measure peaks over some texts."""
    rows = tuple((name, _peak(code, texts) / 1e6) for name, code in _WHAT.items())
    size = sum(map(len, texts))
    return Section(
        "Memory", ("what", "peak MB"), rows, f"{len(texts):,} texts of {size / 1e6:.2f} million characters together"
    )


def _peak(code: str, texts: list[str]) -> int:
    command = [sys.executable, "-c", code + _PEAK]
    done = subprocess.run(command, input=json.dumps(texts), capture_output=True, text=True, check=True)  # noqa: S603 - our own code
    return int(done.stdout) * 1024
