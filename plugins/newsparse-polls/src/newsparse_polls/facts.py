"""The facts of a poll: how many were asked, who, when and how, and how exact it is."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from newsparse_polls.grammar import Grammar
from newsparse_polls.phrases import MONTH, one_of
from newsparse_polls.reads import DateRead, NumberRead

_MOST = 999_999  # more is a population, not a sample
_WHERE = (
    rf"(?:(?!(?:English|Spanish|{MONTH})\b)[A-Z](?:\.[A-Z]\.|[\w.]*\w)?"
    r"|(?:\d+|five|six|seven|eight|nine|ten|all)\s+(?:countries|continents|states)|countries|continents)"
)
_LEAST = 20  # fewer people than this are no sample
_MARGIN_REACH = 110
_MOST_POINTS = 25
_FIELD_REACH = 130  # code points between "conducted" and its date
_TOUCHING = 20  # code points of "4-percentage-point" between a figure and the margin of error that it is
_IN_POINTS = re.compile(r"\d(?:\s?%|[\s-]?(?:percentage[\s-]?points?|points?|pts?|percent|per\s?cent))?\s$")
_BARE = 100  # fewer, without a word for people, are too few to be told from other figures
_VAGUE = frozenset(("people", "respondents", "those", "participants", "individuals", "subjects"))


class FactPatterns:
    """Patterns of the phrases around the facts, made once."""

    def __init__(self, grammar: Grammar) -> None:
        table = grammar.facts
        self.margin = re.compile(rf"(?:(?<!\w)(?:{one_of(table['margin'])}))", re.IGNORECASE)
        asked, interviews = one_of(table["interviewed"]), one_of(table["interviews"])
        self.asked_before = re.compile(
            rf"\b(?:{asked}|{interviews})\s+(?:(?:a|an|the|total|of|more|than|about|some|nearly|almost|over|around|roughly|approximately|at|least|just|under|up|to|sample|random|national|nationally|representative|nationwide|online|telephone|phone|in-depth|interviews|with|another|statewide|randomly|selected)\s+){{0,8}}$",
            re.IGNORECASE,
        )
        self.done_with = re.compile(
            rf"\b(?:{one_of(table['fielded'])})\b[^;]{{0,110}}\b(?:with|among|of|from)\s+(?:about\s+|some\s+|more\s+than\s+)?$",
            re.IGNORECASE,
        )
        self.asks = re.compile(rf"\b(?:{asked})\b", re.IGNORECASE)
        self.asked_after = re.compile(rf"[^.;]{{0,90}}?\b(?:{one_of(table['responded'])})\b", re.IGNORECASE)
        self.fielded = re.compile(rf"\b(?:{one_of(table['fielded'])})\b", re.IGNORECASE)
        self.published = re.compile(
            rf"\b(?:{one_of(table['published'])})\s+(?:on\s+|late\s+|early\s+|this\s+|last\s+)?(?:\w+\s+)?$",
            re.IGNORECASE,
        )
        makers, verbs = one_of(table["mode_makers"]), one_of(table["mode_verbs"])
        self.modes = tuple(
            (mode, re.compile(_mode_pattern(one_of(words), makers, verbs), re.IGNORECASE))
            for mode, words in table["modes"].items()
        )
        self.mode_maker = re.compile(rf"\b(?:{one_of(table['mode_makers'])})\b", re.IGNORECASE)
        self.people = re.compile(
            rf"(?:\s*,?\s*)(?P<who>(?:randomly[\s-]selected\s+)?{grammar.group.pattern}"
            rf"(?:\s+in\s+(?:the\s+)?{_WHERE}(?:(?:,?\s+|,\s+and\s+)(?:and\s+)?(?:the\s+)?{_WHERE}){{0,6}})?)"
        )
        self.of_people = re.compile(rf"(?:\s+(?:of|among|amongst))(?:\s+(?:the|some|its|all))*{self.people.pattern}")


def read_margin(
    text: str, sentence: tuple[int, int], numbers: Sequence[NumberRead], patterns: FactPatterns
) -> float | None:
    """Read "a margin of error of plus or minus 3.5 percentage points"; the first of several."""
    for match in patterns.margin.finditer(text, *sentence):
        near = [n for n in numbers if match.end() - 1 <= n.start and n.end <= sentence[1]]
        for number in near:
            if number.start - match.end() > _MARGIN_REACH:
                break
            value = number.value[0] if isinstance(number.value, (list, tuple)) and number.value else number.value
            if (
                isinstance(value, (int, float))
                and 0 < value <= _MOST_POINTS
                and number.type not in {"ordinal", "money"}
            ):
                if "confidence" in text[number.end : number.end + 20]:
                    continue
                return int(value) if value == int(value) else value
        before = [n for n in numbers if sentence[0] <= n.start and n.end <= match.start() <= n.end + _TOUCHING]
        if before and _IN_POINTS.search(text, before[-1].start, match.start()):
            return before[-1].value if isinstance(before[-1].value, (int, float)) else None
    return None


def read_sample(
    text: str, sentence: tuple[int, int], numbers: Sequence[NumberRead], patterns: FactPatterns
) -> tuple[int, str | None, int] | None:
    """Read "surveyed 1,000 adults": how many, who, and where."""
    for number in numbers:
        value = number.value
        if not (sentence[0] <= number.start and number.end <= sentence[1]) or number.type != "cardinal":
            continue
        if not isinstance(value, (int, float)) or not _LEAST <= value <= _MOST or value != int(value):
            continue
        who = patterns.people.match(text, number.end, min(sentence[1], number.end + 140))
        before = patterns.asked_before.search(text, max(sentence[0], number.start - 90), number.start)
        after = patterns.asked_after.match(text, number.end, min(sentence[1], number.end + 120))
        replies = re.match(
            r"\s+(?:replies|responses|answers|questionnaires|interviews|answered|responded|replied|took\s+part)\b",
            text[number.end :],
        )
        before = before or patterns.done_with.search(text, max(sentence[0], number.start - 130), number.start)
        if ((who or _counted(number)) and (before or after)) or (before and _is_bare_count(text, number)) or replies:
            return int(value), trim_population(who["who"]) if who else _counted(number), number.start
    return None


def _counted(number: NumberRead) -> str | None:
    """What the number counts, if that can be people: no replies, no interviews."""
    unit = number.unit or ""
    return None if not unit.endswith("s") or unit.split()[-1] in _ANSWERS else trim_population(unit)


_ANSWERS = frozenset(
    ("replies", "responses", "answers", "questionnaires", "interviews", "votes", "years", "days", "hours", "points")
)


def _is_bare_count(text: str, number: NumberRead) -> bool:
    return number.value >= _BARE and not text[number.end : number.end + 2].strip().startswith(("%", "-"))


_EDGES = re.compile(r"^(?:the|all|of|those)\s+(?=\S)|\s+(?:surveyed|polled|interviewed|questioned|asked|sampled)$")


def trim_population(who: str) -> str:
    """Give the noun phrase without its article and without "surveyed"."""
    return _EDGES.sub("", " ".join(who.split()).strip(" ,"))


def read_population(text: str, start: int, stop: int, patterns: FactPatterns) -> str | None:
    """Read "poll of likely voters" behind a mention."""
    match = patterns.of_people.match(text, start, min(stop, start + 120))
    return trim_population(match["who"]) if match else None


def read_field(
    text: str,
    sentence: tuple[int, int],
    dates: Sequence[DateRead],
    patterns: FactPatterns,
    *,
    published: dt.date | None = None,
    at: int | None = None,
) -> tuple[str | None, str | None, tuple[int, int]] | None:
    """Read when a poll was in the field: "conducted Sept. 21-24", "from May 13 through Sunday", "a poll in August"."""
    inside = [
        d
        for d in dates
        if sentence[0] <= d.start
        and d.end <= sentence[1]
        and d.type == "DATE"
        and not re.fullmatch(r"\d{4}|[A-Z_]+", d.value or "")
    ]
    if not inside:
        return None
    for match in patterns.fielded.finditer(text, *sentence):
        if _OF_ELECTION.search(text, sentence[0], match.start()):
            continue
        near = [d for d in inside if d.start >= match.end() and _is_field(text, match.end(), d, patterns)]
        if near:
            return date_window(text, _run(text, near), published)
    if at is not None:
        near = [d for d in inside if at <= d.start <= at + 45 and _is_beside(text, at, d)]
        if near:
            return date_window(text, _run(text, near), published)
    return None


# "… if an election were held today": the day of no poll.
_OF_ELECTION = re.compile(
    r"\b(?:elections?|votes?|ballots?|referendums?|primar(?:y|ies)|caucus(?:es)?)\s+(?:\w+\s+){1,3}$"
)


def _is_field(text: str, start: int, date: DateRead, patterns: FactPatterns) -> bool:
    between = text[start : date.start]
    return (
        len(between) <= _FIELD_REACH
        and ";" not in between
        and patterns.published.search(between) is None
        and not re.search(r"\b(?:before|after|ahead of|since)\s+(?:the\s+)?$", between)
    )


def _is_beside(text: str, at: int, date: DateRead) -> bool:
    between = text[at : date.start]
    return (
        re.fullmatch(r",?\s*(?:(?:taken|in|from|for|earlier|late|early|by|the|[A-Z][\w.&/-]*)\s+)*", between)
        is not None
    )


def _run(text: str, near: Sequence[DateRead]) -> list[DateRead]:
    """Take the first date and those joined to it by a dash or a word."""
    run = [near[0]]
    for date in near[1:]:
        if not re.fullmatch(
            r"\s*(?:-|–|—|to|through|and|until|till|thru)\s*(?:the\s+)?", text[run[-1].end : date.start]
        ):
            break
        run.append(date)
    return run


_TO_DAY = re.compile(r"(?:\s?[-–—]\s?|\s+(?:through|to|and|until)\s+)(\d{1,2})(?:st|nd|rd|th)?\b(?!\s*%|\s+percent|-)")
_FULL_DATE, _LONGEST_MONTH = len("2016-02-15"), 31


_WEEKDAY = re.compile(r"day$")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def _over(day: str | None, date: DateRead, published: dt.date | None) -> str | None:
    """Move a day that was read as one to come to the last one of its name: a poll that is reported is over."""
    if day is None or published is None or day <= published.isoformat()[: len(day)] or _YEAR.search(date.text):
        return day
    if _WEEKDAY.search(date.text):
        return (dt.date.fromisoformat(day) - dt.timedelta(days=7)).isoformat()
    return None if day.endswith("-02-29") else f"{int(day[:4]) - 1:04}{day[4:]}"


def is_vague(who: str) -> bool:
    """Tell whether a population says no more than that people were asked."""
    first, *rest = who.lower().split()
    return first in _VAGUE and len(rest) <= 1


def date_window(
    text: str, run: Sequence[DateRead], published: dt.date | None
) -> tuple[str | None, str | None, tuple[int, int]]:
    """Give the first and the last day of a run of dates, "Dec. 6-9" and "May 13 through Sunday" included."""
    start, end, stop = _day(run[0], "earliest"), _day(run[-1], "latest"), run[-1].end
    start, end = _over(start, run[0], published), _over(end, run[-1], published)
    to_day = _TO_DAY.match(text, stop)
    if to_day and end and len(end) == _FULL_DATE and int(end[8:]) < int(to_day[1]) <= _LONGEST_MONTH:
        end, stop = f"{end[:8]}{int(to_day[1]):02}", to_day.end()
    if start and end and len(run) > 1 and len(start) == len(end) == _FULL_DATE and start > end:
        start = None
    return start, end, (run[0].start, stop)


def _day(date: DateRead, side: str) -> str | None:
    """Give the day, or the month where only that is known; weeks, seasons and years say too little."""
    value = date.value or ""
    if re.fullmatch(r"\d{4}-\d\d", value):
        return value
    known = getattr(date, side)
    if known is None or not re.fullmatch(r"\d{4}-\d\d-\d\d.*|\d{4}-W\d\d-WE|\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d", value):
        return None
    return str(known)[:10]


def read_mode(text: str, sentence: tuple[int, int], patterns: FactPatterns) -> str | None:
    """Read how people were asked; several modes are joined by "and"."""
    if not patterns.mode_maker.search(text, *sentence):
        return None
    modes = [mode for mode, pattern in patterns.modes if pattern.search(text, *sentence)]
    return " and ".join(modes) or None


def _mode_pattern(words: str, makers: str, verbs: str) -> str:
    """Make the pattern of a mode: "by telephone", "an online poll", "interviewed 900 adults online"."""
    before = r"(?:\b(?:by|via|over\s+the|through|using)\s+(?:[\w-]+\s+){0,2}?(?:(?:and|or)\s+(?:[\w-]+\s+)?)?)"
    return (
        rf"{before}(?:{words})(?!\w)|(?<!\w)(?:{words})\s+(?:[\w-]+\s+)?(?:{makers})\b"
        rf"|\b(?:{verbs})\s+(?:[\w,-]+\s+){{0,6}}?(?:{words})(?!\w)"
    )
