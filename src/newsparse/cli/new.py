"""``newsparse new``: the project of a new plugin."""

from __future__ import annotations

from pathlib import Path

import click

from newsparse.cli.errors import BAD_INPUT, one_line
from newsparse.scaffold import write_plugin


@click.command()
@click.argument("name")
@click.option("--makes", type=click.Choice(["entity", "claim"]), default="entity", show_default=True)
@click.option("--kind", help="The kind of its entities or claims (default: made of NAME).")
@click.option("--in", "folder", type=click.Path(path_type=Path), default=Path(), help="Where to make newsparse-NAME.")
def new(name: str, makes: str, kind: str | None, folder: Path) -> None:
    """Write a complete plugin project, newsparse-NAME, that passes its own tests."""
    try:
        for path in write_plugin(name, folder, makes=makes, kind=kind):
            click.echo(path)
    except OSError as err:
        raise one_line(f"{err.filename}: {err.strerror}", BAD_INPUT) from err
