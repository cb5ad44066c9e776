"""``newsparse plugins``: what is installed, and in what state."""

from __future__ import annotations

import click
from rich import box
from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text

from newsparse.cli.options import choose_plugins
from newsparse.parser import Parser
from newsparse.plugins import Plugin

_STYLES = {"loaded": "green", "blocked": "yellow", "failed": "red"}


@click.command()
@choose_plugins
def plugins(parser: Parser) -> None:
    """List the plugins: name, version, what they find, hooks, state."""
    table = RichTable("name", "version", "finds", "hooks", "state", box=box.SIMPLE_HEAD)
    failed = []
    for plugin in parser.plugins:
        table.add_row(*_row(plugin))
        if plugin.error:
            failed.append(f"{plugin.name}: {plugin.error}")
    console = Console(highlight=False)
    console.print(table)
    for line in failed:
        console.print(Text(line, style="red"))


def _row(plugin: Plugin) -> tuple[Text, ...]:
    words = (plugin.name, plugin.version or "-", ", ".join(plugin.kinds), ", ".join(plugin.hooks))
    return *map(Text, words), Text(plugin.state, style=_STYLES[plugin.state])
