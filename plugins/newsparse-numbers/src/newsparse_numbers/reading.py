"""The reading of a text: quantities, pairs, what they count, hedges, changes, shared units, step by step."""

from __future__ import annotations

from collections.abc import Iterable

from newsparse import Article, Lexicon
from newsparse_numbers.changes import Changes
from newsparse_numbers.counted import Counted
from newsparse_numbers.draft import Draft, to_plain
from newsparse_numbers.elision import Elision
from newsparse_numbers.hedges import Hedges
from newsparse_numbers.number import Number
from newsparse_numbers.pairs import Pairs
from newsparse_numbers.quantities import Quantities
from newsparse_numbers.rows import read_row


def find_numbers(article: Article, lexicon: Lexicon) -> list[Number]:
    """Find the numbers of an article, in the order of the text."""
    drafts = lexicon.build(Pairs).join(lexicon.build(Quantities).find(article))
    counted, hedges, changes = lexicon.build(Counted), lexicon.build(Hedges), lexicon.build(Changes)
    for draft in drafts:
        if draft.form == "row":
            # Its figures have no words beside them.
            continue
        counted.read(draft)
        hedges.read(draft)
        changes.read(draft)
    lexicon.build(Elision).complete(drafts)
    return [number for draft in drafts for number in _make(draft)]


def _make(draft: Draft) -> Iterable[Number]:
    """Make the number of a draft, or those of a row of figures."""
    if draft.form == "row":
        return read_row(draft)
    values = tuple(map(to_plain, draft.values))
    number = Number(
        draft.start,
        draft.end,
        draft.written,
        type=draft.type,
        value=values if len(values) > 1 else values[0] if values else None,
        unit=draft.unit,
        modifier=draft.modifier,
        change=draft.change,
        role=draft.role,
        per=draft.per,
        rule=draft.rule,
    )
    return (number,)
