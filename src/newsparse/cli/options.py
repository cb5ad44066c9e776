"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from newsparse.cli.errors import BAD_USAGE, one_line
from newsparse.errors import TableError, UnknownPluginError
from newsparse.parser import Parser

F = TypeVar("F", bound=Callable[..., Any])


def choose_plugins(command: F) -> F:
    """Give a command the options ``--block``, ``--allow`` and ``--words``."""
    allow = click.option("--allow", multiple=True, metavar="PLUGIN", help="Load only this plugin (may be repeated).")
    block = click.option("--block", multiple=True, metavar="PLUGIN", help="Do not load this plugin (may be repeated).")
    words = click.option("--words", type=click.Path(), metavar="FILE", help="Additions to the plugins' word tables.")
    return allow(block(words(command)))


def make_parser(block: tuple[str, ...], allow: tuple[str, ...], words: str | None) -> Parser:
    """Make the parser that the options ask for; without ``--block`` and ``--allow`` the environment decides."""
    try:
        return Parser(blocked=block or None, allowed=allow or None, words=words)
    except (UnknownPluginError, TableError) as err:
        raise one_line(str(err), BAD_USAGE) from err
