"""What a benchmark gives: a section of the table, with a heading, columns and rows."""

from __future__ import annotations

from typing import Any

import attrs
from rich import box
from rich.console import Console
from rich.table import Table

Cell = str | int | float | None


@attrs.frozen
class Section:
    """A part of the table.

    Attributes:
        title: its heading.
        columns: names of the columns, units included.
        rows: the cells.
        note: how to read it.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""

    def to_dict(self) -> dict[str, Any]:
        """Give it as it is recorded."""
        return {
            "title": self.title,
            "note": self.note,
            "rows": [dict(zip(self.columns, row, strict=True)) for row in self.rows],
        }


def show(section: Section, console: Console) -> None:
    """Print a section."""
    table = Table(title=section.title, title_justify="left", box=box.SIMPLE_HEAD, title_style="bold")
    for at, column in enumerate(section.columns):
        table.add_column(column, justify="right" if at else "left")
    for row in section.rows:
        table.add_row(*map(_write, row))
    console.print(table)
    if section.note:
        console.print(f"  {section.note}\n", style="dim", highlight=False)


def _write(cell: Cell) -> str:
    if cell is None:
        return "-"
    if isinstance(cell, float):
        return f"{cell:,.3g}" if abs(cell) < 100 else f"{cell:,.0f}"  # noqa: PLR2004 - three digits say enough
    return f"{cell:,}" if isinstance(cell, int) else cell
