"""Noun phrases that name a poll: "a new NBC News/Wall Street Journal poll", "the survey by the charity"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newsparse_polls.capitals import CAPITAL
from newsparse_polls.grammar import Grammar
from newsparse_polls.makers import ORG, Makers
from newsparse_polls.phrases import one_of

_TOKEN = re.compile(r"['’]s\b|['’](?=\s)|\w+(?:[-’'.&](?!s\b)\w+)*\.?|[/&–-]|\S")
_PHRASE = 24  # code points on either side of a head noun that hold a phrase such as "day of the poll"
_REACH = 140  # code points to the left in which the phrase must begin: longer ones are not noun phrases


class Mention(NamedTuple):
    """A place where the article names a poll.

    Attributes:
        start: offset of the phrase.
        end: offset behind it, the makers that follow it included.
        head: offset of the head noun.
        makers: pollsters named in it or beside it.
        sponsors: sponsors named in it or beside it.
        definite: whether the phrase points to a poll that is known ("the poll", "its survey").
        plural: whether it names polls in general.
        wave: whether it sets itself off from the poll at hand ("another poll", "the previous survey").
        echo: whether its noun is one such as "study", which can only point back.
        dated: whether it, or the sentence it opens, says that it is an earlier one ("a March poll", "last month").
        named: whether the makers stand in front of the noun or right behind it, not in the sentence about it.
        text: the phrase up to its head noun, in lower case.
        place: where it was taken, if the phrase says so ("a Marist South Carolina poll").
        own: whether it says that the pollster at hand made this one too ("a survey by the organization in March").
        exit: whether it is an exit or entrance poll, of which an election has one, however often it is named.
        passing: whether it only gives another poll to compare with ("up from an August poll").
        beside: whether it says what the poll named before it is ("the poll rests on calls to homes").
    """

    start: int
    end: int
    head: int
    makers: tuple[str, ...]
    sponsors: tuple[str, ...]
    definite: bool
    plural: bool
    wave: bool
    echo: bool
    dated: bool = False
    named: bool = False
    text: str = ""
    own: bool = False
    place: tuple[int, int] | None = None
    exit: bool = False
    passing: bool = False
    beside: bool = False

    @property
    def is_their_own(self) -> bool:
        """Whether it is the survey of somebody just named: "Its own survey"."""
        return _THEIR_OWN.match(self.text) is not None


_THEIR_OWN = re.compile(r"(?:its|their|his|her)\s+own\b")


class MentionGrammar:
    """Patterns of the noun phrases that name polls."""

    def __init__(self, grammar: Grammar) -> None:
        table = grammar.mentions
        heads, echoes = one_of(table["heads"]), one_of(table["echoes"])
        org_words = one_of(table["organisation_words"])
        known = one_of(grammar.pollsters)
        asked = one_of([*table["asked_again"], *table["ask_verbs"]])
        self.head = re.compile(
            rf"(?:[Pp]ollsters?|[Pp]olling\s+(?:{one_of(table['own_maker'])}|agency))\s+(?P<called>{ORG})(?=,|[’']s\b|\s+(?:{asked}))"
            rf"|\b(?P<head>(?i:{heads}))\b(?!-|\s+(?:{org_words})\b)"
            rf"|(?:(?<=\b[Tt]he )|(?<=\b[Nn]ew )|(?<=\b[Aa] ))(?P<echo>{echoes})\b"
            rf"|(?P<research>research)\b(?=,?\s+(?:by|for|commissioned|conducted|carried\s+out)\b)"
            rf"|(?<=\w )(?P<average>average)\b(?!\s+of\b)"
            rf"|(?<=ccording to )(?P<cited>{known})\b(?!\s+(?:\w+\s+){{0,3}}?(?i:{heads})\b)"
            rf"|(?<=lled by )(?P<asking>{known})\b"
            rf"|(?<![\w/])(?P<name>{known})(?!\s+(?:\w+\s+){{0,3}}?(?i:{heads})\b)"
            rf"(?:\s+(?:data|research)\b|(?=(?:['’]s)?,?\s+(?:\w+\s+)?(?:{asked})\b))"
        )
        self.before = frozenset([*table["before"], *table["waves"]])
        self.determiners = frozenset(table["determiners"])
        self.definite = frozenset(table["definite"])
        self.waves = frozenset(table["waves"])
        self.unspecific = frozenset(table["unspecific"])
        self.fresh = frozenset(table["fresh"])
        self.own_maker = re.compile(rf"\s+(?:by|from)\s+the\s+(?:same\s+)?(?:{one_of(table['own_maker'])})\b")
        self.plurals = frozenset(table["plurals"])
        self.not_before = frozenset(table["not_before"])
        self.not_after = re.compile(rf"\s+(?:{one_of(table['not_after'])})\b|-\w", re.IGNORECASE)
        self.not_of = re.compile(rf"\s+of\s+(?:\w+\s+){{0,2}}?(?:{one_of(table['not_of'])})\b", re.IGNORECASE)
        self.not_phrase = re.compile(rf"\b(?:{one_of(table['not_phrases'])})\b", re.IGNORECASE)
        self.average = re.compile(
            r"\b(?:(?P<of>average|aggregate)\s+of\b[^,.;:()]{0,40}$|averages?\s*$)", re.IGNORECASE
        )

    def is_barred(self, text: str, match: re.Match[str], sentence: tuple[int, int]) -> bool:
        """Tell "went to the polls", "poll workers" and "a survey of the damage" from an opinion poll."""
        start, end = match.span()
        if self.not_after.match(text, end, sentence[1]) or self.not_of.match(text, end, sentence[1]):
            return True
        near = max(sentence[0], start - _PHRASE), min(sentence[1], start + _PHRASE)
        return any(m.start() <= start < m.end() for m in self.not_phrase.finditer(text, *near))


_PASSING = re.compile(r"\b(?:not|after|since|from|than|before|unlike|like|compared\s+(?:to|with))\s+$", re.IGNORECASE)
_OWNED = re.compile(
    r"\b(?:firm|company|pollster|group|institute|university|newspaper|paper|network|organi[sz]ation|centre|center|charity)['’]s\s",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"\b(?:based\s+on|is|was|part\s+of|results\s+of)\s+$", re.IGNORECASE)


def find_mentions(
    text: str, sentence: tuple[int, int], heads: Iterable[int], grammar: MentionGrammar, makers: Makers
) -> Iterator[Mention]:
    """Find the phrases that name polls in a sentence.

    Args:
        text: the article's text.
        sentence: where the sentence is.
        heads: where words stand in it that may be the head noun, or a pollster's name.
        grammar: the patterns.
        makers: finds the makers.
    """
    for match in candidates(text, sentence, heads, grammar):
        if not grammar.is_barred(text, match, sentence):
            mention = read_mention(text, sentence, match, grammar, makers)
            if mention is not None:
                yield mention


def candidates(
    text: str, sentence: tuple[int, int], heads: Iterable[int], grammar: MentionGrammar
) -> Iterator[re.Match[str]]:
    """Find the words in a sentence that may be the head noun of a mention, or stand for one."""
    done = sentence[0]
    for head in heads:
        match = grammar.head.match(text, head, sentence[1]) if head >= done else None
        if match is not None:
            done = match.end()
            yield match


def read_mention(
    text: str, sentence: tuple[int, int], match: re.Match[str], grammar: MentionGrammar, makers: Makers
) -> Mention | None:
    """Read the phrase around a head noun; None where the noun is none, or of another sort of survey."""
    head, end = match.span()
    if match["called"]:
        named = makers.called(text, *match.span("called"))
        new = Mention(head, end, head, named, (), definite=True, plural=False, wave=False, echo=False, named=True)
        return new if named else None
    if by_name := match["name"] or match["cited"] or match["asking"]:
        return Mention(head, end, head, (by_name,), (), definite=False, plural=False, wave=False, echo=False)
    left = _left_of(text, sentence[0], head, grammar)
    words = [text[s:e] for s, e in left]
    lower = [word.lower() for word in words]
    if (lower and lower[-1] in grammar.not_before) or _is_verb(match, lower, text):
        return None
    if lower and lower[0] in _VERBAL:
        left, words, lower = left[1:], words[1:], lower[1:]
    start = left[0][0] if left else head
    named, sponsors = makers.in_phrase(text, start, head), ()
    averaged = _average(text, sentence[0], start, grammar, makers)
    if averaged:
        start, owner = averaged
        named = owner or named
    after = makers.behind(text, end, sentence[1])
    before = makers.in_front(text, sentence[0], start)
    if match["average"] and not (named and lower[0] in grammar.definite):
        return None
    own = grammar.own_maker.match(text, end, min(sentence[1], end + 40))
    exit_poll = any(word in {"exit", "entrance"} for word in lower)
    plural = match[0].lower() in grammar.plurals and not averaged and not exit_poll
    return Mention(
        start,
        max(end, after.end, own.end() if own else end),
        head,
        _unique((*named, *after.makers, *before.makers)),
        _unique((*sponsors, *after.sponsors, *before.sponsors)),
        definite=bool(lower) and (lower[0] in grammar.definite or "'s" in lower or "’s" in lower),
        plural=plural and not named,
        wave=any(word in grammar.waves for word in lower),
        exit=exit_poll,
        own=own is not None or _OWNED.search(text[start:head]) is not None,
        named=bool(named) or (after.end > end and not text.startswith(",", end)),
        text=text[start:end].lower(),
        place=makers.place_in(text, start, head, named),
        echo=bool(match["echo"] or match["research"]),
        passing=_PASSING.search(text, max(sentence[0], start - 24), start) is not None
        or any(word in grammar.waves and word not in grammar.fresh for word in lower)
        or any(word in grammar.unspecific and lower[at + 1 : at + 2] != ["recent"] for at, word in enumerate(lower))
        or _is_bare(text, sentence[0], start, lower, grammar, plural=plural),
        beside=_BESIDE.search(text, max(sentence[0], start - 24), start) is not None,
    )


def _is_bare(text: str, floor: int, start: int, words: Sequence[str], grammar: MentionGrammar, *, plural: bool) -> bool:
    """Tell "leads in NBC poll", as headlines and posts have it, from a phrase with an article."""
    opened = not text[floor:start].strip(" \"“'‘[(")
    return not (plural or opened or "'s" in words or "’s" in words or any(w in grammar.determiners for w in words))


def _unique(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _is_verb(head: re.Match[str], before: Sequence[str], text: str) -> bool:
    """Tell "those who poll well", "polling at 5 percent", "to survey the damage" from the noun."""
    if head[0].lower() == "polling":
        return _POLLING.match(text, head.end()) is None
    return bool(before) and before[-1] in _VERBAL and not text.endswith("ccording to ", 0, head.start())


_POLLING = re.compile(r"\s+(?:average|by|from|data|shows?|has|suggests?|finds?|conducted|in|for|,)")


def _left_of(text: str, floor: int, head: int, grammar: MentionGrammar) -> list[tuple[int, int]]:
    """Walk left from the head noun to where its noun phrase begins."""
    floor = max(floor, head - _REACH)
    tokens = [m.span() for m in _TOKEN.finditer(text, floor, head)]
    first = len(tokens)
    while first and (step := _belongs(text, tokens, first - 1, grammar)):
        first -= 1
        if step == "last":
            break
    while first < len(tokens) and text[tokens[first][0] : tokens[first][1]] in {
        "/",
        "&",
        "-",
        "–",
        "'s",
        "’s",
        "and",
        ".",
        ",",
    }:
        first += 1
    return tokens[first:]


class _Token(NamedTuple):
    """A word on the way left from the head noun, with its neighbours and whether it stands right before the noun."""

    word: str
    before: str
    after: str
    is_last: bool

    @property
    def is_inner(self) -> bool:
        """Whether it stands inside a name: "University *of* Sarn"."""
        return _is_capital(self.after) and _is_capital(self.before) and self.before.lower() not in _STARTS


def _belongs(text: str, tokens: Sequence[tuple[int, int]], at: int, grammar: MentionGrammar) -> str:
    """Tell whether a token belongs to the phrase to its right ("yes"), begins it ("last"), or is outside ("")."""
    words = [text[slice(*tokens[i])] if 0 <= i < len(tokens) else "" for i in (at - 1, at, at + 1)]
    token = _Token(words[1], words[0], words[2], at == len(tokens) - 1)
    lower = token.word.lower()
    if token.word in _JOINTS or (lower in _INNER and token.is_inner):
        return "yes"
    if lower in grammar.determiners:
        return "yes" if lower == "most" and token.after == "recent" else "last"
    if _is_capital(token.word):
        is_title = token.before in {"'s", "’s"}  # "Tarn Research's What Matters Most survey"
        return "yes" if is_title or lower not in _STARTS else ""
    if lower in _VERBAL and token.is_last:
        return "last"
    return "yes" if _is_adjective(lower, token, grammar) else ""


def _is_adjective(lower: str, token: _Token, grammar: MentionGrammar) -> bool:
    if lower in grammar.before or lower in grammar.not_before or _COMPOUND.fullmatch(lower):
        return True
    if not lower.isalpha() or lower in _STARTS:
        return False
    # Any word can stand between an article and the noun ("an informal survey"), or right before it ("fan survey").
    return token.before.lower() in _ARTICLES or (token.is_last and token.before.lower() in grammar.before)


def _is_capital(word: str) -> bool:
    return re.match(CAPITAL, word) is not None


_JOINTS = frozenset(("/", "&", "-", "–", "'s", "’s", "'", "’"))
_INNER = frozenset(("and", "of", "the", "for", "on"))
_COMPOUND = re.compile(r"\d[\d,]*(?:-\w+)?|\w+-(?:wide|based|backed|day|month|year|led|run|level|only)")
_ARTICLES = frozenset(("a", "an", "the", "this", "another"))
_VERBAL = frozenset(["to", "who", "will", "would", "we", "they", "you", "i", "can", "could", "did", "if"])
_STARTS = frozenset(
    [
        "in",
        "on",
        "at",
        "according",
        "to",
        "for",
        "from",
        "by",
        "with",
        "after",
        "but",
        "and",
        "while",
        "as",
        "when",
        "though",
        "although",
        "since",
        "if",
        "among",
        "that",
        "see",
        "says",
        "said",
        "under",
        "until",
        "what",
        "because",
        "despite",
        "before",
        "however",
        "meanwhile",
        "still",
        "yet",
        "so",
        "or",
        "nor",
        "also",
        "even",
        "like",
        "than",
        "about",
    ]
)


def _average(
    text: str, floor: int, start: int, grammar: MentionGrammar, makers: Makers
) -> tuple[int, tuple[str, ...]] | None:
    """Read "the RealClearPolitics average of" in front of "national polls"."""
    near = max(floor, start - 60), start
    match = grammar.average.search(text, *near) if makers.posts.has("average", *near) else None
    if match is None:
        return None
    left = _left_of(text, floor, match.start(), grammar)
    begin = left[0][0] if left else match.start()
    return begin, makers.in_phrase(text, begin, match.start())
