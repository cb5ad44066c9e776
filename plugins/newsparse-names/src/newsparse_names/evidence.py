"""Evidence of what a name is: a person, an organisation, a place. Grammar first, tables second."""

from __future__ import annotations

from newsparse_names.grammar import PREPOSITIONS
from newsparse_names.mentions import Mention
from newsparse_names.text import Text
from newsparse_names.words import W

LEAST = 2.0  # weight without which a name stays unknown
_NEVER = -20.0
_WITHIN = frozenset(("in", "near", "across", "outside", "throughout", "around", "In", "Near", "Across"))
_TOWARDS = frozenset(("from", "to", "into", "at"))
_ARTICLES = frozenset(("the", "The"))
# What is looked for right before a name, and right behind it.
_TELLING_BEFORE = _WITHIN | _TOWARDS | _ARTICLES | {","}
_TELLING_CLASSES = W.SHORTENED | W.ADJECTIVE
_TELLING_BEHIND = frozenset((",", "who"))
_APPOSITION = 7  # tokens of an apposition up to its noun
_APPOSITION_ENDS = frozenset(("of", ",", ".", "who", "which", "that"))
_LONGEST_ACRONYM = 6
_JOINING = frozenset(("of", "for", "on"))


class Form:
    """All mentions that have the same words.

    Attributes:
        key: the words.
        mentions: where they stand.
        person: weight of the evidence for a person.
        organization: … for an organisation.
        place: … for a place.
        seen: the signs that have been counted.
    """

    __slots__ = ("key", "mentions", "organization", "person", "place", "seen")

    def __init__(self, key: tuple[str, ...]) -> None:
        self.key = key
        self.mentions: list[Mention] = []
        self.person = self.organization = self.place = 0.0
        self.seen: set[str] = set()

    def weigh(self, sign: str, person: float = 0, organization: float = 0, place: float = 0) -> None:
        """Count one sign of what the name is; a sign that comes again tells nothing new."""
        if sign not in self.seen:
            self.seen.add(sign)
            self.person += person
            self.organization += organization
            self.place += place

    @property
    def kind(self) -> str | None:
        """The kind with most evidence, of equals the first, or None where there is too little."""
        person, organization, place = self.person, self.organization, self.place
        if person >= LEAST and person >= organization and person >= place:
            return "person"
        if organization >= LEAST and organization >= place:
            return "organization"
        return "place" if place >= LEAST else None


def gather(text: Text, mentions: list[Mention]) -> dict[tuple[str, ...], Form]:
    """Gather mentions into forms and weigh the evidence."""
    forms: dict[tuple[str, ...], Form] = {}
    for mention in mentions:
        form = forms.get(mention.key)
        if form is None:
            form = forms[mention.key] = Form(mention.key)
            _weigh_words(form, mention, text)
        form.mentions.append(mention)
        _weigh_context(form, mention, text)
    return forms


def _weigh_words(form: Form, mention: Mention, text: Text) -> None:
    flags, several = mention.flags, len(form.key) > 1
    if flags & (W.PLACE | W.STATE):
        form.weigh("place", place=10 if several else 4)
    if flags & W.ORGANIZATION:
        form.weigh("organisation", organization=5)
    if several:
        _weigh_several(form, mention, text)
    else:
        _weigh_one(form, form.key[0], flags)


def _weigh_one(form: Form, word: str, flags: int) -> None:
    if flags & W.GIVEN:
        form.weigh("given name", person=1)
    if word.isupper():
        if 1 < len(word) <= _LONGEST_ACRONYM and not flags & (W.PLACE | W.GROUP | W.OPENER | W.COMMON):
            form.weigh("acronym", organization=3)
    elif not word[3:].islower() and any(map(str.isupper, word[3:])):
        form.weigh("capitals inside", organization=3)  # BuzzFeed, but not McCain


def _weigh_several(form: Form, mention: Mention, text: Text) -> None:
    key, get = form.key, text.words.classes.get
    classes = [get(word, 0) for word in key]
    first, last = classes[0], classes[-1]
    if last & (W.GROUP | W.ADJECTIVE) and not first & W.GIVEN:
        form.weigh("no name", _NEVER, _NEVER, _NEVER)  # the Affordable Care Act, Cuban Americans
        return
    _weigh_heads(form, classes)
    if last & W.PLACE_HEAD or first & W.PLACE_BEFORE:
        form.weigh("place head", place=4)
    if first & W.GIVEN:
        form.weigh("given name", person=3)
    elif text.words.of(key[0]) & W.PLACE:
        form.weigh("of a place", organization=2)
    elif len(key) < 4 and not any(map(text.words.is_common, key)):  # noqa: PLR2004 - as persons are called
        form.weigh("words of no language", person=1.5)
    _weigh_parts(form, classes, text.raw[mention.start : mention.end])


def _weigh_heads(form: Form, classes: list[int]) -> None:
    """What only organisations' names have: a noun that says what they are, in its place."""
    key, first, last = form.key, classes[0], classes[-1]
    if last & W.COLLECTIVE and key[-1].islower():
        form.weigh("campaign", organization=20)
    if last & W.ORGANIZATION_HEAD:
        form.weigh("head", organization=5)
    elif first & W.ORGANIZATION_HEAD and not first & W.GIVEN:
        form.weigh("first head", organization=4)
    elif key[1] == "of" and first & W.TITLE:
        form.weigh("title of", person=5)  # Earl of Marsham
    elif not _JOINING.isdisjoint(key) and any(c & (W.TAKES_OF | W.TAKES_FOR) for c in classes[:-1]):
        form.weigh("head of", organization=4)
    if "&" in key:
        form.weigh("&", organization=3)


def _weigh_parts(form: Form, classes: list[int], name: str) -> None:
    """What only persons' names have: suffixes, initials, particles, nicknames."""
    key = form.key
    if classes[-1] & W.SUFFIX:
        form.weigh("suffix", person=4)
    middle = key[1:-1]
    if len(key[0]) == 1 or (middle and any(len(word) == 1 and word.isalpha() for word in middle)):
        form.weigh("initial", person=3)
    if any(word[0].islower() and c & W.PARTICLE for word, c in zip(key, classes, strict=True)):
        form.weigh("particle", person=2)
    if "“" in name or '"' in name:
        form.weigh("nickname", person=3)


def _weigh_context(form: Form, mention: Mention, text: Text) -> None:
    if mention.title:
        form.weigh("title", person=4)
        return
    if mention.speaker:
        form.weigh("speaker", person=1.5)
    if mention.subject:
        form.weigh("subject", person=0.5)
    if mention.party:
        form.weigh("party", person=5)
    before, behind = mention.first - 1, mention.last
    if text.texts[before] in _TELLING_BEFORE or text.flags[before] & _TELLING_CLASSES:
        _weigh_before(form, mention, text)
    if text.texts[behind] in _TELLING_BEHIND or text.flags[behind] & W.SHORTENED:
        _weigh_behind(form, mention, text)


def _weigh_before(form: Form, mention: Mention, text: Text) -> None:
    before, flags = text.texts[mention.first - 1], text.flags[mention.first - 1]
    if flags & W.SHORTENED:
        form.weigh("the firm", organization=4)
    if flags & W.ADJECTIVE and len(form.key) > 1 and form.person > 0:
        form.weigh("Spaniard", person=1)
    if before == "," and text.flags[mention.first - 2] & W.ROLE:
        form.weigh("a role before", person=2)  # the mayor's husband, Alan,
    if before in _ARTICLES:
        form.weigh("the", person=-2, organization=1)
        if mention.speaker:
            form.weigh("the speaker", organization=1.5)
        if before == "The" and not text.opens_sentence(mention.first - 1):
            form.weigh("The", organization=2)
    elif before in _WITHIN:
        form.weigh("in", place=2)
    elif before in _TOWARDS:
        form.weigh("to", place=0.5)


def _weigh_behind(form: Form, mention: Mention, text: Text) -> None:
    at = mention.last
    if text.texts[at] == "who":
        form.weigh("who", person=3)
    if text.flags[at] & W.SHORTENED and text.texts[at].islower() and not mention.flags & W.PLACE:
        form.weigh("a name's union", organization=3)  # the Unite union
    if text.texts[at] != ",":
        return
    behind = text.texts[at + 1]
    if behind == "who":
        form.weigh("who", person=3)
    elif behind.isdigit() and text.texts[at + 2] in (",", "."):
        form.weigh("age", person=4)
    elif text.flags[at + 1] & W.STATE and len(behind) > 1:
        form.weigh("state", place=3.5)
    elif noun := _apposition(text, at + 1):
        if noun & W.SHORTENED:
            form.weigh("a firm", organization=3)
        else:
            form.weigh("a person", person=3)


def _apposition(text: Text, at: int) -> int:
    """What noun a name's apposition has: ", a baker", ", the oil company"; 0 if there is none."""
    if text.texts[at] not in ("a", "an", "the") and not text.flags[at] & W.ROLE:
        return 0
    nouns = W.ROLE | W.SHORTENED
    for token in range(at, min(at + _APPOSITION, text.size)):
        flags = text.flags[token]
        if flags & nouns and text.texts[token].islower() and _ends_noun_phrase(text, token + 1):
            return flags
        if text.texts[token] in _APPOSITION_ENDS:
            return 0
    return 0


def _ends_noun_phrase(text: Text, at: int) -> bool:
    word = text.texts[at]
    return not word.isalpha() or word in PREPOSITIONS or word in _APPOSITION_ENDS
