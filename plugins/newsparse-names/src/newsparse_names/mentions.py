"""Mentions: a capitalised phrase taken apart into title, name, and what stands before them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from newsparse_names.phrases import Text
from newsparse_names.words import W, Words

_MALE_OR_FEMALE = W.MALE | W.FEMALE

class Mention:
    """One place where a name stands.

    Attributes:
        first: its first token, without title.
        last: the token behind it.
        lead: the first token of its title, or else its own first.
        start: offset of its first code point.
        end: offset behind its last code point.
        key: its words, by which mentions are compared.
        flags: what the whole name may be by the tables.
        title: offsets of the title before it, or None.
        gender: `W.MALE` or `W.FEMALE` as the title tells, or 0.
        sentence: number of its sentence.
        subject: whether a verb takes it as its subject.
        speaker: whether that verb is one of saying.
        party: party and state as given behind the name, ("D", "N.J."), or None.
        possessive: whether 's follows.
        initial: whether its capital may be due to the sentence's beginning.
    """

    __slots__ = (
        "end", "first", "flags", "gender", "initial", "key", "last", "lead", "party", "possessive", "quoted", "sentence",
        "speaker", "start", "subject", "title",
    )  # fmt: skip

    def __init__(self, text: Text, words: Words, first: int, last: int, lead: int | None = None) -> None:
        self.first, self.last, self.lead = first, last, first if lead is None else lead
        self.title = (text.starts[self.lead], _end(text, first)) if self.lead < first else None
        self.start, self.end = text.starts[first], _end(text, last)
        self.key = _key(text.raw[self.start : self.end])
        if len(self.key) == 1 and self.key[0].isupper() and words.classes.get(self.key[0].capitalize(), 0) & W.PLACE:
            self.key = (self.key[0].capitalize(),)  # a dateline: HAVANA
        flags = text.flags[first] if last == first + 1 else words.phrases.get(" ".join(self.key), 0)
        self.flags = flags or (words.of(self.key[0]) if len(self.key) == 1 else 0)
        self.gender = 0
        self.party = affiliation(text, last)
        self.sentence = bisect_right(text.sentence_starts, self.start)
        self.initial = self.title is None and last == first + 1 and text.opens_sentence(first)
        self.possessive = text.text(last) in ("'s", "’s") or text.text(last) in "'’" and self.key[-1][-1:] == "s" and bool(text.text(last))
        self.subject = self.speaker = self.quoted = False


def find_mentions(text: Text, words: Words, phrases: list[tuple[int, int]]) -> list[Mention]:
    """Make mentions of capitalised phrases, in order."""
    return [mention for first, last in phrases for mention in _take_apart(text, words, first, last)]


def affiliation(text: Text, at: int) -> tuple[str, str | None] | None:
    """Party and state behind a name: (D-N.J.), (R), , R-Ky., or None."""
    if text.text(at) not in ("(", ",") or text.text(at + 1) not in _PARTIES:
        return None
    bracket, party, hyphen = text.text(at) == "(", text.text(at + 1), text.text(at + 2)
    if bracket and hyphen == ")":
        return party, None
    if hyphen not in _HYPHEN or not hyphen:
        return None
    start = at + 3
    for end in range(start, min(start + 7, text.size)):
        if text.texts[end] in (")" if bracket else ",") or text.starts[end] - text.end(end - 1) > 1:
            return party, text.raw[text.starts[start] : text.end(end - 1)]
    return None


_PARTIES = frozenset(("D", "R", "I", "L", "G", "DFL", "Lab", "Con", "LibDem", "SNP"))


def _take_apart(text: Text, words: Words, first: int, last: int) -> Iterator[Mention]:
    flags = text.flags
    if text.texts[first] in _PARTIES and text.text(first - 1) in ("(", ",") and text.text(first + 1) in ("-", ")", "–"):
        return
    if last == first + 1:
        if flags[first] & (W.TITLE | W.OPENER | W.CALENDAR) and not flags[first] & (W.GIVEN | W.PLACE):
            return
        if flags[first] & W.OPENER and text.opens_sentence(first):
            return
        if flags[first] & W.ADJECTIVE and not flags[first] & W.GIVEN:
            return
    if all(flags[at] & W.ADJECTIVE or text.texts[at] in _HYPHEN for at in range(first, last)):
        return
    split = _title_end(text, words, first, last)
    if split > first:
        prefix = _prefix(text, words, first, split)
        if prefix:
            yield prefix
        if split == last:
            return
        mention = Mention(text, words, split, last, _title_start(text, first, split))
        mention.gender = _gender(flags, first, split)
        yield mention
        return
    first = _strip(text, words, first, last)
    if first == last:
        return
    inner = _organization_end(text, first, last)
    if inner:
        yield Mention(text, words, first, inner)
        first = inner
    collective = _collective_end(text, first, last)
    if collective:
        yield Mention(text, words, first, collective)
        if text.text(last) not in ("'s", "’s") and not (last > first + 1 and flags[first] & W.GIVEN):
            return
    mention = Mention(text, words, first, last)
    if first and flags[first - 1] & W.ROLE and not mention.flags & (W.ADJECTIVE | W.GROUP | W.PLACE | W.ORGANIZATION):
        mention = Mention(text, words, first, last, _title_start(text, first, first))
        mention.gender = flags[first - 1] & _MALE_OR_FEMALE
    yield mention


def _collective_end(text: Text, first: int, last: int) -> int:
    """The Clinton campaign, Sanders's presidential campaign: the token behind the noun, or 0."""
    if text.flags[last - 1] & (W.ADJECTIVE | W.GROUP | W.PLACE | W.ORGANIZATION_HEAD | W.ORGANIZATION | W.STATE):
        return 0
    at = last + 1 if text.text(last) in ("'s", "’s") else last
    if text.text(at) == "presidential":
        at += 1
    return at + 1 if text.flag(at) & W.COLLECTIVE and text.text(at).islower() else 0


def _strip(text: Text, words: Words, first: int, last: int) -> int:
    """Leave out what comes before the name proper: Russian Maria Sharapova, Democrat John Kerry."""
    flags = text.flags
    while first < last and flags[first] & (W.OPENER | W.CALENDAR) and not flags[first] & W.GIVEN:
        first += 1
    if last - first >= 2 and flags[first] & W.COMMON and not flags[first] & W.GIVEN and text.opens_sentence(first):
        known = words.phrases.get(" ".join(text.texts[first:last]), 0)
        if not known and not flags[last - 1] & (W.ORGANIZATION_HEAD | W.PLACE_HEAD) and text.texts[first + 1][0].isupper():
            first += 1
    while last - first >= 3 and _is_description(text, words, first) and _is_name(text, words, first + 1, last):
        first += 1
    return first


def _is_description(text: Text, words: Words, at: int) -> bool:
    if text.flags[at] & (W.ADJECTIVE | W.GROUP):
        return True
    lower = words.classes.get(text.texts[at].lower(), 0)
    return bool(lower & (W.ROLE | W.MODIFIER)) and not text.flags[at] & W.GIVEN and text.opens_sentence(at)


def _is_name(text: Text, words: Words, first: int, last: int) -> bool:
    if text.flags[last - 1] & (W.ORGANIZATION_HEAD | W.PLACE_HEAD):
        return False
    return any(text.flags[at] & W.GIVEN for at in range(first, last - 1)) or not any(
        words.is_common(text.texts[at]) for at in range(first, last) if not text.flags[at] & W.ADJECTIVE
    )


def _title_end(text: Text, words: Words, first: int, last: int) -> int:
    """The token at which the name begins behind its titles; ``first`` if there is none."""
    split = first
    at = first
    while at < last:
        if text.texts[at] in _COURTESY and text.flags[at] & W.TITLE and at + 1 < last:
            behind = _behind_title(text, at + 1, last)
            return behind if behind < last else first
        if text.flags[at] & W.TITLE or _is_role(text, words, at, last):
            behind = _behind_title(text, at + 1, last)
            if behind < last and _may_be_person(text, behind, last) or behind == last:
                split = behind
        at += 1
    if split == last and last - first == 1:
        return last
    if split == last:
        # A title alone (the Prime Minister), unless it is the end of a name (Stephen King).
        alone = all(text.flags[i] & (W.TITLE | W.TOPIC | W.ADJECTIVE | W.GROUP | W.MODIFIER) or not text.texts[i][0].isupper() for i in range(first, last))
        return last if alone else first
    return split


_COURTESY = frozenset(("Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Dame"))


def _is_role(text: Text, words: Words, at: int, last: int) -> bool:
    """Moderator Hugh Marsh, Public Advocate Anna Reed: a capitalised role before a given name and a surname."""
    if at + 2 >= last or not text.flags[at + 1] & W.GIVEN or text.flags[at] & W.GIVEN:
        return False
    return bool(words.classes.get(text.texts[at].lower(), 0) & W.ROLE)


def _behind_title(text: Text, at: int, last: int) -> int:
    if text.text(at) == "." and at < last:
        at += 1
    if text.text(at) == "of":
        at += 1
        while at < last and (text.flags[at] & W.TOPIC or text.texts[at] in ("the", "and", "Staff", "National", "Interior")):
            at += 1
    return at


def _may_be_person(text: Text, first: int, last: int) -> bool:
    flags = text.flags
    if not text.texts[first][0].isupper() and not flags[first] & W.PARTICLE:
        return False
    if flags[last - 1] & (W.ORGANIZATION_HEAD | W.GROUP) and not flags[first] & W.GIVEN:
        return False
    return not flags[first] & W.TOPIC or bool(flags[first] & W.GIVEN)


def _organization_end(text: Text, first: int, last: int) -> int:
    """Fox News Sean Hannity: the token at which a person's name begins behind an organisation's, or 0."""
    if last - first < 3:
        return 0
    for at in range(first + 1, last - 1):
        if text.flags[at - 1] & W.ORGANIZATION_HEAD and text.flags[at] & W.GIVEN:
            if not text.flags[last - 1] & (W.ORGANIZATION_HEAD | W.PLACE_HEAD | W.GROUP):
                return at
    return 0


def _prefix(text: Text, words: Words, first: int, split: int) -> Mention | None:
    """Bank of England Governor Mark Carney: what stands before the title and has a name of its own."""
    stop = first
    while stop < split and not text.flags[stop] & W.TITLE:
        stop += 1
    while stop > first and (text.texts[stop - 1] in ("Deputy", "Vice", "Prime", "Minority", "Majority") or text.flags[stop - 1] & W.GROUP):
        stop -= 1
    if stop == first or stop == split:
        return None
    mention = Mention(text, words, first, stop)
    known = mention.flags & (W.PLACE | W.ORGANIZATION) or text.flags[stop - 1] & W.ORGANIZATION_HEAD
    return mention if known else None


def _title_start(text: Text, first: int, split: int) -> int:
    """The token at which a title begins, over a description of any length: former White House chief of staff."""
    begin = first
    while begin > max(0, split - _LONGEST_TITLE) and text.starts[begin] not in text.first_in_sentence:
        flags, word = text.flags[begin - 1], text.texts[begin - 1]
        small = flags & (W.ROLE | W.MODIFIER) and word.islower() or word in _HYPHEN and text.touches(begin - 1)
        name = begin < split and word[0].isupper() and not flags & (W.OPENER | W.CALENDAR)
        inside = begin < split and word in ("of", "and", "'s", "’s") and begin > 1 and text.texts[begin - 2][0].isupper()
        if not (small or name or inside or word == "." and begin > 1 and _abbreviates(text, begin - 2)):
            break
        begin -= 1
    while begin < split and not text.texts[begin][0].isalnum():
        begin += 1
    return begin


def _abbreviates(text: Text, at: int) -> bool:
    return len(text.texts[at]) == 1 or bool(text.flags[at] & W.TITLE)


_LONGEST_TITLE = 14
_HYPHEN = "-‐‑–"


def _gender(flags: list[int], first: int, split: int) -> int:
    for at in range(first, split):
        if flags[at] & _MALE_OR_FEMALE and flags[at] & W.TITLE:
            return flags[at] & _MALE_OR_FEMALE
    return 0


def _end(text: Text, last: int) -> int:
    """Offset behind a name, with the full stop of Jr., Inc. and U.S."""
    word = text.texts[last - 1]
    if text.text(last) == "." and text.touches(last - 1):
        if word in _DOTTED or len(word) == 1 and last > 1 and text.texts[last - 2] == ".":
            return text.end(last)
    return text.end(last - 1)


_DOTTED = frozenset("Jr Sr Inc Corp Co Ltd Bros Mr Mrs Ms Dr Gov Sen Rep Gen Lt Col Sgt Capt Rev Prof".split())
_EDGES = ".,“”\"‘’'()"


def _key(name: str) -> tuple[str, ...]:
    """The words of a name; U.S. counts as US."""
    words = []
    for word in name.split():
        word = word.strip(_EDGES).replace("’", "'").removesuffix("'s")
        words.append(word.replace(".", "") if word[1:2] == "." else word)
    words = list(filter(None, words))
    if len(words) > 1 and all(word.isupper() and len(word) > 2 for word in words):
        return tuple(word.capitalize() for word in words)  # JAKE MARSH
    return tuple(words)
