"""A stand-in for the plugins that polls reads: figures by a simple pattern, names and dates as a case gives them."""

import datetime as dt
import json
import re
from pathlib import Path
from typing import Any, ClassVar

import attrs
import pytest

import newsparse_polls
from newsparse import Entity, Parser, Span, hookimpl

CASES = Path(__file__).parent / "cases"
WORDS = {
    word: at
    for at, word in enumerate(("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"))
    if at
}
FRACTIONS = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fifth": 1 / 5, "thirds": 1 / 3, "quarters": 1 / 4}
N = rf"(?:\d[\d,]*(?:\.\d+)?|\b(?:{'|'.join(WORDS)})\b)"
FIGURE = re.compile(
    rf"(?P<score>\b\d+%?[-–]\d+(?:\.\d+)?%?(?![\w-]))|(?P<points>{N}(?=[\s-](?:percentage[\s-])?points?\b))"
    rf"|(?P<percent>{N}\s?(?:%|percent\b|per\scent\b))|(?P<ratio>{N}\s(?:in|out\sof)\s{N})"
    rf"|(?P<fraction>\b(?:(?:a|one|two|three)[\s-])?(?:half|thirds?|quarters?|fifth)\b)|(?P<bare>(?<![\w.-]){N}(?![\w%]))",
    re.IGNORECASE,
)


@attrs.frozen(order=False)
class Number(Entity):
    kind: ClassVar[str] = "number"
    type: str = "cardinal"
    value: Any = None
    unit: str | None = None


@attrs.frozen(order=False)
class Date(Entity):
    kind: ClassVar[str] = "date"
    type: str = "DATE"
    value: str = ""
    earliest: dt.date | None = None
    latest: dt.date | None = None


@attrs.frozen(order=False)
class Name(Entity):
    name: str = ""
    mentions: tuple[Span, ...] = ()


@attrs.frozen(order=False)
class Person(Name):
    kind: ClassVar[str] = "person"


@attrs.frozen(order=False)
class Place(Name):
    kind: ClassVar[str] = "place"


def read_value(text):
    return WORDS.get(text.lower()) or float(text.replace(",", ""))


def read_number(match):
    kind, text = match.lastgroup, match[0]
    figures = [read_value(m) for m in re.findall(N, text, re.IGNORECASE)]
    if kind == "fraction":
        share = FRACTIONS[re.split(r"[\s-]", text.lower())[-1]]
        return "fraction", share * (figures[0] if figures else 1), None
    if kind in {"score", "ratio"}:
        return kind, figures, "percent" if "%" in text else None
    unit = {"points": "percentage point", "percent": "percent"}.get(kind)
    return "percent" if kind == "percent" else "cardinal", figures[0], unit


class Given:
    """Gives an article the entities of a case."""

    def __init__(self, people=(), places=(), dates=()):
        self.people, self.places, self.dates = people, places, dict(dates)

    @hookimpl
    def newsparse_types(self):
        return Number, Date, Person, Place

    @hookimpl
    def newsparse_entities(self, article):
        text = article.text
        days = [m.span() for day in self.dates for m in re.finditer(re.escape(day), text)]
        for start, end in days:
            value = self.dates[text[start:end]]
            day = dt.date.fromisoformat(value) if re.fullmatch(r"\d{4}-\d\d-\d\d", value) else None
            yield Date(start, end, text[start:end], "DATE", value, day, day)
        for cls, names in ((Person, self.people), (Place, self.places)):
            for name in names:
                for m in re.finditer(rf"\b{re.escape(name)}\b", text):
                    yield cls(*m.span(), m[0], name, (Span(*m.span(), m[0]),))
        for m in FIGURE.finditer(text):
            if not any(start < m.end() and m.start() < end for start, end in days):
                yield Number(*m.span(), m[0], *read_number(m))


def parse_case(case):
    given = Given(case.get("people", ()), case.get("places", ()), case.get("dates", {}))
    parser = Parser({"given": given, "polls": newsparse_polls}, installed=False)
    result = parser.parse(case["text"], published=case.get("published"))
    assert not result.errors
    return result


def polls_in(text, **case):
    return list(parse_case({"text": text, **case}).claims)


def load_cases(name):
    return json.loads((CASES / f"{name}.json").read_text("utf-8"))


@pytest.fixture
def polls():
    return polls_in


def pytest_generate_tests(metafunc):
    """Give a test that asks for a ``case_NAME`` each case of cases/NAME.json."""
    for name in metafunc.fixturenames:
        if name.startswith("case_"):
            cases = load_cases(name.removeprefix("case_"))
            metafunc.parametrize(name, cases, ids=[f"{i}: {case['text'][:40]}" for i, case in enumerate(cases)])


@pytest.fixture(scope="session")
def parser():
    return Parser({"given": Given(["Roe", "Doe"], ["Ohio"]), "polls": newsparse_polls}, installed=False)


@pytest.fixture
def parse():
    return parse_case
