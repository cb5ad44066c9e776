"""Every reader on any bytes: articles or reasons, and never an exception."""

import io
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsparse import MissingExtraError
from newsparse.readers import READERS, get_reader

STORY = b"<p>The bridge was opened on Monday after two years of work, the mayor said. It cost $5 million.</p>"
LD = b'<script type="application/ld+json">{"@type": "NewsArticle"}</script>'
PAGE = b'<html lang="en"><head>%s</head><body>%s</body></html>' % (LD, STORY)
ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE
HEAD = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://e.org/\r\nContent-Length: %d\r\n\r\n" % len(ANSWER)
SAMPLES = {
    "html": PAGE,
    "jsonl": b'{"text": "One.", "id": 7}\n{"text": "Two.", "authors": ["Jo"]}\n',
    "text": "“One.”\r\n".encode(),
    "warc": HEAD + ANSWER + b"\r\n\r\n",
}


@cache
def reader_of(form):
    try:
        return get_reader(form)
    except MissingExtraError as err:
        pytest.skip(str(err))


@cache
def sample_of(form):
    """A good file."""
    if form in SAMPLES:
        return SAMPLES[form]
    from newsparse import Parser  # noqa: PLC0415 - only here
    from newsparse.writers import get_writer  # noqa: PLC0415 - likewise

    parser, out = Parser(installed=False), io.BytesIO()
    get_writer(form, parser)([parser.parse("One.")], out, parser)
    return out.getvalue()


def check(form, raw):
    for record in reader_of(form)(io.BytesIO(raw), "in"):
        assert (record.fields is None) == bool(record.reason)
        assert record.where.startswith("in")


@pytest.mark.parametrize("form", READERS)
@given(raw=st.binary(max_size=300))
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_bytes(form, raw):
    check(form, raw)


@pytest.mark.parametrize("form", READERS)
@given(data=st.data())
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_damage_to_a_good_file(form, data):
    reader_of(form)
    good = sample_of(form)
    start = data.draw(st.integers(0, len(good)))
    end = data.draw(st.integers(start, min(len(good), start + 30)))
    check(form, good[:start] + data.draw(st.binary(max_size=30)) + good[end:])
