"""One reading of one article: sentence by sentence, which poll is spoken of and what is said of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from newsparse import Span
from newsparse_polls.choices import read_choices
from newsparse_polls.clauses import Part
from newsparse_polls.facts import (
    date_window,
    read_field,
    read_margin,
    read_mode,
    read_population,
    read_sample,
    trim_population,
)
from newsparse_polls.gathering import Gathered
from newsparse_polls.groups import Scope, group_of, population_in
from newsparse_polls.joining import LOOK_BACK, join, known_maker, known_wave, names_maker
from newsparse_polls.material import Material, Sentence
from newsparse_polls.mentions import Mention, find_mentions
from newsparse_polls.phrases import MONTH
from newsparse_polls.poll import Finding, Poll
from newsparse_polls.scene import Memory, Reading, Scene, Stretch
from newsparse_polls.scope import Attention

_BACK = 5  # sentences with figures before the first mention that may report the poll
_PASSING = 3  # results that a poll named for comparison may have
_COMPARED = 60  # code points within which the poll compared with is named
_MOST = 60  # figures of a sentence; what has more is a table run together, or noise
_LONGEST = 2000  # code points of a sentence; what is longer is a table run together, or noise
_BACKWARD = re.compile(
    r"(?:That|This|It|These|Those|The\s+(?:figures|findings|numbers))(?:['’]s|\s+(?:is|are|was|were|comes?|came))\s+"
    r"(?:all\s+)?(?:according\s+to|from|the\s+(?:finding|result|conclusion|verdict|message)s?\s+(?:of|from)|what)\b"
)
_SINCE = re.compile(r"\s+(?:back\s+)?(?:in|of)?\s*(?:early\s+|late\s+)?")
_ROW = re.compile(r"\s*\n\s*(?=[-*•●–]\s)")
_MONTH = re.compile(r"\d{4}-\d\d")  # of "an October poll"; "Wednesday's poll" came out on that day
_REPORTS = re.compile(
    r"(?:\s+\([A-Z]+\))?\s+(?:said|says|reported|reports|found|finds|announced|revealed|warned|(?:has|had)\s+(?:ever\s+)?(?:recorded|measured)|(?:had\s+)?put|has|had"
    r"|(?:has\s+)?(?:asked|been\s+asking|began\s+asking|started\s+asking))\b"
)
_DAYS = re.compile(r"\s?[-–]\s?\d")  # of "the Sept. 12-16 survey"
_EARLIER = re.compile(
    r"(?:But\s+|And\s+)?(?:(?:A|Two|Three|Four|Five|Six)\s+(?:week|month|fortnight)s?\s+(?:ago|earlier|before)"
    r"|(?:Last|Back\s+in)\s+\w+|Earlier\s+this\s+(?:week|month|year)"
    rf"|In\s+(?:early\s+|late\s+|mid-)?(?:{MONTH})(?=,?\s+(?:the|it|that|only|just|\d|[A-Z]\w+\s+(?:had|held|led|stood|trailed|was|were))))\b"
)
_BESIDE_EARLIER = re.compile(
    r"\s+(?:last\s+(?:week|month|year|spring|summer|autumn|fall|winter)|(?:a|two|three|four|five|six|\d+)\s+"
    rf"(?:week|month|year|decade)s?\s+(?:ago|earlier)|(?:back\s+)?in\s+(?:early\s+|late\s+|mid-)?(?:{MONTH}))\b"
)


class Reader:
    """Reads an article for polls.

    Args:
        material: the article, and what is known of it.
    """

    def __init__(self, material: Material) -> None:
        self._material, self._text, self._patterns = material, material.text, material.patterns
        self._polls: list[Gathered] = []
        self._current: Gathered | None = None
        self._passed: list[Stretch] = []
        self._memory, self._scope = Memory(material.names), Scope(material.nation)
        self._attention = Attention(material.grammar, self._patterns.facts.margin, self._text, material.posts)

    def read(self) -> Iterator[Poll]:
        """Read the article and give the polls, in the order in which they are named."""
        paragraphs = iter(self._material.article.paragraphs)
        paragraph = next(paragraphs, (0, 0))
        for row in self._rows():
            while row[0] >= paragraph[1]:
                paragraph = next(paragraphs)
                self._scope.leave_paragraph()
                self._return_to_main()
            self._read_row(row)
            self._scope.before = row
        taken: set[Stretch] = set()
        for poll in self._polls:
            place = poll.first.start, poll.first.end
            if poll.is_reported and place not in taken:
                taken.add(place)
                yield poll.claim(self._material.article)

    def _rows(self) -> Iterator[Stretch]:
        """Give the sentences, the rows of a list one by one."""
        for start, end in self._material.article.sentences:
            begin = start
            if self._text.find("\n", start, end) >= 0:
                for row in _ROW.finditer(self._text, start, end):
                    if begin < row.start():
                        yield begin, row.start()
                    begin = row.end()
            yield begin, end

    def _read_row(self, row: Stretch) -> None:
        """Read a sentence, unless it names no poll and none is in mind."""
        if row[1] - row[0] > _LONGEST:
            self._attention.pass_over()
            return
        mentions = self._mentions_in(row) if self._material.posts.has("head", *row) else []
        if self._current is None and not mentions:
            self._passed.append(row)
        elif mentions or (self._material.may_report(row) and not self._attention.is_lost):
            self._read_sentence(row, mentions)
        else:
            self._pass_over(row)

    def _pass_over(self, row: Stretch) -> None:
        if not self._attention.is_lost and self._scope.opens(self._text, row[0]):
            self._scope.enter(self._text, self._sentence(row), self._material.grammar)
        self._attention.pass_over()

    def _sentence(self, row: Stretch, mentions: Sequence[Mention] = ()) -> Sentence:
        current = self._current
        return Sentence(self._material, *row, mentions, {*current.makers, *current.sponsors} if current else ())

    def _read_sentence(self, row: Stretch, mentions: Sequence[Mention]) -> None:
        goes_on = not self._polls and bool(mentions) and mentions[0].definite
        homes = self._homes(mentions)
        sentence = self._sentence(row, mentions)
        self._scope.enter(self._text, sentence, self._material.grammar)
        used = self._learn_facts(sentence, homes)
        self._learn_makers(sentence, sampled=bool(used))
        self._name_by_subject(sentence, homes)
        if goes_on:
            self._learn_source(row)
            self._read_back()
        elif homes and _BACKWARD.match(self._text, *row) and self._scope.before[1]:
            self._learn_results(self._sentence(self._scope.before), (), set())
        general = self._current is not None and self._current.plural
        if 0 < len(sentence.figures) <= _MOST and self._attention.reports(sentence, named=bool(homes), general=general):
            self._learn_results(sentence, homes, used)

    def _read_back(self) -> None:
        """Read the sentences before a poll that is spoken of as known when it is first named: "The survey of …"."""
        passed = (self._sentence(row) for row in reversed(self._passed))
        for sentence in reversed(list(islice((sentence for sentence in passed if sentence.figures), _BACK))):
            if self._attention.reports(sentence, named=False, general=False):
                self._learn_results(sentence, (), set())

    def _dates_in(self, stretch: Stretch) -> list[Any]:
        return self._material.dates.within(stretch)

    # ------------------------------------------------------------ which poll
    def _mentions_in(self, row: Stretch) -> list[Mention]:
        heads = self._material.posts.between("head", *row)
        found = find_mentions(self._text, row, heads, self._patterns.mentions, self._material.makers(row))
        return [self._dated(mention, row) for mention in found]

    def _dated(self, mention: Mention, sentence: Stretch) -> Mention:
        """Mark a mention that says it is an earlier poll: "a March survey", "A fortnight ago a survey …"."""
        inside = self._dates_in((mention.start, mention.end))
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
        makers = mention.makers or (
            self._material.makers((mention.start, mention.end)).before(mention.start) if mention.is_their_own else ()
        )
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
    def _learn_facts(self, sentence: Sentence, homes: Sequence[Gathered]) -> set[int]:
        """Read the facts a sentence states, and give the offsets of the numbers they are made of."""
        poll = homes[0] if homes else self._maker_of(sentence) or self._current
        if poll is None or not (homes or self._attention.near(sentence)):
            return set()
        facts, used, text, span = self._patterns.facts, set(), self._text, sentence.span
        if sentence.has("sampled") and (sample := read_sample(text, span, sentence.numbers, facts)):
            poll.confirmed = True
            poll.learn(sample_size=sample[0], population=sample[1])
            used.add(sample[2])
        if sentence.has("margin"):
            poll.learn(margin_of_error=read_margin(text, span, sentence.numbers, facts))
        if sentence.has("mode") and sentence.has("mode maker"):
            poll.learn(mode=read_mode(text, span, facts))
        published = self._material.article.published
        for mention, home in zip(sentence.mentions, homes, strict=True):
            inside = self._dates_in((mention.start, mention.end)) if mention.dated else []
            if inside and (home.is_wave or _MONTH.fullmatch(inside[0].value or "") or _DAYS.match(text, inside[0].end)):
                home.learn(field=date_window(text, inside[:2], published))
            if not (mention.passing and len(home.mentions) > 1):
                field = read_field(text, span, sentence.dates, facts, published=published, at=mention.end)
                home.learn(population=read_population(text, mention.end, sentence.end, facts), field=field)
        if not homes and poll.facts.keys() & {"sample_size", "mode"}:
            poll.learn(field=read_field(text, span, sentence.dates, facts, published=published))
        return used

    def _learn_makers(self, sentence: Sentence, *, sampled: bool) -> None:
        """Read the pollster of "those surveyed by the Tarn institute", "the Tarn institute surveyed 900 people"."""
        poll = self._current
        if poll is not None and not (poll.makers or poll.plural) and sentence.has("asked"):
            makers = self._material.makers(sentence.span)
            poll.makers += makers.asking(self._text, *sentence.span, sampled=sampled)

    def _name_by_subject(self, sentence: Sentence, homes: Sequence[Gathered]) -> None:
        """Take the known pollster of "In a survey in May, Tarn Research had put him ahead"."""
        for home in homes:
            if home.makers or home.sponsors or home.plural or home is not self._polls[-1]:
                continue
            known = {maker for poll in self._polls[-LOOK_BACK:] for maker in poll.makers}
            near = self._material.names.within(*sentence.span)
            home.makers += [n.text for n in near if n.text in known and _REPORTS.match(self._text, n.end)][:1]

    def _learn_source(self, row: Stretch) -> None:
        """Take who is said to report a survey that is spoken of as known: "the Tarn Union said. … The survey …"."""
        poll = self._current
        if poll is None or poll.makers or poll.sponsors or poll.plural:
            return
        names = self._material.names.within([*self._passed[-_BACK:], row][0][0], row[1])
        poll.makers += [
            name.text
            for name in names
            if not (name.is_person or name.is_place or name.stands_for) and _REPORTS.match(self._text, name.end)
        ][-1:]

    def _maker_of(self, sentence: Sentence) -> Gathered | None:
        """Find the poll whose maker is said to have asked people: "Demotrend questioned 1,502 voters"."""
        asked = self._patterns.facts.asks.search(self._text, *sentence.span) if sentence.has("asked") else None
        if asked is None:
            return None
        before = self._text[sentence.start : asked.start()]
        for poll in self._polls[-LOOK_BACK:]:
            if not poll.is_wave and any(names_maker(before, maker) for maker in (*poll.makers, *poll.sponsors)):
                return poll
        return None

    def _learn_results(self, sentence: Sentence, homes: Sequence[Gathered], used: set[int]) -> None:
        self._memory.fresh = self._attention.is_fresh
        clauses = sentence.clauses
        scene = Scene(self._text, *clauses, self._memory, {})
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
            poll = self._poll_of(scene, part, sentence, homes)
            if poll is not None:
                groups[part] = self._group_in(scene, part, poll, groups)
                poll.results.append(self._finding(scene, reading, groups[part]))
                poll.quantified = True
        if groups:
            self._attention.found()

    def _poll_of(self, scene: Scene, part: int, sentence: Sentence, homes: Sequence[Gathered]) -> Gathered | None:
        """Find the poll of a figure.

        It is the one compared with ("up from 41 percent in a June poll"), else the last one named before it in the
        sentence, else the first of the sentence, else the one at hand.
        """
        start, end = scene.parts[part].start, scene.parts[part].end
        mentions = sentence.mentions
        if (
            not mentions
            and self._current
            and self._current.results
            and (match := _EARLIER.match(self._text, sentence.start))
        ):
            dates = self._dates_in(match.span())
            field = None if match[0].endswith("ago") else self._window_of(dates)
            return self._wave_at(self._current, match.span(), field)
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
        if self._current not in homes:
            return self._current if mentions[0].passing else homes[0]
        pairs = zip(mentions, homes, strict=True)
        return next((home for mention, home in pairs if not (mention.passing or mention.dated)), homes[0])

    def _wave_of(self, end: int) -> Gathered | None:
        """Find the wave that a figure comes from: "up from 37 percent in January"."""
        if self._current is None or self._current.plural:
            return None
        since = _SINCE.match(self._text, end)
        at = since.end() if since else end
        date = next((date for date in self._dates_in((at, at + _COMPARED)) if date.start == at), None)
        if date is None:
            return next((poll for poll in self._polls[-LOOK_BACK:] if poll.of is self._current), None)
        return self._wave_at(self._current, (date.start, date.end), self._window_of([date]))

    def _window_of(self, dates: Sequence[Any]) -> Any:
        return date_window(self._text, dates, self._material.article.published) if dates else None

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
        return self._material.article.span(*stretch) if stretch and stretch[0] < stretch[1] else None


def _is_aside(mention: Mention, home: Gathered, focus: Gathered) -> bool:
    """Tell whether a poll is only named beside the one that the article is speaking of."""
    if mention.passing or home.is_wave:
        return True
    return bool(focus.results) and (mention.own or home.plural)


def _is_inside_another(part: Part, reading: Reading, readings: Iterable[Reading]) -> bool:
    """Tell whether a figure is part of what others said: "12 percent plan to raise prices by 5 percent"."""
    choices = [other.choice for other in readings if other is not reading and other.rule == "predicate"]
    return any(choice and choice[0] < part.start and part.end <= choice[1] for choice in choices)
