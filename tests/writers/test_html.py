"""The review page: self-contained, escaped, complete."""

import json
import re

import capitals
import pytest

from newsparse import Article, Parser
from newsparse.errors import FormatError

pytest.importorskip("jinja2")
html = pytest.importorskip("newsparse.writers.html")

NASTY = "EVIL: yes <script>alert(1)</script> \"MORE\" & <b onclick='x'> </script><!-- ]]> \u2028 \ud800"


@pytest.fixture
def parser():
    return Parser({"capitals": capitals}, installed=False, allowed=["capitals"])


def page(parser, text, **fields):
    return html.page_of(parser.parse(Article(text, **fields)), parser)


def embedded(text):
    return json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>', text, re.DOTALL)[1])


def test_an_article_full_of_markup_is_shown_as_text(parser):
    made = page(parser, NASTY, title=NASTY, url="javascript:alert(1)", authors=[NASTY])
    assert "<script>alert" not in made
    assert "<b onclick" not in made
    assert "href=" not in made.replace('rel="icon" href="data:,"', "")
    assert made.count("<script") == made.count("</script>") == 3
    assert embedded(made)["result"]["article"]["text"] == NASTY


def test_the_page_needs_nothing_else(parser):
    made = page(parser, "JOHN: hello")
    assert "default-src 'none'" in made
    assert not re.search(r'(?:src|href)="(?!data:,")', made)
    assert "@import" not in made
    assert "url(" not in made


def test_the_text_is_there_whole_and_in_order(parser):
    text = "Then JOHN: hello\r\n\r\nand MARY: there. 😀 END"
    body = re.search(r"<article[^>]*>(.*?)</article>", page(parser, text), re.DOTALL)[1]
    assert re.sub(r"<[^>]+>", "", body) == text
    starts = [int(start) for start in re.findall(r'data-start="(\d+)"', body)]
    assert starts == sorted(set(starts))


def test_same_result_same_page(parser):
    assert page(parser, "JOHN: hello") == page(parser, "JOHN: hello")


def test_fields_that_can_be_corrected_are_named(parser):
    fields = embedded(page(parser, "JOHN: hello"))["fields"]
    assert fields == {"shout": ["loudness", "day"], "speech": ["source.name", "source.entity"]}


def test_an_article_without_findings_has_a_page(parser):
    assert "nothing here" in page(parser, "nothing here")
    assert page(parser, "")


def test_a_page_shows_one_article(parser, tmp_path):
    result = parser.parse("x")
    with (tmp_path / "page").open("wb") as out, pytest.raises(FormatError, match="here are 2"):
        html.write([result, result], out, parser)
