"""Writers: results in the formats that other programs read, each a module with one function ``write``."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import BinaryIO

from newsparse.errors import FormatError
from newsparse.parser import Parser
from newsparse.result import Result

Writer = Callable[[Iterable[Result], BinaryIO, Parser], None]

# Modules of this package, imported when one is asked for: several stand on libraries that are optional.
_OWN = ("arrow", "brat", "csv", "html", "json", "jsonl", "parquet", "schema", "sqlite", "table", "webannotation")


def writer_names(parser: Parser) -> tuple[str, ...]:
    """Name the formats: the core's own and those of the parser's plugins, sorted."""
    return tuple(sorted({*_OWN, *_plugin_writers(parser)}))


def get_writer(name: str, parser: Parser) -> Writer:
    """Find the writer of a format.

    Args:
        name: the format's name.
        parser: the parser whose results are to be written.

    Returns:
        A function that takes results, a binary stream and the parser.

    Raises:
        FormatError: there is no such format.
        MissingExtraError: the format needs a library that is not installed.
    """
    if name in _OWN:
        return import_module(f"newsparse.writers.{name}").write  # type: ignore[no-any-return]
    try:
        return _plugin_writers(parser)[name]
    except KeyError:
        raise FormatError(f"no format {name!r} (known: {', '.join(writer_names(parser))})") from None


def _plugin_writers(parser: Parser) -> dict[str, Writer]:
    writers: dict[str, Writer] = {}
    for plugin in parser.plugins.loaded:
        call = parser.plugins.caller(plugin.name, "newsparse_writers")
        for answer in call() if call else ():
            writers.update(answer)
    return writers
