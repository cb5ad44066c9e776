"""Comment clauses: "…, a study suggests", "…, they report in a journal", behind what they attribute.

Quirk, Greenbaum, Leech and Svartvik, A Comprehensive Grammar of the English Language, 1985, 15.53-54: of the verbs that
make such clauses, the ones that report are in the table of cues.
"""

from __future__ import annotations

from newsparse_quotes.attributions import Attribution
from newsparse_quotes.reading import Frame, Reading
from newsparse_quotes.subjects import INSIDE_SUBJECT, LONGEST_SUBJECT, SUBJECT

_BEHIND = frozenset(["in", "on", "at", "to", "adv", "time", "during", "after", "as", "by", "obj"])
# Words that may stand behind the verb.
_LONGEST_BEHIND = 6
# A study, no record and the like may be one here.
_OPENS_SUBJECT = SUBJECT | frozenset(["document", "no", "low"])
_INSIDE_SUBJECT = INSIDE_SUBJECT | frozenset(["document", "no", "more", "than", "in", "at", "for", "by", "and"])
_PLURAL = frozenset(["pro", "plural", "human"])
_NOT_BEFORE_VERB = frozenset(["the", "a", "an", "poss", "of", "'s", "’s", "to"])
# A clause behind one of these is not the main one: When it rained, he said so.
_SUBORDINATE = frozenset(
    [
        *("when", "after", "if", "as", "while", "because", "since", "although", "though", "before", "until", "unless"),
        *("in", "on", "at", "for", "with", "to", "by", "under", "during", "from", "among", "ing", "ed"),
        *("what", "where", "how", "who", "whether", "that"),
    ]
)
_FINITE = frozenset(["am", "have", "modal", "dont"])


def read_comment(reading: Reading, frame: Frame, verbs: frozenset[str]) -> Attribution | None:
    """Read the comment clause at the end of a frame, if its form leaves no doubt.

    Args:
        reading: the article.
        frame: the frame.
        verbs: lemmas of the verbs that make comment clauses.
    """
    tags, first = reading.tags, frame.first
    end = frame.last - (tags[frame.last - 1] == ".")
    verb = _find_verb(reading, first, end, verbs)
    if not verb or tags[first] in _SUBORDINATE:
        return None
    comma = _comma_before(tags, verb, first)
    if verb - comma < 2 or tags[comma + 1] not in _OPENS_SUBJECT:  # noqa: PLR2004 - a subject has a word
        return None
    if not any(tag in _FINITE or tag[0] == "V" for tag in tags[first:comma]):
        return None
    return Attribution(verb, (verb, verb + 1), (comma + 1, verb), ((first, comma),), 0.0)


def _find_verb(reading: Reading, first: int, end: int, verbs: frozenset[str]) -> int:
    """The last verb before ``end``, if it can make a comment clause; 0 if it cannot."""
    tags, words = reading.tags, reading.words
    for k in range(end - 1, max(first + 1, end - _LONGEST_BEHIND), -1):
        word = words[k]
        if word.lemma in verbs and word.tag != "Cap":
            agrees = _is_plural(reading, k - 1) if word.form == "base" else tags[k - 1] not in _NOT_BEFORE_VERB
            return k if agrees and (k + 1 == end or tags[k + 1] in _BEHIND) else 0
        if tags[k] == ",":
            break
    return 0


def _is_plural(reading: Reading, at: int) -> bool:
    """Whether a verb without an ending goes with a word: they report, records show; not a police report."""
    return reading.tags[at] in _PLURAL or (reading.tags[at] == "document" and reading.texts[at].endswith("s"))


def _comma_before(tags: list[str], verb: int, first: int) -> int:
    """The comma before the subject of a verb; the verb itself where something else stands between."""
    for k in range(verb - 1, max(first, verb - LONGEST_SUBJECT), -1):
        if tags[k] == ",":
            return k
        if tags[k] not in _INSIDE_SUBJECT:
            break
    return verb
