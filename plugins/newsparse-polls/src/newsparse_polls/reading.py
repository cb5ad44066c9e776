"""One reading of one article: sentence by sentence, which poll is spoken of and what is said of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

from newsparse import Article, Entities, Span
from newsparse_polls.capitals import CAPITAL
from newsparse_polls.choices import read_choices
from newsparse_polls.clauses import Clauses, Part, read_clauses
from newsparse_polls.facts import (
    date_window,
    read_field,
    read_margin,
    read_mode,
    read_population,
    read_sample,
    trim_population,
)
from newsparse_polls.figures import find_figures
from newsparse_polls.gathering import Gathered
from newsparse_polls.groups import Scope, group_of, population_in
from newsparse_polls.joining import LOOK_BACK, join, known_maker, known_wave, names_maker
from newsparse_polls.makers import Makers
from newsparse_polls.mentions import Mention, find_mentions
from newsparse_polls.names import given_names, names_in
from newsparse_polls.patterns import Patterns
from newsparse_polls.phrases import MONTH
from newsparse_polls.poll import Finding, Poll
from newsparse_polls.reads import Placed
from newsparse_polls.scene import Memory, Reading, Scene, Stretch
from newsparse_polls.scope import Attention

P = TypeVar("P", bound=Placed)

_BACK = 3  # sentences with figures before the first mention that may report the poll
_PASSING = 3  # results that a poll named for comparison may have
_COMPARED = 60  # code points within which the poll compared with is named
_LONGEST = 2000  # code points of a sentence; what is longer is a table run together, or noise
_OPENING = 24  # code points that show how a sentence begins
_BACKWARD = re.compile(
    r"(?:That|This|It|These|Those|The\s+(?:figures|findings|numbers))(?:['’]s|\s+(?:is|are|was|were|comes?|came))\s+"
    r"(?:all\s+)?(?:according\s+to|from|the\s+(?:finding|result|conclusion|verdict|message)s?\s+(?:of|from)|what)\b"
)
_SINCE = re.compile(r"\s+(?:back\s+)?(?:in|of)?\s*(?:early\s+|late\s+)?")
_INNER_CAPITAL = re.compile(rf"[a-z,]\s({CAPITAL}[\w-]+)")
_ROW = re.compile(r"\s*\n\s*(?=[-*•●–]\s)")
_EARLIER = re.compile(
    r"(?:But\s+|And\s+)?(?:(?:A|Two|Three|Four|Five|Six)\s+(?:week|month|fortnight)s?\s+(?:ago|earlier|before)"
    r"|(?:Last|Back\s+in)\s+\w+|Earlier\s+this\s+(?:week|month|year)"
    rf"|In\s+(?:early\s+|late\s+|mid-)?(?:{MONTH})(?=,?\s+(?:the|it|that|only|just|\d)))\b"
)
_BESIDE_EARLIER = re.compile(
    r"\s+(?:last\s+(?:week|month|year|spring|summer|autumn|fall|winter)|(?:a|two|three|four|five|six|\d+)\s+"
    rf"(?:week|month|year|decade)s?\s+(?:ago|earlier)|(?:back\s+)?in\s+(?:early\s+|late\s+|mid-)?(?:{MONTH}))\b"
)


class Window(Sequence[P]):
    """Things with places in a text, to be looked up by stretch of text."""

    def __init__(self, items: Iterable[P]) -> None:
        self._items = sorted(items, key=lambda item: (item.start, item.end))
        self._starts = [item.start for item in self._items]

    def __getitem__(self, index: Any) -> Any:
        return self._items[index]

    def __len__(self) -> int:
        return len(self._items)

    def within(self, stretch: Stretch) -> list[P]:
        """Select what lies wholly in a stretch."""
        first, last = (bisect_left(self._starts, offset) for offset in stretch)
        return [item for item in self._items[first:last] if item.end <= stretch[1]]


class Reader:
    """Reads an article for polls.

    Args:
        article: the article.
        entities: what other plugins found in it.
        patterns: the grammar.
        heads: where words stand that may name a poll.
    """

    def __init__(self, article: Article, entities: Entities, patterns: Patterns, heads: Sequence[int]) -> None:
        self._article, self._text, self._patterns, self._heads = article, article.text, patterns, heads
        names = given_names(entity for kind in ("person", "organization", "place") for entity in entities.of(kind))  # type: ignore[misc]
        self._names = Window(names)
        last_words = frozenset(name.key.split()[-1] for name in names if name.key)
        self._last_words = last_words | frozenset(_INNER_CAPITAL.findall(self._text)) if last_words else last_words
        self._numbers: Window[Any] = Window(entities.of("number"))
        self._dates: Window[Any] = Window(entities.of("date"))
        self._figures = Window(find_figures(self._text, self._numbers))
        self._makers = Makers(patterns.grammar, patterns.makers, names, self._dates)
        self._polls: list[Gathered] = []
        self._current: Gathered | None = None
        self._passed: deque[Stretch] = deque(maxlen=_BACK)
        self._memory, self._scope = Memory(names), Scope(self._nation())
        self._attention = Attention(patterns.grammar, patterns.facts.margin, self._text)

    def read(self) -> Iterator[Poll]:
        """Read the article and give the polls, in the order in which they are named."""
        paragraphs = iter(self._article.paragraphs)
        paragraph = next(paragraphs, (0, 0))
        for sentence in self._rows():
            while sentence[0] >= paragraph[1]:
                paragraph = next(paragraphs)
                self._scope.leave_paragraph()
                self._return_to_main()
            self._read_sentence(sentence)
            self._scope.before = sentence
        taken: set[Stretch] = set()
        for poll in self._polls:
            place = poll.first.start, poll.first.end
            if poll.is_reported and place not in taken:
                taken.add(place)
                yield poll.claim(self._article)

    def _rows(self) -> Iterator[Stretch]:
        """Give the sentences, the rows of a list one by one."""
        for start, end in self._article.sentences:
            begin = start
            for row in _ROW.finditer(self._text, start, end):
                if begin < row.start():
                    yield begin, row.start()
                begin = row.end()
            yield begin, end

    def _nation(self) -> str | None:
        """The nation that the article speaks of, if it is only one."""
        nations = {m[0] for m in self._patterns.grammar.demonym.finditer(self._text)}
        return nations.pop() if len(nations) == 1 else None

    def _read_sentence(self, sentence: Stretch) -> None:
        if sentence[1] - sentence[0] > _LONGEST:
            self._attention.pass_over()
            return
        mentions = self._mentions_in(sentence)
        figures = self._figures.within(sentence)
        if not mentions and not (
            self._current and (figures or self._patterns.facts.mode_maker.search(self._text, *sentence))
        ):
            self._pass_over(sentence)
            return
        goes_on = not self._polls and bool(mentions) and mentions[0].definite
        homes = self._homes(mentions)
        clauses = self._clauses(sentence, mentions)
        self._scope.enter(self._text, clauses, self._patterns.grammar)
        used = self._learn_facts(sentence, mentions, homes)
        self._learn_makers(sentence)
        if goes_on:
            self._read_back()
        elif homes and _BACKWARD.match(self._text, *sentence) and self._scope.before[1]:
            self._learn_results(self._clauses(self._scope.before, ()), (), (), set())
        general = self._current is not None and self._current.plural
        if figures and self._attention.reports(self._text, sentence, clauses, named=bool(homes), general=general):
            self._learn_results(clauses, mentions, homes, used)

    def _read_back(self) -> None:
        """Read the sentences before a poll that is spoken of as known when it is first named: "The survey of …"."""
        for sentence in self._passed:
            clauses = self._clauses(sentence, ())
            if self._attention.reports(self._text, sentence, clauses, named=False, general=False):
                self._learn_results(clauses, (), (), set())

    def _pass_over(self, sentence: Stretch) -> None:
        if self._current is None and self._figures.within(sentence):
            self._passed.append(sentence)
        self._attention.pass_over()
        if self._current is not None and self._scope.opens(self._text[sentence[0] : sentence[0] + _OPENING]):
            self._scope.enter(self._text, self._clauses(sentence, ()), self._patterns.grammar)

    def _clauses(self, sentence: Stretch, mentions: Sequence[Mention]) -> Clauses:
        grammar = self._patterns.grammar
        taken = self._names.within(sentence), self._dates.within(sentence)
        names = names_in(self._text, sentence, *taken, grammar=grammar, last_words=self._last_words)
        if self._current is not None:
            makers = {*self._current.makers, *self._current.sponsors}
            names = [name for name in names if self._text[name.start : name.end] not in makers]
        places = [(mention.start, mention.end) for mention in mentions]
        return read_clauses(self._text, sentence, self._figures.within(sentence), names, places, grammar=grammar)

    # ------------------------------------------------------------ which poll
    def _mentions_in(self, sentence: Stretch) -> list[Mention]:
        first = bisect_left(self._heads, sentence[0])
        if first == len(self._heads) or self._heads[first] >= sentence[1]:
            return []
        found = find_mentions(self._text, sentence, self._patterns.mentions, self._makers)
        return [self._dated(mention, sentence) for mention in found]

    def _dated(self, mention: Mention, sentence: Stretch) -> Mention:
        """Mark a mention that says it is an earlier poll: "a March survey", "A fortnight ago a survey …"."""
        inside = self._dates.within((mention.start, mention.end))
        opening = _EARLIER.match(self._text, sentence[0], mention.start)
        beside = _BESIDE_EARLIER.match(self._text, mention.end)
        return mention._replace(dated=True) if inside or opening or beside else mention

    def _homes(self, mentions: Sequence[Mention]) -> list[Gathered]:
        """Find or open the poll of each mention, and choose the one that the sentences to come speak of."""
        homes: list[Gathered] = []
        focus = self._current
        for mention in mentions:
            home = self._home(mention, homes[-1] if homes else None)
            homes.append(home)
            if focus is None or not _is_aside(mention, home, focus):
                focus = home
        if homes:
            self._attention.named()
        self._current = focus
        return homes

    def _home(self, mention: Mention, near: Gathered | None) -> Gathered:
        if mention.beside and not mention.makers and near is not None:
            known = near
        else:
            known = join(mention, self._polls, near or self._current) or self._open(mention)
        if mention not in known.mentions:
            known.add(mention)
        named = bool(mention.makers or mention.sponsors)
        known.confirmed = known.confirmed or not mention.echo
        known.place = known.place or mention.place
        known.specific = known.specific or (named and not mention.plural and not mention.passing)
        return known

    def _open(self, mention: Mention) -> Gathered:
        """Open a new poll, or an earlier wave of the one at hand."""
        is_wave = (
            mention.own
            or (mention.wave and mention.passing)
            or (mention.dated and known_maker(mention, self._polls) is not None)
        )
        makers = mention.makers or (self._makers.before(mention.start) if mention.is_their_own else ())
        is_wave = is_wave or known_wave(mention)
        poll = Gathered([mention], list(makers), list(mention.sponsors), mention.plural, is_wave)
        if (mention.wave or mention.own or known_wave(mention)) and not mention.makers and self._current is not None:
            poll.makers += self._current.makers
        self._polls.append(poll)
        return poll

    def _return_to_main(self) -> None:
        """Go back, at the end of a paragraph, to the poll that the article is about from one named in passing."""
        if self._current is None:
            return
        main = max(self._polls[-LOOK_BACK:], key=lambda poll: len(poll.results))
        if len(self._current.results) <= _PASSING and len(self._current.results) < len(main.results):
            self._current = main

    # ------------------------------------------------------------ what is said of it
    def _learn_facts(self, sentence: Stretch, mentions: Sequence[Mention], homes: Sequence[Gathered]) -> set[int]:
        """Read the facts a sentence states, and give the offsets of the numbers they are made of."""
        poll = homes[0] if homes else self._maker_of(sentence) or self._current
        if poll is None or (not mentions and not self._attention.near(self._text, sentence)):
            return set()
        facts, used = self._patterns.facts, set()
        numbers, dates = self._numbers.within(sentence), self._dates.within(sentence)
        if sample := read_sample(self._text, sentence, numbers, facts):
            poll.confirmed = True
            poll.learn(sample_size=sample[0], population=sample[1])
            used.add(sample[2])
        poll.learn(
            margin_of_error=read_margin(self._text, sentence, numbers, facts),
            mode=read_mode(self._text, sentence, facts),
        )
        published = self._article.published
        for mention, home in zip(mentions, homes, strict=True):
            if mention.dated and home.is_wave and (inside := self._dates.within((mention.start, mention.end))):
                home.learn(field=date_window(self._text, inside[:1], published))
            if not (mention.passing and len(home.mentions) > 1):
                field = read_field(self._text, sentence, dates, facts, published=published, at=mention.end)
                home.learn(population=read_population(self._text, mention.end, sentence[1], facts), field=field)
        if not mentions and poll.facts.keys() & {"sample_size", "mode"}:
            poll.learn(field=read_field(self._text, sentence, dates, facts, published=published))
        return used

    def _learn_makers(self, sentence: Stretch) -> None:
        """Read the pollster of "those surveyed by the Tarn institute"."""
        poll = self._current
        if poll is not None and not poll.makers and not poll.plural:
            poll.makers += self._makers.asking(self._text, *sentence)

    def _maker_of(self, sentence: Stretch) -> Gathered | None:
        """Find the poll whose maker is said to have asked people: "Demotrend questioned 1,502 voters"."""
        asked = self._patterns.facts.asks.search(self._text, *sentence)
        if asked is None:
            return None
        before = self._text[sentence[0] : asked.start()]
        for poll in self._polls[-LOOK_BACK:]:
            if not poll.is_wave and any(names_maker(before, maker) for maker in (*poll.makers, *poll.sponsors)):
                return poll
        return None

    def _learn_results(
        self, clauses: Clauses, mentions: Sequence[Mention], homes: Sequence[Gathered], used: set[int]
    ) -> None:
        self._memory.fresh = self._attention.is_fresh()
        scene = Scene(self._text, clauses, self._memory, {})
        groups: dict[int, Stretch | None] = {}
        kept = [
            reading
            for part, reading in sorted(read_choices(scene).items())
            if clauses.parts[part].start not in used and self._attention.is_finding(scene, reading)
        ]
        for reading in kept:
            part = reading.part
            if _is_inside_another(clauses.parts[part], reading, kept):
                continue
            poll = self._poll_of(scene, part, mentions, homes)
            if poll is not None:
                groups[part] = self._group_in(scene, part, poll, groups)
                poll.results.append(self._finding(scene, reading, groups[part]))
                poll.quantified = True
        if groups:
            self._attention.found()

    def _poll_of(
        self, scene: Scene, part: int, mentions: Sequence[Mention], homes: Sequence[Gathered]
    ) -> Gathered | None:
        """Find the poll of a figure.

        It is the one compared with ("up from 41 percent in a June poll"), else the last one named before it in the
        sentence, else the first of the sentence, else the one at hand.
        """
        start, end = scene.parts[part].start, scene.parts[part].end
        if (
            not mentions
            and self._current
            and self._current.results
            and (match := _EARLIER.match(self._text, scene.parts[0].start))
        ):
            dates = self._dates.within(match.span())
            return self._wave_at(self._current, match.span(), self._window_of(dates))
        if scene.signs[:part].endswith("m"):
            named = [
                home for mention, home in zip(mentions, homes, strict=True) if end <= mention.start <= start + _COMPARED
            ]
            wave = named[0] if named else self._wave_of(end)
            if wave is not None:
                return wave
        before = [home for mention, home in zip(mentions, homes, strict=True) if mention.start <= start]
        if before or not homes:
            return before[-1] if before else self._current
        return self._current if mentions[0].passing and self._current not in homes else homes[0]

    def _wave_of(self, end: int) -> Gathered | None:
        """Find the wave that a figure comes from: "up from 37 percent in January"."""
        if self._current is None or self._current.plural:
            return None
        since = _SINCE.match(self._text, end)
        at = since.end() if since else end
        date = next((date for date in self._dates.within((at, at + _COMPARED)) if date.start == at), None)
        if date is None:
            return next((poll for poll in self._polls[-LOOK_BACK:] if poll.of is self._current), None)
        return self._wave_at(self._current, (date.start, date.end), self._window_of([date]))

    def _window_of(self, dates: Sequence[Any]) -> Any:
        return date_window(self._text, dates, self._article.published) if dates else None

    def _wave_at(self, main: Gathered, place: Stretch, field: Any) -> Gathered:
        """Find or open the earlier wave of a poll that a date speaks of."""
        for poll in self._polls[-LOOK_BACK:]:
            if poll.of is main and (field is None or poll.facts.get("field", field)[:2] == field[:2]):
                return poll
        wave = main.wave(Mention(*place, place[0], (), (), definite=False, plural=False, wave=True, echo=False), field)
        self._polls.append(wave)
        return wave

    def _group_in(self, scene: Scene, part: int, poll: Gathered, given: dict[int, Stretch | None]) -> Stretch | None:
        """Find the group of a figure; what names everybody who was asked becomes a hint at the population."""
        grammar = self._patterns.grammar
        group = group_of(scene, part, self._scope, grammar, given) or poll.place
        who = population_in(scene, part, grammar)
        if who is None:
            return group
        text = self._text[slice(*who)]
        poll.hints.append(trim_population(text))
        if group != who:
            return group
        if poll.place is not None and grammar.is_voters(text):
            return poll.place
        return None if grammar.is_firms(text) and len(poll.hints) == 1 else group

    def _finding(self, scene: Scene, reading: Reading, group: Stretch | None) -> Finding:
        part = scene.parts[reading.part]
        figure = part.figure
        return Finding(
            start=part.start,
            end=part.end,
            text=self._text[part.start : part.end],
            value=figure.value if figure else None,
            type=reading.type,
            choice=self._span(reading.choice),
            group=self._span(group),
            number=figure.id if figure else None,
        )

    def _span(self, stretch: Stretch | None) -> Span | None:
        return self._article.span(*stretch) if stretch and stretch[0] < stretch[1] else None


def _is_aside(mention: Mention, home: Gathered, focus: Gathered) -> bool:
    """Tell whether a poll is only named beside the one that the article is speaking of."""
    if mention.passing or home.is_wave:
        return True
    return bool(focus.results) and (mention.own or home.plural)


def _is_inside_another(part: Part, reading: Reading, readings: Iterable[Reading]) -> bool:
    """Tell whether a figure is part of what others said: "12 percent plan to raise prices by 5 percent"."""
    choices = [other.choice for other in readings if other is not reading and other.rule == "predicate"]
    return any(choice and choice[0] < part.start and part.end <= choice[1] for choice in choices)
