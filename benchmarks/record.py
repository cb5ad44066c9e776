"""Records: what was measured, of which version, on which machine."""

from __future__ import annotations

import datetime as dt
import json
import os
import platform
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sections import Section

import newsparse

RESULTS = Path(__file__).parent / "results"


def machine() -> dict[str, Any]:
    """Name the machine."""
    return {
        "processor": _processor(),
        "cores": os.cpu_count(),
        "system": f"{platform.system()} {platform.release()}",
        "python": f"{platform.python_implementation()} {platform.python_version()}",
    }


def record(sections: Sequence[Section], texts: Sequence[str], name: str, folder: Path = RESULTS) -> Path:
    """Write ``<name>.json``; a later run of the same name takes its place."""
    folder.mkdir(exist_ok=True)
    path = folder / f"{name}.json"
    data = {
        "version": newsparse.__version__,
        "day": dt.datetime.now(dt.timezone.utc).date().isoformat(),
        "machine": machine(),
        "articles": len(texts),
        "megabytes": round(sum(len(text.encode()) for text in texts) / 1e6, 3),
        "sections": [section.to_dict() for section in sections],
    }
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return path


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.machine())
