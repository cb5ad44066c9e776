"""Views: a result by piece, by speaker, by figure, by day, whatever its kinds."""

import datetime as dt
from typing import ClassVar

import attrs
import capitals
import pytest
from capitals import Shout, Shouter, Speech

from newsparse import Article, Claim, Claims, Entities, Entity, Parser, Result, Span
from newsparse.views import NOBODY, Moment, charts_of, pieces_of, speakers_of, timeline_of


@attrs.frozen(order=False)
class Figure(Span):
    value: float | tuple[float, float] | None
    choice: Span | None = None
    group: Span | None = None


@attrs.frozen(order=False)
class Count(Claim):
    kind: ClassVar[str] = "count"
    results: tuple[Figure, ...] = ()

    @property
    def anchor(self):
        return self.results


@attrs.frozen(order=False)
class Day(Entity):
    kind: ClassVar[str] = "day"
    earliest: dt.date | None = None
    latest: dt.date | None = None


def test_pieces_join_to_the_text_and_know_what_covers_them():
    text = "abcdefgh"
    result = Result(Article(text), Entities([Shout(1, 4, "bcd"), Shout(2, 6, "cdef"), Shout(3, 4, "d")]))
    pieces = pieces_of(result)
    assert "".join(piece.text for piece in pieces) == text
    assert [(piece.text, len(piece.ids)) for piece in pieces] == [
        ("a", 0),
        ("b", 1),
        ("c", 2),
        ("d", 3),
        ("ef", 1),
        ("gh", 0),
    ]
    assert pieces[3].ids == ("shout:2-6", "shout:1-4", "shout:3-4")


def test_statements_are_grouped_by_speaker_in_the_order_of_the_text():
    result = Parser({"capitals": capitals}, installed=False).parse("ANN: yes BOB: no ANN: well")
    extra = [Speech((Span(0, 3, "ANN"),)), Speech((Span(5, 8, "yes"),), Shouter(0, 3, "ANN"))]
    speakers = speakers_of(attrs.evolve(result, claims=Claims([*result.claims, *extra[:1]])))
    assert [(s.name, s.unnamed, len(s.statements)) for s in speakers] == [
        (NOBODY, True, 1),
        ("Ann", False, 2),
        ("Bob", False, 1),
    ]
    (unnamed,) = speakers_of(Result(Article("ANN: yes"), claims=Claims(extra[1:])))
    assert (unnamed.name, unnamed.unnamed, unnamed.role) == ("ANN", True, None)


@pytest.mark.parametrize(("value", "shown"), [(46, 46), (None, None), ((1, 2), None)])
def test_figures_are_charted_with_choice_and_group(value, shown):
    figures = (Figure(0, 2, "46", value, Span(3, 7, "for\nit"[:4]), Span(8, 10, "us")), Figure(11, 12, "5", 5.5))
    (chart,) = charts_of([Count(figures)])
    assert [(mark.label, mark.group, mark.value) for mark in chart.marks] == [("for", "us", shown), ("5", None, 5.5)]


def test_days_are_put_in_order_and_open_ones_left_out():
    first, second = dt.date(2022, 2, 6), dt.date(2022, 2, 9)
    days = [
        Day(0, 1, "b", earliest=second, latest=second),
        Day(2, 3, "a", earliest=first, latest=second),
        Day(4, 5, "c"),
    ]
    again = Day(6, 7, "d", earliest=second, latest=second)
    moments = timeline_of(Result(Article("b a c d"), Entities([*days, again])))
    assert moments == (Moment(first, second, (days[1],)), Moment(second, second, (days[0], again)))
