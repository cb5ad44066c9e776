"""The parser: one run from a text to claims, whatever the plugins do."""

import datetime as dt

import attrs
import capitals
import pytest
from capitals import Shout, Shouter, Speech
from hypothesis import given
from hypothesis import strategies as st

from newsparse import Article, ArticleError, Entity, Failure, Parser, PublishedError, Span, hookimpl

TEXT = "Then JOHN: hello and MARY: there."


class Other:
    """A plugin with one kind, which returns whatever it is told to."""

    @attrs.frozen(order=False)
    class Mark(Entity):
        kind = "mark"

    def __init__(self, *found, error=None):
        self.found, self.error = found, error

    @hookimpl
    def newsparse_types(self):
        return [self.Mark]

    @hookimpl
    def newsparse_entities(self):
        if self.error:
            raise self.error
        return self.found


class Reader:
    """A plugin that reads a kind nobody offers, adds words, and reads publication dates."""

    @hookimpl
    def newsparse_reads(self):
        return ["shout", "number"]

    @hookimpl
    def newsparse_words(self, table):
        return {"before_names": ["Chev"]} if table == "newsparse/abbreviations" else None

    @hookimpl
    def newsparse_published(self, value):
        return dt.date(2022, 2, 9) if value == "Candlemas week" else None


@pytest.fixture
def parser():
    return Parser({"capitals": capitals}, installed=False)


def test_entities_come_first_and_claims_build_on_them(parser):
    result = parser.parse(TEXT)
    assert [e.text for e in result.entities] == ["JOHN", "MARY"]
    assert [(c.source.name, c.content[0].text) for c in result.claims] == [("John", "hello"), ("Mary", "there")]
    assert {item.plugin for item in (*result.entities, *result.claims)} == {"capitals"}
    assert result.errors == result.notes == ()


def test_a_result_is_asked_for_speakers_and_insides(parser):
    result = parser.parse("HERE: YES")
    here, yes = result.entities
    (claim,) = result.claims
    assert result.entities_in(claim) == (yes,)
    assert result.claims_of("HERE") == result.claims_of("here") == result.claims_of(here) == (claim,)
    assert result.claims_of("nobody") == result.claims_of(yes) == ()


@pytest.mark.parametrize(
    ("found", "error"),
    [
        (["rubbish"], "ResultError: returned a str, but newsparse_types names Mark"),
        ([Entity(0, 4, "Then")], "ResultError: returned a Entity"),
        ([Other.Mark(0, 4, "When")], "SpanError: the text at 0-4 is not 'When'"),
        ([Other.Mark(40, 44, "Then")], "SpanError"),
        ([Other.Mark(0, 4, "Then"), Other.Mark(0, 4, "Then")], "ResultError: returned two of kind mark at 0-4"),
        ([None], "ResultError"),
    ],
)
def test_rubbish_is_reported_and_costs_only_its_plugin(found, error):
    result = Parser({"capitals": capitals, "other": Other(*found)}, installed=False).parse(TEXT)
    (failure,) = result.errors
    assert failure.plugin == "other"
    assert failure.error.startswith(error)
    assert {e.kind for e in result.entities} == {"shout"}
    assert len(result.claims) == 2


def test_a_plugin_that_raises_costs_only_its_own_output():
    result = Parser({"capitals": capitals, "other": Other(error=ZeroDivisionError("a\nb"))}, installed=False).parse(
        TEXT
    )
    assert result.errors == (Failure("other", "ZeroDivisionError: a b"),)
    assert len(result.entities) == 2


def test_a_span_deep_inside_a_claim_is_checked():
    class Liar:
        @hookimpl
        def newsparse_types(self):
            return [Speech]

        @hookimpl
        def newsparse_claims(self):
            return [Speech((Span(0, 4, "Then"),), Shouter(5, 9, "LIES"))]

    (failure,) = Parser({"liar": Liar()}, installed=False).parse(TEXT).errors
    assert failure.error == "SpanError: the text at 5-9 is not 'LIES'"


def test_order_never_depends_on_the_order_of_registration():
    plugins = {"b": Other(Other.Mark(5, 9, "JOHN")), "a": capitals}
    one = Parser(plugins, installed=False).parse(TEXT)
    two = Parser(dict(reversed(plugins.items())), installed=False).parse(TEXT)
    assert one.to_json() == two.to_json()
    assert [e.kind for e in one.entities] == ["mark", "shout", "shout"]


def test_a_kind_that_nobody_offers_is_noted():
    result = Parser({"reader": Reader(), "capitals": capitals}, installed=False).parse(TEXT)
    assert result.notes == ("reader found less than it could: no plugin offers number",)


def test_words_come_from_plugins_and_from_the_caller():
    parser = Parser(
        {"reader": Reader()}, installed=False, words={"newsparse/abbreviations": {"before_names": ["Dato"]}}
    )
    assert parser.lexicon.table("newsparse", "abbreviations")["before_names"][-2:] == ["Chev", "Dato"]


def test_what_a_plugin_can_read_may_be_a_publication_date():
    parser = Parser({"reader": Reader()}, installed=False)
    assert parser.parse("x", "Candlemas week").article.published == dt.date(2022, 2, 9)
    with pytest.raises(PublishedError, match="Michaelmas"):
        parser.parse("x", "Michaelmas")


@pytest.mark.parametrize("given", ["x", Article("x"), {"text": "x", "id": None, "extra": 1}])
def test_text_article_and_dict_are_the_same(parser, given):
    assert parser.parse(given, published="2022-02-09").article == Article("x", "2022-02-09")


@pytest.mark.parametrize("given", [{}, {"text": 3}, {"text": "x", "title": []}, 7, None])
def test_what_is_no_article_is_refused(parser, given):
    with pytest.raises(ArticleError):
        parser.parse(given)


def test_many_articles_stream_in_order(parser):
    taken = []

    def articles():
        for n in range(5):
            taken.append(n)
            yield f"AB{n}: x CD: y"

    results = parser.parse_many(articles())
    assert next(results).article.text.startswith("AB0")
    assert taken == [0]
    assert [r.article.text[2] for r in results] == list("1234")


@given(st.text(alphabet=st.sampled_from("AB :x\n“”é😀\x00\ud800")))
def test_any_text_is_parsed_and_every_span_holds(text):
    result = Parser({"capitals": capitals}, installed=False).parse(text)
    assert result.errors == ()
    for entity in result.entities:
        assert text[entity.start : entity.end] == entity.text


def test_tables_are_made_of_fields_where_a_plugin_makes_none(parser):
    first, second = parser.tables(parser.parse(TEXT))
    assert (first.title, first.columns) == ("Shout", ("at", "text", "loudness", "day"))
    assert first.rows[0] == ("5", "JOHN", "4", None)
    assert second.rows[0] == ("11", "hello", "JOHN")
    assert Shout.kind == "shout"
