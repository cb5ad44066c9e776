"""Tables for people, as the plugins wish their findings to be shown."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import BinaryIO

from rich import box
from rich.bar import Bar as RichBar
from rich.console import Console, RenderableType
from rich.table import Table as RichTable
from rich.text import Text

from newsparse.parser import Parser
from newsparse.result import Result
from newsparse.tables import Bar, Table

_BAR_WIDTH = 24


def write(results: Iterable[Result], out: BinaryIO, parser: Parser) -> None:
    """Write results as tables: in colour and as wide as the terminal where there is one, plain elsewhere."""
    with _console(out) as console:
        for result in results:
            if result.article.title:
                console.print(Text(result.article.title, style="bold underline"))
            if result.article.published is None:
                console.print(Text("No day of publication: relative dates stay unresolved.", style="dim"))
            _print(parser.tables(result), console)


def write_tables(tables: Iterable[Table], out: BinaryIO) -> None:
    """Write tables that are not one result's, in the same manner."""
    with _console(out) as console:
        _print(tables, console)


@contextmanager
def _console(out: BinaryIO) -> Iterator[Console]:
    if out is sys.stdout.buffer:
        yield Console(highlight=False)
        return
    text = io.TextIOWrapper(out, "utf-8", "replace", write_through=True)
    yield Console(file=text, width=100, highlight=False)
    text.detach()  # the stream is the caller's to close


def _print(tables: Iterable[Table], console: Console) -> None:
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
