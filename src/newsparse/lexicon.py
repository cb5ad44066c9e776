"""The lexicon: the word tables of the plugins, what a project adds to them, and what plugins build of both."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from threading import RLock
from typing import Any, TypeVar

from newsparse.errors import TableError

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
        from newsparse.files import read_table  # noqa: PLC0415 - slow to import, and not needed before a text is read

        table = read_table(package, name)
        for addition in self._additions(f"{package}/{name}"):
            table = _merge(table, addition, f"{package}/{name}")
        return table


def _merge(old: Any, new: Any, where: str) -> Any:
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        return {**old, **{key: _merge(old[key], new[key], f"{where}.{key}") if key in old else new[key] for key in new}}
    if isinstance(old, list) and isinstance(new, (list, tuple)):
        return [*old, *new]
    if isinstance(old, (Mapping, list)) or isinstance(new, (Mapping, list)):
        raise TableError(f"addition to {where}: wanted {type(old).__name__}, got {type(new).__name__}")
    return new
