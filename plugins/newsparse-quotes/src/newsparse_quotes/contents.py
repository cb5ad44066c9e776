"""Contents: where what is attributed may begin and end, on either side of the cue, and what speaks for each place."""

from __future__ import annotations

from typing import NamedTuple

from newsparse_quotes.reading import CLOSING, OPENING
from newsparse_quotes.scenes import BEFORE, JOINTS, OPENERS, PAUSES, PHRASE_OPENERS, SIZES, Context, bucket
from newsparse_quotes.weights import NONE, NOTHING, Choice, Table, Tables, only

_SURE = frozenset(["that", OPENING, "whether"])
_WHOLE = frozenset(["that", "whether", "how", "what", "why", "if", "where", "when"])
_SAYING = frozenset(["say", "tell", "state", "ask", "write"])
_LEFT_OPENERS = frozenset(["that", "which", "who", "whom"])
_SEEN = frozenset([",", ";"])
# In words, how far from the cue a content may begin or end, and how many of its places are weighed.
_NEAR_STARTS = 5
_STARTS_SEARCHED = 20
_MOST_ENDS = 16
_LEFT_SEARCHED = 60
_SOURCE_SEARCHED = 24
_MOST_PASSED = 4
_MOST_VERBS = 2


class RightStarts(NamedTuple):
    """What speaks for the beginning of a content behind the cue."""

    none: Tables  # sense: quotation before
    none_next: Tables  # meaning: next two
    word: Tables  # lemma: class, distance
    next: Tables  # lemma: next, distance
    place: Table  # class, the one before, distance
    seen: Table  # openers passed, class, quotation before
    crossing: Table  # likely cues passed, class, the one before


def right_starts(c: Context, weights: RightStarts) -> Choice:
    """Places behind the cue where content may begin, the first of them NONE."""
    tags, i, last, back = c.tags, c.at, c.scene.last, c.back
    _, lemma, kind, _, sense, _ = c.word
    following, second = tags[i + 1], tags[i + 2]
    if i + 3 < last:
        if following in _SURE:
            return only(i + 1)
        if second == OPENING and following in (",", ":"):
            return only(i + 2)
    if _is_inverted(c):
        return only(NONE)
    word, next_by = weights.word.get(lemma, NOTHING), weights.next.get(lemma, NOTHING)
    others = c.others
    places = [NONE]
    scores = [
        weights.none.get(sense, NOTHING).get(back, 0.0)
        + weights.none_next.get(kind, NOTHING).get((following, second), 0.0)
    ]
    seen = between = ""
    for k in range(i + 1, min(i + _STARTS_SEARCHED, last - 1)):
        tag, before = tags[k], tags[k - 1]
        opener = tag in OPENERS
        if k < i + _NEAR_STARTS or opener or before in PAUSES:
            far = SIZES[k - i - 1]
            places.append(k)
            scores.append(
                word.get((tag, far), 0.0)
                + next_by.get((between, far), 0.0)
                + weights.place.get((tag, before, far), 0.0)
                + weights.seen.get((seen, tag, back), 0.0)
                + weights.crossing.get((c.crossing(i + 1, k) if others else 0, tag, before), 0.0)
            )
            if opener:
                seen += tag
        between = following
    return places, scores


def _is_inverted(c: Context) -> bool:
    """Whether the verb stands right behind a whole quotation ("…," said Holm): its content is there."""
    tags, s = c.tags, c.start
    if c.group or c.back not in ("w0", "w1") or c.word.group not in _SAYING or c.word.form not in ("d", "s"):
        return False
    return tags[s - 1] == CLOSING or (tags[s - 1] == "," and tags[s - 2] == CLOSING)


class RightEnds(NamedTuple):
    """What speaks for the end of a content behind the cue."""

    passed: Tables  # lemma, class of the first word: how many ends passed
    around: Table  # the class before, at and behind the place
    length: Table  # class, length, verbs passed
    near: Table  # distance of the next likely cue, class, the one behind
    seen: Tables  # class of the first word: comma passed, class


def right_ends(c: Context, start: int, weights: RightEnds) -> Choice:
    """Places where content that begins at ``start`` may end."""
    scene = c.scene
    tags = c.tags
    opening = tags[start]
    if opening == OPENING and (end := _whole_quotation(c, start)):
        return only(end)
    o = opening if opening in OPENERS else "NP"
    passed_by = weights.passed.get((c.word.lemma, o), NOTHING)
    seen_by = weights.seen.get(o, NOTHING)
    verbs = scene.verbs_behind(start)
    places = scene.ends_behind(start)[:_MOST_ENDS]
    scores = []
    seen = ""
    near = -1
    for passed, k in enumerate(places):
        before, tag, after = tags[k - 1], tags[k], tags[k + 1]
        if c.others:
            near = c.near(k)
        n = verbs[k - 1 - start]
        scores.append(
            passed_by.get(min(passed, _MOST_PASSED), 0.0)
            + weights.around.get((before, tag, after), 0.0)
            + weights.length.get((tag, bucket(k - start), min(n, _MOST_VERBS)), 0.0)
            + weights.near.get((near, tag, after), 0.0)
            + seen_by.get((seen, tag), 0.0)
        )
        if tag in _SEEN:
            seen = ","
    return places, scores


def _whole_quotation(c: Context, start: int) -> int:
    """Where a quotation ends that begins at ``start`` and reaches to the end of the frame; 0 if none does."""
    last = c.scene.last
    for begin, end in c.scene.quotes:
        if begin == start and (end == last or (end == last - 1 and c.tags[end] == ".")):
            return end
    return 0


class LeftEnds(NamedTuple):
    """What speaks for the end of a content before the cue."""

    none_right: Tables  # class of the first word on the right: sense
    none_back: Tables  # the same: quotation before
    subject: Tables  # two classes before the group: distance
    word: Tables  # lemma, class of the first word on the right: distance
    crossing: Tables  # class of the first word on the right: pauses passed, class
    group: Tables  # verb group, form: the class before, distance


def left_ends(c: Context, right: int, weights: LeftEnds) -> Choice:
    """Places before the cue where content may end, NONE the first of them unless there is no content behind it."""
    tags, first, s, group, back = c.tags, c.scene.first, c.start, c.group, c.back
    _, lemma, _, form, sense, _ = c.word
    r = "-"
    if right >= 0:
        r = tags[right] if tags[right] in OPENERS else "NP"
        if r in _WHOLE and back[0] != "w":
            return only(NONE)
    places, scores = [], []
    if right >= 0:
        places.append(NONE)
        scores.append(
            weights.none_right.get(r, NOTHING).get(sense, 0.0) + weights.none_back.get(r, NOTHING).get(back, 0.0)
        )
    subject = weights.subject.get((tags[s - 1], tags[s - 2]), NOTHING)
    word = weights.word.get((lemma, r), NOTHING)
    crossing_by = weights.crossing.get(r, NOTHING)
    group_by = weights.group.get((group, form), NOTHING)
    crossed = 0
    for k in range(s, max(first, s - _SOURCE_SEARCHED), -1):
        before, tag = tags[k - 1], tags[k]
        if k == s or tag in PAUSES or before == CLOSING or before in _LEFT_OPENERS:
            far = SIZES[s - k]
            places.append(k)
            scores.append(
                subject.get(far, 0.0)
                + word.get(far, 0.0)
                + crossing_by.get((crossed, tag), 0.0)
                + group_by.get((before, far), 0.0)
            )
            if tag in PAUSES:
                crossed += 1
    return (places, scores) if places else only(NONE)


class LeftStarts(NamedTuple):
    """What speaks for the beginning of a content before the cue."""

    nearest: Table  # the joint nearest on the right, the class before
    length: Tables  # how it ends: class, length
    sense: Tables  # sense, distance of its end: the class before
    crossing: Tables  # how it ends: likely cues inside, the class before
    at: Tables  # how it ends: class, the class before


def left_starts(c: Context, end: int, weights: LeftStarts) -> Choice:
    """Places where content that ends at ``end``, before the cue, may begin."""
    tags, first = c.tags, c.scene.first
    closing = tags[end - 1]
    quotes = {stop: begin for begin, stop in c.scene.quotes}
    if quotes.get(end) == first:
        return only(first)
    q = "q" if closing == CLOSING else "p" if closing in _LEFT_OPENERS else "-"
    length_by, at_by = weights.length.get(q, NOTHING), weights.at.get(q, NOTHING)
    crossing_by = weights.crossing.get(q, NOTHING)
    sense_by = weights.sense.get((c.word.sense, bucket(c.start - end)), NOTHING)
    nearest = ""
    places, scores = [], []
    k = end - 1
    for _ in range(_LEFT_SEARCHED):
        k = quotes.get(k + 1, k)
        if k < first:
            break
        tag, before = tags[k], tags[k - 1]
        joint = before in JOINTS
        if before == BEFORE or ((joint or tag in JOINTS or tag in PHRASE_OPENERS) and not c.scene.inside_word(k)):
            places.append(k)
            scores.append(
                length_by.get((tag, bucket(end - k)), 0.0)
                + at_by.get((tag, before), 0.0)
                + crossing_by.get((c.crossing(k, end) if c.others else 0, before), 0.0)
                + sense_by.get(before, 0.0)
                + weights.nearest.get((nearest, before), 0.0)
            )
            if joint:
                nearest = before
        k -= 1
    if k >= first:
        places.append(first)
        scores.append(0.0)
    return places, scores
