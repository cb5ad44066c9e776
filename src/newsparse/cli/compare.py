"""``newsparse compare``: what several articles tell alike, and what they tell differently."""

from __future__ import annotations

from pathlib import Path

import click

from newsparse.cli.errors import BAD_INPUT, BAD_USAGE, one_line, report_failures
from newsparse.cli.options import choose_plugins
from newsparse.cli.outputs import open_output
from newsparse.cli.sources import read_one
from newsparse.comparison import compare as compare_results
from newsparse.comparison.writers import get_comparison_writer
from newsparse.errors import MissingExtraError, NewsparseError
from newsparse.parser import Parser
from newsparse.result import Result


@click.command()
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option("--published", metavar="DATE", help="Day of publication of articles that do not tell their own.")
@click.option("--format", "form", type=click.Choice(["table", "html", "json"]), default="table", show_default=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to this file, whole or not at all.")
@choose_plugins
def compare(
    files: tuple[str, ...],
    published: str | None,
    form: str,
    output: Path | None,
    parser: Parser,
) -> None:
    """Compare articles about the same matter: statements, quantities, polls."""
    named = zip(files, _names(files), strict=True)
    comparison = compare_results(_parse(file, name, parser, published) for file, name in named)
    try:
        write = get_comparison_writer(form)
    except MissingExtraError as err:
        raise one_line(str(err), BAD_USAGE) from err
    with open_output(output) as out:
        write(comparison, out)


def _names(files: tuple[str, ...]) -> list[str]:
    """Name articles by their files, with as many folders as tell them apart."""
    paths = [(*path.parent.parts, path.stem) for path in map(Path, files)]
    for depth in range(1, max(map(len, paths)) + 1):
        names = ["/".join(parts[-depth:]) for parts in paths]
        if len(set(names)) == len(names):
            return names
    return list(files)


def _parse(file: str, name: str, parser: Parser, published: str | None) -> Result:
    fields = read_one(file, None)
    try:
        result = parser.parse({"title": name, "published": published, **fields})
    except NewsparseError as err:
        raise one_line(f"{file}: {err}", BAD_INPUT) from err
    report_failures(result)
    return result
