"""Data files: JSON and TOML, shipped inside a package or a project's own.

Nothing imports this module before a table is read: json, tomllib and importlib.resources take longer to import than all
the rest of newsparse.
"""

from __future__ import annotations

import json
import os
import sys
from importlib.resources import files
from os import PathLike
from pathlib import Path
from typing import Any

from newsparse.errors import TableError

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


def read_table(package: str, name: str) -> dict[str, Any]:
    """Read a table as shipped, without additions: ``data/NAME.json`` or ``data/NAME.toml`` of a package.

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
        raise TableError(f'words in {os.fspath(path)}: wanted a section for each table, like ["package/table"]')
    return words
