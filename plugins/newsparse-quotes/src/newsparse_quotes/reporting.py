"""Reporting clauses: the form by which a quotation is attributed whatever the verb, where the weights know too little.

"…," said Holm; "…," Holm fumed; Holm fumed: "…" (Quirk, Greenbaum, Leech and Svartvik, A Comprehensive Grammar of the
English Language, 1985, 14.28-29: the reporting clause, its places and its inversion).
"""

from __future__ import annotations

from newsparse_quotes.attributions import Attribution, Range
from newsparse_quotes.reading import Frame, Reading
from newsparse_quotes.subjects import INSIDE_SUBJECT, LONGEST_SUBJECT, SUBJECT
from newsparse_quotes.words import Word

# A quotation of fewer words, marks included, is a name or a scare quote.
_SHORTEST = 5
_DETERMINERS = frozenset(["the", "a", "an", "poss", "of", "-"])
_BEHIND_VERB = frozenset(
    [
        *(".", ",", ";", ":", "?", "!", "—", "–", "-", "adv", "time", "obj", "her", "him", "that", "as", "after", "at"),
        *("before", "by", "during", "from", "in", "of", "on", "through", "to", "when", "while", "with", "without"),
    ]
)
_APPOSED = frozenset(["the", "a", "an", "poss", "title", "number", "human", "low"])
_STOPS = frozenset([".", ","])


def read_reporting(reading: Reading, frame: Frame) -> Attribution | None:
    """Read the reporting clause of a frame that a quotation begins or ends, if its form leaves no doubt."""
    if not frame.quotes:
        return None
    return _behind(reading, frame) if frame.quotes[0][0] == frame.first else _before(reading, frame)


def _behind(reading: Reading, frame: Frame) -> Attribution | None:
    """Read "…," said Holm; "…," Holm said."""
    tags = reading.tags
    at = _behind_comma(reading.texts, frame)
    if not at:
        return None
    if _is_verb(reading.words[at]) and tags[at + 1] in SUBJECT:
        end = _end_of_subject(tags, at + 1, frame.last)
        return _attribute(frame, at, (at + 1, end), end)
    verb = _verb_behind(reading, at, frame.last) if tags[at] in SUBJECT else 0
    return _attribute(frame, verb, (at, verb), verb + 1) if verb else None


def _behind_comma(texts: list[str], frame: Frame) -> int:
    """The token behind a quotation and the comma that ends it, on either side of its mark; 0 if none does."""
    begin, end = frame.quotes[0]
    if end - begin < _SHORTEST or end + 2 >= frame.last:
        return 0
    if texts[end] == ",":
        return end + 1
    return end if texts[end - 2] == "," else 0


def _verb_behind(reading: Reading, first: int, last: int) -> int:
    """The verb behind a subject; 0 if there is none."""
    tags = reading.tags
    for k in range(first + 1, min(first + LONGEST_SUBJECT, last - 1)):
        follows = tags[k + 1] in _BEHIND_VERB and tags[k - 1] not in _DETERMINERS
        if follows and (_is_verb(reading.words[k]) or _acts_as_verb(tags, k)):
            return k
        if tags[k] not in INSIDE_SUBJECT:
            break
    return 0


def _before(reading: Reading, frame: Frame) -> Attribution | None:
    """Read Holm said: "…" and Holm said, "…" with nothing behind the quotation."""
    texts, tags, first = reading.texts, reading.tags, frame.first
    begin, end = frame.quotes[0]
    verb = begin - 2
    if end - begin < _SHORTEST or end + 1 < frame.last or texts[begin - 1] not in (":", ",") or verb <= first:
        return None
    if not _is_verb(reading.words[verb]) or tags[verb - 1] in _DETERMINERS or tags[first] not in SUBJECT:
        return None
    if verb - first > LONGEST_SUBJECT or any(tag not in INSIDE_SUBJECT for tag in tags[first:verb]):
        return None
    return _attribute(frame, verb, (first, verb), frame.last)


def _attribute(frame: Frame, verb: int, subject: Range, end: int) -> Attribution:
    """Attribute the first quotation of a frame, and one that goes on right behind the clause or a comma there."""
    further = [quote for quote in frame.quotes[1:] if end <= quote[0] <= end + 1]
    return Attribution(verb, (verb, verb + 1), subject, (frame.quotes[0], *further), 0.0)


def _end_of_subject(tags: list[str], first: int, last: int) -> int:
    """Where a subject behind its verb ends; an apposition belongs to it: said Holm, the captain of the side."""
    for k in range(first + 1, last):
        apposed = tags[k] == "," and tags[k + 1 : k + 2] and tags[k + 1] in _APPOSED
        if not apposed and (tags[k] not in INSIDE_SUBJECT or (tags[k] == "." and k == last - 1)):
            return k
    return last


def _is_verb(word: Word) -> bool:
    return word.tag == "ed" or (bool(word.lemma) and word.form in ("d", "s"))


def _acts_as_verb(tags: list[str], k: int) -> bool:
    """Whether a word that no table knows ends a clause behind its subject: "…," Holm wept."""
    return tags[k] == "low" and tags[k + 1] in _STOPS and tags[k - 1] in ("Cap", "pro")
