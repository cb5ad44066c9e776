"""Grammar around a name: whether it is a subject, and whether its verb is one of saying."""

from __future__ import annotations

from newsparse_names import word_classes as w
from newsparse_names.text import DASHES, Text

PREPOSITIONS = frozenset("of in to for with by from at on against about between under over like including".split())  # noqa: SIM905
_INVERSION = frozenset(",”\"’'?!—–")  # what ends a quotation before "said Marsh"
_TELLING = frozenset(("tell", "tells", "told", "assured", "reminded", "accused", "urged", "informed"))
_DETERMINERS = frozenset(("the", "a", "an", "The", "A", "An"))
_PASSED_OVER = w.ADVERB | w.CALENDAR
_VERBAL = w.SAYING | w.AUXILIARY | _PASSED_OVER
_VERB_GROUP = 5  # words of the longest verb group looked through
_SHORTEST_PAST = 5  # letters of an unknown word in -ed that is taken for a verb
_PHRASE = 9  # tokens of a phrase between subject and verb
_BRACKETS = 12
_APPOSITION = 30


def verb_behind(text: Text, at: int) -> tuple[bool, bool]:
    """Tell whether a verb follows at a token, and whether it is one of saying.

    Adverbs and days are passed over, and auxiliaries on the way to a verb of saying ("has said", "is also warning").
    """
    if not text.flags[at] & _VERBAL:
        return _is_past(text.texts[at]), False
    subject = False
    for token in range(at, at + _VERB_GROUP):
        flags = text.flags[token]
        if flags & w.SAYING and text.texts[token].islower():
            return True, True
        if flags & w.AUXILIARY:
            subject = True
        elif not flags & _PASSED_OVER:
            return subject or _is_past(text.texts[token]), False
    return subject, False


def _is_past(word: str) -> bool:
    return word.endswith("ed") and len(word) >= _SHORTEST_PAST and word.islower()


def clause_of(text: Text, first: int, last: int) -> tuple[bool, bool]:
    """Tell whether a name with its title, ``first`` to ``last``, is a subject, and whether of a verb of saying."""
    before, at = first - 1, last
    if text.texts[before] in _DETERMINERS:
        before -= 1
    if text.texts[at] == "(":
        at = _behind_bracket(text, at)
    if text.flags[before] & w.SAYING and is_inverted(text, before):
        return True, True
    if text.texts[before] in PREPOSITIONS:
        return text.texts[before] == "for" and text.texts[at] == "to", _is_agent(text, before)
    subject, speaker = verb_behind(text, at)
    if subject or text.texts[at] == "who":
        return True, speaker
    if text.texts[at] in DASHES or text.texts[at] == ",":
        return _around_apposition(text, before, at)
    behind = _behind_phrase(text, at) if text.texts[at] in PREPOSITIONS else 0
    return verb_behind(text, behind) if behind else (False, False)


def is_inverted(text: Text, verb: int) -> bool:
    """Tell whether a verb of saying stands before its subject: “…,” said Marsh; but not: …, telling Marsh."""
    if not text.flags[verb] & w.SAYING or text.texts[verb - 1] not in _INVERSION:
        return False
    return text.texts[verb] not in _TELLING and not text.texts[verb].endswith("ing")


def _is_agent(text: Text, preposition: int) -> bool:
    """Tell whether what follows says something without being a subject: according to Marsh, as reported by Marsh."""
    verb = preposition - 1
    if text.texts[preposition] == "to":
        return text.texts[verb] in ("according", "According")
    return text.texts[preposition] == "by" and bool(text.flags[verb] & w.SAYING)


def _around_apposition(text: Text, before: int, at: int) -> tuple[bool, bool]:
    """The same over a pair of commas or dashes, around the name or behind it."""
    sign = text.texts[at]
    if text.texts[before] == sign and text.flags[at + 1] & (w.SAYING | w.AUXILIARY):
        return verb_behind(text, at + 1)
    behind = _behind_apposition(text, at) if sign == "," else 0
    if behind:
        return verb_behind(text, behind)
    # "Marsh, a former aide to the mayor, …" opens the sentence and is what it is about.
    return before >= -1 and text.begins_sentence(before + 1) and text.texts[at + 1] in _DETERMINERS, False


def _behind_phrase(text: Text, at: int) -> int:
    """Marsh in a speech on Monday said: the verb behind a short prepositional phrase, or 0."""
    for token in range(at + 1, min(at + _PHRASE, text.size)):
        word = text.texts[token]
        if text.flags[token] & (w.SAYING | w.AUXILIARY) and word.islower():
            return token
        if word == "," and text.texts[token + 1] == "who":
            return token + 2  # an official on the island, who asked not to be named
        if not word[0].isalnum() or (word in PREPOSITIONS and word not in ("on", "of")):
            return 0
    return 0


def _behind_bracket(text: Text, at: int) -> int:
    for token in range(at + 1, min(at + _BRACKETS, text.size)):
        if text.texts[token] == ")":
            return token + 1
    return at


def _behind_apposition(text: Text, comma: int) -> int:
    """The token behind the comma that closes what another one opens, or 0."""
    for token in range(comma + 1, min(comma + _APPOSITION, text.size)):
        if text.texts[token] == ",":
            if text.flags[token + 1] & w.SAYING or verb_behind(text, token + 1)[0]:
                return token + 1
        elif text.begins_sentence(token):
            return 0
    return 0
