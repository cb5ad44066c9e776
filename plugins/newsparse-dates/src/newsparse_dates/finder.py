"""The finder: article in, time expressions out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsparse import Article, Lexicon
from newsparse_dates.bare_years import Years
from newsparse_dates.dateline import HEAD, find_dateline
from newsparse_dates.entity import Date
from newsparse_dates.events import Events
from newsparse_dates.grammar import Reading, RuleBook, compile_pattern
from newsparse_dates.names import Names
from newsparse_dates.neighbours import Neighbours
from newsparse_dates.phrase import Phrase
from newsparse_dates.readings import RULES
from newsparse_dates.readings.dates import further_day
from newsparse_dates.readings.prefixes import Prefixes
from newsparse_dates.scene import Mention, Scene
from newsparse_dates.tense import Tenses
from newsparse_dates.values import read_bounds
from newsparse_dates.vocabulary import PACKAGE, Vocabulary

# Categories that only a time expression has; each of them makes the scan stop and the grammar look.
_TRIGGERS = [
    "MONTH",
    "MAYBE_MONTH",
    "SHORT_MONTH",
    "WEEKDAY",
    "WEEKDAYS",
    "SEASON",
    "MAYBE_SEASON",
    "PART",
    "PARTS",
    "NOON",
    "DAWN",
    "DAY",
    "YEAR",
    "QUARTER",
    "WEEKEND",
    "WEEKENDS",
    "CENTURY",
    "UNIT",
    "HOUR",
    "UNITS",
    "HOURS",
    "TODAY",
    "DECADE",
    "DECADE_WORD",
    "SHORT_DECADE",
    "YEARNO",
    "HHMM",
    "NOW",
    "LATELY",
    "SOON",
    "TERM",
    "CURRENT",
    "REPEATED",
    "OVERNIGHT",
    "HOLIDAY",
    "M_LETTER",
    "AM_PM",
    "HOUR_AM",
    "MINUTE_AM",
    "CLOCK_WORD",
    "QUARTER_TOKEN",
    "HALF_TOKEN",
    "FISCAL_YEAR",
    "PERIOD",
    "DAY_HOUR",
    "ERA",
    "SLASH",
    "COLON",
]
_TRIGGER_PAIRS = "MARK [DAYNO NUMBER] | TEEN TENS | THE LAST | HALF OF | THE ORDDAY"
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_DATED = re.compile(r"\d{4}-\d\d")
# What only a text says that has a day of publication.
_SPEAKS_OF_NOW = """TODAY | AGO | LATELY | [LAST NEXT THIS] [YEAR UNIT WEEKEND]
    | WEEKDAY (?! COMMA? THE? [DAYNO ORDDAY MONTH SHORT_MONTH MAYBE_MONTH] )"""
_DAY_OF_MONTH = frozenset({"month_day"})
# No expression has more words before its trigger.
_REACH = 12


class Grammar:
    """Everything the plugin builds of its tables, once for each parser."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.vocabulary = Vocabulary(lexicon)
        self.book = RuleBook(RULES, self.vocabulary)
        self.further = RuleBook((further_day,), self.vocabulary)
        self.prefixes = Prefixes(self.vocabulary)
        self.tenses, self.years, self.names = Tenses(lexicon), Years(lexicon), Names(lexicon)
        self.near = lexicon.build(Neighbours)
        self.events = Events(lexicon)
        self.holidays = lexicon.table(PACKAGE, "holidays")
        letters = self.vocabulary.letters
        triggers = "".join(letters[name] for name in _TRIGGERS)
        others = "".join(letter for name, letter in letters.items() if name not in _TRIGGERS)
        pairs = compile_pattern(_TRIGGER_PAIRS, self.vocabulary)
        self.scan = re.compile(f"[{others}]{{0,{_REACH}}}(?:[{triggers}]|{pairs})")
        firsts = {self.vocabulary.categorize([name]) for name in self.vocabulary.named_days}
        self.first_of_name = re.compile(f"[{''.join(sorted(firsts))}]")
        self.speaks_of_now = re.compile(compile_pattern(_SPEAKS_OF_NOW, self.vocabulary))
        self.figures_date = re.compile(
            compile_pattern("DAYNO SLASH DAYNO SLASH [YEARNO DAYNO NUMBER]", self.vocabulary)
        )
        self.day_month = re.compile(compile_pattern("{dom} {anymonth}", self.vocabulary))
        self.month_day = re.compile(compile_pattern("{anymonth} {dom}", self.vocabulary))


def find_dates(article: Article, lexicon: Lexicon) -> Iterator[Date]:
    """Find and resolve the time expressions of an article, in the order of the text."""
    grammar = lexicon.build(Grammar)
    if article.published is None and article.text:
        head = Article(text=article.text[:HEAD])
        if stated := find_dateline(article.text, _Finder(head, grammar).find()):
            return _Finder(article, grammar, stated).find()
    return _Finder(article, grammar).find()


class _Finder:
    """One article on its way through the grammar."""

    def __init__(self, article: Article, grammar: Grammar, stated: Date | None = None) -> None:
        self.stated = stated
        published = stated.earliest if stated else article.published
        self.text, self.grammar = article.text, grammar
        self.texts, self.starts = article.tokens
        categories = grammar.vocabulary.categorize(self.texts)
        self.categories, names = self._mark_named_days(categories)
        self.scene = Scene(
            published=published,
            tenses=grammar.tenses,
            years=grammar.years,
            names=grammar.names,
            events=grammar.events,
            near=grammar.near,
            holidays=grammar.holidays,
            holiday_names=names,
            day_first=self._puts_day_first(),
            narrative=published is None and not grammar.speaks_of_now.search(self.categories),
        )

    def find(self) -> Iterator[Date]:
        scan, at = self.grammar.scan, 0
        while run := scan.search(self.categories, at):
            at = run.end()
            for start in range(run.start(), run.end()):
                if found := self._read(start):
                    date, at = found
                    yield date
                    if date.rule in _DAY_OF_MONTH and (more := self._read_further(at)):
                        date, at = more
                        yield date
                    break

    def _read_further(self, start: int) -> tuple[Date, int] | None:
        """Read on behind a day of a month: the 25 of "April 24 and 25"."""
        for rule, end in self.grammar.further.match(self.categories, start, len(self.categories)):
            words = Phrase(self.texts, self.starts, self.categories, start, start, end, self.grammar.vocabulary)
            if self._in_one_paragraph(start, end) and (reading := rule.read(words, self.scene)):
                return self._make(start + 1, end, reading, rule.name), end
        return None

    def _read(self, start: int) -> tuple[Date, int] | None:
        stop = len(self.categories)
        words = Phrase(self.texts, self.starts, self.categories, start, start, stop, self.grammar.vocabulary)
        for core, prefix in self.grammar.prefixes.split(words):
            for rule, end in self.grammar.book.match(self.categories, core, stop):
                if not self._in_one_paragraph(start, end):
                    continue
                phrase = words.part(core, end)
                reading = rule.read(phrase, self.scene)
                if reading and (reading := prefix.apply(phrase, reading)):
                    stop = reading.end or end
                    return self._make(start, stop, reading, rule.name), stop
        return None

    def _in_one_paragraph(self, start: int, end: int) -> bool:
        first, last = self.starts[start], self.starts[end - 1]
        return self.text.find("\n", first, last) < 0 or not _BLANK_LINE.search(self.text, first, last)

    def _make(self, start: int, end: int, reading: Reading, rule: str) -> Date:
        first, last = self.starts[start], self.starts[end - 1] + len(self.texts[end - 1])
        days = (
            reading.days or (read_bounds(reading.value) if reading.type in ("DATE", "TIME") else None) or (None, None)
        )
        anchor = reading.anchor
        if anchor == "text":
            anchor = self.scene.last.id if self.scene.last else None
        elif anchor == "published" and self.stated:
            anchor = self.stated.id
        date = Date(
            first,
            last,
            self.text[first:last],
            type=reading.type,
            value=reading.value,
            mod=reading.mod,
            earliest=days[0],
            latest=days[1],
            anchor=anchor,
            quant=reading.quant,
            freq=reading.freq,
            zone=reading.zone,
            rule=rule,
        )
        if date.type in ("DATE", "TIME") and days[0] and days[1] and not reading.aside:
            mention = Mention(date.value, days[0], days[1], date.id, start, end)
            self.scene.last = mention
            if _DATED.match(date.value):
                self.scene.last_dated = mention
            elif rule == "year":
                self.scene.last_year = mention
            if date.value[4:6] == "-Q" and self._is_reported(mention):
                self.scene.last_quarter = mention
        return date

    def _is_reported(self, mention: Mention) -> bool:
        """Whether a quarter may be the one the article reports on, not one that it compares with."""
        return not self.scene.published or 0 <= (self.scene.published - mention.last).days < 250  # noqa: PLR2004

    def _mark_named_days(self, categories: str) -> tuple[str, dict[int, str]]:
        """Find the named days, and give their words categories of their own."""
        vocabulary, found = self.grammar.vocabulary, {}
        letters: list[str] = []
        for first in self.grammar.first_of_name.finditer(categories):
            at = first.start()
            for tokens, name in vocabulary.named_days.get(self.texts[at], ()):
                if [t.replace("’", "'") for t in self.texts[at : at + len(tokens)]] == list(tokens):
                    letters = letters or list(categories)
                    inside = [vocabulary.letters["INSIDE"]] * (len(tokens) - 1)
                    letters[at : at + len(tokens)] = [vocabulary.letters["HOLIDAY"], *inside]
                    found[at] = name
                    break
        return "".join(letters) if letters else categories, found

    def _puts_day_first(self) -> bool:
        """Whether 2/6/2022 is the second of June here, by the article's other dates."""
        order = 0
        for found in self.grammar.figures_date.finditer(self.categories):
            first, second = int(self.texts[found.start()]), int(self.texts[found.start() + 2])
            order += (first > 12) - (second > 12)  # noqa: PLR2004 - no month
        if order:
            return order > 0
        british = sum(1 for _ in self.grammar.day_month.finditer(self.categories))
        return british > sum(1 for _ in self.grammar.month_day.finditer(self.categories))
