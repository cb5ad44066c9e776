"""Grammar around a mention: whether it is a subject, and whether its verb is one of saying."""

from __future__ import annotations

from newsparse_names.phrases import Text
from newsparse_names.words import W

_APPOSITION = 30  # tokens an apposition or relative clause may have
_PHRASE = 9  # tokens of a phrase between subject and verb
_SKIPPED = W.ADVERB | W.CALENDAR


def verb_behind(text: Text, at: int) -> tuple[bool, bool]:
    """Tell whether a verb follows at a token, and whether it is one of saying.

    Adverbs and days are passed over, and auxiliaries on the way to a verb of saying ("has said", "is also warning").
    """
    subject = False
    for _ in range(5):
        flags = text.flag(at)
        if flags & W.SAYING and text.text(at).islower():
            return True, True
        if flags & W.AUXILIARY:
            subject = True
        elif not flags & _SKIPPED:
            word = text.text(at)
            return subject or len(word) > 4 and word.islower() and word.endswith("ed"), False
        at += 1
    return subject, False


def clause_of(text: Text, first: int, last: int) -> tuple[bool, bool]:
    """Tell whether the name from ``first`` to ``last``, title included, is a subject, and whether of a verb of saying."""
    before, at = first - 1, last
    if text.text(before) in _DETERMINERS:
        before -= 1
    if text.text(at) == "(":
        at = _behind(text, at, ")", 12)
    if text.flag(before) & W.SAYING and _inverted(text, before):
        return True, True
    if text.text(before) in PREPOSITIONS:
        return text.text(before) == "for" and text.text(at) == "to", False
    subject, speaker = verb_behind(text, at)
    if subject:
        return True, speaker
    if text.text(at) == "who":
        return True, False
    if text.text(at) in PREPOSITIONS and (behind := _behind_phrase(text, at)):
        return verb_behind(text, behind)
    return _apposed(text, before, at)


def _apposed(text: Text, before: int, at: int) -> tuple[bool, bool]:
    """The same over a pair of commas or dashes, around the name or behind it."""
    sign = text.text(at)
    if sign not in _PAIRED:
        return False, False
    if text.text(before) == sign and text.flag(at + 1) & (W.SAYING | W.AUXILIARY):
        return verb_behind(text, at + 1)
    behind = _behind_apposition(text, at) if sign == "," else 0
    if behind:
        return verb_behind(text, behind)
    # Marsh, a former aide to the mayor, … opens the sentence and is what it is about.
    return before >= 0 and text.starts[before + 1] in text.first_in_sentence and text.text(at + 1) in _DETERMINERS, False


def _behind_phrase(text: Text, at: int) -> int:
    """Marsh, in a speech on Monday said: the verb behind a short prepositional phrase, or 0."""
    for token in range(at + 1, min(at + _PHRASE, text.size)):
        flags, word = text.flags[token], text.texts[token]
        if flags & (W.SAYING | W.AUXILIARY) and word.islower():
            return token
        if not word[0].isalnum() or word in PREPOSITIONS and word not in ("on", "of"):
            return 0
    return 0


def _inverted(text: Text, verb: int) -> bool:
    """Tell whether the verb stands before its subject: “…,” said Peskov."""
    return verb == 0 or text.texts[verb - 1] in _BEFORE_INVERSION


_BEFORE_INVERSION = frozenset(",”\"’'?!—–")
PREPOSITIONS = frozenset("of in to for with by from at on against about between under over like including".split())
_DETERMINERS = frozenset(("the", "a", "an", "The", "A", "An"))
_PAIRED = frozenset((",", "—", "–", "-"))


def _behind(text: Text, at: int, sign: str, most: int) -> int:
    for token in range(at + 1, min(at + most, text.size)):
        if text.texts[token] == sign:
            return token + 1
    return at


def _behind_apposition(text: Text, comma: int) -> int:
    """The token behind the comma that closes what another one opens, or 0."""
    for token in range(comma + 1, min(comma + _APPOSITION, text.size)):
        if text.texts[token] == ",":
            subject, _ = verb_behind(text, token + 1)
            if subject or text.flag(token + 1) & W.SAYING:
                return token + 1
        elif text.starts[token] in text.first_in_sentence:
            return 0
    return 0
