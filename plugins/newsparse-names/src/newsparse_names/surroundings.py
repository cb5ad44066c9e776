"""Surroundings: what the words right before and right behind a name tell of its kind."""

from __future__ import annotations

from collections.abc import Callable

from newsparse_names import word_classes as w
from newsparse_names.grammar import PREPOSITIONS
from newsparse_names.mentions import Mention
from newsparse_names.text import Text
from newsparse_names.wordings import Evidence

_WITHIN = frozenset(("in", "near", "across", "outside", "throughout", "around", "In", "Near", "Across"))
_TOWARDS = frozenset(("from", "to", "into"))
_PREPOSITIONS_OF_ORIGIN = frozenset(("from", "in", "at"))
_HOLDINGS = frozenset("shares Shares stake stocks bonds".split())  # noqa: SIM905 - what one has in a firm
_PUBLISHING = frozenset("report reported published wrote write writes writing Writing appeared appears".split())  # noqa: SIM905
_TELLING = frozenset(("tell", "tells", "telling", "told"))
_LEADING_AWAY = (PREPOSITIONS | {"the", "a", "an"}) - {"on"}
_ITS = 6  # tokens from a subject to "its"
_ARTICLES = frozenset(("the", "The"))
_BODY = w.SHORTENED | w.ROLE  # a producer may be either, a company is no person
TELLING_CLASSES = w.SHORTENED | w.ADJECTIVE
_RULERS = frozenset(("governor", "mayor"))
_APPOSITION = 7  # tokens of an apposition up to its noun
_APPOSITION_ENDS = frozenset(("of", ",", ".", "who", "which", "that"))

_Rule = Callable[[Evidence, Mention, Text], None]


def ends_pair(text: Text, first: int) -> bool:
    """Moss and Stanley said: two words that may be two persons or one firm."""
    if text.texts[first - 1] != "and":
        return False
    return text.texts[first - 2][:1].isupper() and not text.flags[first - 2] & w.GIVEN


def owns(text: Text, mention: Mention) -> bool:
    """Moss warned on Friday that its profits would fall: what has something that is its; the West may be many."""
    behind = text.texts[mention.last : mention.last + _ITS]
    if "its" not in behind or mention.flags & (w.PLACE | w.GROUP) or text.texts[mention.first - 1] in _ARTICLES:
        return False
    between = behind[: behind.index("its")]
    return _LEADING_AWAY.isdisjoint(between) and all(word[:1].isalpha() for word in between)


def behind_noun(form: Evidence, mention: Mention, text: Text) -> None:
    """The firm Moss, the Spaniard Ana Moss."""
    flags = text.flags[mention.first - 1]
    if flags & _BODY == w.SHORTENED:
        form.weigh("the firm", organization=4)
    elif flags & w.SHORTENED and len(mention.key) == 1:
        form.weigh("person or firm", person=-1)  # rival Moss
    elif flags & w.ADJECTIVE and len(mention.key) > 1 and form.person > 0:
        form.weigh("Spaniard", person=1)


def before_noun(form: Evidence, mention: Mention, text: Text) -> None:
    """The Unite union."""
    at = mention.last
    if text.flags[at] & _BODY == w.SHORTENED and text.texts[at].islower() and not mention.flags & w.PLACE:
        form.weigh("a name's union", organization=3)


def _behind_comma(form: Evidence, mention: Mention, text: Text) -> None:
    """The mayor's husband, Alan; but her publisher, Moss, may be a firm."""
    flags = text.flags[mention.first - 2]
    if flags & w.ROLE:
        form.weigh("a role before", person=-1 if flags & w.SHORTENED else 2)


def _behind_article(form: Evidence, mention: Mention, text: Text) -> None:
    form.weigh("the", person=-2, organization=1)
    if mention.speaker:
        form.weigh("the speaker", organization=1.5)
    if text.texts[mention.first - 2] in _TELLING and _ends_noun_phrase(text, mention.last):
        form.weigh("told", organization=1)
    if text.texts[mention.first - 1] == "The" and not text.opens_sentence(mention.first - 1):
        form.weigh("The", organization=2)


def _behind_in(form: Evidence, mention: Mention, text: Text) -> None:
    """In Oslo, shares in Moss; but they report in Moss."""
    farther = text.texts[mention.first - 2]
    if farther in _HOLDINGS:
        form.weigh("shares in", organization=3)
    elif farther not in _PUBLISHING:
        form.weigh("in", place=2)


def _behind_at(form: Evidence, mention: Mention, text: Text) -> None:
    if _is_employed(text, mention.first - 2):
        form.weigh("works at", organization=2.5)
    else:
        _behind_to(form, mention, text)


def _behind_to(form: Evidence, mention: Mention, text: Text) -> None:
    """To Oslo; the 24-year-old from Croydon."""
    if text.flags[mention.first - 2] & w.AGE:
        form.weigh("comes from", place=2)
    else:
        form.weigh("to", place=0.5)


def _behind_of(form: Evidence, mention: Mention, text: Text) -> None:
    if text.texts[mention.first - 2] in text.words.rulers:
        form.weigh("ruled", place=2)


def _behind_and(form: Evidence, mention: Mention, text: Text) -> None:
    if len(mention.key) > 1 and _is_full_name(text, mention.first - 3):
        form.weigh("and", person=1)


def _before_who(form: Evidence, _: Mention, __: Text) -> None:
    form.weigh("who", person=3)


def _before_and(form: Evidence, mention: Mention, text: Text) -> None:
    if len(mention.key) > 1 and _is_full_name(text, mention.last + 1):
        form.weigh("and", person=1)


def _before_ruler(form: Evidence, _: Mention, __: Text) -> None:
    form.weigh("ruled", place=2)  # the Oslo mayor


def _before_comma(form: Evidence, mention: Mention, text: Text) -> None:
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


def _is_employed(text: Text, at: int) -> bool:
    """An analyst at Moss, analysts at Moss, head of research at Moss: tell whether an occupation ends at a token."""
    if text.texts[at - 1] == "of" and (text.texts[at - 2] in text.words.heads_of or text.flags[at - 2] & w.ROLE):
        return True
    return bool(text.flags[at] & w.ROLE) or text.texts[at].lower().removesuffix("s") in text.words.employed


def _is_full_name(text: Text, at: int) -> bool:
    """Tell whether a given name and a capitalised word follow each other."""
    return bool(text.flags[at] & w.GIVEN) and text.texts[at + 1][:1].isupper()


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


# What stands before a name, and what it tells.
BEFORE: dict[str, _Rule] = {
    **dict.fromkeys(_ARTICLES, _behind_article),
    **dict.fromkeys(_WITHIN, _behind_in),
    **dict.fromkeys(_TOWARDS, _behind_to),
    ",": _behind_comma,
    "and": _behind_and,
    "at": _behind_at,
    "of": _behind_of,
}
# What stands behind it.
BEHIND: dict[str, _Rule] = {
    **dict.fromkeys(_RULERS, _before_ruler),
    ",": _before_comma,
    "and": _before_and,
    "who": _before_who,
}
