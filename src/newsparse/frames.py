"""Data frames: results as pandas has them, a row for each entity and claim."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from newsparse.columns import ARTICLE_COLUMNS, Column, Item, shared_columns, to_float, wide_columns, wide_rows
from newsparse.errors import MissingExtraError
from newsparse.output import to_plain
from newsparse.result import Result

if TYPE_CHECKING:
    import pandas as pd


def to_frame(results: Iterable[Result], kinds: Mapping[str, type[Item]] | None = None) -> pd.DataFrame:
    """Turn results into a data frame: dates as dates, parts of claims as dicts.

    Args:
        results: the results.
        kinds: the classes by kind whose columns the frame is to have, as ``Parser.plugins.kinds`` has them; by default
            those of the kinds that were found.

    Raises:
        MissingExtraError: pandas is not installed.
    """
    try:
        import pandas as pd  # noqa: PLC0415 - optional, and slow to import
    except ImportError as err:
        raise MissingExtraError("a data frame", "pandas") from err
    results = list(results)
    if kinds is None:
        kinds = {item.kind: type(item) for result in results for item in (*result.entities, *result.claims)}
    layout = wide_columns(kinds)
    columns = [column for own in layout.values() for column in own]
    rows = [_plain(row, columns) for result in results for row in wide_rows(result, layout)]
    names = [*ARTICLE_COLUMNS, *(column.name for column in shared_columns()), "text", *(c.name for c in columns)]
    frame = pd.DataFrame(rows, columns=names)
    for name in ("published", *(column.name for column in columns if column.type == "date")):
        # In seconds, because news tells of years that nanoseconds do not reach.
        frame[name] = frame[name].astype("datetime64[s]")
    for name in (column.name for column in columns if column.type == "number"):
        frame[name] = frame[name].map(to_float, na_action="ignore").astype("float64")
    return frame


def _plain(row: dict[str, Any], columns: Iterable[Column]) -> dict[str, Any]:
    return {
        **row,
        **{c.name: to_plain(row[c.name]) for c in columns if c.type == "json" and row.get(c.name) is not None},
    }
