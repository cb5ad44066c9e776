"""Which mentions name the same poll: later mentions joined to the first, other polls kept apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TypeVar

import attrs

from newsparse_polls.mentions import Mention

LOOK_BACK = 50  # polls: an article about more is a list, and looking further would cost time without end
_WORD = re.compile(r"\w+")
# Words that many makers share and that tell none of them apart.
_COMMON = frozenset(
    [
        "the",
        "and",
        "of",
        "for",
        "poll",
        "survey",
        "news",
        "university",
        "institute",
        "center",
        "centre",
        "research",
        "group",
        "college",
        "school",
        "company",
        "times",
        "post",
        "center",
        "society",
        "national",
        "public",
        "new",
        "opinion",
        "daily",
        "american",
        "political",
        "global",
        "international",
        "independent",
        "online",
        "state",
        "local",
        "consumer",
    ]
)


@attrs.define(eq=False)
class Draft:
    """A poll as it is put together while the article is read."""

    mentions: list[Mention]
    makers: list[str]
    sponsors: list[str]
    plural: bool = False
    is_wave: bool = False
    quantified: bool = False

    @property
    def first(self) -> Mention:
        """The mention that the poll is known by: the first that is more than the word "poll" of a headline."""
        first = self.mentions[0]
        if " " in first.text.strip() and not first.plural:
            return first
        return next((mention for mention in self.mentions if mention.makers or mention.sponsors), first)

    def add(self, mention: Mention) -> None:
        """Take in a further mention, and the names it adds."""
        self.mentions.append(mention)
        self.makers += [maker for maker in mention.makers if not any(is_same_maker(maker, m) for m in self.makers)]
        self.sponsors += [name for name in mention.sponsors if not any(is_same_maker(name, s) for s in self.sponsors)]


D = TypeVar("D", bound=Draft)


def words_of(maker: str) -> frozenset[str]:
    """The words that tell a maker apart, in lower case."""
    words = {word.lower() for word in _WORD.findall(maker)}
    return frozenset(words - _COMMON or words)


def is_same_maker(one: str, other: str) -> bool:
    """Tell whether two names are of one maker: one's words are all in the other's, or one is the other's initials."""
    a, b = words_of(one), words_of(other)
    return a <= b or b <= a or _initials(one) == other or _initials(other) == one


def _initials(name: str) -> str:
    return "".join(word[0] for word in _WORD.findall(name) if word[0].isupper())


def join(mention: Mention, polls: Sequence[D], current: D | None) -> D | None:
    """Find the poll that a mention names among those already known, or None if it names a new one.

    Args:
        mention: the mention.
        polls: the polls known so far, in order.
        current: the one that the article is speaking of.
    """
    if (
        mention.wave
        or mention.is_their_own
        or _is_own_wave(mention, current)
        or (known_wave(mention) and current is not None and current.quantified)
    ):
        return None
    known = known_maker(mention, polls)
    if known is not None:
        return None if mention.dated and known.quantified and not mention.definite else known
    if mention.makers or mention.sponsors:
        return current if current is not None and _takes_name(current, mention) else None
    return _unnamed(mention, polls[-LOOK_BACK:], current)


def _is_own_wave(mention: Mention, current: Draft | None) -> bool:
    """Tell whether a mention is of another poll by the pollster at hand: "the firm's February poll"."""
    if not mention.own or current is None or not (current.makers or current.sponsors):
        return False
    return mention.dated or not mention.definite


def _takes_name(poll: Draft, mention: Mention) -> bool:
    """Tell whether a mention gives a name to the poll at hand.

    A poll comes without a name in the first lines and is named in the next; and what is said of "the survey" ("was
    carried out by X") is said of the one at hand.
    """
    if poll.plural:  # "in national polls …, according to the average by X"
        return "average" in mention.text and not poll.makers
    first = poll.mentions[0]
    if (first.passing or (first.dated and not mention.dated)) and not mention.definite:
        return False
    if mention.definite and (not mention.named or (mention.sponsors and not (mention.makers or poll.sponsors))):
        return True  # "The survey was carried out by X", "The survey for Y"
    return not (poll.makers or mention.passing) and (mention.definite or not poll.quantified)


def _unnamed(mention: Mention, polls: Sequence[D], current: D | None) -> D | None:
    if mention.exit:
        return next((poll for poll in reversed(polls) if poll.mentions[0].exit), None)
    if mention.plural:
        known = next((poll for poll in reversed(polls) if poll.plural and not poll.is_wave), None)
        return known or current if mention.definite else None
    if not (mention.definite or mention.echo):
        return None
    if current is not None and not current.plural:
        return current
    return next((poll for poll in reversed(polls) if not poll.plural), None)


def known_wave(mention: Mention) -> bool:
    """Tell whether a mention speaks of an earlier round of the poll at hand: "a week ago … in the same poll"."""
    return mention.dated and mention.definite and " same " in mention.text


def known_maker(mention: Mention, polls: Sequence[D]) -> D | None:
    """Find the poll whose maker a mention names, in full or in short ("the Granite Bay poll")."""
    for poll in reversed(polls[-LOOK_BACK:]):
        if poll.is_wave or poll.plural:
            continue
        names = [*poll.makers, *poll.sponsors]
        given = (*mention.makers, *mention.sponsors)
        if _share_maker(given, names) or any(_is_short_for(mention.text, name) for name in names):
            return poll
        if mention.definite and _share_acronym(given, names):
            return poll
    return None


def _is_short_for(phrase: str, maker: str) -> bool:
    words = [word for word in _WORD.findall(maker.lower()) if word not in _COMMON]
    return bool(words) and re.search(rf"\b{re.escape(words[0])}\b", phrase) is not None


def names_maker(text: str, maker: str) -> bool:
    """Tell whether a text names a maker, in full or by its first word."""
    return maker in text or _is_short_for(text.lower(), maker)


_ACRONYM = re.compile(r"\b[A-Z]{3,}\b")


def _share_acronym(makers: Iterable[str], known: Iterable[str]) -> bool:
    """Tell whether "the CP-TERN poll" can be the one by the Central Press-TERN Center."""
    given, names = ({word for name in group for word in _ACRONYM.findall(name)} for group in (makers, known))
    return bool(given & names) and not any("/" in maker for maker in makers)


def _share_maker(makers: Iterable[str], known: Sequence[str]) -> bool:
    return any(is_same_maker(maker, other) for maker in makers for other in known)
