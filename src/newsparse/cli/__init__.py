"""The command line: arguments in, text out; everything else is done by the modules it calls."""

from __future__ import annotations

import click

import newsparse
from newsparse.cli.batch import batch
from newsparse.cli.compare import compare
from newsparse.cli.errors import OneLineErrors
from newsparse.cli.evaluate import evaluate
from newsparse.cli.explain import explain
from newsparse.cli.new import new
from newsparse.cli.parse import parse
from newsparse.cli.plugins import plugins


@click.group(cls=OneLineErrors, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(newsparse.__version__, prog_name="newsparse")
def main() -> None:
    """Turn news articles into checked facts: who said what, which polls, every number, every date."""


for command in (parse, batch, plugins, explain, new, compare, evaluate):
    main.add_command(command)
