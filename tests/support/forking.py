"""Workers that are forked though the test runner has threads, because starting them anew takes half a second each."""

from __future__ import annotations

import multiprocessing
import sys

import pytest

from newsparse import parallel

may_fork = pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")


@pytest.fixture
def forked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fork where the system can."""
    if sys.platform == "linux":
        monkeypatch.setattr(parallel, "_context", lambda: multiprocessing.get_context("fork"))
