"""Quotes as people see them."""

import newsparse_quotes
from newsparse import Article, Claims, Entities, Result, Span
from newsparse_quotes import Quote, Source

TEXT = "“Yes,” Jane Roe said. “No,” said an aide who asked not to be named. “Well,” Roe said."


def quote(words, source=None, **fields):
    at = TEXT.index(words)
    content = (Span(at, at + len(words), words),)
    if source is None:
        return Quote("direct", content)
    start = TEXT.index(source, at)
    return Quote("direct", content, Source(start, start + len(source), source, **fields))


def test_each_speaker_is_named_once(newsparse_parser):
    claims = Claims(
        [
            quote("“Yes,”", "Jane Roe", name="Jane Roe"),
            quote("“No,”", "an aide who asked not to be named", anonymous=True, anonymity="asked not to be named"),
            quote("“Well,”", "Roe", name="Jane Roe"),
        ]
    )
    parser = newsparse_parser(quotes=newsparse_quotes)
    (table,) = parser.tables(Result(Article(TEXT), Entities(), claims))
    assert table.rows == (
        ("Jane Roe", None, None, "“Yes,”"),
        (None, None, None, "“Well,”"),
        ("an aide who asked not to be named", "asked not to be named", None, "“No,”"),
    )
    assert table.note == "1 by sources that stay unnamed on purpose"


def test_a_statement_without_a_source_is_shown_too(newsparse_parser):
    parser = newsparse_parser(quotes=newsparse_quotes)
    (table,) = parser.tables(Result(Article(TEXT), Entities(), Claims([quote("“Yes,”")])))
    assert table.rows == (("no source named", None, None, "“Yes,”"),)
