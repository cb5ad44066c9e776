"""Errors at the command line: one clear line, and an exit code that says what kind of trouble it was."""

from __future__ import annotations

from typing import Any

import click

from newsparse.errors import NewsparseError
from newsparse.result import Result

# Exit codes: 1, something in the input is wrong; 2, the command itself is (click's own code for that).
BAD_INPUT = 1
BAD_USAGE = 2


class OneLineErrors(click.Group):
    """A group of commands that report newsparse's own errors in one line instead of a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except NewsparseError as err:
            raise one_line(str(err), BAD_INPUT) from err


def one_line(message: str, code: int) -> click.ClickException:
    """Make the exception that click shows as one line before it exits with ``code``."""
    return _OneLine(" ".join(message.split()), code)


class _OneLine(click.ClickException):
    def __init__(self, message: str, code: int) -> None:
        super().__init__(message)
        self.exit_code = code  # type: ignore[misc]  # click reads it from the instance

    def show(self, file: Any = None) -> None:
        click.echo(f"newsparse: {self.format_message()}", err=True, file=file)


def report_failures(result: Result) -> None:
    """Say which plugins failed on an article; their failure costs only their own output."""
    for failure in result.errors:
        click.echo(f"newsparse: plugin {failure.plugin}: {failure.error}", err=True)
