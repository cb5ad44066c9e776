"""All installed plugins on texts that nobody would write: no failure, linear growth, spans that hold.

``NEWSPARSE_HOSTILE_LENGTH`` makes the texts longer than there is time for in a test run, and finds more.
"""

import os
from functools import cache

import pytest
from growth import FACTOR, LIMIT, cost, growth
from hostile_texts import HOSTILE, ordinary

from newsparse import Parser

LENGTH = int(os.environ.get("NEWSPARSE_HOSTILE_LENGTH", "2000"))
PLUGINS = tuple(plugin.name for plugin in Parser().plugins.loaded)
# How much more a hostile text may cost than an article of its length.
DEAREST = 20

pytestmark = pytest.mark.plugins


@cache
def parser_of(plugins):
    """A parser with some plugins, whose tables are loaded."""
    parser = Parser(allowed=plugins)
    parser.parse(ordinary(1000), published="2022-02-09")
    return parser


@cache
def cost_of_an_article(length):
    return cost(parser_of(PLUGINS).parse, ordinary(length), 5)


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("plugins", [*((plugin,) for plugin in PLUGINS), PLUGINS], ids=[*PLUGINS, "all"])
def test_cost_grows_with_length(plugins, name):
    assert growth(parser_of(plugins).parse, HOSTILE[name], LENGTH) < LIMIT


@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_costs_much_more_than_an_article(name):
    length = LENGTH * FACTOR
    assert cost(parser_of(PLUGINS).parse, HOSTILE[name](length)) < DEAREST * cost_of_an_article(length)


@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_fails_and_spans_hold(name):
    text = HOSTILE[name](LENGTH)
    result = parser_of(PLUGINS).parse(text, published="2022-02-09")
    assert not result.errors
    for entity in result.entities:
        assert text[entity.start : entity.end] == entity.text
    for claim in result.claims:
        assert all(text[span.start : span.end] == span.text for span in claim.anchor)
    result.to_json().encode()
