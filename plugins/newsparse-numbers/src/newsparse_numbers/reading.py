"""The reading of a text: quantities, pairs, what they count, hedges, changes, shared units, step by step."""

from __future__ import annotations

from newsparse import Article, Lexicon
from newsparse_numbers.changes import Changes
from newsparse_numbers.counted import Counted
from newsparse_numbers.draft import Draft, to_plain
from newsparse_numbers.elision import Elision
from newsparse_numbers.hedges import Hedges
from newsparse_numbers.number import Number
from newsparse_numbers.pairs import Pairs
from newsparse_numbers.quantities import Quantities


def find_numbers(article: Article, lexicon: Lexicon) -> list[Number]:
    """Find the numbers of an article, in the order of the text."""
    drafts = lexicon.build(Pairs).join(lexicon.build(Quantities).find(article.text))
    counted, hedges, changes = lexicon.build(Counted), lexicon.build(Hedges), lexicon.build(Changes)
    for draft in drafts:
        counted.read(draft)
        hedges.read(draft)
        changes.read(draft)
    lexicon.build(Elision).complete(drafts)
    return [_make(draft) for draft in drafts]


def _make(draft: Draft) -> Number:
    values = tuple(map(to_plain, draft.values))
    return Number(
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
