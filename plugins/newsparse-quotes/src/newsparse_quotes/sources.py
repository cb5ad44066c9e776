"""Sources: who or what may hold the content, left or right of the cue, and what speaks for each."""

from __future__ import annotations

from typing import NamedTuple

from newsparse_quotes.attributions import Range
from newsparse_quotes.reading import CLOSING, OPENING
from newsparse_quotes.scenes import BEFORE, BEHIND, SIZES, VERB_TAGS, Context, bucket
from newsparse_quotes.weights import NONE, NOTHING, Choice, Table, Tables, only

_PRONOUNS = frozenset(["pro", "who", "which", "that", "poss", "her", "obj", "it", "you", "some", "dem", "one"])
_NOMINAL = _PRONOUNS | frozenset(
    [
        *("Cap", "human", "document", "plural", "low", "number", "time", "title", "N", "ed", "ing", "A", ")", "."),
        *("Nn", "Vbasen", "Vsn", "Vdn", "Vingn"),
    ]
)
_CONTINUES = frozenset(["Cap", "human", "plural", "low", "title", "N", "'s", "’s", "(", "document", "-", "."])
_RIGHT = frozenset(["by", "of", "from", "to", "among", "for", "with", "in"])
_RIGHT_OPENERS = _NOMINAL | frozenset(["the", "a", "an", "both", "no", "all"])
# A pronoun right before a verb in a finite form is its subject.
_SURE = frozenset(["pro", "who"])
# So is a name or a noun for a person, where no content stands before it.
_LIKELY = frozenset(["Cap", "human"])
_FINITE = frozenset(["d", "s", "base"])
_VERBAL = frozenset(["d", "s", "base", "ing"])
_CROSSED = frozenset([",", ";", "and", "but", "that", "who", "which", "while", ":", "—"])
_EDGES = frozenset(
    [
        *(",", ";", ":", "—", "–", "(", ")", CLOSING, OPENING, "and", "but", "or", "while", "that", "as", "when"),
        *("because", "if", "since", "though", "although", "after", "before", "in", "on", "at", "for", "from", "by"),
        *("with", "to", "who", "which", "whose", "of", "the", "a", "an", "about", "time", "ing", "ed", "than", "where"),
    ]
)
_LEFT_OF = _EDGES | VERB_TAGS | {"adv", "am", BEFORE}
_RIGHT_OF = _EDGES | VERB_TAGS | {"am", "have", "modal", "pro", BEHIND}
# What no source reaches across to the left.
_STOPS = frozenset([CLOSING, "but", "when", "while", "if", "after", "before", "because", "have", BEFORE])
_DETERMINERS = frozenset(["the", "a", "an", "poss", "her", "some", "number", "title"])
_PREPOSITIONS = frozenset(["of", "for", "in", "at", "on", "from", "with"])
_RELATIVE = frozenset(["who", "which", "whose", "whom"])
_LONGEST_CLAUSE = 40
_MOST_PHRASES = 9
_FURTHEST = 60
_LONGEST = 36
_RIGHT_LONGEST = 60
_RIGHT_SEARCHED = 16
_MOST_COMMAS = 3
_MOST_PREPOSITIONS = 2


class Anchors(NamedTuple):
    """What speaks for the end of a source before the cue, or the beginning of one behind it."""

    none: Table  # lemma, form
    right_group: Tables  # verb group, form: class before
    sense: Tables  # sense, class before the cue: distance
    nth: Tables  # form: how many passed, class behind the place
    none_word: Tables  # lemma: verb group, content on the left
    right_sides: Tables  # form, the class before the cue, content on the left and right: distance, inside
    tag: Tables  # form: class, distance
    inside: Table  # whether in the content, content on the left, distance, content on the right
    follows: Tables  # class before the cue: class behind the place, pauses crossed
    crossing: Tables  # form, class before the cue: next likely cue, likely cues passed
    group: Tables  # verb group, form, content on the left: distance
    right: Table  # class, distance, preposition, whether in the content


def anchors(c: Context, right: int, left: int, cue: Range, weights: Anchors) -> Choice:
    """Places where a source may end before the cue, and negated ones where it may begin behind it; the first NONE.

    Args:
        c: the cue.
        right: where the content behind the cue begins, or NONE.
        left: where the content before the cue ends, or NONE.
        cue: first place of the cue, and the one behind its last.
        weights: what speaks for each.
    """
    tags, first, group = c.tags, c.scene.first, c.group
    _, _, _, form, sense, name = c.word
    s = cue[0]
    p1 = tags[s - 1]
    if not group and (p1 in _SURE or (left < 0 and p1 in _LIKELY and form in _FINITE)):
        return only(s)
    if p1 == "," and (end := _before_clause(tags, s - 1, first)):
        return only(end)
    r = "r" if right >= 0 else "-"
    w = "l" if left >= 0 else "-"
    places = [NONE]
    scores = [weights.none.get(name, 0.0) + weights.none_word.get(c.word.lemma, NOTHING).get((group, w), 0.0)]
    sense_by = weights.sense.get((sense, p1), NOTHING)
    nth_by = weights.nth.get(form, NOTHING)
    follows_by = weights.follows.get(p1, NOTHING)
    tag_by = weights.tag.get(form, NOTHING)
    crossing_by = weights.crossing.get((form, p1), NOTHING)
    group_by = weights.group.get((group, form, w), NOTHING)
    quotes = {stop: begin for begin, stop in c.scene.quotes}
    crossed = ""
    follows = "="
    k = s
    while k > first and len(places) <= _MOST_PHRASES and s - k < _FURTHEST:
        if k in quotes:
            k = quotes[k]
            crossed, follows = CLOSING, tags[k]
            continue
        tag = tags[k - 1]
        if tag in _NOMINAL and follows not in _CONTINUES:
            far = SIZES[s - k]
            places.append(k)
            scores.append(
                weights.inside.get(("i" if left >= k else "-", w, far, r), 0.0)
                + follows_by.get((follows, crossed), 0.0)
                + crossing_by.get((c.near(k), c.crossing(k, s)) if c.others else (-1, 0), 0.0)
                + group_by.get(far, 0.0)
                + tag_by.get((tag, far), 0.0)
                + sense_by.get(far, 0.0)
                + nth_by.get((len(places), follows), 0.0)
            )
        elif tag in _CROSSED:
            crossed = f"{tag}{crossed}"[:8]
        follows = tag
        k -= 1
    if left >= 0 or form not in _VERBAL:
        behind, their_scores = _behind(c, right, left, cue, weights)
        places += behind
        scores += their_scores
    return places, scores


def _behind(c: Context, right: int, left: int, cue: Range, weights: Anchors) -> Choice:
    """The places behind the cue: right behind it, or behind a preposition."""
    tags = c.tags
    form = c.word.form
    begin = cue[1]
    sides = "l" if left >= 0 else "-", "r" if right >= 0 else "-"
    sides_by = weights.right_sides.get((form, tags[cue[0] - 1], *sides), NOTHING)
    group_by = weights.right_group.get((c.group, form), NOTHING)
    places, scores = [], []
    for k in range(begin, min(begin + _RIGHT_SEARCHED, c.scene.last)):
        before = tags[k - 1]
        if (k == begin or before in _RIGHT or (before == "," and k == begin + 1)) and tags[k] in _RIGHT_OPENERS:
            far = SIZES[k - begin]
            across = before if k > begin else "="
            inside = "i" if 0 <= right <= k else "-"
            places.append(-1 - k)
            scores.append(
                weights.right.get((tags[k], far, across, inside), 0.0)
                + sides_by.get((far, inside), 0.0)
                + group_by.get(before, 0.0)
            )
    return places, scores


def _before_clause(tags: list[str], comma: int, first: int) -> int:
    """Where a subject ends that a clause parts from its verb ("Holm, who had left, said"); 0 if none does."""
    for k in range(comma - 1, max(first + 1, comma - _LONGEST_CLAUSE), -1):
        tag = tags[k]
        if tag in _RELATIVE and tags[k - 1] == ",":
            return k - 1
        if tag in (",", CLOSING):
            return 0
    return 0


class LeftEdges(NamedTuple):
    """What speaks for the beginning of a source before the cue; "rest" are the words from there to its end."""

    prepositions: Table  # prepositions in the rest, the class before, class
    ends: Tables  # class of the last word: class, length
    closing: Tables  # class behind the source: commas in the rest, the class before, clause in the rest
    pair: Table  # the two classes before, clause in the rest
    commas: Tables  # whether the cue follows at once: commas in the rest, the class before, clause in the rest


def left_edges(c: Context, end: int, weights: LeftEdges) -> Choice:
    """Places where a source that ends at ``end`` may begin."""
    tags, first = c.tags, c.scene.first
    last_tag = tags[end - 1]
    if last_tag in ("pro", "who", "which", "that"):
        return only(end - 1)
    ends_by = weights.ends.get(last_tag, NOTHING)
    closing_by = weights.closing.get(tags[end], NOTHING)
    commas_by = weights.commas.get("=" if end == c.start else "-", NOTHING)
    places, scores = [], []
    commas = prepositions = 0
    clause = ""
    for k in range(end - 1, max(first, end - _LONGEST) - 1, -1):
        tag, before = tags[k], tags[k - 1]
        # Of the figures of one number only the first may begin a source.
        if before in _LEFT_OF or (tag in _DETERMINERS and tag != before) or k == end - 1:
            passed = (commas, before, clause)
            places.append(k)
            scores.append(
                weights.prepositions.get((prepositions, before, tag), 0.0)
                + ends_by.get((tag, SIZES[end - 1 - k]), 0.0)
                + closing_by.get(passed, 0.0)
                + commas_by.get(passed, 0.0)
                + weights.pair.get((before, tags[k - 2], clause), 0.0)
            )
            if before in _STOPS:
                break
        if tag == ",":
            commas = min(commas + 1, _MOST_COMMAS)
        elif tag in _RELATIVE:
            clause = "who"
        elif tag in _PREPOSITIONS:
            prepositions = min(prepositions + 1, _MOST_PREPOSITIONS)
        elif tag in ("and", "or"):
            clause = "and"
    return places, scores


class RightEdges(NamedTuple):
    """What speaks for the end of a source behind the cue."""

    seen: Table  # what was passed, class, commas passed
    meaning: Tables  # meaning of the cue: class
    around: Table  # the class before, class
    start: Tables  # class of the first word: class, length
    commas: Table  # commas passed, class, the one behind
    length: Table  # class, length, commas passed
    ahead: Table  # what was passed, class, the one behind
    rest: Table  # what was passed, class, distance to the end of the frame


def right_edges(c: Context, start: int, weights: RightEdges) -> Choice:
    """Places where a source that begins at ``start``, behind the cue, may end."""
    tags, last = c.tags, c.scene.last
    meaning_by = weights.meaning.get(c.word.group, NOTHING)
    start_by = weights.start.get(tags[start], NOTHING)
    places, scores = [], []
    seen = ""
    commas = 0
    for k in range(start + 1, min(start + _RIGHT_LONGEST, last) + 1):
        tag = tags[k]
        if tag in _RIGHT_OF or k == start + 1 or (tag == "." and k == last - 1):
            far = bucket(k - start)
            places.append(k)
            scores.append(
                weights.seen.get((seen, tag, commas), 0.0)
                + meaning_by.get(tag, 0.0)
                + weights.around.get((tags[k - 1], tag), 0.0)
                + start_by.get((tag, far), 0.0)
                + weights.commas.get((commas, tag, tags[k + 1]), 0.0)
                + weights.length.get((tag, far, commas), 0.0)
                + weights.ahead.get((seen, tag, tags[k + 1]), 0.0)
                + weights.rest.get((seen, tag, bucket(last - k)), 0.0)
            )
        if tag == ",":
            commas = min(commas + 1, _MOST_COMMAS)
            seen = ","
        elif tag in _RELATIVE:
            seen = "who"
        elif tag in _PREPOSITIONS:
            seen = seen or "p"
    return places, scores
