"""Other libraries on the same texts: each in a process and all in an environment of their own, never a dependency."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import venv
from collections.abc import Sequence
from pathlib import Path

from sections import Section

ENVIRONMENT = Path(tempfile.gettempdir()) / "newsparse-peers"
# Recognizers-Text does not work with emoji 2.
_REQUIREMENTS = ("quantulum3==0.10.0", "recognizers-text-suite==1.0.2a2", "emoji<2", "dateparser==1.5.0")
_SCRIPT = Path(__file__).parent / "peers"
_NAMES = ("quantulum3", "recognizers_numbers", "recognizers_dates", "dateparser_search")


def measure_peers(texts: Sequence[str], ours: float, environment: Path = ENVIRONMENT) -> Section:
    """Measure the peers, each beside a bare pass in its own process.

    Args:
        texts: the texts; a few tens of thousands of characters are enough, most peers are slow.
        ours: what all plugins cost, in bare passes.
        environment: folder of the virtual environment, made if it is not there.
    """
    python = _prepare(environment)
    rows = []
    for name in _NAMES:
        command = [str(python), "-W", "ignore", str(_SCRIPT / "measure.py"), name]
        done = subprocess.run(command, input=json.dumps(texts), capture_output=True, text=True, check=False)  # noqa: S603 - our own script
        if done.returncode:
            rows.append((name, None, None, None, done.stderr.strip().splitlines()[-1][:60]))
            continue
        seen = json.loads(done.stdout)
        passes = seen["seconds"] / seen["bare"]
        rate = sum(len(text.encode()) for text in texts) / seen["seconds"] / 1e6
        rows.append((name, rate, passes, passes / ours, f"{seen['errors']} of {len(texts)} texts failed"))
    sample = f"on a sample of {len(texts)} texts, {sum(map(len, texts)):,} characters"
    aims = "aims: 15 × quantulum3, 100 × Recognizers' dates"
    note = f"{sample}; newsparse is all plugins with JSON on all texts, {ours:.1f} bare passes; {aims}"
    columns = ("what", "MB/s", "bare passes", "newsparse is faster by", "remarks")
    return Section("Peers", columns, tuple(rows), note)


def _prepare(environment: Path) -> Path:
    python = environment / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    done = environment / "done"
    if not done.exists():
        venv.create(environment, with_pip=True, clear=True)
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", *_REQUIREMENTS], check=True)  # noqa: S603 - ours
        done.touch()
    return python
