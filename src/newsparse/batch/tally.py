"""The tally of a batch: what has become of its lines so far."""

from __future__ import annotations

from typing import Any

import attrs

from newsparse.batch.lines import Line
from newsparse.batch.outcome import Outcome


@attrs.define
class Tally:
    """Counts, and the first failure of each plugin.

    Attributes:
        written: articles in the output.
        rejected: lines among the rejects.
        repeated: articles with an id that an earlier line has.
        failures: for each plugin, on how many articles it failed, and how it did so first.
    """

    written: int = 0
    rejected: int = 0
    repeated: int = 0
    failures: dict[str, tuple[int, str]] = attrs.field(factory=dict)

    def count(self, line: Line, outcome: Outcome, *, repeated: bool) -> None:
        """Count a line."""
        self.written += bool(outcome.output)
        self.rejected += bool(outcome.reject)
        self.repeated += repeated
        for plugin, error in outcome.failures:
            number, first = self.failures.get(plugin, (0, f"line {line.number}: {error}"))
            self.failures[plugin] = number + 1, first

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Tally:
        """Read what ``attrs.asdict`` gave."""
        failures = {plugin: (count, first) for plugin, (count, first) in data["failures"].items()}
        return cls(data["written"], data["rejected"], data["repeated"], failures)
