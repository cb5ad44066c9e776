"""Titles: where a phrase's title ends and its name begins, and how far the title reaches to the left."""

from __future__ import annotations

from newsparse_names import word_classes as w
from newsparse_names.text import HYPHENS, POSSESSIVE, Text

_COURTESY = frozenset(("Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Dame"))
_OF_OFFICE = frozenset(("the", "and", "Staff", "National", "Interior"))
_LONGEST = 14  # tokens of a title
_IN_A_TITLE = w.TITLE | w.TOPIC | w.ADJECTIVE | w.GROUP | w.MODIFIER


def name_start(text: Text, first: int, last: int) -> int:
    """The token of a phrase at which the name begins behind its titles.

    Returns:
        ``first`` if there is no title, ``last`` if there is nothing else.
    """
    split = first
    for at in range(first, last):
        if not text.flags[at] & w.TITLE and (at + 2 >= last or not _is_role(text, at, last)):
            continue
        behind = _behind_title(text, at + 1, last)
        if text.texts[behind - 1] == "of":
            continue  # Earl of Marsham
        if text.flags[at] & w.GIVEN and at + 2 >= last:
            continue  # Dean Marsh
        if text.texts[at] in _COURTESY and text.flags[at + 1] & w.TITLE and at + 2 < last:
            continue  # Mr Justice Marsh
        if text.texts[at] in _COURTESY and at + 1 < last:
            return behind if behind < last else first
        if behind == last or _may_be_person(text, behind, last):
            split = behind
    if split < last:
        return split
    # A title alone (the Prime Minister), unless it is the end of a name (Stephen King).
    alone = last - first == 1 or all(
        text.flags[i] & _IN_A_TITLE or not text.texts[i][0].isupper() for i in range(first, last)
    )
    return last if alone else first


def role_before(text: Text, first: int) -> int:
    """The token of the lower-case role right before a name (striker, chief of staff), or -1."""
    if text.texts[first - 1] in text.words.offices and text.texts[first - 2] == "of":
        first -= 2
    return first - 1 if first > 0 and text.flags[first - 1] & w.ROLE else -1


def title_start(text: Text, first: int, split: int) -> int:
    """The token at which a title begins, over a description of any length: former White House chief of staff.

    Args:
        text: the article's tokens.
        first: the first token that is known to belong to the title, or of the name.
        split: the first token of the name.
    """
    begin = first
    while begin > max(0, split - _LONGEST) and not text.begins_sentence(begin):
        if not _belongs_to_title(text, begin - 1, inside=begin < split):
            break
        begin -= 1
    while begin < split and (not text.texts[begin][0].isalnum() or text.texts[begin] in ("of", "and")):
        begin += 1
    return begin


def _belongs_to_title(text: Text, at: int, *, inside: bool) -> bool:
    """Tell whether the token before a title belongs to it; ``inside``: whether part of the title is known already."""
    flags, word = text.flags[at], text.texts[at]
    if word == ".":
        return at > 0 and (len(text.texts[at - 1]) == 1 or bool(text.flags[at - 1] & w.TITLE))
    if word in HYPHENS:
        return text.touches(at)
    if word.islower() and flags & (w.ROLE | w.MODIFIER):
        return True
    return inside and at >= 0 and _belongs_inside(text, at)


def _belongs_inside(text: Text, at: int) -> bool:
    flags, word = text.flags[at], text.texts[at]
    if word == "and":  # Trade and Industry Secretary, but not Robert Hill and Attorney General
        return bool(text.flags[at - 1] & (w.TITLE | w.TOPIC | w.ROLE))
    if word in POSSESSIVE and text.flags[at - 1] & w.ROLE:
        return True  # the governor's aide
    if word == "of" or word in POSSESSIVE:
        return text.texts[at - 1][:1].isupper()
    if text.words.classes.get(word.lower(), 0) & w.MODIFIER:
        return True  # Former, at the beginning of a sentence
    return word[0].isupper() and not flags & (w.OPENER | w.CALENDAR)


def _is_role(text: Text, at: int, last: int) -> bool:
    """Moderator Hugh Marsh, Public Advocate Anna Reed: a capitalised role before a given name and a surname.

    At the beginning of a sentence the given name may be any: Striker Emeka Marsh.
    """
    if text.flags[at] & w.GIVEN or not text.words.classes.get(text.texts[at].lower(), 0) & w.ROLE:
        return False
    if text.flags[at + 1] & w.GIVEN:
        return True
    if text.flags[last - 1] & (w.ORGANIZATION_HEAD | w.PLACE_HEAD) or not text.opens_sentence(at):
        return False
    return not any(map(text.words.is_common, text.texts[at + 1 : last]))


def _behind_title(text: Text, at: int, last: int) -> int:
    """The token behind a title whose first word ends before ``at``: Sen., Secretary of State."""
    if text.texts[at] == "." and at < last:
        at += 1
    if text.texts[at] == "of":
        at += 1
        while at < last and (text.flags[at] & w.TOPIC or text.texts[at] in _OF_OFFICE):
            at += 1
    return at


def _may_be_person(text: Text, first: int, last: int) -> bool:
    flags = text.flags
    if flags[first] & w.GIVEN:
        return True
    if not text.texts[first][0].isupper() and not flags[first] & w.PARTICLE:
        return False
    if flags[last - 1] & w.SUFFIX and last > first + 1:
        last -= 1  # Innocent IV
    return not flags[first] & w.TOPIC and not flags[last - 1] & (w.ORGANIZATION_HEAD | w.GROUP)
