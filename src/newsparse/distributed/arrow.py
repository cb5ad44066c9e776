"""The job as a function of Arrow record batches, which Spark's ``mapInArrow``, Ray Data and DuckDB call as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from newsparse.article import FIELDS
from newsparse.batch import make_article
from newsparse.distributed.settings import Settings
from newsparse.errors import ArticleError, MissingExtraError
from newsparse.output import to_json
from newsparse.parser import Parser

try:
    import pyarrow as pa
except ImportError as err:
    raise MissingExtraError("work on Arrow batches", "tables") from err

RESULTS = pa.schema([("id", pa.string()), ("result", pa.string()), ("reason", pa.string())])
"""The schema of what ``parse_batches`` gives: the article's id, its result as JSON, or the reason why it has none."""


def parse_batches(batches: Iterable[pa.RecordBatch], settings: Settings | None = None) -> Iterator[pa.RecordBatch]:
    """Parse batches of articles.

    Args:
        batches: record batches with a column ``text`` and any of ``id``, ``published``, ``title``, ``url``,
            ``authors`` and ``language``.
        settings: how to make the parser.

    Returns:
        For each batch one with a row for each article, in order, of the schema ``RESULTS``.
    """
    settings = settings or Settings()
    parser = settings.parser()
    for batch in batches:
        known = [name for name in FIELDS if name in batch.schema.names]
        rows = [_row(fields, parser, settings) for fields in batch.select(known).to_pylist()]
        yield pa.RecordBatch.from_pylist(rows, RESULTS)


def _row(fields: dict[str, Any], parser: Parser, settings: Settings) -> dict[str, str | None]:
    name = None if fields.get("id") is None else str(fields["id"])
    try:
        article = make_article(parser, {**fields, "id": name}, settings.longest)
    except ArticleError as err:
        return {"id": name, "result": None, "reason": str(err)}
    return {"id": name, "result": to_json(parser.parse(article), text=settings.text), "reason": None}
