"""``newsparse parse``: one article, for people or for programs."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from newsparse.cli.errors import BAD_INPUT, one_line
from newsparse.cli.options import choose_plugins, make_parser
from newsparse.cli.terminal import print_tables
from newsparse.errors import NewsparseError
from newsparse.result import Result


@click.command()
@click.argument("file", metavar="FILE|-")
@click.option("--published", metavar="DATE", help="Day of publication, against which dates are resolved.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.option("--text/--no-text", default=True, help="Whether JSON holds the article's text.")
@choose_plugins
def parse(  # noqa: PLR0917 - click passes every option
    file: str,
    published: str | None,
    form: str,
    text: bool,  # noqa: FBT001 - click passes flags so
    block: tuple[str, ...],
    allow: tuple[str, ...],
    words: str | None,
) -> None:
    """Parse one article: plain UTF-8 text in FILE, or from standard input."""
    parser = make_parser(block, allow, words)
    try:
        name = None if file == "-" else Path(file).stem
        result = parser.parse({"id": name, "text": _read(file), "published": published})
    except NewsparseError as err:
        raise one_line(f"{file}: {err}", BAD_INPUT) from err
    _report_failures(result)
    if form == "json":
        click.echo(result.to_json(text=text).encode() + b"\n", nl=False)
    else:
        print_tables(parser.tables(result), result.article)


def _read(file: str) -> str:
    try:
        raw = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        # Decoded here, and not by a text stream, which would turn CRLF into LF and move every offset.
        return raw.decode()
    except UnicodeDecodeError as err:
        raise one_line(f"{file}: not UTF-8 (byte {err.start})", BAD_INPUT) from err
    except OSError as err:
        raise one_line(f"{file}: {err.strerror}", BAD_INPUT) from err


def _report_failures(result: Result) -> None:
    for failure in result.errors:
        click.echo(f"newsparse: plugin {failure.plugin}: {failure.error}", err=True)
