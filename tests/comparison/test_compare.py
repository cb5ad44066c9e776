"""Comparison: the same thing told alike, told differently, told by one only, whatever the kinds."""

import json
from io import BytesIO
from typing import ClassVar

import attrs
import pytest
from capitals import Shouter, Speech

from newsparse import Article, Claim, Claims, Entities, Entity, Result, Span
from newsparse.comparison import compare
from newsparse.comparison.likeness import likeness, stems
from newsparse.comparison.tables import comparison_tables
from newsparse.comparison.writers import get_comparison_writer


@attrs.frozen(order=False)
class Amount(Entity):
    kind: ClassVar[str] = "amount"
    value: float | tuple[float, ...] | None = None
    unit: str | None = None
    type: str = "cardinal"
    modifier: str | None = None


@attrs.frozen(order=False)
class Share(Span):
    value: float | None
    choice: Span | None = None
    group: Span | None = None


@attrs.frozen(order=False)
class Survey(Claim):
    kind: ClassVar[str] = "survey"
    pollsters: tuple[str, ...]
    results: tuple[Share, ...]

    @property
    def anchor(self):
        return self.results


def at(cls, text, words, *fields, **more):
    start = text.index(words)
    return cls(start, start + len(words), words, *fields, **more)


def said(text, name, words):
    return Speech((at(Span, text, words),), at(Shouter, text, name.split()[-1], name))


def result(text, entities=(), claims=(), title=None):
    return Result(Article(text, title=title), Entities(entities), Claims(claims))


A = "Ann Roe said the bridge would reopen in May. Some 140,000 troops are massed at the border. Roe won 46 percent."
B = "Roe said in May the bridge reopens. More than 100,000 troops massed near the border. Cats slept. Roe had 44 %."


@pytest.fixture
def comparison():
    first = result(
        A,
        [at(Amount, A, "140,000", 140000, "service members")],
        [
            said(A, "Ann Roe", "the bridge would reopen in May"),
            Survey(("Tide",), (at(Share, A, "46 percent", 46, at(Span, A, "Roe")),)),
        ],
    )
    second = result(
        B,
        [at(Amount, B, "100,000", 100000, "troops", modifier="more_than")],
        [
            said(B, "Roe", "in May the bridge reopens"),
            said(B, "Roe", "Cats slept"),
            Survey(("Tide",), (at(Share, B, "44 %", 44, at(Span, B, "Roe")),)),
        ],
    )
    return compare([first, second])


def values(matches, sort):
    return [[place.value for place in match.places] for match in matches if match.sort == sort]


def test_the_same_statement_in_other_words_is_matched(comparison):
    assert values(comparison.differences, "statement") == [
        ["the bridge would reopen in May", "in May the bridge reopens"]
    ]
    assert comparison.matches[-1].subject == "Ann Roe"


def test_the_same_quantity_with_another_value_is_matched(comparison):
    assert values(comparison.differences, "quantity") == [["140,000 service members", "more than 100,000 troops"]]


def test_the_same_poll_with_other_figures_is_matched(comparison):
    assert values(comparison.differences, "figure") == [["46 percent", "44 %"]]


def test_what_only_one_tells_is_kept(comparison):
    assert values(comparison.alone, "statement") == [["Cats slept"]]


def test_an_article_tells_the_same_as_itself():
    one = result(
        A, [at(Amount, A, "140,000", 140000, "troops")], [said(A, "Ann Roe", "the bridge would reopen in May")]
    )
    comparison = compare([one, one, one])
    assert comparison.differences == comparison.alone == ()
    assert [len(match.places) for match in comparison.matches] == [3, 3]


def test_quotation_marks_alone_make_no_difference():
    texts = ["Ann Roe: “We’re done here,”", 'Ann Roe: "We\'re done here."']
    results = [result(text, claims=[said(text, "Ann Roe", text[9:])]) for text in texts]
    assert [match.same for match in compare(results).matches] == [True]


def test_other_speakers_and_other_units_are_other_things():
    text = "Ann Roe said the bridge would reopen. It cost 5 dollars and 5 euros."
    other = text.replace("Ann Roe", "Bob Lee")
    one = result(text, [at(Amount, text, "5", 5, "USD", "money")], [said(text, "Ann Roe", "the bridge would reopen")])
    two = result(
        other, [at(Amount, other, "5", 5, "EUR", "money")], [said(other, "Bob Lee", "the bridge would reopen")]
    )
    assert compare([one, two]).matches == ()


@pytest.mark.parametrize(
    ("one", "two", "shared"), [("", "the", 0), ("bridge reopens", "reopen the bridges", 1), ("cat", "dog", 0)]
)
def test_likeness(one, two, shared):
    assert likeness(stems(one), stems(two)) == shared


def test_tables_have_a_column_for_each_article(comparison):
    tables = {table.title: table for table in comparison_tables(comparison)}
    assert tables["Statements told differently"].columns == ("speaker", "article 1", "article 2")
    assert tables["Told by one only"].rows == (("article 2", "statement", "Roe", "Cats slept"),)


def test_json_and_tables_are_written(comparison):
    out = BytesIO()
    get_comparison_writer("json")(comparison, out)
    assert {match["sort"] for match in json.loads(out.getvalue())["matches"]} == {"statement", "quantity", "figure"}
    out = BytesIO()
    get_comparison_writer("table")(comparison, out)
    assert "told differently" in out.getvalue().decode()


def test_a_page_escapes_everything():
    pytest.importorskip("jinja2")
    text = "Ann Roe said <script>alert(1)</script> indeed"
    nasty = result(text, claims=[said(text, "Ann Roe", "<script>alert(1)</script> indeed")], title="<b>")
    out = BytesIO()
    get_comparison_writer("html")(compare([nasty, nasty]), out)
    assert b"<script" not in out.getvalue()
    assert b"&lt;script&gt;" in out.getvalue()
    out = BytesIO()
    get_comparison_writer("html")(compare([]), out)
    assert b"Nothing to compare." in out.getvalue()
