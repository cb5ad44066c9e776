"""TimeML: an article with its time expressions as TIMEX3, for the tools of that community.

The format is TimeML 1.2.1 as the TempEval-3 corpora have it: the day of publication in DCT, the text in TEXT.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import BinaryIO
from xml.sax.saxutils import escape, quoteattr

from newsparse import Article, NewsparseError, Parser, Result
from newsparse_dates.entity import Date

# What XML 1.0 cannot hold (https://www.w3.org/TR/xml/#charsets); a mark of the same length stands in for it.
_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class TimemlError(NewsparseError, ValueError):
    """More or less than one article is to be written."""


def write_timeml(results: Iterable[Result], out: BinaryIO, parser: Parser) -> None:  # noqa: ARG001 - every writer is called so
    """Write one result as TimeML.

    Raises:
        TimemlError: there is more than one; TimeML has a file for each article.
    """
    some = list(results)
    if len(some) != 1:
        raise TimemlError(f"TimeML has a file for each article, and here are {len(some)}")
    out.write("".join(_document(some[0])).encode())


def _document(result: Result) -> Iterator[str]:
    article = result.article
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<TimeML>\n'
    yield f"<DOCID>{_text(article.id or '')}</DOCID>\n<DCT>{_creation_time(article)}</DCT>\n"
    if article.title:
        yield f"<TITLE>{_text(article.title)}</TITLE>\n"
    yield "<TEXT>"
    yield from _marked(article.text, _flat(result.entities.of(Date)))
    yield "</TEXT>\n</TimeML>\n"


def _creation_time(article: Article) -> str:
    if article.published is None:
        return ""
    day = article.published.isoformat()
    about = 'tid="t0" type="DATE" temporalFunction="false" functionInDocument="CREATION_TIME"'
    return f'<TIMEX3 {about} value="{day}">{day}</TIMEX3>'


def _flat(dates: Iterable[Date]) -> list[Date]:
    """Keep the outer one of two that overlap: an element cannot end inside another."""
    kept: list[Date] = []
    for date in sorted(dates, key=lambda date: (date.start, -date.end)):
        if not kept or kept[-1].end <= date.start:
            kept.append(date)
    return kept


def _marked(text: str, dates: list[Date]) -> Iterator[str]:
    names = {date.id: f"t{number}" for number, date in enumerate(dates, 1)} | {"published": "t0"}
    end = 0
    for date in dates:
        fields = {
            "tid": names[date.id],
            "type": date.type,
            "value": date.value,
            "mod": date.mod,
            "quant": date.quant,
            "freq": date.freq,
            "anchorTimeID": names.get(date.anchor or ""),
        }
        shown = " ".join(f"{name}={quoteattr(value)}" for name, value in fields.items() if value is not None)
        yield f"{_text(text[end : date.start])}<TIMEX3 {shown}>{_text(date.text)}</TIMEX3>"
        end = date.end
    yield _text(text[end:])


def _text(text: str) -> str:
    # A reader turns a plain carriage return into a line feed; a reference to one stays.
    return escape(_NOT_XML.sub("\ufffd", text), {"\r": "&#13;"})
