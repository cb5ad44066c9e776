"""Judging: each thing of the gold and each thing found, compared with its counterpart, measure by measure.

Measures of a kind:

- ``found``: there is a counterpart. Claims that consist of text (quotes) have it where half of the words they cover
  together are common to both; all else where a word is.
- ``exact``: the counterpart covers the same words.
- ``overlap``: of claims that consist of text, the part of their words that the counterpart covers.
- ``found:TYPE``: ``found`` for one type only.
- ``FIELD``: there is a counterpart, and it agrees in the field. Recall is over the gold that states the field,
  precision over the finds that state it.
- ``FIELD:exact``: of a field that is a span, that the counterpart's covers the same words.
- ``all``: there is a counterpart that agrees in every field.
- ``claim``: of records (results of a poll), that they were found in the counterpart of their claim.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any

import attrs

from newsparse.evaluation.alignment import align
from newsparse.evaluation.comparison import is_stated, same
from newsparse.evaluation.rules import Rules
from newsparse.evaluation.scores import Score
from newsparse.evaluation.shapes import Item, Words, anchor, is_span, records, spans_of, territory, values, words_of

_HALF = 0.5
_EXACT = ":exact"


@attrs.frozen
class Judgement:
    """One thing judged by one measure.

    Attributes:
        kind: kind of the thing; ``"poll.results"`` for the records of a claim.
        measure: what was judged.
        gold: what was to be found, or None where nothing was.
        made: what was found, or None where nothing was.
        score: what it contributes.
    """

    kind: str
    measure: str
    gold: Item | None
    made: Item | None
    score: Score

    @property
    def is_right(self) -> bool:
        """Tell whether nothing is wanting."""
        return self.score.is_full


Pair = tuple[Item | None, Item | None]


def judge(
    kind: str, gold: Sequence[Item], made: Sequence[Item], fields: Collection[str], rules: Rules
) -> Iterator[Judgement]:
    """Judge the finds of one kind in one article.

    Args:
        kind: the kind.
        gold: what was to be found. What is marked ``optional`` costs nothing, found or not.
        made: what was found. Claims ``within`` others are left out, as the gold is flat.
        fields: names of the fields to judge, as ``shapes.values`` has them.
        rules: how fields are compared.
    """
    made = [item for item in made if not item.get("within")]
    pairs = list(pair_up(gold, made))
    for pair in pairs:
        for measure, score in _measures(pair, fields, rules):
            yield Judgement(kind, measure, *pair, score)
    for name in dict.fromkeys(name for item in gold for name in records(item)):
        yield from _judge_records(f"{kind}.{name}", name, pairs, rules)


def pair_up(gold: Sequence[Item], made: Sequence[Item]) -> Iterator[Pair]:
    """Give each thing with its counterpart or None, first those of the gold, leaving out what costs nothing."""
    least = _HALF if any(_is_text(item) for item in gold) else 0.0
    grounds = [territory(item) for item in made]
    pairs = align([territory(item) for item in gold], grounds, least)
    for i, item in enumerate(gold):
        if not item.get("optional"):
            yield item, made[pairs[i]] if i in pairs else None
    free = frozenset().union(*(territory(item) for item in gold if item.get("optional")))
    taken = set(pairs.values())
    for j, item in enumerate(made):
        if j not in taken and not grounds[j] & free:
            yield None, item


def _is_text(item: Item) -> bool:
    """Tell whether an item is a claim that consists of pieces of text, like a quote of its content."""
    return not is_span(item) and any(value == anchor(item) for value in item.values() if isinstance(value, list))


def _measures(pair: Pair, fields: Collection[str], rules: Rules) -> Iterator[tuple[str, Score]]:
    gold, made = pair
    wanted, given = gold is not None, made is not None
    ours, theirs = _covered(gold), _covered(made)
    yield "found", _all_or_nothing(wanted, given, hit=True)
    yield "exact", _all_or_nothing(wanted, given, hit=ours == theirs)
    if any(_is_text(item) for item in pair if item is not None):
        shared = len(ours & theirs)
        yield "overlap", Score(wanted, given, shared / max(1, len(ours)), shared / max(1, len(theirs)))
    if gold is not None and "type" in gold:
        yield f"found:{gold['type']}", Score(wanted=1, recalled=given)
    if made is not None and "type" in made:
        yield f"found:{made['type']}", Score(given=1, right=wanted)
    compared = list(_compared(values(gold or {}), values(made or {}), fields, rules))
    yield from compared
    alike = all(score.is_full for measure, score in compared if not measure.endswith(_EXACT))
    yield "all", _all_or_nothing(wanted, given, hit=alike)


def _covered(item: Item | None) -> Words:
    return words_of(anchor(item)) if item is not None else frozenset()


def _compared(gold: Item, made: Item, fields: Collection[str], rules: Rules) -> Iterator[tuple[str, Score]]:
    for field in fields:
        ours, theirs = gold.get(field), made.get(field)
        yield field, _field_score(field, ours, theirs, rules)
        if is_span(ours) or is_span(theirs):
            hit = words_of(spans_of(ours)) == words_of(spans_of(theirs))
            yield field + _EXACT, _all_or_nothing(is_span(ours), is_span(theirs), hit=hit)


def _all_or_nothing(wanted: bool, given: bool, *, hit: bool) -> Score:  # noqa: FBT001 - counted, not switched on
    """The score of one thing that is right as a whole or not at all; nothing is right that has no counterpart."""
    right = wanted and given and hit
    return Score(wanted, given, right, right)


def _field_score(field: str, gold: Any, made: Any, rules: Rules) -> Score:
    if isinstance(value := gold or made, list) and spans_of(value):
        ours, theirs = spans_of(gold), spans_of(made)
        hits = len(align([words_of([span]) for span in ours], [words_of([span]) for span in theirs]))
        return Score(len(ours), len(theirs), hits, hits)
    wanted, given = is_stated(gold), is_stated(made)
    return _all_or_nothing(wanted, given, hit=wanted and given and same(field, gold, made, rules))


def _judge_records(kind: str, name: str, claims: Sequence[Pair], rules: Rules) -> Iterator[Judgement]:
    """Judge the records of all claims together, so that one put into the wrong claim is still found."""
    gold = [(record, made) for ours, made in claims for record in (ours or {}).get(name, ())]
    made = [(record, theirs) for _, theirs in claims for record in (theirs or {}).get(name, ())]
    home = {id(record): claim for record, claim in (*gold, *made)}
    fields = dict.fromkeys(field for record, _ in gold for field in values(record))
    for ours, theirs in pair_up([record for record, _ in gold], [record for record, _ in made]):
        for measure, score in _measures((ours, theirs), fields, rules):
            yield Judgement(kind, measure, ours, theirs, score)
        hit = home.get(id(ours)) is home.get(id(theirs))
        yield Judgement(kind, "claim", ours, theirs, _all_or_nothing(ours is not None, theirs is not None, hit=hit))
