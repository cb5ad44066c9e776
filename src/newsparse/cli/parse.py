"""``newsparse parse``: one article or a few, for people or for programs."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from newsparse.cli.errors import BAD_INPUT, BAD_USAGE, one_line, report_failures
from newsparse.cli.options import choose_plugins
from newsparse.cli.outputs import open_output
from newsparse.cli.sources import choose_form, read_records
from newsparse.errors import FormatError, MissingExtraError, NewsparseError
from newsparse.parser import Parser
from newsparse.readers import Record
from newsparse.result import Result
from newsparse.writers import get_writer


@click.command()
@click.argument("file", metavar="FILE|-")
@click.option("--published", metavar="DATE", help="Day of publication, against which dates are resolved.")
@choose_form
@click.option(
    "--format", "form", default="table", show_default=True, metavar="FORMAT", help="How to write the results."
)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to this file, whole or not at all.")
@choose_plugins
def parse(  # noqa: PLR0917 - click passes every option
    file: str,
    published: str | None,
    reads: str | None,
    form: str,
    output: Path | None,
    parser: Parser,
) -> None:
    """Parse the article in FILE, or from standard input.

    FILE is plain UTF-8 text, a web page, JSON Lines, a Parquet or Arrow table or a WARC archive; the last four may hold
    several articles. Formats of the results: arrow, brat, csv, html, json, jsonl, parquet, sqlite, table,
    webannotation, and those of plugins.
    """
    try:
        write = get_writer(form, parser)
    except (FormatError, MissingExtraError) as err:
        raise one_line(str(err), BAD_USAGE) from err
    troubles: list[str] = []
    results = _parse_all(parser, read_records(file, reads), published, troubles)
    # The first decides whether there is anything to write at all.
    first = next(results, None)
    if first is None:
        raise one_line(troubles.pop() if troubles else f"{file}: no article", BAD_INPUT)
    try:
        with open_output(output) as out:
            write(_all(first, results), out, parser)
    except FormatError as err:
        raise one_line(f"{file}: {err}", BAD_USAGE) from err
    for trouble in troubles:
        click.echo(f"newsparse: {trouble}", err=True)
    sys.exit(BAD_INPUT if troubles else 0)


def _parse_all(
    parser: Parser, records: Iterable[Record], published: str | None, troubles: list[str]
) -> Iterator[Result]:
    for record in records:
        if record.fields is None:
            troubles.append(f"{record.where}: {record.reason}")
            continue
        try:
            result = parser.parse(record.fields, published)
        except NewsparseError as err:
            troubles.append(f"{record.where}: {err}")
            continue
        report_failures(result)
        yield result


def _all(first: Result, rest: Iterator[Result]) -> Iterator[Result]:
    yield first
    yield from rest
