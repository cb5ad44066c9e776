"""Nesting: of two attributions, one inside the other, the outer one stands."""

from __future__ import annotations

from newsparse_quotes.attributions import Attribution

# An outer one must not be this much less sure than the inner one, in log odds.
_LESS_SURE = 1.0


def outermost(found: list[Attribution]) -> list[Attribution]:
    """Drop attributions whose cue stands inside the content or the source of another one."""
    if len(found) == 1:
        return found
    kept: list[Attribution] = []
    for new in sorted(found, key=lambda a: -a.score):
        if any(_holds(old, new) or (_holds(new, old) and new.score < old.score - _LESS_SURE) for old in kept):
            continue
        kept = [old for old in kept if not _holds(new, old)]
        kept.append(new)
    return sorted(kept)


def _holds(outer: Attribution, inner: Attribution) -> bool:
    head, source = inner.head, outer.source
    return any(first <= head < last for first, last in outer.content) or (
        source is not None and source[0] <= head < source[1]
    )
