"""Evidence of what a name is: a person, an organisation, a place. Grammar first, tables second."""

from __future__ import annotations

from newsparse_names import word_classes as w
from newsparse_names.mentions import Mention
from newsparse_names.surroundings import BEFORE, BEHIND, TELLING_CLASSES, before_noun, behind_noun, ends_pair, owns
from newsparse_names.text import Text
from newsparse_names.wordings import Evidence, Key, Wording, Wordings

LEAST = 2.0  # weight without which a name stays unknown


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
            if mention.last - mention.first > len(mention.key) + 1 and _has_nickname(text, mention):
                form.weigh("nickname", person=3)
        form.mentions.append(mention)
        if mention.title:
            form.weigh("title", person=4)
        elif mention.dateline:
            form.weigh("dateline", place=5)
        else:
            _weigh_context(form, mention, text)
    return forms


def _has_nickname(text: Text, mention: Mention) -> bool:
    between = text.texts[mention.first + 1 : mention.last - 1]
    return "“" in between or '"' in between


def _weigh_context(form: Form, mention: Mention, text: Text) -> None:
    if mention.speaker and (len(mention.key) > 1 or not ends_pair(text, mention.first)):
        form.weigh("speaker", person=1.5)
    if mention.subject:
        form.weigh("subject", person=0.5)
        if owns(text, mention):
            form.weigh("its", organization=2.5)
    if mention.party:
        form.weigh("party", person=5)
    before, behind = mention.first - 1, mention.last
    if rule := BEFORE.get(text.texts[before]):
        rule(form, mention, text)
    elif text.flags[before] & TELLING_CLASSES:
        behind_noun(form, mention, text)
    if rule := BEHIND.get(text.texts[behind]):
        rule(form, mention, text)
    elif text.flags[behind] & w.SHORTENED:
        before_noun(form, mention, text)
