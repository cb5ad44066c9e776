"""Each format is read back by its own reader, or held against its definition."""

import csv
import io
import json
import re
import sqlite3

import attrs
import capitals
import pytest

from newsparse import Claims, Parser, Result, hookimpl
from newsparse.errors import FormatError, MissingExtraError
from newsparse.writers import get_writer, writer_names

KINDS = {"shout": capitals.Shout, "speech": capitals.Speech}
# What an encoding that knows no lone surrogates makes of the third article.
PLAIN = ["JOHN", "MARY", "NOBODY", "ODD", "ONE"]


def write(name, results, parser):
    out = io.BytesIO()
    get_writer(name, parser)(results, out, parser)
    return out.getvalue()


@pytest.mark.parametrize("name", ["csv", "json", "jsonl", "arrow", "parquet", "table", "webannotation"])
def test_the_same_results_give_the_same_bytes_and_leave_the_stream_open(name, results, parser):
    if name in {"arrow", "parquet"}:
        pytest.importorskip("pyarrow")
    assert write(name, results, parser) == write(name, iter(results), parser)
    assert write(name, [], parser) is not None


def test_json_holds_one_result_or_a_list(results, parser):
    assert Result.from_json(write("json", results[:1], parser), KINDS) == results[0]
    assert len(json.loads(write("json", results, parser))) == 3


def test_json_lines_are_read_back(results, parser):
    lines = write("jsonl", results, parser).splitlines()
    assert [Result.from_json(line, KINDS) for line in lines] == results


def test_csv_has_a_row_for_each_finding(results, parser):
    rows = list(csv.DictReader(io.StringIO(write("csv", results, parser).decode())))
    assert [row["text"] for row in rows if row["kind"] == "shout"] == PLAIN
    assert [row["speech_source_name"] for row in rows if row["kind"] == "speech"] == ["John", "Odd"]
    assert rows[0] | {"article": "a0", "published": "2022-02-09", "shout_loudness": "4", "shout_day": ""} == rows[0]
    speech = next(row for row in rows if row["kind"] == "speech")
    assert json.loads(speech["speech_content"]) == [{"start": 11, "end": 16, "text": "hello"}]


@pytest.mark.parametrize("name", ["arrow", "parquet"])
def test_tables_hold_dates_as_dates_and_numbers_as_numbers(name, results, parser, tmp_path):
    pa = pytest.importorskip("pyarrow")
    path = tmp_path / "table"
    path.write_bytes(write(name, results, parser))
    if name == "parquet":
        from pyarrow import parquet  # noqa: PLC0415 - optional

        table = parquet.read_table(path)
    else:
        table = pa.ipc.open_file(path).read_all()
    assert table.schema.field("published").type == table.schema.field("shout_day").type == pa.date32()
    assert table.schema.field("shout_loudness").type == pa.float64()
    rows = table.to_pylist()
    assert [row["text"] for row in rows if row["kind"] == "shout"] == PLAIN
    assert [row["start"] for row in rows if row["kind"] == "speech"] == [11, 7]


def test_numbers_of_any_size_are_written(parser):
    pytest.importorskip("pyarrow")
    (result,) = [parser.parse("JOHN")]
    (shout,) = result.entities
    for loudness in (10**400, 2**63, (1, 10**400)):
        object.__setattr__(shout, "loudness", loudness)
        for name in ("parquet", "sqlite", "csv"):
            assert write(name, [result], parser)


@pytest.fixture
def database(results, parser, tmp_path):
    path = tmp_path / "results.db"
    path.write_bytes(write("sqlite", results, parser))
    connection = sqlite3.connect(path)
    yield connection
    connection.close()


def test_a_database_ties_findings_to_their_articles(database):
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    joined = "SELECT articles.id, shout.text FROM shout JOIN articles USING (article) ORDER BY shout.row"
    assert database.execute(joined).fetchall()[-1] == ("a2", "ONE")


def test_a_database_can_be_searched(database):
    found = database.execute("SELECT source_name FROM speech WHERE row IN (SELECT rowid FROM speech_search('hello'))")
    assert found.fetchall() == [("John",)]


def test_parts_that_come_in_numbers_have_a_table_of_their_own(database):
    joined = "speech_content JOIN speech ON speech_content.speech = speech.row"
    parts = f"SELECT speech_content.text, speech.source FROM {joined}"  # noqa: S608 - our own words
    assert database.execute(parts).fetchall() == [("hello", "JOHN"), ("ONE", "ODD")]


def test_brat_offsets_hold_in_the_text(results, parser):
    text = results[0].article.text
    lines = write("brat", results[:1], parser).decode().splitlines()
    bound = {}
    for line in lines:
        ref, body, *rest = line.split("\t")
        if ref.startswith("T"):
            kind, places = body.split(" ", 1)
            pieces = [text[int(start) : int(end)] for start, end in (place.split() for place in places.split(";"))]
            assert " ".join(pieces) == rest[0]
            bound[ref] = (kind, rest[0])
    (event,) = (line.split("\t")[1] for line in lines if line.startswith("E"))
    roles = [role.split(":") for role in event.split()]
    tied = [(name, *bound[ref]) for name, ref in roles]
    assert tied == [("Speech", "Speech", "hello"), ("Source", "Speech-Source", "JOHN")]
    assert any(re.match(r"#\d+\tAnnotatorNotes T1\tloudness: 4", line) for line in lines)


def test_brat_breaks_a_span_where_a_line_breaks(parser):
    result = parser.parse("LOUD\r\nLOUD")
    (shout, _) = result.entities
    object.__setattr__(shout, "end", 10)
    object.__setattr__(shout, "text", "LOUD\r\nLOUD")
    assert write("brat", [result], parser).decode().splitlines()[0] == "T1\tShout 0 4;6 10\tLOUD LOUD"


def test_brat_has_one_file_for_each_article(results, parser):
    with pytest.raises(FormatError, match="here are 3"):
        write("brat", results, parser)


def test_web_annotations_select_by_place_and_by_words(results, parser):
    pages = json.loads(write("webannotation", results, parser))["@graph"]
    page = pages[0]
    assert page["type"] == "AnnotationPage"
    for annotation in page["items"]:
        assert annotation["type"] == "Annotation"
        position, quotation = annotation["target"]["selector"]
        text = results[0].article.text
        assert text[position["start"] : position["end"]] == quotation["exact"]
        assert text.startswith(
            quotation["prefix"] + quotation["exact"] + quotation["suffix"], max(0, position["start"] - 32)
        )
    single = json.loads(write("webannotation", results[:1], parser))
    assert single["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert single["id"].startswith("https://e.org/0")


def test_tables_read_no_markup_out_of_an_article(results, parser):
    parsed = parser.parse("THE [bold]x[/bold] END: [red]")
    assert "THE" in write("table", [*results, parsed], parser).decode()


def test_an_unknown_format_is_named_with_the_known_ones(parser):
    with pytest.raises(FormatError, match=r"no format 'xml'.*csv, html"):
        get_writer("xml", parser)


def test_a_plugin_brings_formats_of_its_own(results):
    class Counter:
        @hookimpl
        def newsparse_writers(self):
            return {"count": lambda results, out, parser: out.write(b"%d" % sum(1 for _ in results))}  # noqa: ARG005

    parser = Parser({"counter": Counter()}, installed=False, allowed=["counter"])
    assert "count" in writer_names(parser)
    assert write("count", results, parser) == b"3"


def test_a_missing_library_is_named(parser, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    monkeypatch.delitem(__import__("sys").modules, "newsparse.writers.arrow", raising=False)
    with pytest.raises(MissingExtraError, match=r"newsparse\[tables\]"):
        get_writer("arrow", parser)


def test_statements_become_quotations_and_claims_with_their_speakers(results, parser):
    graph = json.loads(write("schema", results, parser))["@graph"]
    assert [thing["@type"] for thing in graph] == ["NewsArticle", "Claim", "NewsArticle", "NewsArticle", "Claim"]
    article, claim = graph[:2]
    assert article == {
        "@type": "NewsArticle", "@id": "https://e.org/0", "headline": "T", "datePublished": "2022-02-09",
        "url": "https://e.org/0",
    }  # fmt: skip
    assert claim["author"] == {"@type": "Thing", "name": "John", "description": "JOHN"}
    assert claim["appearance"] == {"@id": "https://e.org/0"}


def test_spoken_words_are_a_quotation(parser):
    result = parser.parse("JOHN: hello")
    (claim,) = result.claims
    quoted = type("Quoted", (type(claim),), {"type": "direct"})(claim.content, claim.source)
    out = json.loads(write("schema", [attrs.evolve(result, claims=Claims([quoted]))], parser))["@graph"][1]
    assert (out["@type"], out["text"], out["spokenByCharacter"]["name"]) == ("Quotation", "hello", "John")
