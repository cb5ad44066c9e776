"""``newsparse parse``: one article, for people or for programs."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

import click

from newsparse.cli.errors import BAD_INPUT, BAD_USAGE, one_line
from newsparse.cli.options import choose_plugins, make_parser
from newsparse.cli.sources import read_text
from newsparse.errors import FormatError, MissingExtraError, NewsparseError
from newsparse.writers import get_writer


@click.command()
@click.argument("file", metavar="FILE|-")
@click.option("--published", metavar="DATE", help="Day of publication, against which dates are resolved.")
@click.option("--format", "form", default="table", show_default=True, help="json, jsonl, table, or a plugin's own.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to this file, whole or not at all.")
@choose_plugins
def parse(  # noqa: PLR0917 - click passes every option
    file: str,
    published: str | None,
    form: str,
    output: Path | None,
    block: tuple[str, ...],
    allow: tuple[str, ...],
    words: str | None,
) -> None:
    """Parse one article: plain UTF-8 text in FILE, or from standard input."""
    parser = make_parser(block, allow, words)
    try:
        write = get_writer(form, parser)
    except (FormatError, MissingExtraError) as err:
        raise one_line(str(err), BAD_USAGE) from err
    try:
        name = None if file == "-" else Path(file).stem
        result = parser.parse({"id": name, "text": read_text(file), "published": published})
    except NewsparseError as err:
        raise one_line(f"{file}: {err}", BAD_INPUT) from err
    for failure in result.errors:
        click.echo(f"newsparse: plugin {failure.plugin}: {failure.error}", err=True)
    with _opened(output) as out:
        write([result], out, parser)


@contextmanager
def _opened(output: Path | None) -> Iterator[BinaryIO]:
    if output is None:
        yield sys.stdout.buffer
        return
    partial = output.with_name(f"{output.name}.partial")
    try:
        with partial.open("wb") as out:
            yield out
        partial.replace(output)
    except OSError as err:
        with suppress(OSError):
            partial.unlink()
        raise one_line(f"{output}: {err.strerror}", BAD_INPUT) from err
