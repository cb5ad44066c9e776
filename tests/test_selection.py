"""Selections: in the order of the text, chosen by kind, class and place."""

import pytest
from capitals import Shout, Speech

from newsparse import Claims, Entities, Entity, Span

FIRST, SECOND, INNER = Shout(0, 4, "ABCD"), Shout(6, 8, "EF"), Entity(1, 3, "BC")
SAID = Speech((Span(10, 12, "xy"),))


@pytest.fixture
def entities():
    return Entities([SECOND, INNER, FIRST])


def test_order_is_that_of_the_text(entities):
    assert list(entities) == [FIRST, INNER, SECOND]
    assert entities[0] is FIRST
    assert entities[1:] == (INNER, SECOND)
    assert len(entities) == 3


def test_selection_by_kind_and_class(entities):
    assert entities.of("shout") == entities.of(Shout) == (FIRST, SECOND)
    assert entities.of(Entity) == (FIRST, INNER, SECOND)
    assert entities.of("nothing") == ()


def test_selection_by_place_takes_what_lies_wholly_inside(entities):
    assert entities.within(0, 8) == (FIRST, INNER, SECOND)
    assert entities.within(1, 7) == (INNER,)
    assert entities.within(9, 20) == ()


def test_items_are_found_by_id(entities):
    assert entities.get("shout:6-8") is SECOND
    assert entities.get("shout:6-9") is None


def test_equality_is_that_of_the_items(entities):
    assert entities == Entities([FIRST, SECOND, INNER])
    assert hash(entities) == hash(Entities([FIRST, SECOND, INNER]))
    assert entities != Entities([FIRST])
    assert Claims([SAID])[0].id == "speech:10-12"
