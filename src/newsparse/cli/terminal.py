"""Tables on a terminal, by rich: in colour where there is a terminal, plain where the output is piped."""

from __future__ import annotations

from collections.abc import Iterable

from rich import box
from rich.bar import Bar as RichBar
from rich.console import Console, RenderableType
from rich.table import Table as RichTable
from rich.text import Text

from newsparse.article import Article
from newsparse.tables import Bar, Table

_BAR_WIDTH = 24


def print_tables(tables: Iterable[Table], article: Article, console: Console | None = None) -> None:
    """Print tables, or a line that says that there is nothing to show."""
    console = console or Console(highlight=False)
    if article.published is None:
        console.print(Text("No day of publication: relative dates stay unresolved (--published DATE).", style="dim"))
    empty = True
    for table in tables:
        empty = False
        console.print(_draw(table))
        if table.note:
            console.print(Text(f"  {table.note}", style="dim"))
    if empty:
        console.print("Nothing found.")


def _draw(table: Table) -> RichTable:
    drawn = RichTable(title=Text(table.title, style="bold"), title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False)
    for column in table.columns:
        drawn.add_column(column, overflow="fold")
    for row in table.rows:
        drawn.add_row(*map(_cell, row))
    return drawn


def _cell(cell: str | Bar | None) -> RenderableType:
    if isinstance(cell, Bar):
        return RichBar(cell.full, 0, max(0, min(cell.value, cell.full)), width=_BAR_WIDTH, color="cyan")
    # Text, so that rich reads no markup out of an article.
    return Text(" ".join((cell or "").split()))
