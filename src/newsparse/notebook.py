"""Notebooks: results and findings as HTML that stands on its own, light or dark."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from newsparse.columns import Item, columns_of, text_of
from newsparse.result import Result
from newsparse.views import charts_of, pieces_of

_CELL = "padding:.15em .8em .15em 0;text-align:left;vertical-align:top"
_HUES = ("#1a56b0", "#a34a00", "#1e7021", "#a0266e", "#7a6400", "#0c6c6c", "#6438b0", "#6b5a35")


def item_html(item: Item) -> str:
    """Show an entity or a claim: its words and its fields, with bars for what has figures."""
    rows = [(column.name, column.value(item)) for column in columns_of(type(item)) if column.type != "json"]
    shown = [
        (name, ", ".join(value) if isinstance(value, tuple) and all(isinstance(v, str) for v in value) else str(value))
        for name, value in rows
        if value is not None
    ]
    head = f"<b>{escape(item.kind)}</b> “{escape(text_of(item))}”"
    return f"<div>{head}{_table(shown)}{_bars(item)}</div>"


def result_html(result: Result) -> str:
    """Show a result: the text with every finding underlined in the colour of its kind."""
    kind_of = {item.id: item.kind for item in (*result.entities, *result.claims)}
    hues = {kind: _HUES[n % len(_HUES)] for n, kind in enumerate(sorted(set(kind_of.values())))}
    legend = " ".join(
        f'<span style="border-bottom:3px solid {hue}">{escape(kind)}</span>' for kind, hue in hues.items()
    )
    text = "".join(
        f'<span style="border-bottom:2px solid {hues[kind_of[piece.ids[-1]]]}" '
        f'title="{escape(", ".join(kind_of[item_id] for item_id in piece.ids))}">{escape(piece.text)}</span>'
        if piece.ids
        else escape(piece.text)
        for piece in pieces_of(result)
    )
    return f'<div><p>{legend}</p><div style="white-space:pre-wrap;line-height:1.8">{text}</div></div>'


def _table(rows: Iterable[tuple[str, str]]) -> str:
    lines = "".join(
        f'<tr><th style="{_CELL}">{escape(name)}</th><td style="{_CELL}">{escape(value)}</td></tr>'
        for name, value in rows
    )
    return f"<table>{lines}</table>" if lines else ""


def _bars(item: Item) -> str:
    return "".join(
        f"<div>{escape(mark.label)} {escape(mark.group or '')} <b>{escape(mark.text)}</b>"
        f'<div style="background:{_HUES[0]};height:.5em;width:{max(0.0, min(mark.value or 0, 100)):.4g}%"></div></div>'
        for chart in charts_of([item])
        for mark in chart.marks
    )
