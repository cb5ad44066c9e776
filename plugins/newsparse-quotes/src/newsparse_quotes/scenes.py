"""Scenes: a frame as the steps look at it, with what is the same for all of its cues gathered once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from newsparse_quotes.reading import CLOSING, OPENING, Frame, Reading
from newsparse_quotes.words import Word

# Stand before the first word of a frame and behind its last, so that no step asks where it is.
BEFORE, BEHIND = "^", "$"
EDGE = 3

PAUSES = frozenset([",", ":", ";", "—", "–", "-", "(", ")", CLOSING])
OPENERS = frozenset(["that", "to", OPENING, "whether", "if", "what", "how", "why", "where", "who", "when", "which"])
JOINTS = PAUSES | frozenset(
    [
        *("and", "but", "or", "while", "who", "which", "whose", "after", "before", "as", "when", "because", "if"),
        *("since", "though", "although", "unless", "until", "with", "in", "on", "at", "for", "from", "by", "during"),
        *("time", "that", "where", "than", "according", "about", "to"),
    ]
)
PHRASE_OPENERS = frozenset([OPENING, "the", "a", "an", "pro", "it", "dem"])
VERB_TAGS = frozenset(f"V{form}{noun}" for form in ("base", "s", "d", "ing") for noun in ("", "n"))
_VERBS = VERB_TAGS | {"am", "modal", "have", "dont"}
_CLAUSE = frozenset(
    [
        *("am", "have", "modal", "dont", "pro", "who", "which", "that", "while", "when", "because", "if", "but"),
        *("although", "though", "Vd", "Vs"),
    ]
)
_JOINING = frozenset(["and", "or"])
_LONGEST_ITEM = 8
_CLOSE = 4
_MOST_BETWEEN = 2
# A quotation of more words, marks included, is more than a name or a scare quote.
_SENTENCE = 5
# Distances in words, up to a step's own limit, as few sizes; what is farther is as far as the last.
SIZES = (0, 1, 2, 3, 3, 5, 5, 5, 5, 9, 9, 9, 9, 9, 9, 9, 9, *[17] * 47)
_FAR = 17

# What may stand between a subject and its verb.
_GROUP = frozenset(
    [
        *("am", "have", "modal", "dont", "be", "been", "being", "do", "did", "does", "not", "adv", "light", "never"),
        *("also", "only", "just", "even", "still", "too", "so", "all", "both"),
    ]
)
_LOOSE = frozenset(["adv", "light"])


def bucket(n: int) -> int:
    """A distance in words as one of few sizes."""
    return SIZES[n] if 0 <= n < _FAR else _FAR


class Scene:
    """A frame with marks around it; all places in it count from the first of these marks.

    Attributes:
        tags: class of each word, between marks of the frame's beginning and end.
        first: place of its first word.
        last: place behind its last word.
        shift: what is added to a place to make it the index of a token.
        quotes: first and last+1 place of each quotation, marks included.
        strong: places of the words that are likely cues by themselves.
    """

    __slots__ = ("first", "frame", "last", "quotes", "reading", "shift", "strong", "tags")

    def __init__(self, reading: Reading, frame: Frame) -> None:
        first, last, _, quotes = frame
        self.reading, self.frame = reading, frame
        self.tags = [BEFORE, BEFORE, BEFORE, *reading.tags[first:last], BEHIND, BEHIND, BEHIND]
        self.shift = shift = first - EDGE
        self.first, self.last = EDGE, last - shift
        self.quotes = [(begin - shift, end - shift) for begin, end in quotes] if quotes else quotes
        self.strong: Sequence[int] = ()

    def ends_behind(self, start: int) -> list[int]:
        """Places behind another where a phrase may end: before a joint, behind a quotation, at the end of the frame."""
        tags, last = self.tags, self.last
        ends = [k for k in range(start + 1, last) if tags[k] in JOINTS or tags[k - 1] == CLOSING]
        for begin, end in self.quotes:
            ends = [k for k in ends if not begin < k < end]
        if "," in tags:
            ends = [k for k in ends if tags[k] != "," or not self._in_list(k)]
        if "-" in tags:
            ends = [k for k in ends if not self.inside_word(k)]
        if tags[last - 1] == "." and tags[last - 2] != CLOSING and start < last - 1:
            ends.append(last - 1)
        return [*ends, last]

    def _in_list(self, comma: int) -> bool:
        """Whether a comma stands between the items of a list: "and" follows after a few words that are no clause."""
        tags = self.tags
        if tags[comma - 1] == CLOSING or tags[comma + 1] in _JOINING:
            return False
        for tag in tags[comma + 1 : min(comma + _LONGEST_ITEM, self.last)]:
            if tag in _JOINING:
                return True
            if tag == "," or tag in _CLAUSE:
                return False
        return False

    def inside_word(self, place: int) -> bool:
        """Whether a hyphen holds the words on both sides of a place together."""
        if self.tags[place] != "-" and self.tags[place - 1] != "-":
            return False
        reading, token = self.reading, place + self.shift
        return token < len(reading.texts) and reading.starts[token] == reading.end(token - 1)

    def verbs_behind(self, start: int) -> list[int]:
        """How many verbs there are from a place to each one behind it."""
        return list(accumulate(map(_VERBS.__contains__, self.tags[start:])))


class Context:
    """The neighbourhood of one candidate, read once for all that is decided about it.

    Attributes:
        scene: the frame around it.
        at: its place.
        word: what is known of it.
        start: where its verb group begins.
        group: the words of that group, without adverbs.
        back: kind and distance of the quotation before it, "-" if there is none.
        front: the same behind it.
        others: the other likely cues.
    """

    __slots__ = ("at", "back", "front", "group", "others", "scene", "start", "tags", "word")

    def __init__(self, scene: Scene, at: int, word: Word) -> None:
        self.scene, self.at, self.word = scene, at, word
        self.tags = tags = scene.tags
        self.others: Sequence[int] = ()
        self.start, self.group = (at, "") if tags[at - 1] not in _GROUP and tags[at - 1] != "to" else _group(tags, at)
        self.back, self.front = _beside(scene.quotes, at) if scene.quotes else ("-", "-")

    def meet_others(self) -> None:
        """Look up the other likely cues."""
        strong = self.scene.strong
        self.others = [at for at in strong if at != self.at] if strong else strong

    def near(self, place: int) -> int:
        """How far from a place on the next likely cue stands; -1 where none stands within a few words."""
        for other in self.others:
            if place <= other <= place + _CLOSE:
                return other - place
        return -1

    def crossing(self, first: int, last: int) -> int:
        """How many likely cues stand between two places, at most two."""
        n = 0
        for other in self.others:
            if first <= other < last:
                n += 1
        return min(n, _MOST_BETWEEN)


def _group(tags: list[str], at: int) -> tuple[int, str]:
    """The verb group before a candidate: where it begins, and what it holds."""
    start = at
    parts = ""
    while (tag := tags[start - 1]) in _GROUP:
        if tag not in _LOOSE:
            parts = f"{tag}+{parts}"
        start -= 1
    if tag == "to":
        parts = f"to+{parts}"
        start -= 1
        while tags[start - 1] in _GROUP:
            start -= 1
    return start, parts


def _beside(quotes: Sequence[tuple[int, int]], at: int) -> tuple[str, str]:
    back = front = "-"
    for begin, end in quotes:
        size = "w" if end - begin > _SENTENCE else "q"
        if end <= at:
            back = f"{size}{bucket(at - end)}"
        elif begin > at:
            return back, f"{size}{bucket(begin - at - 1)}"
    return back, front
