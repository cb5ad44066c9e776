"""Every writer on any text: something is written, or refused in so many words."""

import io
from contextlib import suppress

import capitals
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsparse import FormatError, MissingExtraError, Parser
from newsparse.writers import get_writer, writer_names

PARSER = Parser({"capitals": capitals}, installed=False)
PIECES = ["AB", "CD: x", ": ", "\n", "\r\n", "\x00", "\ud800", "<b>&", '"', "é", "😀", "\u202e", "\u2028"]
texts = st.lists(st.sampled_from(PIECES))
articles = st.fixed_dictionaries(
    {"text": texts.map("".join)},
    optional={
        "id": st.text(st.characters(exclude_categories=[]), max_size=5),
        "title": st.text(max_size=5),
        "url": st.text(max_size=5),
        "authors": st.lists(st.text(max_size=5), max_size=2),
        "published": st.dates(),
    },
)


@pytest.mark.parametrize("name", writer_names(PARSER))
@given(given_articles=st.lists(articles, max_size=3))
@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
def test_any_text(name, given_articles):
    try:
        write = get_writer(name, PARSER)
    except MissingExtraError as err:
        pytest.skip(str(err))
    out = io.BytesIO()
    # A format for one article says that it is one.
    with suppress(FormatError):
        write([PARSER.parse(article) for article in given_articles], out, PARSER)
    assert not out.closed
