"""Sources: who or what may hold the content, left or right of the cue, and what speaks for each."""

from __future__ import annotations

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
    [",", ";", ":", "—", "–", "(", ")", CLOSING, OPENING] + "and but or while that as when because if since though although after before in on at "
    "for from by with to who which whose of the a an about time ing ed than where".split()
)


def _is_nominal(tag: str) -> bool:
    return tag in _NOMINAL or tag in _PRONOUNS or tag[0] in "VN" and tag[-1] == "n"


def anchors(c: Context, right: int, left: int, starts: int, ends: int) -> list[Choice]:
    """Last tokens + 1 of noun phrases before the cue, and negated first tokens of those behind it; first NONE.

    Args:
        c: the cue.
        right: where the content behind the cue begins, or NONE.
        left: where the content before the cue ends, or NONE.
        starts: first token of the cue.
        ends: behind its last token.
    """
    tags, first, last = c.reading.tags, c.frame.first, c.frame.last
    lemma, kind, form = c.word[1:4]
    r = "r" if right >= 0 else "-"
    w = "l" if left >= 0 else "-"
    s = starts
    p1 = tags[s - 1] if s > first else "^"
    n1 = tags[ends] if ends < last else "$"
    if p1 in _SURE and not c.group:
        return [(s, [])]
    kf = f"{kind}.{form}"
    found: list[Choice] = [(NONE, [
        f"0k={kf}|{p1}", f"0l={lemma}|{p1}", f"0g={c.group}|{form}|{p1}", f"0r={r}{w}|{p1}|{n1}", f"0n={n1}|{form}|{p1}", f"0f={lemma}.{form}", f"0lg={lemma}|{c.group}|{w}",
    ])]  # fmt: skip
    count = 0
    crossed = ""
    k = s
    quoted = {stop: begin for begin, stop in c.frame.quotes}
    while k > first and count < 9 and s - k < 60:
        if k in quoted:
            k = quoted[k]
            crossed = CLOSING
            continue
        tag = tags[k - 1]
        follows = tags[k] if k < last else "$"
        if _is_nominal(tag) and not (follows in _CONTINUES and k < s):
            prev = tags[k - 2] if k - 1 > first else "^"
            far = "0" if k == s else bucket(s - k)
            inside = "i" if left >= k else "-"
            found.append((k, [
                f"n={count}|{follows if k < s else '='}|{form}", f"t={tag}|{far}|{form}", f"k={kf}|{far}|{p1}", f"g={c.group}|{form}|{far}|{w}",
                f"pt={prev}|{tag}|{far}", f"i={inside}{w}|{far}|{r}", f"lf={lemma}|{far}", f"p1={p1}|{tag}|{follows}|{count}", f"fx={follows}|{crossed}|{p1}",
                f"q={c.near(k)}|{c.crossing(k, s)}|{form}|{p1}",
            ]))  # fmt: skip
            count += 1
        if tag in (",", ";", "and", "but", "that", "who", "which", "while", ":", "—"):
            crossed = f"{tag}{crossed}"[:8]
        k -= 1
    for k in range(ends, min(ends + 16, last)):
        tag = tags[k]
        before = tags[k - 1]
        if (k == ends or before in _RIGHT or before == "," and k == ends + 1) and (
            _is_nominal(tag) or tag in ("the", "a", "an", "both", "no", "all")
        ):
            far = "0" if k == ends else bucket(k - ends)
            after = tags[k + 1] if k + 1 < last else "$"
            across = before if k > ends else "="
            inside = "i" if 0 <= right <= k else "-"
            found.append((-1 - k, [
                f"rt={tag}|{far}|{across}|{inside}", f"rk={kf}|{far}|{across}", f"rl={lemma}|{across}|{inside}", f"rp={p1}|{tag}|{far}|{form}",
                f"ra={tag}|{after}|{far}", f"rpw={p1}|{w}{r}|{far}|{inside}|{form}", f"rg={c.group}|{form}|{before}",
            ]))  # fmt: skip
    return found


def left_edges(c: Context, end: int, floor: int) -> list[Choice]:
    """Places where a source that ends at ``end`` may begin."""
    tags = c.reading.tags
    first = max(c.frame.first, floor)
    tag_end = tags[end - 1]
    if tag_end in ("pro", "who", "which", "that"):
        return [(end - 1, [])]
    found: list[Choice] = []
    commas = 0
    rel = ""
    preps = 0
    gap = "=" if end == c.start else "-"
    for k in range(end - 1, max(first, end - 45) - 1, -1):
        tag = tags[k]
        before = tags[k - 1] if k > first else "^"
        if before in _EDGES or before == "^" or before in _EDGES or tag in ("the", "a", "an", "poss", "her", "some", "number", "title") or k == end - 1 or before[0] == "V" or before in ("adv", "am"):
            prev = tags[k - 2] if k - 1 > first else "^"
            far = bucket(end - 1 - k)
            found.append((k, [
                f"bp={before}|{prev}|{rel}", f"c={min(commas, 3)}|{before}|{rel}|{gap}", f"tbf={tag}|{before}|{far}", f"pr={min(preps, 2)}|{before}|{tag}",
                f"be={before}|{tag_end}|{far}", f"te={tag}|{tag_end}|{far}",
            ]))  # fmt: skip
        if tag == ",":
            commas += 1
        elif tag in ("who", "which", "whose"):
            rel = "who"
        elif tag in ("of", "for", "in", "at", "on", "from", "with"):
            preps += 1
        elif tag in ("and", "or") :
            rel = "and"
    return found


def right_edges(c: Context, start: int, stop: int) -> list[Choice]:
    """Places where a source that begins at ``start``, behind the cue, may end."""
    tags, last = c.reading.tags, min(c.frame.last, stop)
    tag_start = tags[start]
    found: list[Choice] = []
    seen = ""
    commas = 0
    for k in range(start + 1, min(start + 60, last) + 1):
        tag = tags[k] if k < last else "$"
        before = tags[k - 1]
        if tag in _EDGES or tag == "$" or tag == "." and k == last - 1 or k == start + 1 or tag[0] == "V" or tag in ("am", "have", "modal", "pro"):
            far = bucket(k - start)
            after = tags[k + 1] if k + 1 < last else "$"
            found.append((k, [
                f"tb={before}|{tag}", f"ta={tag}|{after}|{seen}", f"ts={tag_start}|{tag}|{far}", f"tf={tag}|{far}|{min(commas, 2)}", f"s={seen}|{tag}|{min(commas, 2)}", f"r={bucket(last - k)}|{tag}|{seen}",
                f"k={c.word[2]}|{tag}", f"c={min(commas, 3)}|{tag}|{after}", f"bt={before}|{tag}|{far}",
            ]))  # fmt: skip
        if tag == ",":
            commas += 1
            seen = ","
        elif tag in ("who", "which", "whose"):
            seen = "who"
        elif tag in ("of", "for", "in", "at", "on", "from", "with"):
            seen = seen or "p"
    return found
