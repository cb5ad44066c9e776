"""From an article and its entities to the polls it reports."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import attrs
from newsparse import Article, Entities, Lexicon, Span

from newsparse_polls.choices import Memory, Reading, Scene, read_choices
from newsparse_polls.clauses import Clauses, read_clauses
from newsparse_polls.facts import FactPatterns, trim_population, date_window, is_vague, read_field, read_margin, read_mode, read_population, read_sample
from newsparse_polls.figures import Figure, find_figures
from newsparse_polls.grammar import Grammar
from newsparse_polls.groups import Scope, group_of, population_in
from newsparse_polls.joining import LOOK_BACK, Draft, join, known_wave, names_maker
from newsparse_polls.makers import MakerPatterns, Makers
from newsparse_polls.mentions import Mention, MentionGrammar, find_mentions
from newsparse_polls.names import Name, given_names, proper_nouns, proper_pattern
from newsparse_polls.poll import Finding, Poll
from newsparse_polls.scope import Attention


_PASSING = 3  # results that a poll named for comparison may have
_COMPARED = 60  # code points within which the poll compared with is named
_IN = re.compile(r"\s+(?:back\s+)?(?:in|of)?\s*(?:early\s+|late\s+)?")
_ROW = re.compile(r"\s*\n\s*(?=[-*•●–]\s)")
_EARLIER = re.compile(r"(?:But\s+|And\s+)?(?:(?:A|Two|Three|Four|Five|Six)\s+(?:week|month|fortnight)s?\s+(?:ago|earlier|before)|(?:Last|Back in)\s+\w+|Earlier\s+this\s+(?:week|month|year))\b")
_BESIDE_EARLIER = re.compile(r"\s+(?:last\s+(?:week|month|year|spring|summer|autumn|fall|winter)|a\s+(?:week|month|year)\s+(?:ago|earlier)|(?:back\s+)?in\s+(?:early\s+|late\s+|mid-)?(?:January|February|March|April|May|June|July|August|September|October|November|December))\b")
_PRONOUN = 4  # letters of the longest pronoun


class Patterns:
    """Everything that is built of the word tables, once per parser."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.grammar = Grammar(lexicon)
        self.mentions = MentionGrammar(self.grammar)
        self.makers = MakerPatterns(self.grammar)
        self.facts = FactPatterns(self.grammar)
        self.proper = proper_pattern(self.grammar.words["titles"])
        self.triggers = (*self.grammar.mentions["triggers"], *self.grammar.pollsters)

    def concern(self, text: str) -> bool:
        """Tell whether a text can report a poll at all; most articles end here."""
        return any(trigger in text for trigger in self.triggers)


def find_polls(article: Article, entities: Entities, lexicon: Lexicon) -> Iterator[Poll]:
    """Find the polls that an article reports."""
    patterns = lexicon.build(Patterns)
    if not patterns.concern(article.text):
        return iter(())
    return _Reader(article, entities, patterns).read()


@attrs.define(eq=False)
class _Gathered(Draft):
    """A poll with what has been found of it."""

    facts: dict[str, Any] = attrs.field(factory=dict)
    results: list[Finding] = attrs.field(factory=list)
    specific: bool = False
    place: tuple[int, int] | None = None
    confirmed: bool = False
    hints: list[str] = attrs.field(factory=list)
    of: _Gathered | None = None

    def learn(self, **facts: Any) -> None:
        """Keep each fact that is not known yet: the first statement counts."""
        for name, fact in facts.items():
            if fact is not None and not (name == "population" and is_vague(fact)):
                self.facts.setdefault(name, fact)


class _Reader:
    """One reading of one article, sentence by sentence."""

    def __init__(self, article: Article, entities: Entities, patterns: Patterns) -> None:
        self.article, self.text, self.patterns = article, article.text, patterns
        self.numbers: Sequence[Any] = entities.of("number")
        self.dates: Sequence[Any] = entities.of("date")
        named: Iterable[Any] = (entity for kind in ("person", "organization", "place") for entity in entities.of(kind))
        self.names = given_names(named)
        self.last_words = frozenset(name.key.split()[-1] for name in self.names if name.key)
        self.figures = find_figures(self.text, self.numbers)
        self.makers = Makers(patterns.grammar, patterns.makers, self.names, self.dates)
        self.polls: list[_Gathered] = []
        self.current: _Gathered | None = None
        self.previous = self.sentence = (0, 0)
        self.memory, self.scope = Memory(self.names), Scope(self._nation())
        self.attention = Attention(patterns.grammar, patterns.facts.margin)

    def read(self) -> Iterator[Poll]:
        paragraphs = iter(self.article.paragraphs)
        paragraph = next(paragraphs, (0, 0))
        for sentence in self._rows():
            while sentence[0] >= paragraph[1]:
                paragraph = next(paragraphs)
                self.scope.leave_paragraph()
                self._return_to_main()
            self._read_sentence(sentence)
        taken: set[tuple[int, int]] = set()
        for poll in self.polls:
            place = poll.first.start, poll.first.end
            if poll.confirmed and (poll.results or poll.facts or poll.specific) and place not in taken:
                taken.add(place)
                yield self._finish(poll)

    def _read_sentence(self, sentence: tuple[int, int]) -> None:
        self.previous, self.sentence = self.sentence, sentence
        mentions = [self._dated(mention, sentence) for mention in find_mentions(self.text, sentence, self.patterns.mentions, self.makers)]
        figures = [f for f in self.figures if sentence[0] <= f.start and f.end <= sentence[1]]
        if not mentions and (self.current is None or not figures and not self.patterns.facts.mode_maker.search(self.text, *sentence)):
            self.attention.pass_over()
            if self.current is not None and self.scope.opens(self.text[sentence[0] : sentence[0] + 24]):
                self.scope.enter(read_clauses(self.text, sentence, (), self._names_in(sentence), (), self.patterns.grammar))
            return
        homes = self._homes(mentions, sentence)
        clauses = read_clauses(self.text, sentence, figures, self._names_in(sentence), [(m.start, m.end) for m in mentions], self.patterns.grammar)
        self.scope.enter(clauses)
        self.scope.before = self.previous
        used = self._learn_facts(sentence, mentions, homes)
        if figures and self.attention.reports(self.text, sentence, clauses, bool(homes), self.current is not None and self.current.plural):
            self._learn_results(sentence, clauses, mentions, homes, used)

    def _nation(self) -> str | None:
        """The nation that the article speaks of, if it is only one."""
        nations = {m[0] for m in self.patterns.grammar.demonym.finditer(self.text)}
        return nations.pop() if len(nations) == 1 else None

    def _rows(self) -> Iterator[tuple[int, int]]:
        """Give the sentences, the rows of a list one by one."""
        for start, end in self.article.sentences:
            for row in _ROW.finditer(self.text, start, end):
                yield start, row.start()
                start = row.end()
            yield start, end

    def _return_to_main(self) -> None:
        """Go back, at the end of a paragraph, to the poll that the article is about from one named in passing."""
        if self.current is None or not self.polls:
            return
        main = max(self.polls, key=lambda poll: len(poll.results))
        if main.results and len(self.current.results) < len(main.results) and len(self.current.results) <= _PASSING:
            self.current = main

    def _names_in(self, sentence: tuple[int, int]) -> list[Name]:
        barred = self.patterns.grammar.not_names
        given = [n for n in self.names if sentence[0] <= n.start and n.end <= sentence[1] and self.text[n.start : n.end] not in barred]
        found = proper_nouns(self.text, sentence, self.patterns.proper, self.patterns.grammar)
        taken = [*given, *(d for d in self.dates if sentence[0] <= d.start and d.end <= sentence[1])]
        spans = {(n.start, n.end) for n in given}
        roles = [n for n in found if n.stands_for and n.end - n.start > _PRONOUN and (n.start, n.end) not in spans]
        given = [n for n in given if not any(r.start <= n.start and n.end <= r.end for r in roles)]
        taken = [*given, *taken[len(given) :]] if not roles else [t for t in taken if not any(r.start <= t.start and t.end <= r.end for r in roles)]
        if self.names:
            found = [n for n in found if n.stands_for or self._is_likely_name(n, sentence)]
        return [*given, *(n for n in found if not any(n.start < t.end and t.start < n.end for t in taken))]

    def _dated(self, mention: Mention, sentence: tuple[int, int]) -> Mention:
        """Mark a mention that says it is an earlier poll: "a March survey", "A fortnight ago a survey …"."""
        inside = [d for d in self.dates if mention.start <= d.start and d.end <= mention.end]
        opening = _EARLIER.match(self.text, sentence[0], mention.start)
        beside = _BESIDE_EARLIER.match(self.text, mention.end)
        return mention._replace(dated=True) if inside or opening or beside else mention

    def _is_likely_name(self, name: Name, sentence: tuple[int, int]) -> bool:
        """Tell a name that no plugin gave from an adjective or the first word of a sentence."""
        word = self.text[name.start : name.end]
        if word in self.patterns.grammar.not_names:
            return False
        return name.start != sentence[0] or " " in word or word in self.last_words or word.lower() in self.patterns.grammar.parties

    def _is_known(self, mention: Mention) -> bool:
        return any(not poll.wave and any(names_maker(mention.text, maker) for maker in poll.makers) for poll in self.polls[-LOOK_BACK:])

    def _homes(self, mentions: Sequence[Mention], sentence: tuple[int, int]) -> list[_Gathered | None]:
        """Find or open the poll of each mention, and choose the one that the sentences to come speak of."""
        homes: list[_Gathered | None] = []
        focus = self.current
        for mention in mentions:
            home = self._home(mention, homes)
            homes.append(home)
            if home is not None and not mention.passing and not (home.wave and focus is not None) and not (mention.own and focus is not None and focus.results) and not (home.plural and focus is not None and focus.results):
                focus = home
        if homes:
            self.attention.named()
        self.current = focus or next((home for home in homes if home is not None), None)
        return homes

    def _home(self, mention: Mention, homes: Sequence[_Gathered | None]) -> _Gathered | None:
        near = next((home for home in reversed(homes) if home is not None), None)
        known = near if mention.beside and not mention.makers and near is not None else join(mention, list(self.polls), near or self.current)
        if isinstance(known, _Gathered):
            known.add(mention)
        else:
            known = _Gathered([mention], list(mention.makers), list(mention.sponsors), mention.plural, mention.own or mention.dated and self._is_known(mention) or mention.wave and mention.passing)
            if (mention.wave or mention.own or known_wave(mention)) and not mention.makers and self.current is not None:
                known.makers += self.current.makers
            self.polls.append(known)
        known.confirmed = known.confirmed or not mention.echo
        known.place = known.place or mention.place
        known.specific = known.specific or bool(mention.makers or mention.sponsors) and not mention.plural and not mention.passing
        return known

    def _learn_facts(self, sentence: tuple[int, int], mentions: Sequence[Mention], homes: Sequence[_Gathered | None]) -> set[int]:
        """Read the facts a sentence states, and give the offsets of the numbers they are made of."""
        poll = next((home for home in homes if home is not None), None) or self._maker_of(sentence) or self.current
        if poll is None:
            return set()
        facts, used = self.patterns.facts, set()
        if not mentions and not self.attention.near(self.text, sentence):
            return used
        inside = [n for n in self.numbers if sentence[0] <= n.start and n.end <= sentence[1]]
        sample = read_sample(self.text, sentence, inside, facts)
        if sample:
            poll.confirmed = True
            poll.learn(sample_size=sample[0], population=sample[1])
            used.add(sample[2])
        poll.learn(margin_of_error=read_margin(self.text, sentence, inside, facts), mode=read_mode(self.text, sentence, facts))
        for mention, home in zip(mentions, homes):
            if home is not None and mention.dated and home.wave:
                home.learn(field=self._date_in(mention))
            if home is not None and not (mention.passing and len(home.mentions) > 1):
                home.learn(population=read_population(self.text, mention.end, sentence[1], facts), field=read_field(self.text, sentence, self.dates, facts, published=self.article.published, at=mention.end))
        if not mentions and poll.facts.keys() & {"sample_size", "mode"}:
            poll.learn(field=read_field(self.text, sentence, self.dates, facts, published=self.article.published))
        return used

    def _date_in(self, mention: Mention) -> Any:
        inside = [d for d in self.dates if mention.start <= d.start and d.end <= mention.end]
        return date_window(self.text, inside[:1], self.article.published) if inside else None

    def _maker_of(self, sentence: tuple[int, int]) -> _Gathered | None:
        """Find the poll whose maker is said to have asked people: "Demotrend questioned 1,502 voters"."""
        asked = self.patterns.facts.asks.search(self.text, *sentence)
        if asked is None:
            return None
        before = self.text[sentence[0] : asked.start()]
        return next((poll for poll in self.polls if not poll.wave and any(names_maker(before, maker) for maker in (*poll.makers, *poll.sponsors))), None)

    def _learn_results(self, sentence: tuple[int, int], clauses: Clauses, mentions: Sequence[Mention], homes: Sequence[_Gathered | None], used: set[int]) -> None:
        self.memory.fresh = self.attention.is_fresh()
        scene = Scene(self.text, clauses, self.memory, {})
        readings = read_choices(scene)
        kept = [r for _, r in sorted(readings.items()) if self.attention.is_finding(self.text, scene, r) and clauses.parts[r.part].start not in used]
        groups: dict[int, tuple[int, int] | None] = {}
        for reading in kept:
            poll = self._poll_of(scene, reading.part, mentions, homes)
            if poll is not None:
                group = group_of(scene, reading.part, self.scope, self.patterns.grammar, groups)
                group = group or poll.place
                who = population_in(scene, reading.part, self.patterns.grammar)
                if who is not None:
                    poll.hints.append(trim_population(self.text[who[0] : who[1]]))
                    if group == who and self.patterns.grammar.is_voters(self.text[who[0] : who[1]]) and poll.place is not None:
                        group = poll.place
                    group = None if group == who and self.patterns.grammar.is_firms(self.text[who[0] : who[1]]) and len(poll.hints) == 1 else group
                groups[reading.part] = group
                poll.results.append(self._finding(scene, reading, group))
                poll.quantified = True
        if kept:
            self.attention.found()

    def _poll_of(self, scene: Scene, part: int, mentions: Sequence[Mention], homes: Sequence[_Gathered | None]) -> _Gathered | None:
        """Find the poll of a figure.

        It is the one compared with ("up from 41 percent in a June poll"), else the last one named before it in the
        sentence, else the first of the sentence, else the one at hand.
        """
        at = scene.parts[part].start
        if not mentions and self.current is not None and self.current.results and (match := _EARLIER.match(self.text, scene.parts[0].start)):
            return self._wave_at(match.start(), match.end(), None)
        if scene.signs[:part].endswith("m"):
            named = [home for mention, home in zip(mentions, homes) if scene.parts[part].end <= mention.start <= at + _COMPARED]
            wave = named[0] if named else self._earlier_wave(scene.parts[part].end)
            if wave is not None:
                return wave
        before = [home for mention, home in zip(mentions, homes) if mention.start <= at and home is not None]
        behind = [home for home in homes if home is not None]
        if not before and mentions and mentions[0].passing and self.current is not None and self.current not in behind:
            return self.current
        return before[-1] if before else behind[0] if behind else self.current

    def _earlier_wave(self, end: int) -> _Gathered | None:
        """Open a poll for the wave that a figure comes from: "up from 37 percent in January"."""
        if self.current is None or self.current.plural:
            return None
        match = _IN.match(self.text, end)
        date = next((d for d in self.dates if match and d.start == match.end()), None)
        if date is None:
            return next((poll for poll in self.polls if poll.of is self.current), None)
        return self._wave_at(date.start, date.end, date_window(self.text, [date], self.article.published))

    def _wave_at(self, start: int, end: int, field: Any) -> _Gathered:
        """Find or open the earlier wave of the poll at hand that a date speaks of."""
        main = self.current
        assert main is not None  # noqa: S101 - both callers have looked
        known = next((poll for poll in self.polls if poll.of is main and (field is None or poll.facts.get("field", field)[:2] == field[:2])), None)
        if known is None:
            mention = Mention(start, end, start, (), (), definite=False, plural=False, wave=True, echo=False)
            known = _Gathered([mention], list(main.makers), list(main.sponsors), facts={"field": field} if field else {}, wave=True, confirmed=True, of=main)
            self.polls.append(known)
        return known

    def _finding(self, scene: Scene, reading: Reading, group: tuple[int, int] | None) -> Finding:
        part = scene.parts[reading.part]
        figure: Figure = part.figure  # type: ignore[assignment]
        return Finding(
            part.start, part.end, self.text[part.start : part.end], figure.value, reading.type,
            self._span(reading.choice), self._span(group), figure.id,
        )  # fmt: skip

    def _span(self, stretch: tuple[int, int] | None) -> Span | None:
        return self.article.span(*stretch) if stretch and stretch[0] < stretch[1] else None

    def _finish(self, poll: _Gathered) -> Poll:
        facts = poll.facts
        population = (facts.get("population") or "").lower()
        if population:
            poll.results = [attrs.evolve(r, group=None) if r.group and trim_population(r.group.text).lower() == population else r for r in poll.results]
        start, end, words = facts.get("field") or (None, None, None)
        return Poll(
            mention=self.article.span(poll.first.start, poll.first.end),
            pollsters=tuple(poll.makers or poll.sponsors), sponsors=tuple(poll.sponsors),
            sample_size=facts.get("sample_size"), population=facts.get("population") or next(iter(poll.hints), None),
            margin_of_error=facts.get("margin_of_error"), mode=facts.get("mode"),
            field_start=start, field_end=end, field_text=self._span(words),
            results=tuple(poll.results),
        )  # fmt: skip
