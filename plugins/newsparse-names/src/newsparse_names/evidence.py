"""Evidence of what a name is: a person, an organisation, a place. Grammar first, tables second."""

from __future__ import annotations

from newsparse_names.mentions import Mention
from newsparse_names.phrases import Text
from newsparse_names.words import W, Words

_WITHIN = frozenset(("in", "near", "across", "outside", "throughout", "around", "In", "Near", "Across"))
_TOWARDS = frozenset(("from", "to", "into", "at"))
LEAST = 2.0


class Form:
    """All mentions that have the same words.

    Attributes:
        key: the words.
        mentions: where they stand.
        person: weight of the evidence for a person.
        organization: … for an organisation.
        place: … for a place.
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
        """The kind with most evidence, or None where there is too little."""
        most = max(self.person, self.organization, self.place)
        if most < LEAST:
            return None
        return "person" if self.person == most else "organization" if self.organization == most else "place"


def gather(text: Text, words: Words, mentions: list[Mention]) -> dict[tuple[str, ...], Form]:
    """Gather mentions into forms and weigh the evidence."""
    forms: dict[tuple[str, ...], Form] = {}
    for mention in mentions:
        form = forms.get(mention.key)
        if form is None:
            form = forms[mention.key] = Form(mention.key)
            _weigh_words(form, mention, text, words)
        form.mentions.append(mention)
        _weigh_context(form, mention, text)
    return forms


def _weigh_words(form: Form, mention: Mention, text: Text, words: Words) -> None:
    key, flags, get = form.key, mention.flags, words.classes.get
    first, last, count = get(key[0], 0), get(key[-1], 0), len(key)
    if flags & (W.PLACE | W.STATE):
        form.place += 4 if count == 1 else 10
    if flags & W.ORGANIZATION:
        form.organization += 5
    if count == 1:
        if flags & W.GIVEN:
            form.person += 1
        if key[0].isupper() and 2 <= len(key[0]) <= 6 and not flags & (W.PLACE | W.GROUP):
            form.organization += 3
        if any(map(str.isupper, key[0][3:])) and not key[0].isupper():
            form.organization += 3  # BuzzFeed, but not McCain
        return
    if last & W.GROUP and not first & W.GIVEN:
        form.person = form.organization = form.place = -20
        return
    if last & W.COLLECTIVE and key[-1].islower():
        form.organization += 20
    if last & W.ORGANIZATION_HEAD:
        form.organization += 5
    elif first & W.ORGANIZATION_HEAD and not first & W.GIVEN:
        form.organization += 4
    elif any(get(word, 0) & (W.TAKES_OF | W.TAKES_FOR) for word in key[:-1]) and {"of", "for", "on"} & set(key):
        form.organization += 4
    if last & W.PLACE_HEAD or first & W.PLACE_BEFORE:
        form.place += 4
    if first & W.GIVEN:
        form.person += 3
    elif words.of(key[0]) & W.PLACE:
        form.organization += 2
    elif count < 4 and not any(map(words.is_common, key)):
        form.person += 1.5
    if last & W.SUFFIX:
        form.person += 4
    if any(len(word) == 1 and word.isalpha() for word in key[1:-1]) or len(key[0]) == 1:
        form.person += 3
    if any(word[0].islower() and get(word, 0) & W.PARTICLE for word in key):
        form.person += 2
    if "&" in key:
        form.organization += 3
    if any(sign in "“\"" for sign in text.raw[mention.start : mention.end]):
        form.person += 3


def _weigh_context(form: Form, mention: Mention, text: Text) -> None:
    if mention.title:
        form.weigh("title", person=4)
        return
    if text.flag(mention.first - 1) & W.SHORTENED:
        form.weigh("firm", organization=4)
    before, behind = text.text(mention.first - 1), text.text(mention.last)
    if mention.speaker:
        form.weigh("speaker", person=1.5)
    if mention.subject:
        form.weigh("subject", person=0.5)
    if before == "to" and text.text(mention.first - 2).lower() == "according":
        form.weigh("source", person=0.5, organization=0.5)
    if before in ("the", "The"):
        form.weigh("the", person=-2, organization=1)
        if mention.speaker:
            form.weigh("the speaker", organization=1.5)
        if before == "The" and not text.opens_sentence(mention.first - 1):
            form.weigh("The", organization=2)
    elif before in _WITHIN:
        form.weigh("in", place=2)
    elif before in _TOWARDS:
        form.weigh("to", place=0.5)
    if text.flag(mention.first - 1) & W.ADJECTIVE and len(form.key) > 1 and form.person > 0:
        form.weigh("Spaniard", person=1)
    if behind == "," and (apposition := _apposition(text, mention.last + 1)):
        if apposition & W.SHORTENED:
            form.weigh("a firm", organization=3)
        else:
            form.weigh("a person", person=3)
    if behind == "who" or behind == "," and text.text(mention.last + 1) == "who":
        form.weigh("who", person=3)
    elif behind == "," and text.text(mention.last + 1).isdigit() and text.text(mention.last + 2) in ",.":
        form.weigh("age", person=4)
    elif behind == "," and text.flag(mention.last + 1) & W.STATE and len(text.text(mention.last + 1)) > 1:
        form.weigh("state", place=2)
    elif mention.party:
        form.weigh("party", person=5)


def _apposition(text: Text, at: int) -> int:
    """What noun a name's apposition has: ", a baker", ", the oil company"; 0 if there is none."""
    if text.text(at) not in ("a", "an", "the") and not text.flag(at) & W.ROLE:
        return 0
    for token in range(at, min(at + 7, text.size)):
        flags = text.flags[token]
        if flags & (W.ROLE | W.SHORTENED) and text.texts[token].islower() and not text.flag(token + 1) & (W.ROLE | W.SHORTENED):
            return flags
        if text.texts[token] in ("of", ",", ".", "who", "which", "that"):
            return 0
    return 0
