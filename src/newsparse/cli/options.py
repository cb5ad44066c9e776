"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

import click

from newsparse.cli.errors import BAD_USAGE, one_line
from newsparse.errors import TableError, UnknownPluginError
from newsparse.parser import Parser

Command = Callable[..., Any]


def choose_plugins(command: Command) -> Command:
    """Give a command the options ``--block``, ``--allow`` and ``--words``, and the parser that they ask for.

    Without ``--block`` and ``--allow`` the environment decides.
    """
    allow = click.option("--allow", multiple=True, metavar="PLUGIN", help="Load only this plugin (may be repeated).")
    block = click.option("--block", multiple=True, metavar="PLUGIN", help="Do not load this plugin (may be repeated).")
    words = click.option("--words", type=click.Path(), metavar="FILE", help="Additions to the plugins' word tables.")

    @wraps(command)
    def with_parser(block: tuple[str, ...], allow: tuple[str, ...], words: str | None, **others: Any) -> Any:
        try:
            parser = Parser(blocked=block or None, allowed=allow or None, words=words)
        except (UnknownPluginError, TableError) as err:
            raise one_line(str(err), BAD_USAGE) from err
        return command(parser=parser, **others)

    return allow(block(words(with_parser)))
