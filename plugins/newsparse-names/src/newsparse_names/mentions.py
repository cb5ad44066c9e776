"""Mentions: a capitalised phrase taken apart into title, name, and what stands before them."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from operator import attrgetter

from newsparse_names import word_classes as w
from newsparse_names.datelines import lower
from newsparse_names.text import APOSTROPHES, HYPHENS, POSSESSIVE, Text, is_initial
from newsparse_names.titles import name_start, role_before, title_start

_GENDER = w.MALE | w.FEMALE
_NO_OWNER = w.ADJECTIVE | w.GROUP | w.PLACE | w.STATE | w.ORGANIZATION_HEAD | w.ORGANIZATION
_NO_ORIGIN = w.STATE | w.ORGANIZATION
_NO_SURNAME = w.ORGANIZATION_HEAD | w.PLACE_HEAD
_PARTIES = frozenset(("D", "R", "I", "L", "G", "DFL", "Lab", "Con", "LibDem", "SNP"))
_BEFORE_PARTIES = frozenset("(,")
_BEFORE_COLLECTIVES = POSSESSIVE | {"presidential"}
_DETERMINERS = frozenset("the a an this that its his her their our The A An This Its His Her Their Our".split())  # noqa: SIM905
_HANDLES = frozenset("@#")
_TAKEN_APART = w.TITLE | w.OPENER | w.CALENDAR  # what a word alone may hold besides the name
_NO_NAMES = _TAKEN_APART | w.ADJECTIVE
_EMPLOYED = 2  # tokens of a phrase that may be an organisation's name and a person's, at least one more
_STATE_TOKENS = 7  # what stands between the hyphen and the end of (D-N.J.)
# Abbreviations that keep their full stop at the end of a name.
_DOTTED = frozenset(
    ("Jr", "Sr", "Inc", "Corp", "Co", "Ltd", "Bros", "Mr", "Mrs", "Ms", "Dr", "Gov", "Sen", "Rep", "Gen")
)
_EDGES = ".,“”\"‘’'()"


class Mention:
    """One place where a name stands.

    Attributes:
        first: its first token, without title.
        last: the token behind it.
        lead: the first token of its title, or else its own first.
        start: offset of its first code point.
        end: offset behind its last code point.
        title: offsets of its title, or None.
        key: its words, by which mentions are compared.
        flags: what the whole name may be by the tables.
        gender: `w.MALE` or `w.FEMALE` as the title tells, or 0.
        party: party and state as given behind the name, ("D", "N.J."), or None.
        subject: whether a verb takes it as its subject.
        speaker: whether that verb is one of saying.
        possessive: whether 's follows.
        sentence: number of its sentence, once it has been placed (`Text.place`).
        quoted: whether it stands in a quotation, likewise.
        dateline: whether it is the town of a dateline.
        borrowed: whether its surname stands with another's first name ("Peter" of "Peter and Joan Ashdown").
    """

    __slots__ = (
        "borrowed", "dateline", "end", "first", "flags", "gender", "key", "last", "lead", "party", "possessive",
        "quoted", "sentence", "speaker", "start", "subject", "title",
    )  # fmt: skip

    def __init__(self, text: Text, first: int, last: int) -> None:
        word, behind = text.texts[first], text.texts[last]
        self.first = self.lead = first
        self.last = last
        self.start = text.starts[first]
        self.end = _end(text, last) if behind == "." else text.end(last - 1)
        if last == first + 1:
            self.key: tuple[str, ...] = (_one_word(text, word),)
            self.flags = text.flags[first] if self.key[0] == word else text.words.of(self.key[0])
        else:
            self.key = _several_words(text.raw[self.start : self.end])
            self.flags = text.words.of(" ".join(self.key))
        self.title: tuple[int, int] | None = None
        self.party = affiliation(text, last) if behind in _BEFORE_PARTIES else None
        self.possessive = behind in POSSESSIVE or (behind in APOSTROPHES and self.key[-1].endswith("s"))
        self.gender = self.sentence = 0
        self.subject = self.speaker = self.quoted = self.borrowed = self.dateline = False

    def entitle(self, text: Text, lead: int, gender: int) -> None:
        """Give the name the title that begins at a token."""
        self.gender = gender
        if lead < self.first:
            self.lead, self.title = lead, (text.starts[lead], _end(text, self.first))

    def opens_sentence(self, text: Text) -> bool:
        """Tell whether its capital may be due to the beginning of a sentence, as that of a word alone may."""
        return self.last == self.first + 1 and not self.title and text.opens_sentence(self.first)


def find_mentions(text: Text, phrases: list[tuple[int, int]]) -> list[Mention]:
    """Make mentions of capitalised phrases, in order."""
    mentions: list[Mention] = []
    for first, last in phrases:
        if not _is_no_name(text, first, last):
            mentions += _take_apart(text, first, last)
    by_origin = []
    for one, other in pairwise(mentions):
        if len(one.key) == 1 and other.first == one.last + 1:
            if text.texts[one.last] == "and":
                _lend_surname(text, one, other)
            elif text.texts[one.last] == "of" and _may_be_of(text, one, other):
                by_origin.append((one, other))
    if by_origin:
        mentions = _name_by_origin(text, mentions, by_origin)
    for dateline in text.datelines:
        at = bisect_left(mentions, dateline.start, key=attrgetter("start"))
        if at < len(mentions) and (mentions[at].start, mentions[at].end) == (dateline.start, dateline.end):
            _make_town(text, mentions[at])
    return mentions


def _lend_surname(text: Text, one: Mention, other: Mention) -> None:
    """Peter and Joan Ashdown: the first of a couple has the surname of the second."""
    if one.flags & w.GIVEN and text.flags[other.first] & w.GIVEN and len(other.key) > 1:
        one.key = (*one.key, *other.key[1:])
        one.flags, one.borrowed = text.words.of(" ".join(one.key)), True


def _may_be_of(text: Text, one: Mention, other: Mention) -> bool:
    """Anselm of Dorn: tell whether a single name may be a first name with the place somebody comes from behind it.

    Where nothing tells that the first is a person's, it may be a firm's: Ericsson of Sweden.
    """
    if one.flags & ~w.GIVEN or text.words.is_common(one.key[0]) or other.title or other.flags & _NO_ORIGIN:
        return False
    if text.flags[other.last - 1] & w.ORGANIZATION_HEAD:
        return False
    return _may_rule(text, one, other) if one.lead < one.first else not _is_determined(text, one.first)


def _may_rule(text: Text, one: Mention, other: Mention) -> bool:
    """The monk Ugo of Dorn, Bishop Ugo of Dorn; but not Senator Marsh of Dorn, nor King Ugo of Spain."""
    title = text.texts[one.first - 1]
    return title.islower() or (title in text.words.rulers and other.key[0] not in text.words.countries)


def _is_determined(text: Text, first: int) -> bool:
    """Tell whether an article or the like stands before a word, as before no person's name: the Gang of Eight."""
    before = text.texts[first - 1]
    farther = text.texts[first - 2] if before.islower() else before
    return before in _DETERMINERS or before in POSSESSIVE or farther in _DETERMINERS


def _is_first_name(text: Text, one: Mention, other: Mention) -> bool:
    """Tell whether a name before an origin is given, or its grammar a person's: the monk Odilo; Odilo of Dorn, who."""
    return bool(one.flags) or one.lead < one.first or "who" in text.texts[other.last : other.last + 2]


def _is_used_alone(one: Mention, other: Mention, alone: set[str]) -> bool:
    """Tell whether a name is used without its origin; where that is a town, it may as well be a firm's."""
    return one.key[0] in alone and not other.flags & w.PLACE


def _name_by_origin(text: Text, mentions: list[Mention], pairs: list[tuple[Mention, Mention]]) -> list[Mention]:
    """Make one of each first name and origin, unless the first is the surname of somebody in the article."""
    surnames = {mention.key[-1] for mention in mentions if len(mention.key) > 1 or mention.title}
    surnames -= {one.key[0] for one, _ in pairs if one.lead < one.first}
    firsts = {id(one) for one, _ in pairs}
    alone = {mention.key[0] for mention in mentions if len(mention.key) == 1 and id(mention) not in firsts}
    joined = {
        id(one): other
        for one, other in pairs
        if one.key[0] not in surnames and (_is_first_name(text, one, other) or _is_used_alone(one, other, alone))
    }
    rest = {id(other) for other in joined.values()}
    found = []
    for mention in mentions:
        if other := joined.get(id(mention)):
            whole = Mention(text, mention.first, other.last)
            whole.entitle(text, mention.lead, mention.gender)
            found.append(whole)
        elif id(mention) not in rest:
            found.append(mention)
    return found


def _make_town(text: Text, mention: Mention) -> None:
    """Take the town of a dateline out of its capitals."""
    mention.dateline = True
    if all(map(str.isupper, mention.key)):
        mention.key = lower(mention.key, text.words)
        mention.flags = text.words.of(" ".join(mention.key))


def affiliation(text: Text, at: int) -> tuple[str, str | None] | None:
    """Party and state behind a name: (D-N.J.), (R), or R-Ky. between commas; None if there are none."""
    if text.texts[at] not in _BEFORE_PARTIES or text.texts[at + 1] not in _PARTIES:
        return None
    closing, party, hyphen = ")" if text.texts[at] == "(" else ",", text.texts[at + 1], text.texts[at + 2]
    if hyphen == ")" == closing:
        return party, None
    if hyphen not in HYPHENS:
        return None
    start = at + 3
    for end in range(start + 1, start + _STATE_TOKENS):
        if text.texts[end] == closing or not text.touches(end - 1):
            return party, text.raw[text.starts[start] : text.end(end - 1)]
    return None


def _take_apart(text: Text, first: int, last: int) -> list[Mention]:
    if last > first + 1 or text.flags[first] & _TAKEN_APART:
        split = name_start(text, first, last)
        if split > first:
            return _with_title(text, first, split, last)
        if text.texts[first + 1] == "of" and last > first + 2 and text.flags[first] & (w.TITLE | _GENDER) == w.TITLE:
            return [Mention(text, first + 2, last)]  # California, of the Governor of California
        first = _skip_description(text, first, last)
    found = []
    if last - first > _EMPLOYED and (employer := _organization_end(text, first, last)):
        found.append(Mention(text, first, employer))
        first = employer
    behind = text.texts[last]
    if (text.flags[last] & w.COLLECTIVE or behind in _BEFORE_COLLECTIVES) and (
        collective := _collective_end(text, first, last)
    ):
        found.append(Mention(text, first, collective))
        if behind not in POSSESSIVE and not (last > first + 1 and text.flags[first] & w.GIVEN):
            return found
    if first < last:
        found.append(_with_role(text, first, last))
    return found


def _is_no_name(text: Text, first: int, last: int) -> bool:
    if last == first + 1 and text.flags[first] & _NO_NAMES and _is_no_name_alone(text, first):
        return True
    before = text.texts[first - 1]
    if before in _HANDLES and text.touches(first - 1):
        return True
    if before in _BEFORE_PARTIES and text.texts[first] in _PARTIES and text.texts[first + 1] in "-–)":
        return True  # the D of (D-N.J.)
    if last == first + 1 or not text.flags[last - 1] & w.ADJECTIVE:
        return False
    return all(text.flags[at] & w.ADJECTIVE or text.texts[at] in HYPHENS for at in range(first, last))


def _is_no_name_alone(text: Text, at: int) -> bool:
    flags = text.flags[at]
    if flags & w.ADJECTIVE and not flags & w.GIVEN:
        return True
    if flags & _NO_NAMES != w.ADJECTIVE and not flags & (w.GIVEN | w.PLACE):
        return True
    return bool(flags & w.OPENER) and text.opens_sentence(at)


def _with_role(text: Text, first: int, last: int) -> Mention:
    """A mention with the lower-case role before it, if it is no place's or company's: striker Ann Marsh."""
    mention = Mention(text, first, last)
    noun = role_before(text, first)
    if noun < 0 or mention.flags & (w.ADJECTIVE | w.GROUP | w.PLACE | w.ORGANIZATION):
        return mention
    if "&" in mention.key or text.flags[last - 1] & (w.ORGANIZATION_HEAD if last > first + 1 else _NO_SURNAME):
        return mention  # rival Moss & Reed
    if text.flags[noun] & w.SHORTENED and not text.flags[first] & w.GIVEN:
        return mention  # publisher Moss
    mention.entitle(text, title_start(text, noun, first), text.flags[noun] & _GENDER)
    return mention


def _skip_description(text: Text, first: int, last: int) -> int:
    """The token at which the name proper begins: Russian Maria Marsh, Veteran Spaniard Ana Ruiz, Top Sanders aides."""
    flags = text.flags
    while first < last and flags[first] & (w.OPENER | w.CALENDAR) and not flags[first] & w.GIVEN:
        if is_initial(text, first) and first + 1 < last:
            return first
        first += 1
    if last - first > 1 and flags[first] & w.COMMON and not flags[first] & w.GIVEN and text.opens_sentence(first):
        known = text.words.phrases.get(" ".join(text.texts[first:last])) or "of" in text.texts[first:last]
        if not known and not flags[last - 1] & _NO_SURNAME and text.texts[first + 1][0].isupper():
            first += 1
    if last - first > 1 and text.texts[first] in text.words.rivals and _is_rival(text, first):
        first += 1
    while last - first > 2 and _is_description(text, first) and _is_full_name(text, first + 1, last):  # noqa: PLR2004
        first += 1
    return first


def _is_rival(text: Text, at: int) -> bool:
    """Rival Moss warned: tell whether a noun opens a sentence before the name of a person or a firm."""
    return text.opens_sentence(at) and not text.flags[at + 1] & (w.ADJECTIVE | w.GROUP)


def _is_description(text: Text, at: int) -> bool:
    if text.flags[at] & (w.ADJECTIVE | w.GROUP):
        return True
    lower = text.words.classes.get(text.texts[at].lower(), 0)
    return bool(lower & (w.ROLE | w.MODIFIER)) and not text.flags[at] & w.GIVEN and text.opens_sentence(at)


def _is_full_name(text: Text, first: int, last: int) -> bool:
    if text.flags[last - 1] & _NO_SURNAME or text.texts[first].islower() or "of" in text.texts[first:last]:
        return False
    if any(text.flags[at] & w.GIVEN for at in range(first, last - 1)):
        return True
    return not any(
        text.words.is_common(text.texts[at]) for at in range(first, last) if not text.flags[at] & w.ADJECTIVE
    )


def _organization_end(text: Text, first: int, last: int) -> int:
    """Fox News Sean Hannity: the token at which a person's name begins behind an organisation's, or 0."""
    if text.flags[last - 1] & (_NO_SURNAME | w.GROUP):
        return 0
    for at in range(first + 1, last - 1):
        if text.flags[at - 1] & w.ORGANIZATION_HEAD and text.flags[at] & w.GIVEN:
            return at
    return 0


def _collective_end(text: Text, first: int, last: int) -> int:
    """The Clinton campaign, Sanders's presidential campaign: the token behind the noun, or 0."""
    at = last + 1 if text.texts[last] in POSSESSIVE else last
    if text.texts[at] == "presidential":
        at += 1
    if not text.flags[at] & w.COLLECTIVE or not text.texts[at].islower():
        return 0
    return 0 if first == last or text.flags[last - 1] & _NO_OWNER else at + 1


def _with_title(text: Text, first: int, split: int, last: int) -> list[Mention]:
    """What has a name before a title, and who bears it, if there is a name behind."""
    found = _before_title(text, first, split)
    if split < last:
        mention = Mention(text, split, last)
        mention.entitle(text, title_start(text, first, split), _gender(text, first, split))
        found.append(mention)
    return found


def _before_title(text: Text, first: int, split: int) -> list[Mention]:
    """Bank of England Governor Mark Carney: what stands before the title and has a name of its own."""
    stop = first
    while stop < split and not text.flags[stop] & w.TITLE:
        stop += 1
    while stop > first and text.flags[stop - 1] & (w.MODIFIER | w.GROUP):
        stop -= 1
    if first < stop < split:
        mention = Mention(text, first, stop)
        if mention.flags & (w.PLACE | w.ORGANIZATION) or text.flags[stop - 1] & w.ORGANIZATION_HEAD:
            return [mention]
    return []


def _gender(text: Text, first: int, split: int) -> int:
    for flags in text.flags[first:split]:
        if flags & _GENDER and flags & w.TITLE:
            return flags & _GENDER
    return 0


def _end(text: Text, last: int) -> int:
    """Offset behind a name, with the full stop of Jr., Inc. and U.S."""
    word = text.texts[last - 1]
    end = text.starts[last - 1] + len(word)
    if text.texts[last] != "." or text.starts[last] > end:
        return end
    return end + 1 if word in _DOTTED or (len(word) == 1 and text.texts[last - 2] == ".") else end


def _one_word(text: Text, token: str) -> str:
    """A name of one word; HAVANA counts as Havana."""
    word = token.replace("’", "'")
    if len(word) > 1 and word.isupper() and text.words.classes.get(word.capitalize(), 0) & w.PLACE:
        return word.capitalize()
    return word


def _several_words(name: str) -> tuple[str, ...]:
    """The words of a name; U.S. counts as US, JAKE MARSH as Jake Marsh."""
    words = name.split() if name.replace(" ", "").isalpha() else _bare_words(name)
    if len(words) > 1 and words[0].isupper() and all(len(word) > 2 and word.isupper() for word in words):  # noqa: PLR2004 - no initials
        return tuple(map(str.capitalize, words))
    return tuple(words)


def _bare_words(name: str) -> list[str]:
    """The words of a name without the signs around them, and without the full stops of initials."""
    words = []
    for raw in name.split():
        word = raw.strip(_EDGES).replace("’", "'").removesuffix("'s")
        if word:
            words.append(word.replace(".", "") if word[1:2] == "." else word)
    return words
