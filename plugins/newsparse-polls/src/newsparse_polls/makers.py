"""Who made a poll, and who paid: names in the slots that the grammar of poll reporting has for them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from newsparse_polls.capitals import CAPITAL
from newsparse_polls.grammar import Grammar
from newsparse_polls.names import Name
from newsparse_polls.phrases import one_of
from newsparse_polls.reads import Placed
from newsparse_polls.signposts import Places

# A run of capitalised words with what holds names of organisations together: of, for, on, and, &, /, a dash.
_ORG_WORD = rf"{CAPITAL}(?:[\w&-]|[.’'](?!s\b)(?=\w)|\.(?=\s?/)|(?<=s)[’'](?=\s{CAPITAL})){{0,40}}"
_LINK = (
    r"(?:\s*[/–]\s*|\s+(?:(?:of|for|on|and|&)\s+(?:the\s+(?=\w+\s(?!for\b)))?)?|\s+the\s+|\s+\([A-Z]\)\s+(?:and\s+)?)"
)
ORG = rf"{_ORG_WORD}(?:{_LINK}{_ORG_WORD}){{0,10}}"
_DOTTED = r"(?<=[a-z] )[a-z]{2,8}\.[a-z]{3,12}\b"  # "pollster gfs.bern"
_JOINED = re.compile(r"\b(?:of|at|for|in|the)\s+$")
_BY = re.compile(r"\b(?:by|with)\b")
_FOR = re.compile(r"\s+for\s+(?:the\s+|The\s+)?")
_HELD_TOGETHER = frozenset(
    [
        "Agency",
        "Alliance",
        "Association",
        "Campaign",
        "Center",
        "Centre",
        "Citizens",
        "Coalition",
        "Committee",
        "Council",
        "Foundation",
        "Fund",
        "Institute",
        "Network",
        "Office",
        "Society",
    ]
)
_LIKE_A_BRAND = re.compile(r"[a-z][A-Z]|^[A-Z]{2,}|[/&\d]")
_FULL_NAME = 2  # words that a person's name has
_OWNS_TITLE = re.compile(r"['’]s\s+(?:\w+\s+){0,2}$")
_LEADING = re.compile(r"(?:the\s+)?(\w[\w-]*)\s+")
_GLUE = re.compile(r"\s+and\s+(?:the\s+)?|\s+\([A-Z]\)\s*(?:and\s+)?")
_NEAR = 200  # code points that hold the sentence before
_VERB_REACH = 30  # code points in front of the phrase in which the verb that governs it stands
_REACH = 90  # code points behind the head noun in which its makers stand


class Named(NamedTuple):
    """Makers and sponsors found beside a mention, and where the phrase that names them ends."""

    makers: tuple[str, ...]
    sponsors: tuple[str, ...]
    end: int


class Makers:
    """Finds the pollsters and sponsors of the mentions in one sentence.

    Args:
        patterns: the slots.
        names: the names in and just before the sentence, handed over by other plugins.
        dates: the dates in it, likewise.
        posts: where words of interest stand.
        place_names: all names of places in the article.
        given: whether other plugins give names at all.
    """

    def __init__(
        self,
        patterns: MakerPatterns,
        names: Sequence[Name],
        dates: Sequence[Placed],
        posts: Places,
        place_names: Sequence[str] = (),
        *,
        given: bool = False,
    ) -> None:
        self._patterns, self.posts = patterns, posts
        self._place_names, self._given = place_names, given
        self._names = names
        self._dates = [(date.start, date.end) for date in dates]
        self._persons = [(name.start, name.end) for name in names if name.is_person]
        self._places = [(name.start, name.end) for name in names if name.is_place]
        self._others = {(name.start, name.end): name for name in names if not name.is_place}

    def in_phrase(self, text: str, start: int, head: int) -> tuple[str, ...]:
        """Read the names in front of the head noun: the pollsters, unless they name a place or an adjective."""
        found: list[str] = []
        for match in self._patterns.run.finditer(text, start, head):
            if found and _OWNS_TITLE.search(text, start, match.start()):
                break  # the survey's own title
            s, e = self._without_places(text, *self._without_adjectives(text, *match.span()))
            possessive = text[e : e + 2] in {"'s", "’s"}
            if s < e and self._is_maker(text, s, e, person=not possessive):
                found.append(text[s:e])
        return tuple(found)

    def place_in(self, text: str, start: int, head: int, makers: Sequence[str]) -> tuple[int, int] | None:
        """Find the place that stands between the pollster and the head noun, or in front of it alone."""
        for place in self._place_names:
            at = text.find(f" {place} ", start, head)
            if at > start and not any(place in maker for maker in makers):
                return at + 1, at + 1 + len(place)
        inside = sorted((s, e) for s, e in self._places if start <= s and e <= head)
        inside = [place for place in inside if not any(text[slice(*place)] in maker for maker in makers)]
        return next(
            (place for place in inside if not any(s <= place[0] and place[1] <= e for s, e in self._others)), None
        )

    def behind(self, text: str, end: int, stop: int) -> Named:
        """Read the makers that follow the head noun: "poll by the X", "survey, conducted by X for Y"."""
        makers: list[str] = []
        sponsors: list[str] = []
        last = end
        if taken := self._patterns.taken.match(text, end, min(stop, end + _REACH)):
            makers += self._split(text, *taken.span("org"))
            last = taken.end()
        at = end
        for _ in range(3):
            if not self.posts.has("made by", at, min(stop, at + _REACH + 160)):
                break
            match = self._patterns.behind.match(text, at, min(stop, at + _REACH + 160))
            if match is None:
                break
            by = _BY.search(text, match.end("gap"), match.start("org")) is not None
            if text.startswith(("'s ", "’s "), match.end()):
                break  # "for Tarn's Voice" names somebody else
            orgs = self._split(text, *match.span("org"), person=by)
            (sponsors if match["paid"] else makers).extend(orgs)
            sponsors += self._sponsor_in(text, *match.span("org"))
            at = match.end("org")
            if orgs and not match["gap"].strip():
                last = at
        return Named(tuple(makers), tuple(sponsors), last)

    def asking(self, text: str, start: int, stop: int, *, sampled: bool) -> list[str]:
        """Read who asked: "those surveyed by the Tarn institute", "the Tarn institute surveyed 900 people".

        Args:
            text: the article's text.
            start: where the sentence begins.
            stop: where it ends.
            sampled: whether it says how many were asked, so that its subject is who asked them.
        """
        if match := self._patterns.asking.search(text, start, stop):
            return [match["short"]] if match["short"] else self._split(text, *match.span("org"), person=True)
        match = self._patterns.asker.search(text, start, stop) if sampled else None
        return self._split(text, *match.span("org")) if match else []

    def called(self, text: str, start: int, end: int) -> tuple[str, ...]:
        """Give the name behind "pollster" if it is a firm's: "pollster Tarn Research", not "pollster Jane Roe"."""
        name = text[start:end]
        words = name.split()
        if (
            any(word in self._patterns.org_words or _LIKE_A_BRAND.search(word) for word in words)
            or name in self._patterns.known
        ):
            return (name,)
        persons = [p for p in self._names if p.is_person and p.start < end and start < p.end]
        is_surname = len(words) == 1 and any(" " in person.key for person in persons)
        return () if is_surname or len(words) == _FULL_NAME else (name,)

    def before(self, offset: int) -> tuple[str, ...]:
        """Find the organisation named last before an offset, whose own survey is spoken of."""
        near = [n for (start, _), n in self._others.items() if offset - _NEAR <= start < offset and not n.is_person]
        return (max(near, key=lambda name: name.start).text,) if near else ()

    def in_front(self, text: str, floor: int, start: int) -> Named:
        """Read the maker in front of the phrase: "X, which conducted the poll", "Y commissioned the survey"."""
        if not self.posts.has("made", start - _VERB_REACH, start):
            return Named((), (), start)
        match = self._patterns.in_front.search(text, max(floor, start - _REACH - 60), start)
        if match is None:
            return Named((), (), start)
        orgs = tuple(self._split(text, *match.span("org")))
        return Named((), orgs, start) if match["paid"] else Named(orgs, (), start)

    def _split(self, text: str, start: int, end: int, *, person: bool = False) -> list[str]:
        """Part "X and Y" unless one name given by another plugin spans both."""
        if any(s <= start and end <= e for s, e in self._others):
            return [text[start:end]] if self._is_maker(text, start, end, slot=True, person=person) else []
        parts, at = [], start
        if self._sponsor_in(text, start, end):
            end = _FOR.search(text, start, end).start()  # type: ignore[union-attr]
        for glue in _GLUE.finditer(text, start, end):
            if any(s <= glue.start() and glue.end() <= e for s, e in self._others):
                continue
            if not self._stands_alone(text, at, glue.start()):
                continue
            parts.append((at, glue.start()))
            at = glue.end()
        parts.append((at, end))
        return [
            text[s:e]
            for s, e in parts
            if s < e and (s, e) not in self._places and self._is_maker(text, s, e, slot=True, person=person)
        ]

    def _sponsor_in(self, text: str, start: int, end: int) -> list[str]:
        """Find the sponsor in "Calder Pike for the Severn Mercury"."""
        match = _FOR.search(text, start, end)
        return (
            [text[match.end() : end]]
            if match and text[start : match.start()].rsplit(maxsplit=1)[-1] not in _HELD_TOGETHER
            else []
        )

    def _stands_alone(self, text: str, start: int, end: int) -> bool:
        """Tell whether the words before an "and" are a name by themselves."""
        words = text[start:end].split()
        if (start, end) in self._others or text[start:end] in self._patterns.known or len(words) == 1:
            return True
        return "/" in text[start:end] or any(word in self._patterns.org_words or word.isupper() for word in words)

    def _without_adjectives(self, text: str, start: int, end: int) -> tuple[int, int]:
        """Drop capitalised words at either edge that are none of the name: "New", "Opinion"."""
        if text[start:end] in self._patterns.known:
            return start, end  # "Public Policy Polling"
        for day, stop in self._dates:
            if day == start and stop < end:
                start = stop + len(text[stop:end]) - len(text[stop:end].lstrip())
        while (m := _LEADING.match(text, start, end)) and self._is_adjective(m[1], text, m.end()):
            start = m.end()
        if text[start:end].lower() in self._patterns.before:
            return end, end
        return start, end

    def _is_adjective(self, word: str, text: str, after: int) -> bool:
        if word.lower() in self._patterns.determiners:
            return True
        return word.lower() in self._patterns.before and text[after : after + 3] not in {
            "Yor",
            "Jer",
            "Ham",
            "Mex",
            "Zea",
            "Orl",
        }

    def _without_places(self, text: str, start: int, end: int) -> tuple[int, int]:
        for s, e in self._places:
            if s == start and e == end:
                return end, end
            if start < s and e == end and not _JOINED.search(text[start:s]):
                return start, start + len(text[start:s].rstrip())
        for place in self._place_names:
            if (
                end - start > len(place)
                and text.endswith(f" {place}", start, end)
                and not _JOINED.search(text[start : end - len(place)])
            ):
                return start, end - len(place) - 1
        return start, end

    def _is_maker(self, text: str, start: int, end: int, *, slot: bool = False, person: bool = False) -> bool:
        name = text[start:end]
        if (not person and self._is_person(text, start, end)) or text[start:end].lower() in self._patterns.barred:
            return False
        if (start, end) in self._places or any(s < end and start < e for s, e in self._dates):
            return False
        if slot or self._given or name in self._patterns.known or "/" in name or "–" in name:
            return True
        words = name.split()
        return any(word in self._patterns.org_words for word in words) or any(
            word.isupper() and len(word) > 1 for word in words
        )

    def _is_person(self, text: str, start: int, end: int) -> bool:
        """Tell whether a name is a person's, alone or with a title in front."""
        if "/" in text[start:end] or any(word in self._patterns.org_words for word in text[start:end].split()):
            return False
        return any(s < end and start < e for s, e in self._persons)


class MakerPatterns:
    """Patterns of the slots, made once."""

    def __init__(self, grammar: Grammar) -> None:
        table = grammar.mentions
        self.known = frozenset(grammar.pollsters)
        self.org_words = frozenset(table["organisation_words"])
        self.determiners, self.before = frozenset(table["determiners"]), frozenset(table["before"])
        self.barred = self.determiners | grammar.qualifiers
        done, paid = one_of(table["conducted"]), one_of(table["commissioned"])
        # Any noun or adjective may stand between "by" and the name, but no other preposition.
        noun = rf"(?!(?-i:[A-Z])|(?:{one_of(table['no_lead_in'])})\b)[a-z][\w-]*"
        lead_in = rf"(?:(?:{one_of(table['lead_in'])}|{noun})\s+){{0,5}}"
        barred = one_of(table["finding_verbs"])
        gap = rf"(?P<gap>(?:,?\s+(?!(?i:{barred})\b)(?:[a-z][\w-]*|{CAPITAL}[\w.-]*|\d[\d,.%-]*)){{0,18}}?)"
        self.run = re.compile(ORG)
        did, ordered = one_of(table["maker_verbs"]), one_of(table["sponsor_verbs"])
        self.behind = re.compile(
            rf"{gap}\s*,?\s+(?:(?P<paid>(?i:{paid}))|(?i:{done}))\s+(?i:{lead_in})(?P<org>{ORG}|{_DOTTED})"
        )
        self.asking = re.compile(
            rf"\b(?:{one_of(table['ask_verbs'])})\s+(?:\w+\s+)?by\s+(?:the\s+)?"
            rf"(?:(?P<short>[\w.&-]+)(?=\s+(?:institute|agency|polling|company))|(?i:{lead_in})(?P<org>{ORG}))"
        )
        self.asker = re.compile(
            rf"(?:[Tt]he\s+)?(?P<org>{ORG})(?:\s+at\s+(?:the\s+)?{ORG})?(?:\s+(?:{one_of(table['own_maker'])}|agency))?,?\s+(?:(?:which|also|had|has)\s+)?(?:{one_of(table['ask_verbs'])})\s+(?:[a-z]+\s+){{0,4}}\d"
        )
        self.taken = re.compile(rf"\s+(?:that\s+)?(?:the\s+)?(?P<org>{ORG})\s+(?:{did}|took|{ordered})\b")
        self.in_front = re.compile(
            rf"(?P<org>{ORG})(?:\s*\([^)]*\))?(?:,?\s+(?:which|who|that|has|have|had|jointly|also))*\s+(?:(?P<paid>{ordered})|{did})\s*$"
        )
