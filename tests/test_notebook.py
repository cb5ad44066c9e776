"""Notebooks: HTML that stands on its own, with everything of the article escaped."""

import capitals
import pytest

from newsparse import Parser

NASTY = "JOHN: <script>alert(1)</script> \"MORE\" & 'x': hello"


@pytest.fixture
def result():
    return Parser({"capitals": capitals}, installed=False).parse(NASTY + " BOB: yes")


def test_a_result_shows_its_text_with_findings_underlined(result):
    html = result._repr_html_()
    assert "&lt;script&gt;" in html
    assert "<script" not in html
    assert html.count("border-bottom:2px") == len(result.entities) + len(result.claims)


def test_entities_and_claims_show_their_fields(result):
    html = result.entities[0]._repr_html_()
    assert "JOHN" in html
    assert "loudness" in html
    claim = result.claims[0]._repr_html_()
    assert "source_name" in claim
    assert "Bob" in claim
