"""JSON-LD in all the shapes that sites give it."""

import json

import pytest

pytest.importorskip("lxml")
jsonld = pytest.importorskip("newsparse.readers.jsonld")
from lxml import html  # noqa: E402 - optional

ARTICLE = {"@type": "NewsArticle", "headline": " A  b ", "datePublished": "2024-05-14", "author": "Jo March"}


def found(*blocks):
    scripts = "".join(f'<script type="application/ld+json">{block}</script>' for block in blocks)
    return jsonld.find_article(html.fromstring(f"<html><head>{scripts}</head></html>"))


@pytest.mark.parametrize(
    "data",
    [
        ARTICLE,
        [ARTICLE],
        {"@graph": [{"@type": "WebSite"}, ARTICLE]},
        {**ARTICLE, "@type": ["Thing", "ReportageNewsArticle"]},
    ],
)
def test_the_article_is_found_wherever_it_stands(data):
    assert found(json.dumps(data)) == {"title": "A b", "published": "2024-05-14", "authors": ["Jo March"]}


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ({"name": "Jo"}, ["Jo"]), ([{"name": "Jo"}, "Ann"], ["Jo", "Ann"]), ({"name": ["Jo", "Ann"]}, ["Jo", "Ann"]),
        ([{"@id": "#x"}, 3, None], None),
    ],
)  # fmt: skip
def test_authors_in_every_form(author, names):
    assert found(json.dumps({**ARTICLE, "author": author})).get("authors") == names


@pytest.mark.parametrize(
    ("moment", "day"),
    [("2024-05-14T22:47:00+01:00", "2024-05-14"), ("14 May 2024", None), (20240514, None), ("2024-05-141", None)],
)
def test_a_day_is_taken_where_it_is_one(moment, day):
    assert found(json.dumps({**ARTICLE, "datePublished": moment})).get("published") == day


@pytest.mark.parametrize(("said", "free"), [(False, False), ("False", False), (True, None), ("true", None)])
def test_pages_for_subscribers_are_known(said, free):
    assert found(json.dumps({**ARTICLE, "isAccessibleForFree": said})).get("free") is free


def test_addresses_and_language():
    data = {**ARTICLE, "mainEntityOfPage": {"@id": "https://e.org"}, "inLanguage": "en-GB"}
    assert found(json.dumps(data)) | {"url": "https://e.org", "language": "en-GB"} == found(json.dumps(data))


@pytest.mark.parametrize(
    "block", ["", "{", "[" * 10_000, "null", "3", '"x"', "[null]", '{"@graph": 3}', '{"@type": {}}']
)
def test_nonsense_gives_nothing_and_spoils_nothing(block):
    assert found(block) == {}
    assert found(block, json.dumps(ARTICLE))["title"] == "A b"
