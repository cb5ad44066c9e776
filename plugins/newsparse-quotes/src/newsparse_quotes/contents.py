"""Contents: where what is attributed may begin and end, on either side of the cue, and what speaks for each place."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse_quotes.cues import Context, Feature, bucket
from newsparse_quotes.reading import CLOSING, OPENING

NONE = -1
Choice = tuple[int, list[Feature]]

_OPENERS = frozenset(["that", "to", OPENING, "whether", "if", "what", "how", "why", "where", "who", "when", "which"])
_PAUSES = frozenset([",", ":", ";", "—", "–", "-", "(", ")", CLOSING])
_BREAKS = _PAUSES | frozenset(
    [
        "and",
        "but",
        "or",
        "while",
        "who",
        "which",
        "whose",
        "after",
        "before",
        "as",
        "when",
        "because",
        "if",
        "since",
        "though",
        "although",
        "unless",
        "until",
        "with",
        "in",
        "on",
        "at",
        "for",
        "from",
        "by",
        "during",
        "time",
        "that",
        "where",
        "than",
        "according",
        "about",
        "to",
    ]
)
# What no cue reaches across to the left.
_BARE = frozenset(["pro", "Cap", "who", "which", ",", "human", "plural", CLOSING, "time", ")", "document"])
_PHRASE_OPENERS = frozenset([OPENING, "the", "a", "an", "pro", "it", "dem"])
_SURE = frozenset(["that", OPENING, "whether"])
_STARTS_SEARCHED = 24
_ENDS_SEARCHED = 70
_LEFT_SEARCHED = 60
_SOURCE_SEARCHED = 24
_MOST_PASSED = 4
_LONGEST_ITEM = 8
_JOINING = frozenset(["and", "or"])
_SAYING = frozenset(["say", "tell", "state", "ask", "write"])
_CLAUSE = frozenset(
    [
        *("am", "have", "modal", "dont", "pro", "who", "which", "that", "while", "when", "because", "if", "but"),
        *("although", "though", "Vd", "Vs"),
    ]
)


def _is_inverted(c: Context) -> bool:
    """Whether the verb stands right behind a whole quotation ("…," said Holm): its content is there."""
    tags, s = c.reading.tags, c.start
    if c.group or c.back not in ("w0", "w1") or c.word.group not in _SAYING or c.word.form not in ("d", "s"):
        return False
    return tags[s - 1] == CLOSING or (tags[s - 1] == "," and s > 1 and tags[s - 2] == CLOSING)


def right_starts(c: Context, stop: int) -> Iterator[Choice]:
    """Places behind the cue where content may begin, the first of them NONE."""
    tags, i, lemma, kind = c.reading.tags, c.at, c.word[1], c.word[2]
    last = min(c.frame.last, stop)
    if i + 3 < last:
        if tags[i + 1] in _SURE:
            yield i + 1, []
            return
        if tags[i + 2] == OPENING and tags[i + 1] in (",", ":"):
            yield i + 2, []
            return
    if _is_inverted(c):
        yield NONE, []
        return
    n1 = tags[i + 1] if i + 1 < last else "$"
    n2 = tags[i + 2] if i + 2 < last else "$"
    back = c.back
    kf = c.word.sense
    yield NONE, [
        ("0k", kf, back), ("0n", lemma, n1), ("0kn", kind, n1, n2), ("0b", back, n1, bucket(last - i - 1)),
        ("0l", lemma, back),
    ]  # fmt: skip
    seen = ""
    between = "^"
    for k in range(i + 1, min(i + _STARTS_SEARCHED, last - 1)):
        tag, before = tags[k], tags[k - 1]
        opener = tag in _OPENERS
        if k < i + 5 or opener or before in _PAUSES:
            far = bucket(k - i - 1)
            yield k, [
                ("lt", lemma, tag, far), ("kt", kf, tag, far), ("tb", tag, before, far),
                ("ta", tag, tags[k + 1], before), ("s", seen, tag, back), ("lbt", lemma, between, far),
                ("kb", kf, before, tag), ("x", c.crossing(i + 1, k), tag, before),
            ]  # fmt: skip
            if opener:
                seen += tag
        if between == "^":
            between = tag


def right_ends(c: Context, start: int, stop: int) -> Iterator[Choice]:  # noqa: C901, PLR0912 - one pass keeps all counts
    """Places where content that begins at ``start`` may end."""
    tags, lemma, kf = c.reading.tags, c.word.lemma, c.word.sense
    last = min(c.frame.last, stop)
    opening = tags[start]
    o = opening if opening in _OPENERS else "NP"
    commas = verbs = depth = passed = 0
    behind = "^"
    quotes = dict(c.frame.quotes)
    if opening == OPENING and start in quotes and _ends_frame(tags, quotes[start], last):
        yield quotes[start], []
        return
    k = start
    seen = ""
    steps = 0
    while k <= last and steps < _ENDS_SEARCHED:
        steps += 1
        tag = tags[k] if k < last else "$"
        if k > start and (tag in _BREAKS or k == last or (tag == "." and k == last - 1) or tags[k - 1] == CLOSING):
            before = tags[k - 1]
            after = tags[k + 1] if k + 1 < last else "$"
            listed = _in_list(tags, k, last)
            if (listed == 1 and after not in _JOINING and before != CLOSING) or _inside_word(c, k):
                # No content ends between the items of a list, nor at a hyphen.
                commas += tag == ","
                k += 1
                continue
            far = bucket(k - start)
            rest = bucket(last - k)
            v = min(verbs, 2)
            near = c.near(k)
            yield k, [
                ("ln", lemma, o, passed), ("lot", lemma, o, tag), ("n", kf, o, tag, passed), ("kt", kf, o, tag),
                ("pn", behind, tag, o, passed), ("tb", before, tag, rest), ("bta", before, tag, after),
                ("qa", near, tag, after), ("ota", o, tag, after), ("tf", tag, far, v),
                ("qx", near, c.crossing(start, k), o, tag), ("s", seen, tag, o, depth),
                ("li", tag, listed, before, o),
            ]  # fmt: skip
            if passed < _MOST_PASSED:
                passed += 1
            behind = tag
        if k >= last:
            break
        if tag in (",", ";"):
            commas += 1
            seen = ","
        elif tag == "(":
            depth += 1
        elif tag == ")":
            depth -= 1
        elif tag[0] == "V" or tag in ("am", "modal", "have", "dont"):
            verbs += 1
        if tag == OPENING and k in quotes:
            k = quotes[k]
            seen = CLOSING
        else:
            k += 1
    if k < last or not passed:
        yield last - (tags[last - 1] == "."), [("far",)]


def _inside_word(c: Context, k: int) -> bool:
    reading = c.reading
    hyphened = k < len(reading.texts) and "-" in (reading.texts[k], reading.texts[k - 1])
    return hyphened and reading.starts[k] == reading.end(k - 1)


def _ends_frame(tags: list[str], at: int, last: int) -> bool:
    return at == last or (at == last - 1 and tags[at] == ".")


def _in_list(tags: list[str], k: int, last: int) -> int:
    """Whether a comma stands between the items of a list: "and" follows after a few words that are no clause."""
    if k >= last or tags[k] != ",":
        return 0
    for i in range(k + 1, min(k + _LONGEST_ITEM, last)):
        tag = tags[i]
        if tag in _JOINING:
            return 1
        if tag == ",":
            return 2
        if tag in _CLAUSE:
            return 0
    return 0


def left_ends(c: Context, right: int) -> Iterator[Choice]:
    """Places before the cue where content may end, the first of them NONE."""
    tags, first, s = c.reading.tags, c.frame.first, c.start
    _, lemma, _, form, kf = c.word
    r = (c.reading.tags[right] if c.reading.tags[right] in _OPENERS else "NP") if right >= 0 else "-"
    p1 = tags[s - 1] if s > first else "^"
    p2 = tags[s - 2] if s > first + 1 else "^"
    g = c.group
    rest = bucket(c.frame.last - c.at - 1)
    yield NONE, [
        ("0r", r, kf), ("0g", g, form, p1, r), ("0p", p1, p2), ("0l", lemma, r), ("0b", c.back, r), ("0lg", lemma, g),
        ("0bp", c.back, p1),
    ]  # fmt: skip
    crossed = 0
    for k in range(s, max(first, s - _SOURCE_SEARCHED), -1):
        before = tags[k - 1]
        tag = tags[k]
        if k == s or tag in _PAUSES or before == CLOSING or before in ("that", "which", "who", "whom"):
            far = bucket(s - k)
            prev = tags[k - 2] if k - 2 >= first else "^"
            yield k, [
                ("t", tag, before, far), ("kr", kf, r, far, g), ("l", lemma, far, r), ("b", before, tag, prev),
                ("bf", c.back, far, tag), ("p", p1, p2, far), ("x", crossed, tag, r), ("rr", rest, tag, far, r),
                ("g", g, form, before, far), ("q", c.crossing(k, s), tag, r),
            ]  # fmt: skip
            if tag in _PAUSES:
                crossed += 1


def left_starts(c: Context, end: int) -> Iterator[Choice]:
    """Places where content that ends at ``end``, before the cue, may begin."""
    tags, first = c.reading.tags, c.frame.first
    far_end = bucket(c.start - end)
    last = tags[end - 1]
    q = "q" if last == CLOSING else "p" if last in ("which", "that", "who", "whom") else "-"
    quotes = {stop - 1: begin for begin, stop in c.frame.quotes}
    if quotes.get(end - 1) == first:
        yield first, []
        return
    k, commas = end - 1, 0
    nearest = ""
    steps = 0
    while k >= first and steps < _LEFT_SEARCHED:
        steps += 1
        if tags[k] == CLOSING and k in quotes:
            k = quotes[k]
        tag = tags[k]
        before = tags[k - 1] if k > first else "^"
        edge = before in _BREAKS or tag in _BREAKS or tag in _PHRASE_OPENERS
        if before == "^" or (edge and not _inside_word(c, k)):
            far = bucket(end - k)
            prev = tags[k - 2] if k - 1 > first else "^"
            yield k, [
                ("t", tag, before, q), ("b", before, far_end, q, commas), ("bf", before, far, far_end),
                ("k", c.word.sense, before, far_end), ("p", before, prev, q), ("n", nearest, before),
                ("tf", tag, far, q), ("q", c.crossing(k, end), before, q), ("qn", c.near(k - 4), before, q),
            ]  # fmt: skip
            if before in _BREAKS:
                nearest = before
        if before == ",":
            commas += 1
        k -= 1
    if k >= first:
        yield first, [("far",)]


def cue_ends(c: Context, stop: int) -> Iterator[Choice]:
    """Places behind the head where the cue may end."""
    tags, i = c.reading.tags, c.at
    lemma, kind, form = c.word[1:4]
    if stop == i + 1:
        yield stop, []
        return
    between = ""
    for k in range(i + 1, min(i + 8, stop, c.frame.last) + 1):
        tag = tags[k] if k < c.frame.last else "$"
        if tags[k - 1] == "time":
            break
        far = k - i - 1
        e = "E" if k == stop else "-"
        yield k, [
            ("l", lemma, between, e), ("k", kind, between, e), ("t", tag, between, e), ("lt", lemma, far, tag),
            ("lf", lemma, far, form), ("kf", kind, far, e),
        ]  # fmt: skip
        if k >= stop:
            break
        between += f"+{tag}"


def cue_starts(c: Context) -> Iterator[Choice]:
    """Places before the head where the cue may begin."""
    tags, i = c.reading.tags, c.at
    kind, form = c.word[2:4]
    first = max(c.frame.first, i - 8)
    if form in ("d", "s", "base") and i > first and tags[i - 1] in _BARE:
        yield i, []
        return
    texts = c.reading.texts
    within = ""
    for k in range(i, first - 1, -1):
        tag = tags[k]
        before = tags[k - 1] if k > first else "^"
        yield k, [
            ("t", tag, before, i - k), ("ft", form, tag, before), ("k", kind, before, tag), ("g", c.start - k, form),
            ("w", within, before), ("wb", texts[k - 1].lower() if before != "number" else before, form, tag),
        ]  # fmt: skip
        if k < c.start - 3:
            break
        within = f"{tag}+{within}"[:20]
