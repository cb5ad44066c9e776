"""The finder: article in, time expressions out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsparse import Article, Dropped, Lexicon
from newsparse_dates.almanac import Days
from newsparse_dates.beginnings import DEPTH
from newsparse_dates.dateline import HEAD, find_dateline
from newsparse_dates.entity import Date
from newsparse_dates.grammar import Opening, Reading, RuleBook, compile_pattern
from newsparse_dates.knowledge import Knowledge
from newsparse_dates.overview import Overview
from newsparse_dates.phrase import Phrase
from newsparse_dates.readings import RULES
from newsparse_dates.readings.dates import further_day
from newsparse_dates.readings.prefixes import NO_PREFIX, Prefix, Prefixes
from newsparse_dates.scene import Mention, Scene
from newsparse_dates.values import read_bounds
from newsparse_dates.vocabulary import FILLER, Vocabulary

# Categories that only a time expression has; at each of them the scan stops and the grammar looks.
_TRIGGERS = """[MONTH MAYBE_MONTH SHORT_MONTH WEEKDAY WEEKDAYS SEASON MAYBE_SEASON PART PARTS NOON DAWN OVERNIGHT TODAY
    DAY YEAR QUARTER WEEKEND WEEKENDS CENTURY UNIT HOUR UNITS HOURS PERIOD HOLIDAY ERA
    YEARNO DECADE DECADE_WORD SHORT_DECADE FISCAL_YEAR QUARTER_TOKEN HALF_TOKEN
    M_LETTER AM_PM HOUR_AM MINUTE_AM CLOCK_WORD HHMM DAY_HOUR COLON SLASH
    NOW LATELY SOON TERM TERM_WORD CURRENT REPEATED]"""
_TRIGGER_PAIRS = """MARK [DAYNO NUMBER] | TEEN TENS | THE LAST | HALF OF | THE ORDDAY
    | B_LETTER DOT C_LETTER | A DOT D_LETTER DOT {digits}"""
# No expression has more words before its trigger.
_REACH = 12
# A sign and the figures beside it.
_FEWEST_JOINED = 3
_FIGURES = "{digits} COMMA NUMBER | {digits} [DOT COLON] [DAYNO NUMBER]"
# Rules of durations that a company reports on: the nine months.
_REPORTED = frozenset({"amount", "determined"})
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")


class Grammar:
    """Everything the plugin builds of its tables, once for each parser."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.vocabulary = Vocabulary(lexicon)
        self.knowledge = Knowledge(lexicon)
        self.overview = Overview(self.vocabulary)
        self.rules = RuleBook(RULES, self.vocabulary)
        self.further_rules = RuleBook((further_day,), self.vocabulary)
        self.prefixes = Prefixes(self.vocabulary)
        self.figures = re.compile(compile_pattern(_FIGURES, self.vocabulary))
        self.trigger = re.compile(compile_pattern(f"{_TRIGGERS} | {_TRIGGER_PAIRS}", self.vocabulary))


def find_dates(article: Article, lexicon: Lexicon) -> Iterator[Date]:
    """Find and resolve the time expressions of an article, in the order of the text."""
    grammar = lexicon.build(Grammar)
    if article.published is None and article.text:
        head = Article(text=article.text[:HEAD])
        if stated := find_dateline(article.text, _Finder(head, grammar).find()):
            return _Finder(article, grammar, stated).find()
    return _Finder(article, grammar).find()


def explain_dates(article: Article, start: int, end: int, lexicon: Lexicon) -> Iterator[Dropped]:
    """Give the words between two offsets that may belong to a time expression and here do not."""
    for first, last in _Finder(article, lexicon.build(Grammar)).dropped():
        if first < end and start < last:
            reason = "a word of time, but no rule of time expressions fits the words around it"
            yield Dropped(first, last, article.text[first:last], rule="trigger", reason=reason)


class _Finder:
    """One article on its way through the grammar.

    Args:
        article: the article.
        grammar: what is built of the tables.
        stated: the date by which the article states its own day of publication.
    """

    def __init__(self, article: Article, grammar: Grammar, stated: Date | None = None) -> None:
        self.text, self.grammar, self.stated = article.text, grammar, stated
        self.texts, self.starts = article.tokens
        categories = grammar.vocabulary.categorize(self.texts)
        self.categories, named_days = grammar.overview.mark_named_days(self.texts, categories)
        published = stated.earliest if stated else article.published
        narrative = grammar.overview.is_narrative(self.texts, self.categories, published)
        self.scene = Scene(
            published=None if narrative else published,
            knows=grammar.knowledge,
            named_days=named_days,
            day_first=grammar.overview.puts_day_first(self.texts, self.categories),
            narrative=narrative,
        )

    def find(self) -> Iterator[Date]:
        """Find the time expressions."""
        return (found for found in self._walk() if isinstance(found, Date))

    def dropped(self) -> Iterator[tuple[int, int]]:
        """Find the words that may belong to a time expression and here do not, as offsets."""
        for found in self._walk():
            if isinstance(found, int):
                yield self.starts[found], self.starts[found] + len(self.texts[found])

    def _walk(self) -> Iterator[Date | int]:
        """Scan for triggers, and read at each what begins there or before; give the trigger if nothing does."""
        at = 0
        while trigger := self.grammar.trigger.search(self.categories, at):
            first, at = self._find_first(at, trigger.start()), trigger.end()
            found = self._read_within(first, at)
            if not found:
                yield at - 1
            while found:
                date, at = found
                yield date
                found = self._read_further(at) if date.rule in ("month_day", "further_day") else None

    def _find_first(self, at: int, trigger: int) -> int:
        """The first token that an expression with this trigger may begin with: all from there on have a category."""
        return max(self.categories.rfind(FILLER, at, trigger) + 1, at, trigger - _REACH)

    def _phrase(self, outset: int, start: int, stop: int) -> Phrase:
        return Phrase(self.texts, self.starts, self.categories, outset, start, stop, self.grammar.vocabulary)

    def _read_within(self, first: int, stop: int) -> tuple[Date, int] | None:
        """Read the first expression that begins at one of some tokens; gives it and the index behind it."""
        rules, prefixes = self.grammar.rules, self.grammar.prefixes
        for start in range(first, stop):
            pair = self.categories[start : start + DEPTH]
            if prefixes.may_begin(pair) and (found := self._read_prefixed(start)):
                return found
            if (opening := rules[pair]) and (found := self._read(start, start, opening, NO_PREFIX)):
                return found
        return None

    def _read_prefixed(self, start: int) -> tuple[Date, int] | None:
        prefix, core = self.grammar.prefixes.read(self._phrase(start, start, len(self.categories)))
        opening = self.grammar.rules[self.categories[core : core + DEPTH]]
        return self._read(start, core, opening, prefix) if prefix.kind else None

    def _read(self, start: int, core: int, opening: Opening, prefix: Prefix) -> tuple[Date, int] | None:
        """Read the expression behind a prefix by the rules that its opening allows."""
        for rule, match in opening:
            found = match(self.categories, core)
            if not found or not self._is_joined(start, core, found.end()):
                continue
            phrase = self._phrase(start, core, found.end())
            reading = rule.read(phrase, self.scene)
            if reading and (reading := prefix.apply(phrase, reading)):
                stop = reading.end or phrase.stop
                return self._make(start, stop, reading, rule.name), stop
        return None

    def _read_further(self, start: int) -> tuple[Date, int] | None:
        """Read on behind a day of a month: the 25 of "April 24 and 25"."""
        for rule, match in self.grammar.further_rules[self.categories[start : start + DEPTH]]:
            found = match(self.categories, start)
            if not found or not self._in_one_paragraph(start, found.end()):
                continue
            if reading := rule.read(self._phrase(start, start, found.end()), self.scene):
                return self._make(start + 1, found.end(), reading, rule.name), found.end()
        return None

    def _is_joined(self, start: int, core: int, end: int) -> bool:
        """Whether an expression stands in one paragraph and its figures hold together."""
        if end - start == 1:
            return True
        return self._in_one_paragraph(start, end) and self._joins_figures(core, end)

    def _in_one_paragraph(self, start: int, end: int) -> bool:
        first, last = self.starts[start], self.starts[end - 1]
        return self.text.find("\n", first, last) < 0 or not _BLANK_LINE.search(self.text, first, last)

    def _joins_figures(self, start: int, end: int) -> bool:
        """Whether the signs inside figures have no space around them: 2.5, not "in 1900. 1900 hours"."""
        if end - start < _FEWEST_JOINED:
            return True
        for found in self.grammar.figures.finditer(self.categories, start, end):
            first, sign, last = range(*found.span())
            if self.starts[last] - self.starts[first] != len(self.texts[first]) + len(self.texts[sign]):
                return False
        return True

    def _make(self, start: int, end: int, reading: Reading, rule: str) -> Date:
        """Make the entity, and remember the point of time it speaks of."""
        first, last = self.starts[start], self.starts[end - 1] + len(self.texts[end - 1])
        earliest, latest = reading.days or _bounds(reading) or (None, None)
        date = Date(
            first,
            last,
            self.text[first:last],
            type=reading.type,
            value=reading.value,
            mod=reading.mod,
            earliest=earliest,
            latest=latest,
            anchor=self._anchor(reading),
            quant=reading.quant,
            freq=reading.freq,
            zone=reading.zone,
            rule=rule,
        )
        if not reading.aside and (reading.type == "DATE" or rule in _REPORTED):
            self.scene.report(date.value, date.id)
        if reading.type in ("DATE", "TIME") and earliest and latest and not reading.aside:
            self.scene.remember(Mention(date.value, earliest, latest, date.id, start, end), named=date.anchor is None)
        return date

    def _anchor(self, reading: Reading) -> str | None:
        if reading.anchor == "text":
            return self.scene.last.id if self.scene.last else None
        if reading.anchor == "quarter":
            return self.scene.last_quarter.id if self.scene.last_quarter else None
        return self.stated.id if reading.anchor and self.stated else reading.anchor


def _bounds(reading: Reading) -> Days | None:
    return read_bounds(reading.value) if reading.type in ("DATE", "TIME") else None
