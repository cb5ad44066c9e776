"""Evidence of what a name is: a person, an organisation, a place. Grammar first, tables second."""

from __future__ import annotations

from collections.abc import Callable

from newsparse_names import word_classes as w
from newsparse_names.grammar import PREPOSITIONS
from newsparse_names.mentions import Mention
from newsparse_names.text import Text
from newsparse_names.wordings import Evidence, Key, Wording, Wordings

LEAST = 2.0  # weight without which a name stays unknown
_WITHIN = frozenset(("in", "near", "across", "outside", "throughout", "around", "In", "Near", "Across"))
_TOWARDS = frozenset(("from", "to", "into"))
_PREPOSITIONS_OF_ORIGIN = frozenset(("from", "in", "at", "of"))
_HOLDINGS = frozenset("shares Shares stake stocks bonds".split())  # noqa: SIM905 - what one has in a firm
_PUBLISHING = frozenset("report reported reporting published wrote write writes writing appeared appears".split())  # noqa: SIM905
_DETERMINERS = frozenset(("the", "a", "an"))
_ITS = 6  # tokens from a subject to "its"
_ARTICLES = frozenset(("the", "The"))
# What is looked for right before a name, and right behind it.
_TELLING_BEFORE = _WITHIN | _TOWARDS | _ARTICLES | {",", "and", "at", "of"}
_BODY = w.SHORTENED | w.ROLE  # a producer may be either, a company is no person
_TELLING_CLASSES = w.SHORTENED | w.ADJECTIVE
_TELLING_BEHIND = frozenset((",", "who", "and"))
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
    if mention.speaker and not _ends_pair(text, mention):
        form.weigh("speaker", person=1.5)
    if mention.subject:
        form.weigh("subject", person=0.5)
        if _owns(text, mention):
            form.weigh("its", organization=2.5)
    if mention.party:
        form.weigh("party", person=5)
    before, behind = mention.first - 1, mention.last
    if text.texts[before] in _TELLING_BEFORE or text.flags[before] & _TELLING_CLASSES:
        _weigh_before(form, mention, text)
    if text.texts[behind] in _TELLING_BEHIND or text.flags[behind] & w.SHORTENED:
        _weigh_behind(form, mention, text)


def _ends_pair(text: Text, mention: Mention) -> bool:
    """Moss and Stanley said: two words that may be two persons or one firm."""
    if len(mention.key) > 1 or text.texts[mention.first - 1] != "and":
        return False
    return text.texts[mention.first - 2][:1].isupper() and not text.flags[mention.first - 2] & w.GIVEN


def _owns(text: Text, mention: Mention) -> bool:
    """Moss warned on Friday that its profits would fall: what has something that is its; the West may be many."""
    if mention.flags & w.PLACE or text.texts[mention.first - 1] in _ARTICLES:
        return False
    for word in text.texts[mention.last : mention.last + _ITS]:
        if word == "its":
            return True
        if word in _DETERMINERS or not word[:1].isalpha():
            return False
    return False


def _weigh_before(form: Form, mention: Mention, text: Text) -> None:
    before, flags = text.texts[mention.first - 1], text.flags[mention.first - 1]
    if flags & _BODY == w.SHORTENED:
        form.weigh("the firm", organization=4)
    if flags & w.ADJECTIVE and len(form.key) > 1 and form.person > 0:
        form.weigh("Spaniard", person=1)
    if before in _BEFORE:
        _BEFORE[before](form, mention, text)


def _behind_comma(form: Form, mention: Mention, text: Text) -> None:
    """The mayor's husband, Alan; but her publisher, Moss, may be a firm."""
    flags = text.flags[mention.first - 2]
    if flags & w.ROLE:
        form.weigh("a role before", person=-1 if flags & w.SHORTENED else 2)


def _behind_article(form: Form, mention: Mention, text: Text) -> None:
    form.weigh("the", person=-2, organization=1)
    if mention.speaker:
        form.weigh("the speaker", organization=1.5)
    if text.texts[mention.first - 1] == "The" and not text.opens_sentence(mention.first - 1):
        form.weigh("The", organization=2)


def _behind_in(form: Form, mention: Mention, text: Text) -> None:
    """In Oslo, shares in Moss; but they report in Moss."""
    farther = text.texts[mention.first - 2]
    if farther in _HOLDINGS:
        form.weigh("shares in", organization=3)
    elif farther not in _PUBLISHING:
        form.weigh("in", place=2)


def _behind_at(form: Form, mention: Mention, text: Text) -> None:
    if _is_employed(text, mention.first - 2):
        form.weigh("works at", organization=2.5)
    else:
        _behind_to(form, mention, text)


def _behind_to(form: Form, mention: Mention, text: Text) -> None:
    """To Oslo; the 24-year-old from Croydon."""
    if text.flags[mention.first - 2] & w.AGE:
        form.weigh("comes from", place=2)
    else:
        form.weigh("to", place=0.5)


def _behind_of(form: Form, mention: Mention, text: Text) -> None:
    if text.texts[mention.first - 2] in text.words.rulers:
        form.weigh("ruled", place=2)


def _behind_and(form: Form, mention: Mention, text: Text) -> None:
    if len(form.key) > 1 and _is_full_name(text, mention.first - 3):
        form.weigh("and", person=1)


# What stands before a name, and what it tells.
_BEFORE: dict[str, Callable[[Form, Mention, Text], None]] = {
    **dict.fromkeys(_ARTICLES, _behind_article),
    **dict.fromkeys(_WITHIN, _behind_in),
    **dict.fromkeys(_TOWARDS, _behind_to),
    ",": _behind_comma,
    "and": _behind_and,
    "at": _behind_at,
    "of": _behind_of,
}


def _is_employed(text: Text, at: int) -> bool:
    """An analyst at Moss, head of research at Moss: tell whether an occupation ends at a token."""
    if text.texts[at - 1] == "of" and text.texts[at - 2] in text.words.heads_of:
        return True
    return bool((text.flags[at] | (text.flags[at - 2] if text.texts[at - 1] == "of" else 0)) & w.ROLE)


def _is_full_name(text: Text, at: int) -> bool:
    """Tell whether a given name and a capitalised word follow each other."""
    return bool(text.flags[at] & w.GIVEN) and text.texts[at + 1][:1].isupper()


def _weigh_behind(form: Form, mention: Mention, text: Text) -> None:
    at = mention.last
    behind = text.texts[at]
    if behind == "who":
        form.weigh("who", person=3)
    elif behind == ",":
        _weigh_behind_comma(form, mention, text)
    elif behind == "and":
        if len(form.key) > 1 and _is_full_name(text, at + 1):
            form.weigh("and", person=1)
    elif text.flags[at] & _BODY == w.SHORTENED and behind.islower() and not mention.flags & w.PLACE:
        form.weigh("a name's union", organization=3)  # the Unite union


def _weigh_behind_comma(form: Form, mention: Mention, text: Text) -> None:
    at = mention.last + 1
    behind = text.texts[at]
    if behind == "who":
        if not _is_origin(text, mention.first):
            form.weigh("who", person=3)
    elif behind.isdigit() and text.texts[at + 1] in (",", "."):
        form.weigh("age", person=4)
    elif text.flags[at] & w.STATE and len(behind) > 1:
        form.weigh("state", place=3.5)
    elif noun := _apposition(text, at) & _BODY:
        if noun == w.SHORTENED:
            form.weigh("a firm", organization=3)
        elif noun == w.ROLE:
            form.weigh("a person", person=3)


def _is_origin(text: Text, first: int) -> bool:
    """The striker from Marsham, who …: tell whether a name only says where somebody comes from."""
    described = text.texts[first - 1] in _PREPOSITIONS_OF_ORIGIN
    return described and bool(text.flags[first - 2] & (w.ROLE | w.AGE))


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
