"""Cues: which words of a frame may signal an attribution, and what speaks for it."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse_quotes.reading import CLOSING, OPENING, Frame, Reading
from newsparse_quotes.words import Word

# What may stand between a subject and its verb.
GROUP = frozenset(
    [
        "am",
        "have",
        "modal",
        "dont",
        "be",
        "been",
        "being",
        "do",
        "did",
        "does",
        "not",
        "adv",
        "light",
        "never",
        "also",
        "only",
        "just",
        "even",
        "still",
        "too",
        "so",
        "all",
        "both",
    ]
)
_UNKNOWN = {tag: Word(tag, f"?{tag}", "?", tag, f"?.{tag}") for tag in ("ed", "ing", "plural", "low")}
# "In a new poll, most …", "For China, the region …": at the head of a sentence a preposition may be the cue.
_FRAMING = {tag: Word(tag, tag, "view", tag, f"view.{tag}") for tag in ("in", "for", "to", "under")}
_MARKERS = frozenset(["that", OPENING, "whether", "if", ":", ",", ";", "to"])
_NEAR = 12
_CLOSE = 4
# A quotation of more words, marks included, is more than a name or a scare quote.
_SENTENCE = 5


def find_candidates(reading: Reading, frame: Frame) -> list[tuple[int, Word]]:
    """Find the words outside quotations that may be cues: known ones, and unknown ones beside "that" or a mark."""
    first, last, _, quotes = frame
    words, tags = reading.words, reading.tags
    found: list[tuple[int, Word]] = []
    if tags[first] in _FRAMING:
        found.append((first, _FRAMING[tags[first]]))
    at = first
    for begin, end in (*quotes, (last, last)):
        for i in range(at, begin):
            word = words[i]
            if word[1]:
                found.append((i, word))
            elif word[0] in _UNKNOWN and _may_introduce(tags, i, last):
                found.append((i, _UNKNOWN[word[0]]))
        at = end
    return found


def _may_introduce(tags: list[str], i: int, last: int) -> bool:
    after = tags[i + 1] if i + 1 < last else ""
    if after in ("that", OPENING):
        return True
    if after in (",", ":"):
        return i + 2 < last and tags[i + 2] == OPENING
    before = tags[i - 1] if i else ""
    return tags[i] == "ed" and (before == CLOSING or (before == "," and i > 1 and tags[i - 2] == CLOSING))


# One thing that speaks for a choice: its name, then what was found.
Feature = tuple[str | int, ...]
# Classes that say little of a word; the word itself says more.
_OPEN = frozenset(["low", "plural", "N", "ed", "ing", "A", "document", "adv", "light"])


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
            size = "w" if end - begin > _SENTENCE else "q"
            if end <= at:
                self.back = f"{size}{bucket(at - end)}"
            elif begin > at:
                self.front = f"{size}{bucket(begin - at - 1)}"
                break

    def near(self, k: int) -> int:
        """How far from ``k`` on the next strong candidate stands; -1 where none stands within a few words."""
        for p in self.strong:
            if k <= p <= k + _CLOSE and p != self.at:
                return p - k
        return -1

    def crossing(self, a: int, b: int) -> int:
        """How many strong candidates stand between two places, at most two."""
        n = 0
        for p in self.strong:
            if a <= p < b and p != self.at:
                n += 1
        return min(2, n)


_STEPS = (0, 1, 2, 3, 3, 5, 5, 5, 5, 9, 9, 9, 9, 9, 9, 9, 9)


def bucket(n: int) -> int:
    """A distance in words as one of few sizes."""
    return _STEPS[n] if 0 <= n < 17 else 17  # noqa: PLR2004 - the last step


def features(context: Context, neighbours: tuple[Word | None, int, Word | None, int]) -> list[Feature]:
    """Name all that speaks for or against a candidate; ``neighbours`` as for the second look."""
    return first_look(context) + second_look(context, neighbours)


def first_look(context: Context) -> list[Feature]:
    """Name what the words right beside a candidate say for or against it."""
    i, g = context.at, context.group
    tags = context.reading.tags
    first, last, _, _ = context.frame
    _, lemma, kind, form, kf = context.word
    s = context.start - 1
    p1 = tags[s] if s >= first else "^"
    p2 = tags[s - 1] if s > first else "^"
    n1 = tags[i + 1] if i + 1 < last else "$"
    return [
        ("l", lemma), ("lf", lemma, form), ("lg", lemma, form, g), ("kg", kf, g), ("l1", lemma, n1), ("k1", kf, n1),
        ("lp", lemma, p1), ("kp", kf, p1), ("lp2", kf, p1, p2), ("fgp", form, g, p1), ("lp1n1", form, g, p1, n1),
        ("kpn", kind, p1, n1),
    ]  # fmt: skip


def second_look(context: Context, neighbours: tuple[Word | None, int, Word | None, int]) -> list[Feature]:
    """Name what the rest of the frame says for or against a candidate.

    Args:
        context: the candidate.
        neighbours: the candidates before and after it in its frame with their distances.
    """
    i, g, back = context.at, context.group, context.back
    tags = context.reading.tags
    first, last, _, _ = context.frame
    _, lemma, kind, form, kf = context.word
    s = context.start - 1
    p1 = tags[s] if s >= first else "^"
    p2 = tags[s - 1] if s > first else "^"
    p3 = tags[s - 2] if s > first + 1 else "^"
    n1, n2, n3 = (*tags[i + 1 : min(i + 4, last)], "$", "$", "$")[:3]
    marker = _find_marker(tags, i + 1, min(i + _NEAR, last))
    before, before_at, after, after_at = neighbours
    b = f"{before[2]}{bucket(before_at)}" if before else "-"
    a = f"{after[2]}{bucket(after_at)}" if after else "-"
    near_after = after.lemma if after and after_at < _CLOSE else "-"
    near_before = before.lemma if before and before_at < _CLOSE else "-"
    follows = context.reading.texts[i + 1].lower() if n1 in _OPEN else n1
    return [
        ("n123", n1, n2, n3), ("fp12", form, p1, p2, p3), ("bf", back, context.front), ("bn", back, n1, form),
        ("bp", back, p1, n1), ("lm", lemma, marker), ("km", kf, marker), ("kl", kind, bucket(s - first + 1)),
        ("lr", lemma, bucket(last - i - 1)), ("b", kind, b), ("a", kind, a), ("bfm", form, b), ("n2", kf, n2),
        ("n3", kf, n3), ("la", lemma, near_after), ("lb", lemma, near_before), ("lw", lemma, follows),
        ("gp2", g, p1, p2), ("pp", p2, p3, form),
    ]  # fmt: skip


def _find_marker(tags: list[str], first: int, last: int) -> str:
    """The first sign or word behind a candidate that opens a clause, with its distance."""
    for k in range(first, last):
        if tags[k] in _MARKERS:
            return f"{tags[k]}{bucket(k - first)}"
    return "-"
