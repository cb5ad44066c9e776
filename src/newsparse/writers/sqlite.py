"""SQLite: a database that Datasette opens well, with a table for each kind, foreign keys and full-text search."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

import attrs

from newsparse.columns import Column, Item, columns_of, text_of
from newsparse.output import to_plain
from newsparse.parser import Parser
from newsparse.result import Result

_TYPES = {"integer": "INTEGER", "number": "NUMERIC", "boolean": "INTEGER"}
_SHARED = (
    "row INTEGER PRIMARY KEY, article INTEGER REFERENCES articles, id TEXT, plugin TEXT, rule TEXT, "
    '"start" INTEGER, "end" INTEGER, text TEXT'
)
_ARTICLES = """
CREATE TABLE articles (
    article INTEGER PRIMARY KEY, id TEXT, title TEXT, published TEXT, url TEXT, authors TEXT, language TEXT, text TEXT
);
"""


def write(results: Iterable[Result], out: BinaryIO, parser: Parser) -> None:
    """Write results as an SQLite database.

    Articles are in ``articles``; entities and claims of each kind in a table of that name, each row pointing to its
    article, with its words in ``text``, which the table ``KIND_search`` (FTS5) makes searchable. Parts that come in
    numbers, such as the results of a poll, have a table of their own, ``poll_results``, whose rows point to theirs.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "results.db")
        database = sqlite3.connect(path)
        try:
            _fill(database, results, parser)
        finally:
            database.close()
        with path.open("rb") as done:
            while block := done.read(1 << 20):
                out.write(block)


def _fill(database: sqlite3.Connection, results: Iterable[Result], parser: Parser) -> None:
    layouts = {kind: _Layout.of(kind, cls) for kind, cls in sorted(parser.plugins.kinds.items())}
    # A scratch file needs no protection against a failing machine, which would make each step wait for the disk.
    database.execute("PRAGMA synchronous = OFF")
    database.execute("PRAGMA journal_mode = OFF")
    database.executescript(_ARTICLES + "".join(layout.create for layout in layouts.values()))
    for number, result in enumerate(results, 1):
        database.execute("INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (number, *_article_row(result)))
        for item in (*result.entities, *result.claims):
            layouts[item.kind].insert(database, number, item)
    for kind in layouts:
        search = _quoted(f"{kind}_search")
        database.execute(f"INSERT INTO {search}({search}) VALUES ('rebuild')")  # noqa: S608 - quoted
    database.commit()
    database.execute("VACUUM")


@attrs.frozen
class _Layout:
    """The table of a kind, and the tables of its parts that come in numbers."""

    kind: str
    columns: tuple[Column, ...]
    parts: dict[str, tuple[Column, ...]]

    @classmethod
    def of(cls, kind: str, item: type[Item]) -> _Layout:
        columns = tuple(columns_of(item))
        parts = {column.name: tuple(columns_of(column.part)) for column in columns if column.part is not None}
        return cls(kind, tuple(column for column in columns if column.name not in parts), parts)

    @property
    def create(self) -> str:
        own = "".join(f", {_quoted(column.name)} {_TYPES.get(column.type, 'TEXT')}" for column in self.columns)
        kind, search = _quoted(self.kind), _quoted(f"{self.kind}_search")
        statements = [
            f"CREATE TABLE {kind} ({_SHARED}{own})",
            f"CREATE INDEX {_quoted(self.kind + '_article')} ON {kind}(article)",
            f"CREATE VIRTUAL TABLE {search} USING fts5(text, content={kind}, content_rowid=row)",
        ]
        for name, columns in self.parts.items():
            fields = "".join(f", {_quoted(column.name)} {_TYPES.get(column.type, 'TEXT')}" for column in columns)
            table = _quoted(f"{self.kind}_{name}")
            statements.append(
                f"CREATE TABLE {table} (row INTEGER PRIMARY KEY, {kind} INTEGER REFERENCES {kind}{fields})"
            )
        return ";\n".join(statements) + ";\n"

    def insert(self, database: sqlite3.Connection, article: int, item: Any) -> None:
        shared = (None, article, item.id, item.plugin, item.rule, item.start, item.end, _text(text_of(item)))
        row = _insert(database, self.kind, (*shared, *(_cell(column.value(item)) for column in self.columns)))
        for name, columns in self.parts.items():
            for part in getattr(item, name):
                _insert(
                    database, f"{self.kind}_{name}", (None, row, *(_cell(column.value(part)) for column in columns))
                )


def _insert(database: sqlite3.Connection, table: str, values: tuple[Any, ...]) -> int:
    marks = ", ".join("?" * len(values))
    return database.execute(f"INSERT INTO {_quoted(table)} VALUES ({marks})", values).lastrowid or 0  # noqa: S608 - quoted


def _article_row(result: Result) -> Iterator[Any]:
    article = result.article
    published = article.published.isoformat() if article.published else None
    for value in (article.id, article.title, published, article.url, ", ".join(article.authors), article.language):
        yield _text(value)
    yield _text(article.text)


def _cell(value: Any) -> Any:
    if value is None or isinstance(value, float):
        return value
    if isinstance(value, int):
        # SQLite's integers have 64 bits.
        return value if abs(value) < 1 << 63 else str(value)
    if isinstance(value, str):
        return _text(value)
    return value.isoformat() if isinstance(value, dt.date) else json.dumps(to_plain(value))


def _text(value: str | None) -> str | None:
    # SQLite's text is UTF-8, which holds no lone surrogates.
    return value and value.encode("utf-8", "replace").decode("utf-8")


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
