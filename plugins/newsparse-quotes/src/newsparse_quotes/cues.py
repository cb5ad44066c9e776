"""Cues: which words of a frame may signal an attribution, and what speaks for it."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse_quotes.reading import CLOSING, OPENING, Frame, Reading
from newsparse_quotes.words import Word

# What may stand between a subject and its verb.
GROUP = frozenset(
    "am have modal dont be been being do did does not adv light never also only just even still too so all both".split()
)
_UNKNOWN = {tag: Word(tag, f"?{tag}", "?", tag) for tag in ("ed", "ing", "plural", "low")}
_NEAR = 12


def find_candidates(reading: Reading, frame: Frame) -> list[tuple[int, Word]]:
    """Find the words outside quotations that may be cues: known ones, and unknown ones beside "that" or a mark."""
    first, last, _, quotes = frame
    words, tags = reading.words, reading.tags
    found: list[tuple[int, Word]] = []
    at = first
    for begin, end in (*quotes, (last, last)):
        for i in range(at, begin):
            word = words[i]
            if word[1]:
                found.append((i, word))
            elif word[0] in _UNKNOWN and _may_introduce(tags, i, at, last):
                found.append((i, _UNKNOWN[word[0]]))
        at = end
    return found


def _may_introduce(tags: list[str], i: int, first: int, last: int) -> bool:
    after = tags[i + 1] if i + 1 < last else ""
    if after == "that" or after == OPENING:
        return True
    if after in (",", ":"):
        return i + 2 < last and tags[i + 2] == OPENING
    before = tags[i - 1] if i else ""
    return tags[i] == "ed" and (before == CLOSING or before == "," and i > 1 and tags[i - 2] == CLOSING)


class Context:
    """The neighbourhood of one candidate, read once for all that is decided about it."""

    __slots__ = ("at", "back", "frame", "front", "group", "reading", "start", "strong", "word")

    def __init__(self, reading: Reading, frame: Frame, at: int, word: Word, strong: Sequence[int] = ()) -> None:
        self.reading, self.frame, self.at, self.word, self.strong = reading, frame, at, word, strong
        tags, first = reading.tags, frame.first
        j = at - 1
        parts = []
        while j >= first and tags[j] in GROUP:
            parts.append(tags[j])
            j -= 1
        if j >= first and tags[j] == "to":
            parts.append("to")
            j -= 1
            while j >= first and tags[j] in GROUP:
                j -= 1
        self.start = j + 1
        self.group = "+".join(sorted({p for p in parts if p not in ("adv", "light")}))
        self.back = self.front = "-"
        for begin, end in frame.quotes:
            size = "w" if end - begin > 5 else "q"
            if end <= at:
                self.back = size + bucket(at - end)
            elif begin > at:
                self.front = size + bucket(begin - at - 1)
                break


    def near(self, k: int) -> str:
        """Whether another strong candidate stands within a few words from ``k`` on."""
        for p in self.strong:
            if k <= p <= k + 4 and p != self.at:
                return str(p - k)
        return "-"

    def crossing(self, a: int, b: int) -> str:
        """Whether another strong candidate stands between two places."""
        n = 0
        for p in self.strong:
            if a <= p < b and p != self.at:
                n += 1
        return str(min(n, 2))


def bucket(n: int) -> str:
    """A distance in words as one of few sizes."""
    return str(n) if n < 3 else "3" if n < 5 else "5" if n < 9 else "9" if n < 17 else "17"


def features(context: Context, neighbours: tuple[Word | None, int, Word | None, int]) -> list[str]:
    """Name what speaks for or against a candidate.

    Args:
        context: the candidate.
        neighbours: the candidates before and after it in its frame with their distances.
    """
    reading, frame, i = context.reading, context.frame, context.at
    tags = reading.tags
    first, last, _, _ = frame
    _, lemma, kind, form = context.word
    s = context.start - 1
    p1 = tags[s] if s >= first else "^"
    p2 = tags[s - 1] if s > first else "^"
    p3 = tags[s - 2] if s > first + 1 else "^"
    n1 = tags[i + 1] if i + 1 < last else "$"
    n2 = tags[i + 2] if i + 2 < last else "$"
    n3 = tags[i + 3] if i + 3 < last else "$"
    g = context.group
    back, front = context.back, context.front
    marker = "-"
    for k in range(i + 1, min(i + _NEAR, last)):
        if tags[k] in ("that", OPENING, "whether", "if", ":", ",", ";", "to"):
            marker = tags[k] + bucket(k - i - 1)
            break
    left = bucket(s - first + 1)
    right = bucket(last - i - 1)
    before, before_at, after, after_at = neighbours
    b = f"{before[2]}{bucket(before_at)}" if before else "-"
    a = f"{after[2]}{bucket(after_at)}" if after else "-"
    headline = "h" if frame.paragraph == 0 else ""
    lf = f"{lemma}.{form}"
    kf = f"{kind}.{form}"
    return [
        f"l={lemma}", f"lf={lf}", f"kf={kf}", f"lg={lf}|{g}", f"kg={kf}|{g}",
        f"l1={lemma}|{n1}", f"k1={kf}|{n1}", f"l12={lemma}|{n1}|{n2}", f"k12={kf}|{n1}|{n2}", f"n123={n1}|{n2}|{n3}",
        f"lp={lemma}|{p1}", f"kp={kf}|{p1}", f"lp2={kf}|{p1}|{p2}", f"fp12={form}|{p1}|{p2}|{p3}", f"fgp={form}|{g}|{p1}",
        f"lp1n1={form}|{g}|{p1}|{n1}", f"kpn={kind}|{p1}|{n1}",
        f"bk={kind}|{back}", f"fr={kind}|{front}", f"bf={back}|{front}", f"bn={back}|{n1}|{form}", f"bp={back}|{p1}|{n1}",
        f"lm={lemma}|{marker}", f"km={kf}|{marker}", f"kl={kind}|{left}", f"kr={kind}|{right}", f"lr={lemma}|{right}",
        f"rl={right}|{back}|{form}", f"b={kind}|{b}", f"a={kind}|{a}", f"bfm={form}|{b}", f"n2={kf}|{n2}", f"n3={kf}|{n3}",
        f"hl={headline}|{kf}", f"gp2={g}|{p1}|{p2}", f"pp={p2}|{p3}|{form}",
    ]  # fmt: skip
