"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from newsparse.cli.errors import BAD_USAGE, one_line
from newsparse.errors import UnknownPluginError
from newsparse.parser import Parser

F = TypeVar("F", bound=Callable[..., Any])


def choose_plugins(command: F) -> F:
    """Give a command the options ``--block`` and ``--allow``."""
    allow = click.option("--allow", multiple=True, metavar="PLUGIN", help="Load only this plugin (may be repeated).")
    block = click.option("--block", multiple=True, metavar="PLUGIN", help="Do not load this plugin (may be repeated).")
    return allow(block(command))


def make_parser(block: tuple[str, ...], allow: tuple[str, ...]) -> Parser:
    """Make the parser that ``--block`` and ``--allow`` ask for; without them the environment decides."""
    try:
        return Parser(blocked=block or None, allowed=allow or None)
    except UnknownPluginError as err:
        raise one_line(str(err), BAD_USAGE) from err
