"""Readers: articles out of every sort of input, and a reason wherever there is none."""

import gzip
import io
import json
from pathlib import Path

import pytest

from newsparse import Parser
from newsparse.errors import FormatError, MissingExtraError
from newsparse.readers import READERS, form_of, get_reader

PAGES = Path(__file__).parent / "pages"


def read(form, raw, where="in"):
    return list(get_reader(form)(io.BytesIO(raw), where))


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.txt", "text"), ("a", "text"), ("-", "text"), ("a.HTML", "html"), ("a.htm", "html"), ("a.ndjson", "jsonl"),
        ("x/CC-NEWS-1.warc.gz", "warc"), ("a.warc", "warc"), ("a.parquet", "parquet"), ("a.feather", "arrow"),
    ],
)  # fmt: skip
def test_a_file_is_read_as_its_ending_says(name, form):
    assert form_of(name) == form


def test_an_unknown_form_is_named_with_the_known_ones():
    with pytest.raises(FormatError, match=r"'pdf' .*html, jsonl"):
        get_reader("pdf")


def test_text_is_kept_as_it_is():
    (record,) = read("text", "\ufeffOne.\r\n“Two”\x00".encode(), "x/storm.txt")
    assert record.fields == {"id": "storm", "text": "\ufeffOne.\r\n“Two”\x00"}
    (record,) = read("text", b"caf\xe9")
    assert (record.fields, record.reason) == (None, "not UTF-8 (byte 3)")


def test_json_lines_go_on_behind_a_bad_line():
    lines = [b'{"text": "a", "id": "x"}', b"", b"{", b"[1]", b'"\xff"', b'{"text": "b"}', b"[" * 100_000]
    records = read("jsonl", b"\n".join(lines))
    assert [record.fields for record in records if record.fields] == [
        {"id": "x", "text": "a"},
        {"text": "b"},
    ]
    assert [record.number for record in records if record.fields] == [1, 6]
    assert [record.where for record in records if not record.fields] == [f"in line {n}" for n in (3, 4, 5, 7)]
    assert all(record.reason for record in records if not record.fields)


class TestHtml:
    pytest.importorskip("trafilatura")

    @pytest.mark.parametrize(
        ("page", "title", "published", "authors", "language", "kept", "left_out"),
        [
            (
                "council-vote", "Harbour ward backs tram line after late-night vote", "2024-05-14",
                ["Priya Hallworth", "Tom Esk"], "en",
                ["by 31 to 17 on Tuesday night", '"Nobody will miss the traffic jams."', "58 percent wanted the tram"],
                ["843 partners", "Subscribe", "Seagull", "1234567", "Bus fares"],
            ),
            (
                "quarterly-results", "Norvale lifts outlook as battery sales double", "2023-10-26",
                ["Marta Lindqvist"], "en",
                ["€212 million from €148 million", "“We cannot build them fast enough,”", "Skellefteå"],
                ["NRVL", "Sign up"],
            ),
            (
                "flood-live", "Rivers crest across Tansey County as thousands leave home", "2025-04-03",
                ["Luis Oquendo"], "en",
                ["About 1,200 people", "The man, 61, was found", "crest at 31.5 feet"],
                ["cookies", "Do not sell"],
            ),
        ],
    )  # fmt: skip
    def test_pages_of_news_sites(self, page, title, published, authors, language, kept, left_out):  # noqa: PLR0917
        (record,) = read("html", (PAGES / f"{page}.html").read_bytes(), f"{page}.html")
        fields = record.fields
        assert (fields["id"], fields["title"], fields["published"], fields["language"]) == (
            page,
            title,
            published,
            language,
        )
        assert fields["authors"] == authors
        assert [words for words in kept if words not in fields["text"]] == []
        assert [words for words in left_out if words in fields["text"]] == []

    def test_offsets_refer_to_the_extracted_text(self):
        (record,) = read("html", (PAGES / "council-vote.html").read_bytes())
        result = Parser(installed=False).parse(record.fields)
        assert result.to_dict()["article"]["text"] == record.fields["text"]

    @pytest.mark.parametrize(
        ("raw", "reason"),
        [
            ((PAGES / "paywall.html").read_bytes(), "behind a paywall"),
            (b"", "not a web page"),
            (b"\x00\xff\x00" * 99, "no"),
            (b"<html><body><nav>Home</nav></body></html>", "no article text on the page"),
            (b"<html><body>" + b"<p>x</p>" * 2_500_000, "a page of 20 MB is no article"),
        ],
    )
    def test_what_is_no_article_has_a_reason(self, raw, reason):
        (record,) = read("html", raw)
        assert record.fields is None
        assert reason in record.reason


class TestTables:
    pa = pytest.importorskip("pyarrow")

    def made(self, form, columns):
        out = io.BytesIO()
        table = self.pa.table(columns)
        if form == "parquet":
            from pyarrow import parquet  # noqa: PLC0415 - optional

            parquet.write_table(table, out)
        else:
            with self.pa.ipc.new_file(out, table.schema) as writer:
                writer.write_table(table)
        return out.getvalue()

    @pytest.mark.parametrize("form", ["arrow", "parquet"])
    def test_each_row_is_an_article(self, form):
        raw = self.made(form, {"text": ["a", "b"], "id": [7, None], "authors": [["x"], None], "clicks": [1, 2]})
        records = read(form, raw)
        assert [record.fields for record in records] == [{"id": "7", "text": "a", "authors": ["x"]}, {"text": "b"}]
        assert [record.number for record in records] == [1, 2]

    @pytest.mark.parametrize("form", ["arrow", "parquet"])
    def test_a_table_without_texts_and_a_broken_file_have_a_reason(self, form):
        (record,) = read(form, self.made(form, {"body": ["a"]}))
        assert record.reason == "no column named text (there are: body)"
        (record,) = read(form, b"PAR1 nothing else")
        assert record.fields is None
        assert record.reason


class TestWarc:
    pytest.importorskip("warcio")

    def archive(self, *pages, status="200 OK", kind="text/html; charset=utf-8"):
        return b"".join(gzip.compress(self.entry(n, page, status, kind), mtime=0) for n, page in enumerate(pages))

    def entry(self, number, page, status, kind):
        answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + page
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number}>\r\n"
            f"WARC-Target-URI: https://e.org/{number}\r\nWARC-Date: 2024-01-01T00:00:00Z\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
        )
        return head.encode() + answer + b"\r\n\r\n"

    def test_pages_are_read_with_their_addresses(self):
        pages = [(PAGES / f"{name}.html").read_bytes() for name in ("flood-live", "paywall", "council-vote")]
        records = read("warc", self.archive(*pages))
        assert [bool(record.fields) for record in records] == [True, False, True]
        assert records[0].fields["url"].startswith("https://e.org/0")
        assert records[2].fields["url"].startswith("https://www.kelmouthcourier.example/")
        assert "https://e.org/1" in records[1].where

    @pytest.mark.parametrize("given", [{"status": "404 Not Found"}, {"kind": "image/png"}])
    def test_what_is_no_page_is_passed_over(self, given):
        assert read("warc", self.archive(b"<p>x</p>", **given)) == []

    def test_a_cut_off_archive_gives_what_came_before_and_a_reason(self):
        page = (PAGES / "flood-live.html").read_bytes()
        raw = self.archive(page, page)
        records = read("warc", raw[: len(raw) - 200])
        assert [bool(record.fields) for record in records] == [True, False]
        assert "broken here, and what follows is lost: cut off inside a page" in records[1].reason

    def test_what_is_no_archive_has_a_reason(self):
        nowhere = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 1\r\n\r\nx\r\n\r\n"
        for raw in (b"nothing", gzip.compress(b"nothing"), b"\x1f\x8bxx", nowhere):
            (record,) = read("warc", raw)
            assert "broken" in record.reason


@pytest.mark.parametrize(
    ("form", "library", "extra"), [("html", "trafilatura", "html"), ("parquet", "pyarrow", "tables")]
)
def test_a_missing_library_is_named(form, library, extra, monkeypatch):
    import sys  # noqa: PLC0415 - what the interpreter has loaded is the subject

    monkeypatch.setitem(sys.modules, library, None)
    for name in READERS:
        monkeypatch.delitem(sys.modules, f"newsparse.readers.{name}", raising=False)
    with pytest.raises(MissingExtraError, match=rf"newsparse\[{extra}\]' \(.*{library}"):
        get_reader(form)


def test_records_are_json_ready():
    (record,) = read("text", b"x")
    assert json.dumps(dict(record.fields))
