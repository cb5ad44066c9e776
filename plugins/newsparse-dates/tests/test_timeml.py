"""TimeML is read back by an XML parser: the same text, the same time expressions."""

import io
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsparse_dates
from newsparse import Article, Parser
from newsparse_dates.timeml import TimemlError, write_timeml

PARSER = Parser({"dates": newsparse_dates}, installed=False, allowed=["dates"])


def written(text, **fields):
    out = io.BytesIO()
    result = PARSER.parse(Article(text, **fields))
    write_timeml([result], out, PARSER)
    return result, ET.fromstring(out.getvalue())  # noqa: S314 - our own


def test_every_time_expression_is_a_timex3():
    text = 'The <b>vote</b> & "count" began on Feb. 6,\r\ntwo days before the talks of last week.'
    result, root = written(text, published="2022-02-09", id="a", title="Votes & counts")
    assert "".join(root.find("TEXT").itertext()) == text
    marked = [(node.text, node.get("type"), node.get("value")) for node in root.find("TEXT").iter("TIMEX3")]
    assert marked == [(date.text, date.type, date.value) for date in result.entities]
    assert root.find("DCT/TIMEX3").get("value") == "2022-02-09"
    assert root.findtext("TITLE") == "Votes & counts"


def test_an_article_without_a_day_has_no_creation_time():
    _, root = written("Nothing.")
    assert root.find("DCT/TIMEX3") is None


@given(st.text(alphabet=st.sampled_from("May 6, <>&\"'\x00\ud800\r\n\u2028😀")))
def test_any_text_is_well_formed_and_keeps_its_length(text):
    _, root = written(text)
    assert len("".join(root.find("TEXT").itertext())) == len(text)


def test_a_file_holds_one_article():
    with pytest.raises(TimemlError, match="here are 0"):
        write_timeml([], io.BytesIO(), PARSER)
