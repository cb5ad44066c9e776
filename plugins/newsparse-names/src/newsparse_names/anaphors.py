"""Anaphors: the pronouns and descriptions of an article, each with its grammar."""

from __future__ import annotations

from itertools import compress
from operator import attrgetter

from newsparse_names import word_classes as w
from newsparse_names.descriptions import DESCRIBING, Description, find_descriptions
from newsparse_names.grammar import PREPOSITIONS, clause_of, is_inverted, verb_behind
from newsparse_names.mentions import Mention
from newsparse_names.referents import Referent
from newsparse_names.text import POSSESSIVE, Text

_GENDERED = w.HE | w.SHE
_PRONOUNS = _GENDERED | w.IT | w.RELATIVE
_SUBJECTS = frozenset(("he", "she", "He", "She"))
_POSSESSIVES = frozenset(("his", "her", "His", "Her"))
_OBJECTS = frozenset(("him", "her", "Him", "Her"))
_CONJUNCTIONS = frozenset(("and", "or", "but", "that", "as", "because", "if", "when", "while", "who"))
# Before a noun that says what somebody is, and names nobody new.
_PREDICATIVE = frozenset(", is was as be been became become remains of like — –".split())  # noqa: SIM905
_BODIES = w.SHORTENED | w.COLLECTIVE
_ANY = _PRONOUNS | DESCRIBING | _BODIES
_BEHIND_PHRASES = frozenset(("and", "that", "which", "who", "in", "on", "at", "to", "from", "by", "with", "as", "for"))
_OPENING_WORDS = 7  # tokens of an opening phrase before the pronoun, at most
_OPENING_CLAUSE = 24  # tokens from the pronoun to the comma, at most


class Anaphor:
    """A pronoun or a description.

    Attributes:
        first: its first token.
        lead: the same; mentions by name have a title before it.
        last: the token behind it.
        sentence: number of its sentence, once it has been placed (`Text.place`).
        quoted: whether it stands in a quotation, likewise.
        subject: whether it is a subject.
        speaker: whether it is the subject of a verb of saying.
        possessive: whether it is possessive.
    """

    __slots__ = ("first", "last", "lead", "possessive", "quoted", "sentence", "speaker", "subject")

    def __init__(self, first: int, last: int) -> None:
        self.first = self.lead = first
        self.last = last
        self.sentence = 0
        self.quoted = self.subject = self.speaker = self.possessive = False


class Described(Anaphor):
    """A description of one person."""

    __slots__ = ("description",)

    def __init__(self, text: Text, description: Description) -> None:
        super().__init__(description.first, description.last)
        self.description = description
        self.subject, self.speaker = clause_of(text, self.first, self.last)
        self.possessive = text.texts[self.last] in POSSESSIVE


class Institution(Anaphor):
    """A noun for an organisation that has been named: "the company", "the council"."""

    __slots__ = ("noun",)

    def __init__(self, text: Text, first: int, last: int) -> None:
        super().__init__(first, last)
        self.noun = text.texts[last - 1]
        self.subject, self.speaker = clause_of(text, first, last)
        self.possessive = text.texts[last] in POSSESSIVE


class Pronoun(Anaphor):
    """He or she.

    Attributes:
        gender: 0 for he, 1 for she.
        object: whether it is an object's form.
    """

    __slots__ = ("gender", "object")

    def __init__(self, text: Text, at: int) -> None:
        super().__init__(at, at + 1)
        word = text.texts[at]
        self.gender = 0 if text.flags[at] & w.HE else 1
        self.possessive = word in _POSSESSIVES and _is_noun(text.texts[at + 1])
        self.object = not self.possessive and word in _OBJECTS
        if not self.possessive and not self.object:
            self.subject, self.speaker = verb_behind(text, at + 1)
            self.subject = self.subject or word in _SUBJECTS
            if is_inverted(text, at - 1):
                self.subject = self.speaker = True


class Relative(Anaphor):
    """Who, which."""

    __slots__ = ()

    def __init__(self, text: Text, at: int) -> None:
        super().__init__(at, at + 1)
        self.subject, self.speaker = verb_behind(text, at + 1)
        if is_inverted(text, at - 1):
            self.subject = self.speaker = True


class SpeakingThing(Relative):
    """It, as the subject of a verb of saying: only then does it mean anything here."""

    __slots__ = ()


def find_anaphors(text: Text) -> list[Anaphor]:
    """Find the pronouns and descriptions of an article, in order."""
    flags = text.flags
    marked = [at for at in compress(range(text.size), flags) if flags[at] & _ANY]
    found: list[Anaphor] = [Pronoun(text, at) for at in marked if flags[at] & _GENDERED]
    found += [Relative(text, at) for at in marked if flags[at] & w.RELATIVE]
    found += [SpeakingThing(text, at) for at in marked if flags[at] & w.IT and _speaks(text, at)]
    described = find_descriptions(text, [at for at in marked if flags[at] & DESCRIBING])
    found += [Described(text, description) for description in described]
    found += [Institution(text, *span) for at in marked if flags[at] & _BODIES and (span := _institution(text, at))]
    return sorted(found, key=attrgetter("first"))


def _is_noun(word: str) -> bool:
    return word[:1].isalpha() and word not in PREPOSITIONS and word not in _CONJUNCTIONS


def _speaks(text: Text, at: int) -> bool:
    """Tell whether a pronoun is the subject of a verb of saying."""
    return verb_behind(text, at + 1)[1] or is_inverted(text, at - 1)


def _institution(text: Text, at: int) -> tuple[int, int] | None:
    """The company, the Swiss bank: the tokens of the phrase that a noun ends, or None."""
    first = at - 2 if text.flags[at - 1] & (w.ADJECTIVE | w.MODIFIER) else at - 1
    if first < 0 or text.texts[first] not in ("the", "The") or not text.texts[at].islower():
        return None
    return (first, at + 1) if _ends_phrase(text, at + 1) else None


def _ends_phrase(text: Text, at: int) -> bool:
    word = text.texts[at]
    if text.flags[at] & (w.SAYING | w.AUXILIARY | w.ADVERB) or not word or not word[0].isalpha():
        return word not in ("-", "of")
    return word in _BEHIND_PHRASES or word.endswith("ed")


def find_strangers(text: Text, described: list[Described], serial: int) -> dict[int, Referent]:
    """Make referents of persons without a name who act ("a spokeswoman said"); pronouns that mean them mean nobody.

    Args:
        text: the article's tokens.
        described: its descriptions.
        serial: the number the first of them is to have.

    Returns:
        By the first token of their description.
    """
    found: dict[int, Referent] = {}
    for item in described:
        if not item.subject or item.description.definite:
            continue
        if text.texts[item.first - 1] not in _PREDICATIVE:
            stranger = found[item.first] = Referent("person", serial + len(found))
            stranger.titled = [int(item.description.gender == gender) for gender in (w.MALE, w.FEMALE)]
    return found


def find_names_ahead(text: Text, anaphors: list[Anaphor], named: list[tuple[Mention, Referent]]) -> dict[int, Referent]:
    """In his speech, Marsh said: whom the pronouns of an opening phrase mean that the subject behind its comma names.

    Returns:
        By the token of the pronoun.
    """
    subjects = {m.lead: r for m, r in named if r.kind == "person" and m.subject and text.texts[m.lead - 1] == ","}
    found: dict[int, Referent] = {}
    if not subjects:
        return found
    for item in anaphors:
        if not isinstance(item, Pronoun) or item.quoted:
            continue
        if _is_in_opening_phrase(text, item.first) and (behind := _behind_opening_phrase(text, item.last)) in subjects:
            found[item.first] = subjects[behind]
    return found


def _is_in_opening_phrase(text: Text, at: int) -> bool:
    """Tell whether a pronoun stands in a phrase that opens its sentence: "While she …", "In his long speech …"."""
    for first in range(at - 1, max(at - _OPENING_WORDS, -1), -1):
        if not text.texts[first].isalpha():
            return False
        if text.begins_sentence(first):
            return text.texts[first].lower() in text.words.subordinating
    return False


def _behind_opening_phrase(text: Text, at: int) -> int:
    for token in range(at, min(at + _OPENING_CLAUSE, text.size)):
        if text.begins_sentence(token):
            return -1
        if text.texts[token] == ",":
            return token + 1
    return -1
