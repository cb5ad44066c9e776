"""The lexicon: the word tables of the plugins, what a project adds to them, and what plugins build of both."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from importlib.resources import files
from os import PathLike
from pathlib import Path
from threading import RLock
from typing import Any, TypeVar

from newsparse.errors import TableError

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

T = TypeVar("T")


class Lexicon:
    """The word tables of one parser.

    Nothing is read before it is asked for, and nothing is read or built twice. A parser has one lexicon, so that two
    parsers with different additions do not meet; threads may share it.

    Args:
        additions: called with ``"package/table"``; gives what is to be added to that table.
    """

    def __init__(self, additions: Callable[[str], Iterable[Mapping[str, Any]]] = lambda _table: ()) -> None:
        self._additions = additions
        self._built: dict[Any, Any] = {}
        self._lock = RLock()

    def build(self, make: Callable[[Lexicon], T]) -> T:
        """Give ``make(lexicon)``, made on the first call only.

        A plugin builds its patterns and look-up tables this way: ``grammar = lexicon.build(Grammar)``.
        """
        try:
            return self._built[make]  # type: ignore[no-any-return]
        except KeyError:
            with self._lock:
                if make not in self._built:
                    self._built[make] = make(self)
                return self._built[make]  # type: ignore[no-any-return]

    def table(self, package: str, name: str) -> dict[str, Any]:
        """Read ``data/NAME.toml`` or ``data/NAME.json`` of a package, with all additions.

        Args:
            package: import name of the plugin's package, such as ``"newsparse_numbers"``.
            name: the table's name, without its ending.

        Raises:
            TableError: there is no such table, it cannot be read, or an addition has another form.
        """
        table = read_table(package, name)
        for addition in self._additions(f"{package}/{name}"):
            table = _merge(table, addition, f"{package}/{name}")
        return table


def read_table(package: str, name: str) -> dict[str, Any]:
    """Read a table as shipped, without additions.

    Raises:
        TableError: there is no such table, or it cannot be read.
    """
    folder = files(package).joinpath("data")
    try:
        if (path := folder.joinpath(f"{name}.json")).is_file():
            return json.loads(path.read_text("utf-8"))  # type: ignore[no-any-return]
        return tomllib.loads(folder.joinpath(f"{name}.toml").read_text("utf-8"))
    except (OSError, ValueError) as err:
        raise TableError(f"table {package}/{name} cannot be read: {err}") from err


def read_words(path: str | PathLike[str]) -> dict[str, Any]:
    """Read a project's own additions: a TOML or JSON file with a section for each table.

    Raises:
        TableError: the file cannot be read, or is neither TOML nor JSON.
    """
    try:
        text = Path(path).read_text("utf-8")
        words: dict[str, Any] = json.loads(text) if Path(path).suffix == ".json" else tomllib.loads(text)
    except (OSError, ValueError) as err:
        raise TableError(f"words in {os.fspath(path)} cannot be read: {err}") from err
    if not all(isinstance(table, dict) for table in words.values()):
        raise TableError(f'words in {os.fspath(path)}: wanted a section for each table, like ["newsparse_dates/days"]')
    return words


def _merge(old: Any, new: Any, where: str) -> Any:
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        return {**old, **{key: _merge(old[key], new[key], f"{where}.{key}") if key in old else new[key] for key in new}}
    if isinstance(old, list) and isinstance(new, (list, tuple)):
        return [*old, *new]
    if isinstance(old, (Mapping, list)) or isinstance(new, (Mapping, list)):
        raise TableError(f"addition to {where}: wanted {type(old).__name__}, got {type(new).__name__}")
    return new
