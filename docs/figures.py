"""Figures of the benchmarks, for the pages that tell them: they stand in ``benchmarks/results`` and nowhere else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

RESULTS = Path(__file__).parent.parent / "benchmarks" / "results"
NOW, BEFORE = "0.1.0", "0.1.0.before"

# CC-NEWS gains 15 to 20 million pages a month, of some 6 kB of text each.
_PAGES = 17e6
_KILOBYTES = 6
# For an hour of a rented core, in US dollars.
_PRICE = 0.04


def read_figures() -> dict[str, str]:
    """Give what pages name in double braces: tables of the last record, and what a month of CC-NEWS takes by it."""
    now, before = _read(NOW), _read(BEFORE)
    figures = {f"{name}_table": _table(now, title) for name, title in _TABLES.items()}
    return {**figures, "measured": _tell(now), "before_and_after": _compare(before, now), **_cost(now)}


_TABLES = {
    "peers": "Peers",
    "startup": "Start-up",
    "memory": "Memory",
    "length": "Cost against length, all plugins",
    "cores": "Many cores",
    "batch": "Memory of a batch",
    "kills": "Killed and gone on with",
    "cluster": "A Dask cluster that loses a worker",
}


def _read(name: str) -> dict[str, Any]:
    data = json.loads(RESULTS.joinpath(f"{name}.json").read_text("utf-8"))
    return {**data, "sections": {section["title"]: section for section in data["sections"]}}


def _rows(record: dict[str, Any], title: str) -> list[dict[str, Any]]:
    return list(record["sections"].get(title, {}).get("rows", ()))


def _tell(record: dict[str, Any]) -> str:
    machine = record["machine"]
    return (
        f"Version {record['version']} on {record['day']}, over {record['articles']:,} articles of "
        f"{record['megabytes']:.1f} MB together, on {machine['cores']} cores of {machine['processor']}, "
        f"{machine['python']}, {machine['system']}"
    )


def _table(record: dict[str, Any], title: str) -> str:
    rows = _rows(record, title)
    if not rows:
        return "*Not in this record.*"
    note = record["sections"][title].get("note")
    return _draw(list(rows[0]), [list(row.values()) for row in rows]) + (f"\n\n({note})" if note else "")


def _compare(before: dict[str, Any], now: dict[str, Any]) -> str:
    title = "Speed on one core"
    old = {row["what"]: row for row in _rows(before, title)}
    rows = [
        [row["what"], was["MB/s"], row["MB/s"], was["bare passes"], row["bare passes"]]
        for row in _rows(now, title)
        if (was := old.get(row["what"]))
    ]
    return _draw(["what", "MB/s before", "MB/s now", "bare passes before", "bare passes now"], rows)


def _draw(columns: list[str], rows: list[list[Any]]) -> str:
    lines = [columns, ["---", *(["--:"] * (len(columns) - 1))], *rows]
    return "\n".join(f"| {' | '.join(map(_write, line))} |" for line in lines)


def _write(cell: Any) -> str:
    if isinstance(cell, float):
        return f"{cell:,.3g}" if abs(cell) < 100 else f"{cell:,.0f}"  # noqa: PLR2004 - three digits say enough
    return f"{cell:,}" if isinstance(cell, int) else str("–" if cell is None else cell)


def _cost(record: dict[str, Any]) -> dict[str, str]:
    rate = _rows(record, "Speed on one core")[-1]["MB/s"]
    pages = _rows(record, "Web pages on one core")
    extracting = pages[0]["pages/s"] if pages else None
    parse_hours = _PAGES * _KILOBYTES / 1000 / rate / 3600
    extract_hours = _PAGES / extracting / 3600 if extracting else None
    hours = parse_hours + (extract_hours or 0)
    return {
        "pages": f"{_PAGES / 1e6:.0f} million",
        "kilobytes": f"{_KILOBYTES}",
        "gigabytes": f"{_PAGES * _KILOBYTES / 1e6:,.0f}",
        "rate": _write(rate),
        "extracting": _write(extracting),
        "parse_hours": f"{parse_hours:,.0f}",
        "extract_hours": f"{extract_hours:,.0f}" if extract_hours else "–",
        "hours": f"{hours:,.0f}",
        "days_on_32": _write(hours / 32),
        "price": f"{_PRICE * 100:.0f} US cents",
        "dollars": f"{hours * _PRICE:,.0f}",
        "parse_dollars": f"{parse_hours * _PRICE:,.2f}",
    }
