"""Capitalised phrases: the runs of tokens that may be a name with its title."""

from __future__ import annotations

from collections.abc import Callable

from newsparse_names import word_classes as w
from newsparse_names.text import APOSTROPHES, CLOSING, HYPHENS, OPENING, POSSESSIVE, Text, is_initial

_LONGEST = 24  # tokens of a phrase; longer runs are no names but lists
_FARTHEST = 6  # tokens from one capitalised word to the next, over a nickname
_SYLLABLE = 5  # letters of half an Asian given name
_BODY = 4  # tokens from the second topic of a body's name to what it is
_GOING_ON = HYPHENS | frozenset(map(str, range(100)))  # what a name may go on with, but a capital
_UNJOINED = w.CALENDAR | w.OPENER
_SAINTS = frozenset(("St", "Ft", "Mt"))
_LEGAL = frozenset(("Co", "Corp", "Inc", "LLC", "Ltd", "PLC", "Plc"))
_SURNAME_PARTICLES = frozenset(("de", "van", "von", "bin"))


def find_phrases(text: Text, skipped: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Find the runs of capitalised words, with the small words, signs and initials that join them.

    Args:
        text: the article's tokens.
        skipped: ranges of tokens to leave out (headings), in order.

    Returns:
        First token and the one behind the last of each.
    """
    capitals = _outside(text.capitals, skipped)
    found: list[tuple[int, int]] = []
    at, count = 0, len(capitals)
    while at < count:
        first = last = capitals[at]
        at += 1
        while at < count and capitals[at] - last <= _FARTHEST and capitals[at] - first < _LONGEST:
            if not (step := _step(text, last, capitals, at)):
                break
            at += step
            last = capitals[at - 1]
        stop = last + 1
        if text.texts[stop] in _GOING_ON:
            stop = _with_tail(text, first, last) + 1
        if text.flags[first - 1] & w.PARTICLE or text.texts[first - 1] in HYPHENS:
            first = _with_particles(text, first)
        found.append((first, stop))
    return found


def _outside(tokens: list[int], skipped: list[tuple[int, int]]) -> list[int]:
    if not skipped:
        return tokens
    hidden = {token for first, stop in skipped for token in range(first, stop)}
    return [token for token in tokens if token not in hidden]


def _step(text: Text, last: int, capitals: list[int], at: int) -> int:
    """How many capitalised words further the phrase goes on: several over a nickname, 0 at its end."""
    if capitals[at] > last + 1 and text.texts[last + 1] not in _JOINING and not text.flags[last + 1] & w.PARTICLE:
        return 0
    if _is_joined(text, last, capitals[at]):
        return 1
    if text.texts[last + 1] in OPENING and capitals[at] == last + 2:
        for step in (1, 2):
            if at + step < len(capitals) and _is_joined(text, last, capitals[at + step]):
                return step + 1
    return 0


def _is_joined(text: Text, last: int, token: int) -> bool:
    """Tell whether a capitalised token continues the phrase that ends with another one."""
    distance = token - last
    if distance > 1 and not _RULES.get(distance, _is_nickname)(text, last, token):
        return False
    flags = text.flags[last] | text.flags[token]
    if flags & _UNJOINED and not flags & w.GIVEN:
        letters = len(text.texts[last]) == 1 or len(text.texts[token]) == 1
        if not letters or _separates(text, last, token):
            return False
    return not text.begins_sentence(token) and "\n" not in text.raw[text.starts[last] : text.starts[token]]


def _separates(text: Text, last: int, token: int) -> bool:
    """Tell whether one of two words is in no name: Tuesday Marsh; but A. J. Marsh."""
    return any(text.flags[at] & _UNJOINED and not is_initial(text, at) for at in (last, token))


def _over_one(text: Text, last: int, token: int) -> bool:
    rule = _SIGNS.get(text.texts[last + 1], _over_particle)
    return rule(text, last, token)


def _over_stop(text: Text, last: int, _: int) -> bool:
    """Tell whether a full stop is an initial's, an abbreviated title's (Gov.), or a saint's town's (St. Louis)."""
    word = text.texts[last]
    return len(word) == 1 or bool(text.flags[last] & (w.TITLE | w.SUFFIX)) or word.title() in _SAINTS


def _over_hyphen(text: Text, last: int, _: int) -> bool:
    return text.touches(last) and text.touches(last + 1)


def _over_ampersand(text: Text, _: int, token: int) -> bool:
    return not text.flags[token] & (w.TITLE | w.GIVEN)  # Moss & Reed, but not Ann & Sen. Paul Ek


def _over_possessive(text: Text, last: int, token: int) -> bool:
    """Weisfield's Inc., King's College."""
    owned = text.texts[last] in text.words.possessors and text.flags[token] & w.ORGANIZATION_HEAD
    return text.texts[token] in _LEGAL or bool(owned)


def _over_apostrophe(text: Text, last: int, token: int) -> bool:
    """The Farmers' Federation."""
    return text.touches(last) and text.texts[last][-1] == "s" and _over_possessive(text, last, token)


def _over_comma(text: Text, _: int, token: int) -> bool:
    return bool(text.flags[token] & w.SUFFIX) or text.texts[token] in _LEGAL


def _over_of(text: Text, last: int, _: int) -> bool:
    return bool(text.flags[last] & w.TAKES_OF)


def _over_for(text: Text, last: int, _: int) -> bool:
    return bool(text.flags[last] & w.TAKES_FOR)


def _over_and(text: Text, last: int, token: int) -> bool:
    """Trade and Industry, Food and Drug Administration, and what is known by two names (Bosnia and Herzegovina)."""
    if text.flags[last] & w.TOPIC and text.flags[token] & w.TOPIC:
        return True
    if text.flags[last] & w.TOPIC or text.texts[last].endswith(("ics", "ies", "ions")):
        return _heads_body(text, token)
    if text.flags[last] & w.PLACE and text.texts[last - 1] in ("the", "The"):  # the England and Wales Cricket Board
        return not text.texts[last].isupper() and _heads_body(text, token)
    return f"{text.texts[last]} and {text.texts[token]}" in text.words.phrases


def _heads_body(text: Text, token: int) -> bool:
    """Tell whether what a body is soon follows: Drug Administration, Anti-Corruption Commission."""
    for at in range(token + 1, token + _BODY):
        if text.flags[at] & w.ORGANIZATION_HEAD:
            return True
        if not text.texts[at][:1].isupper() and text.texts[at] not in HYPHENS:
            return False
    return False


def _over_the(text: Text, last: int, token: int) -> bool:
    """Karl the Bald."""
    return text.texts[token] in text.words.epithets and not text.flags[last] & _UNJOINED


def _over_particle(text: Text, last: int, _: int) -> bool:
    return bool(text.flags[last + 1] & w.PARTICLE) and not text.flags[last] & w.ADJECTIVE


def _over_two(text: Text, last: int, token: int) -> bool:
    one, two = text.texts[last + 1], text.texts[last + 2]
    flags = text.flags[last]
    if two == "the":
        return bool((one == "of" and flags & w.TAKES_OF) or (one in ("for", "on") and flags & w.TAKES_FOR))
    if two == "and":
        return one == "," and bool(flags & w.TOPIC and text.flags[token] & w.TOPIC)
    if two == ",":
        return one == "." and bool(text.flags[token] & w.SUFFIX)
    if one in HYPHENS:  # Ross-van Dorp
        return bool(text.flags[last + 2] & w.PARTICLE) and text.touches(last) and text.touches(last + 1)
    if two in HYPHENS:  # al-Assad
        return bool(text.flags[last + 1] & w.PARTICLE) and text.touches(last + 1)
    return bool(text.flags[last + 1] & w.PARTICLE and text.flags[last + 2] & w.PARTICLE)


_JOINING = frozenset((",", ".", "&", "of", "for", "on", "and", "the")) | HYPHENS | POSSESSIVE | OPENING | APOSTROPHES
_Rule = Callable[[Text, int, int], bool]
_RULES: dict[int, _Rule] = {2: _over_one, 3: _over_two}
_SIGNS: dict[str, _Rule] = {
    **dict.fromkeys(HYPHENS, _over_hyphen),
    **dict.fromkeys(POSSESSIVE, _over_possessive),
    **dict.fromkeys(APOSTROPHES, _over_apostrophe),
    ".": _over_stop,
    ",": _over_comma,
    "&": _over_ampersand,
    "of": _over_of,
    "for": _over_for,
    "on": _over_for,
    "and": _over_and,
    "the": _over_the,
}


def _is_nickname(text: Text, last: int, token: int) -> bool:
    """Robert “Bob” Dole: quotation marks around one word or two inside a name."""
    between = text.texts[last + 1 : token]
    return (
        3 <= len(between) <= 5  # noqa: PLR2004 - marks and up to three tokens
        and between[0] in OPENING
        and between[-1] in CLOSING
        and text.touches(last + 1)
        and not text.touches(last)
        and all(word[0].isalpha() or word in "-." for word in between[1:-1])
    )


def _with_tail(text: Text, first: int, last: int) -> int:
    """The last token with what belongs to the name without a capital: half a given name, a channel's number."""
    if text.texts[last + 1] in HYPHENS:
        return _with_syllable(text, last) if last > first else last
    return last + 1 if text.texts[last] in text.words.numbered else last  # BBC Radio 4


def _with_syllable(text: Text, last: int) -> int:
    """Ban Ki-moon, Kim Jong-un: the last token with the second half of an Asian given name behind a hyphen."""
    tail = text.texts[last + 2]
    if not tail.islower() or tail in text.words.compounds:
        return last
    short = len(tail) <= _SYLLABLE and len(text.texts[last]) <= _SYLLABLE
    return last + 2 if short and text.touches(last) and text.touches(last + 1) else last


def _with_particles(text: Text, first: int) -> int:
    """De Blasio, al-Assad: the small words before a surname that stands alone."""
    before, farther = text.texts[first - 1], text.texts[first - 2]
    if farther in _SURNAME_PARTICLES and text.flags[first - 1] & w.PARTICLE:  # van der Berg
        return first - 2
    if before in _SURNAME_PARTICLES:  # de Blasio
        return first - 1
    if before in HYPHENS and farther in ("al", "el") and text.touches(first - 1):
        return first - 2
    return first
