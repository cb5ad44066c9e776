"""Roles: what the article says a person is, before the name, behind it, or in an apposition."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from newsparse_names import word_classes as w
from newsparse_names.mentions import Mention
from newsparse_names.referents import Referent
from newsparse_names.text import POSSESSIVE, Text

_LONGEST = 16  # tokens of an apposition
_BRACKETS = 10
_BEFORE_APPOSITIONS = frozenset(",(")
_ENDS = frozenset(',.;:()”"“!?—')
_CLAUSES = frozenset(("who", "which", "and", "said", "where"))
_BEHIND_TITLES = frozenset(("of", ","))
_LINKS = frozenset(
    ("as", "that", "when", "from", "with", "by", "about", "on", "at", "since", "after", "before", "than")
)
_DETERMINERS = frozenset(("a", "an", "the", "his", "her", "their", "its", "our", "former", "then", "one"))
_INSIDE = _DETERMINERS | POSSESSIVE | {"-", "'", "’"}
_OPENERS = frozenset(("a", "an", "the", "his", "her", "its", "their", "A", "An", "The", "His", "Her", "Its", "Their"))
_HONORIFICS = frozenset("Mr Mrs Ms Miss Mx Messrs Dr Sir Dame Mr. Mrs. Ms. Dr.".split())  # noqa: SIM905
_DESCRIBING = w.MODIFIER | w.ADJECTIVE | w.GROUP | w.TITLE | w.SHORTENED


def find_roles(text: Text, referent: Referent) -> list[str]:
    """All titles and descriptions of a person, as written, in the order of the text."""
    found: dict[str, None] = {}
    if referent.key[1:2] == ("of",) and text.words.classes.get(referent.key[0], 0) & w.TITLE:
        found[referent.key[0]] = None  # the Earl of Marsham is an earl
    for mention in sorted(referent.mentions, key=attrgetter("start")):
        for span in _spans(text, mention):
            if span:
                words = text.raw[span[0] : span[1]].split()
                found[" ".join(word for word in words if word not in _HONORIFICS)] = None
    return [role for role in found if role]


def _spans(text: Text, mention: Mention) -> Iterator[tuple[int, int] | None]:
    """Where it may be said what a person is: the title, and appositions behind and before the name."""
    yield mention.title
    if text.texts[mention.last] in _BEFORE_APPOSITIONS and not mention.possessive:
        yield _apposition_behind(text, mention)
    if text.texts[mention.first - 1] == "," and not mention.title and mention.first > 1:
        yield _apposition_before(text, mention)


def _apposition_behind(text: Text, mention: Mention) -> tuple[int, int] | None:
    """Roe (D-Ore.), chairwoman of the Committee on Rivers."""
    comma = mention.last
    if text.texts[comma] == "(":
        comma = _behind_bracket(text, comma)
    if text.texts[comma] != ",":
        return None
    first, has_noun = comma + 1, False
    for token in range(first, min(first + _LONGEST, text.size)):
        word, flags = text.texts[token], text.flags[token]
        if _is_end(text, token) or word in _CLAUSES:
            ends = has_noun and (word in _ENDS or word == "who")
            return (text.starts[first], text.end(token - 1)) if ends else None
        if has_noun and _is_verb(text, token):
            return text.starts[first], text.end(token - 1)  # the man credited with …
        if not has_noun:
            if flags & w.ROLE or (word in text.words.heads_of and text.texts[token + 1] == "of"):
                has_noun = True
            elif not (flags & _DESCRIBING or word[0].isupper() or word in _INSIDE):
                return None
    return None


def _apposition_before(text: Text, mention: Mention) -> tuple[int, int] | None:
    """Russia's ambassador to Belarus, Boris Gryzlov."""
    comma = mention.first - 1
    has_noun = False
    for token in range(comma - 1, max(comma - _LONGEST, -1), -1):
        word = text.texts[token]
        if _is_end(text, token) or _is_verb(text, token) or word in _LINKS:
            return None
        has_noun = has_noun or _is_noun(text, token)
        if has_noun and (word in _OPENERS or word in POSSESSIVE):
            return text.starts[_possessor(text, token) if word in POSSESSIVE else token], text.end(comma - 1)
        if text.begins_sentence(token):
            return (text.starts[token], text.end(comma - 1)) if has_noun else None
    return None


def _is_noun(text: Text, token: int) -> bool:
    """The mayor of Vik, the Mayor of Vik; but not Mayor Marsh."""
    flags = text.flags[token]
    if text.texts[token].islower():
        return bool(flags & w.ROLE)
    return bool(flags & w.TITLE) and text.texts[token + 1] in _BEHIND_TITLES


def _is_end(text: Text, token: int) -> bool:
    word = text.texts[token]
    return word in _ENDS and not (word == "." and text.touches(token))


def _is_verb(text: Text, token: int) -> bool:
    word, flags = text.texts[token], text.flags[token]
    if not word.islower() or flags & w.MODIFIER:
        return False
    if text.flags[token + 1] & w.ROLE:
        return False  # chief operating officer
    return bool(flags & (w.SAYING | w.AUXILIARY)) or word.endswith(("ed", "ing"))


def _behind_bracket(text: Text, at: int) -> int:
    for token in range(at, min(at + _BRACKETS, text.size)):
        if text.texts[token] == ")":
            return token + 1
    return at


def _possessor(text: Text, token: int) -> int:
    """The first token of the capitalised phrase before a possessive 's."""
    token -= 1
    while token > 0 and text.texts[token - 1][0].isupper() and not text.begins_sentence(token):
        token -= 1
    return max(token, 0)
