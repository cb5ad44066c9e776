"""Evidence of what a name is: a person, an organisation, a place. Grammar first, tables second."""

from __future__ import annotations

from newsparse_names import word_classes as w
from newsparse_names.grammar import PREPOSITIONS
from newsparse_names.mentions import Mention
from newsparse_names.text import Text
from newsparse_names.wordings import Evidence, Key, Wording, Wordings

LEAST = 2.0  # weight without which a name stays unknown
_WITHIN = frozenset(("in", "near", "across", "outside", "throughout", "around", "In", "Near", "Across"))
_TOWARDS = frozenset(("from", "to", "into", "at"))
_ARTICLES = frozenset(("the", "The"))
# What is looked for right before a name, and right behind it.
_TELLING_BEFORE = _WITHIN | _TOWARDS | _ARTICLES | {","}
_TELLING_CLASSES = w.SHORTENED | w.ADJECTIVE
_TELLING_BEHIND = frozenset((",", "who"))
_APPOSITION = 7  # tokens of an apposition up to its noun
_APPOSITION_ENDS = frozenset(("of", ",", ".", "who", "which", "that"))


class Form(Evidence):
    """All mentions that have the same words.

    Attributes:
        key: the words.
        mentions: where they stand.
        wording: what they tell.
    """

    __slots__ = ("key", "mentions", "wording")

    def __init__(self, wording: Wording) -> None:
        self.key = wording.key
        self.mentions: list[Mention] = []
        self.wording = wording
        self.person, self.organization, self.place = wording.person, wording.organization, wording.place
        self.seen = set(wording.seen)

    @property
    def kind(self) -> str | None:
        """The kind with most evidence, of equals the first, or None where there is too little."""
        person, organization, place = self.person, self.organization, self.place
        if person >= LEAST and person >= organization and person >= place:
            return "person"
        if organization >= LEAST and organization >= place:
            return "organization"
        return "place" if place >= LEAST else None


def gather(text: Text, mentions: list[Mention], wordings: Wordings) -> dict[Key, Form]:
    """Gather mentions into forms and weigh the evidence."""
    forms: dict[Key, Form] = {}
    for mention in mentions:
        form = forms.get(mention.key)
        if form is None:
            form = forms[mention.key] = Form(wordings.of(mention.key))
            if len(mention.key) > 1 and _has_nickname(text, mention):
                form.weigh("nickname", person=3)
        form.mentions.append(mention)
        _weigh_context(form, mention, text)
    return forms


def _has_nickname(text: Text, mention: Mention) -> bool:
    between = text.texts[mention.first + 1 : mention.last - 1]
    return "“" in between or '"' in between


def _weigh_context(form: Form, mention: Mention, text: Text) -> None:
    if mention.title:
        form.weigh("title", person=4)
        return
    if mention.dateline:
        form.weigh("dateline", place=5)
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
    if text.texts[behind] in _TELLING_BEHIND or text.flags[behind] & w.SHORTENED:
        _weigh_behind(form, mention, text)


def _weigh_before(form: Form, mention: Mention, text: Text) -> None:
    before, flags = text.texts[mention.first - 1], text.flags[mention.first - 1]
    if flags & w.SHORTENED:
        form.weigh("the firm", organization=4)
    if flags & w.ADJECTIVE and len(form.key) > 1 and form.person > 0:
        form.weigh("Spaniard", person=1)
    if before == "," and text.flags[mention.first - 2] & w.ROLE:
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
    if text.flags[at] & w.SHORTENED and text.texts[at].islower() and not mention.flags & w.PLACE:
        form.weigh("a name's union", organization=3)  # the Unite union
    if text.texts[at] != ",":
        return
    behind = text.texts[at + 1]
    if behind == "who":
        form.weigh("who", person=3)
    elif behind.isdigit() and text.texts[at + 2] in (",", "."):
        form.weigh("age", person=4)
    elif text.flags[at + 1] & w.STATE and len(behind) > 1:
        form.weigh("state", place=3.5)
    elif noun := _apposition(text, at + 1):
        if noun & w.SHORTENED:
            form.weigh("a firm", organization=3)
        else:
            form.weigh("a person", person=3)


def _apposition(text: Text, at: int) -> int:
    """What noun a name's apposition has: ", a baker", ", the oil company"; 0 if there is none."""
    if text.texts[at] not in ("a", "an", "the") and not text.flags[at] & w.ROLE:
        return 0
    nouns = w.ROLE | w.SHORTENED
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
