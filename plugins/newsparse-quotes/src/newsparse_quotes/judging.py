"""Judging: once source and content of all candidates of a frame are known, which of them are attributions."""

from __future__ import annotations

from newsparse_quotes.attributions import Attribution
from newsparse_quotes.contents import NONE
from newsparse_quotes.cues import Context, bucket
from newsparse_quotes.reading import CLOSING, OPENING

_HIGHEST, _LOWEST = 5.0, -3.0


def step(value: float) -> str:
    """A score as one of some twenty steps."""
    return str(round(min(max(value, _LOWEST), _HIGHEST) * 2))


def evidence(c: Context, draft: Attribution, drafts: list[Attribution]) -> list[str]:
    """Name what speaks for or against a drafted attribution among those of its frame."""
    tags = c.reading.tags
    _, lemma, kind, form = c.word
    own = step(draft.score)
    around, inside = _LOWEST, _LOWEST
    around_left = "-"
    shared = before = "-"
    for other in drafts:
        if other is draft:
            continue
        if _holds(other, draft.head):
            if other.score > around:
                around = other.score
                around_left = "<" if other.head < draft.head else ">"
        if _holds(draft, other.head):
            inside = max(inside, other.score)
        if other.source == draft.source and other.source is not None:
            shared = "<" if other.head < draft.head else ">"
    if not draft.content:
        pattern = "none"
        length = "-"
    else:
        first, last = draft.content[-1]
        pattern = f"{tags[first] if first > draft.head else 'L'}{len(draft.content)}"
        length = bucket(last - first)
    quoted = "-"
    if draft.content:
        quoted = "q" if all(tags[a] == OPENING and tags[b - 1] == CLOSING for a, b in draft.content) else "m" if any(OPENING in tags[a:b] for a, b in draft.content) else "-"
    if draft.source is None:
        source, size = "0", "0"
    else:
        a, b = draft.source
        source = f"{tags[b - 1]}{'R' if a > draft.head else ''}"
        size = bucket(b - a)
    out, within = step(around), step(inside)
    m0, m1, m2 = (str(int(min(m, 5.0))) for m in draft.margins)
    return [
        f"s={own}", f"sk={own}|{kind}", f"l={lemma}", f"lf={lemma}.{form}", f"kf={kind}.{form}", f"o={out}|{own}", f"ol={out}|{around_left}", f"i={within}|{own}", f"oi={out}|{within}",
        f"p={pattern}|{kind}", f"pl={pattern}|{lemma}", f"ps={pattern}|{source}", f"n={length}|{pattern}", f"nk={length}|{kind}", f"so={source}|{form}", f"sz={size}|{source}",
        f"q={quoted}|{kind}", f"qo={quoted}|{out}", f"qn={quoted}|{length}|{source}", f"m={m0}|{m1}", f"m0={m0}|{pattern}", f"m1={m1}|{source}", f"m2={m2}|{pattern}", f"ms={m0}|{own}", f"mt={m1}|{own}", f"sh={shared}|{own}", f"so2={shared}|{source}|{kind}",
        f"ok={around_left}{out}|{kind}", f"g={c.group}|{form}|{source}", f"sq={source}|{quoted}|{own}", f"ls={lemma}|{source}",
    ]  # fmt: skip


def _holds(outer: Attribution, head: int) -> bool:
    return any(first <= head < last for first, last in outer.content)
