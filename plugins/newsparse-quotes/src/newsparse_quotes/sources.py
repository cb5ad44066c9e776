"""Sources: who or what may hold the content, left or right of the cue, and what speaks for each."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse_quotes.contents import NONE, Choice
from newsparse_quotes.cues import Context, bucket
from newsparse_quotes.reading import CLOSING, OPENING

_PRONOUNS = frozenset(["pro", "who", "which", "that", "poss", "her", "obj", "it", "you", "some", "dem", "one"])
_NOMINAL = frozenset(
    ["Cap", "human", "human", "document", "plural", "low", "number", "time", "title", "N", "ed", "ing", "A", ")", "."]
)
_CONTINUES = frozenset(["Cap", "human", "plural", "low", "title", "N", "'s", "’s", "(", "document", "-", "."])
_RIGHT = frozenset(["by", "of", "from", "to", "among", "for", "with", "in"])
# A pronoun right before a verb in a finite form is its subject.
_SURE = frozenset(["pro", "who"])
_EDGES = frozenset(
    [
        *(
            ",",
            ";",
            ":",
            "—",
            "–",
            "(",
            ")",
            CLOSING,
            OPENING,
            "and",
            "but",
            "or",
            "while",
            "that",
            "as",
            "when",
            "because",
        ),
        *("if", "since", "though", "although", "after", "before", "in", "on", "at", "for", "from", "by", "with", "to"),
        *("who", "which", "whose", "of", "the", "a", "an", "about", "time", "ing", "ed", "than", "where"),
    ]
)
_DETERMINERS = frozenset(["the", "a", "an", "poss", "her", "some", "number", "title"])
_VERBAL = frozenset(["adv", "am"])
_FINITE = frozenset(["am", "have", "modal", "pro"])
_RELATIVE = frozenset(["who", "which", "whose", "whom"])
_LONGEST_CLAUSE = 40
_MOST_PHRASES = 9
_FURTHEST = 60


def _is_nominal(tag: str) -> bool:
    return tag in _NOMINAL or tag in _PRONOUNS or (tag[0] in "VN" and tag[-1] == "n")


def anchors(c: Context, right: int, left: int, starts: int, ends: int) -> Iterator[Choice]:
    """Last tokens + 1 of noun phrases before the cue, and negated first tokens of those behind it; first NONE.

    Args:
        c: the cue.
        right: where the content behind the cue begins, or NONE.
        left: where the content before the cue ends, or NONE.
        starts: first token of the cue.
        ends: behind its last token.
    """
    tags, first, last = c.reading.tags, c.frame.first, c.frame.last
    lemma, _, form = c.word[1:4]
    r = "r" if right >= 0 else "-"
    w = "l" if left >= 0 else "-"
    s = starts
    p1 = tags[s - 1] if s > first else "^"
    n1 = tags[ends] if ends < last else "$"
    if p1 in _SURE and not c.group:
        yield s, []
        return
    if p1 == "," and (end := _before_clause(tags, s - 1, first)):
        yield end, []
        return
    kf = c.word.sense
    yield NONE, [
        ("0k", kf, p1), ("0l", lemma, p1), ("0g", c.group, form, p1), ("0r", r, w, p1, n1), ("0f", lemma, form),
        ("0lg", lemma, c.group, w),
    ]  # fmt: skip
    count = 0
    crossed = ""
    k = s
    quoted = {stop: begin for begin, stop in c.frame.quotes}
    while k > first and count < _MOST_PHRASES and s - k < _FURTHEST:
        if k in quoted:
            k = quoted[k]
            crossed = CLOSING
            continue
        tag = tags[k - 1]
        follows = tags[k] if k < last else "$"
        if _is_nominal(tag) and not (follows in _CONTINUES and k < s):
            prev = tags[k - 2] if k - 1 > first else "^"
            far = bucket(s - k)
            inside = "i" if left >= k else "-"
            yield k, [
                ("n", count, follows if k < s else "=", form), ("t", tag, far, form), ("k", kf, far, p1),
                ("g", c.group, form, far, w), ("pt", prev, tag, far), ("i", inside, w, far, r), ("lf", lemma, far),
                ("p1", p1, tag, follows, count), ("fx", follows, crossed, p1),
                ("q", c.near(k), c.crossing(k, s), form, p1),
            ]  # fmt: skip
            count += 1
        if tag in (",", ";", "and", "but", "that", "who", "which", "while", ":", "—"):
            crossed = f"{tag}{crossed}"[:8]
        k -= 1
    for k in range(ends, min(ends + 16, last)):
        tag = tags[k]
        before = tags[k - 1]
        if (k == ends or before in _RIGHT or (before == "," and k == ends + 1)) and (
            _is_nominal(tag) or tag in ("the", "a", "an", "both", "no", "all")
        ):
            far = bucket(k - ends)
            after = tags[k + 1] if k + 1 < last else "$"
            across = before if k > ends else "="
            inside = "i" if 0 <= right <= k else "-"
            yield -1 - k, [
                ("rt", tag, far, across, inside), ("rk", kf, far, across), ("rl", lemma, across, inside),
                ("ra", tag, after, far), ("rpw", p1, w, r, far, inside, form), ("rg", c.group, form, before),
            ]  # fmt: skip


def _before_clause(tags: list[str], comma: int, first: int) -> int:
    """Where a subject ends that a clause parts from its verb ("Holm, who had left, said"); 0 if none does."""
    for k in range(comma - 1, max(first + 1, comma - _LONGEST_CLAUSE), -1):
        if tags[k] in _RELATIVE and tags[k - 1] == ",":
            return k - 1
        if tags[k] == "," or tags[k] == CLOSING:
            return 0
    return 0


def left_edges(c: Context, end: int, floor: int) -> Iterator[Choice]:
    """Places where a source that ends at ``end`` may begin."""
    tags = c.reading.tags
    first = max(c.frame.first, floor)
    tag_end = tags[end - 1]
    if tag_end in ("pro", "who", "which", "that"):
        yield end - 1, []
        return
    commas = 0
    rel = ""
    preps = 0
    closing = tags[end]
    gap = "=" if end == c.start else "-"
    for k in range(end - 1, max(first, end - 45) - 1, -1):
        tag = tags[k]
        before = tags[k - 1] if k > first else "^"
        # Of the figures of one number only the first may begin a source.
        determines = tag in _DETERMINERS and tag != before
        if before in _EDGES or before in _VERBAL or before[0] in "^V" or determines or k == end - 1:
            prev = tags[k - 2] if k - 1 > first else "^"
            far = bucket(end - 1 - k)
            yield k, [
                ("bp", before, prev, rel), ("c", min(commas, 3), before, rel, gap),
                ("cl", closing, min(commas, 3), before, rel), ("ct", closing, before, tag), ("tbf", tag, before, far),
                ("pr", min(preps, 2), before, tag), ("be", before, tag_end, far), ("te", tag, tag_end, far),
            ]  # fmt: skip
        if tag == ",":
            commas += 1
        elif tag in ("who", "which", "whose"):
            rel = "who"
        elif tag in ("of", "for", "in", "at", "on", "from", "with"):
            preps += 1
        elif tag in ("and", "or"):
            rel = "and"


def right_edges(c: Context, start: int, stop: int) -> Iterator[Choice]:
    """Places where a source that begins at ``start``, behind the cue, may end."""
    tags, last = c.reading.tags, min(c.frame.last, stop)
    tag_start = tags[start]
    seen = ""
    commas = 0
    for k in range(start + 1, min(start + 60, last) + 1):
        tag = tags[k] if k < last else "$"
        before = tags[k - 1]
        if tag in _EDGES or tag in _FINITE or tag[0] in "$V" or k == start + 1 or (tag == "." and k == last - 1):
            far = bucket(k - start)
            after = tags[k + 1] if k + 1 < last else "$"
            yield k, [
                ("tb", before, tag), ("ta", tag, after, seen), ("ts", tag_start, tag, far),
                ("tf", tag, far, min(commas, 2)), ("s", seen, tag, min(commas, 2)),
                ("r", bucket(last - k), tag, seen), ("k", c.word[2], tag), ("c", min(commas, 3), tag, after),
                ("bt", before, tag, far),
            ]  # fmt: skip
        if tag == ",":
            commas += 1
            seen = ","
        elif tag in ("who", "which", "whose"):
            seen = "who"
        elif tag in ("of", "for", "in", "at", "on", "from", "with"):
            seen = seen or "p"
