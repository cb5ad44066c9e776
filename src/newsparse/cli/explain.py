"""``newsparse explain``: which plugin and rule made what stands at a place, and what was dropped there."""

from __future__ import annotations

import click
from rich.console import Console
from rich.text import Text

from newsparse.claims import Claim
from newsparse.cli.errors import BAD_INPUT, one_line
from newsparse.cli.options import choose_plugins
from newsparse.cli.sources import choose_form, read_one
from newsparse.columns import columns_of, text_of
from newsparse.entities import Entity
from newsparse.errors import NewsparseError
from newsparse.explanation import Explanation
from newsparse.parser import Parser


@click.command()
@click.argument("file", metavar="FILE|-")
@click.option("--at", "start", type=click.IntRange(min=0), required=True, metavar="OFFSET", help="A place in the text.")
@click.option("--to", "end", type=click.IntRange(min=1), metavar="OFFSET", help="End of the place (default: one sign).")
@click.option("--published", metavar="DATE", help="Day of publication, against which dates are resolved.")
@choose_form
@choose_plugins
def explain(  # noqa: PLR0917 - click passes every option
    file: str,
    start: int,
    end: int | None,
    published: str | None,
    reads: str | None,
    parser: Parser,
) -> None:
    """Explain what stands at a place of an article: who made it by which rule, and what was dropped."""
    try:
        explanation = parser.explain(read_one(file, reads), start, end or start + 1, published)
    except NewsparseError as err:
        raise one_line(f"{file}: {err}", BAD_INPUT) from err
    console = Console(highlight=False, soft_wrap=True)
    for line in _lines(explanation):
        console.print(line)


def _lines(explanation: Explanation) -> list[Text]:
    lines = [_found(item) for item in explanation.found]
    for refusal in explanation.refused:
        where = f"{refusal.id} refused by {refusal.plugin}: {refusal.reason}"
        lines.append(Text(where, style="red"))
    for plugin, item in explanation.dropped:
        where = f"{item.start}-{item.end} {_marked(item.text)} dropped by {plugin}, rule {item.rule}: {item.reason}"
        lines.append(Text(where, style="yellow"))
    lines += [Text(f"plugin {failure.plugin} failed: {failure.error}", style="red") for failure in explanation.errors]
    return lines or [Text("Nothing was found or considered here.")]


def _found(item: Entity | Claim) -> Text:
    head = Text.assemble((item.kind, "bold"), f" {item.start}-{item.end} {_marked(text_of(item))}")
    head.append(f" by {item.plugin}, rule {item.rule or 'not named'}")
    values = ((column.name, column.value(item)) for column in columns_of(type(item)) if column.type != "json")
    shown = ", ".join(f"{name}={value}" for name, value in values if value is not None)
    return head.append(f"\n    {shown}", style="dim") if shown else head


def _marked(text: str) -> str:
    words = " ".join(text.split())
    return words if words.startswith(("“", '"', "‘", "«")) else f"“{words}”"
