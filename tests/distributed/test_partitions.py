"""Partitions: every line is in exactly one piece, wherever the cuts fall."""

import gzip

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

fsspec = pytest.importorskip("fsspec")
pytest.importorskip("distributed")
from newsparse.batch import Line, Outcome  # noqa: E402 - behind the check for optional libraries
from newsparse.distributed.partitions import Partition, partitions_of  # noqa: E402 - likewise


@given(st.lists(st.text("ab", max_size=5), max_size=12), st.booleans(), st.integers(1, 12))
@settings(deadline=None, max_examples=60)
def test_each_line_is_read_once_and_in_order(tmp_path_factory, lines, ended, block):
    raw = "\n".join(lines).encode() + (b"\n" if ended else b"")
    path = tmp_path_factory.mktemp("input") / "in.jsonl"
    path.write_bytes(raw)
    pieces = list(partitions_of([str(path)], None, block))
    found = [line.raw for piece in pieces for line in piece.lines()]
    assert found == raw.splitlines(keepends=True)
    assert [piece.count() for piece in pieces] == [len(list(piece.lines())) for piece in pieces]


def test_other_forms_are_read_whole(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"caf\xe9")
    (piece,) = partitions_of([str(path)], None, 1)
    (outcome,) = piece.lines()
    assert isinstance(outcome, Outcome)
    assert "not UTF-8" in outcome.reason
    path.write_text("One.", "utf-8")
    assert list(Partition(str(path), "text", first=7).lines()) == [Line(7, b'{"id": "a", "text": "One."}\n')]


def test_any_address_is_read_and_what_is_packed_is_not_cut():
    memory = fsspec.filesystem("memory")
    for name, raw in (("in.jsonl", b"1\n2\n3\n"), ("in.jsonl.gz", gzip.compress(b"1\n2\n3\n"))):
        memory.pipe(f"/{name}", raw)
        pieces = list(partitions_of([f"memory://{name}"], None, 2))
        assert len(pieces) == (1 if name.endswith(".gz") else 3)
        assert [line.raw for piece in pieces for line in piece.lines()] == [b"1\n", b"2\n", b"3\n"]


def test_an_archive_is_read_as_lines(tmp_path):
    pytest.importorskip("trafilatura")
    pytest.importorskip("warcio")
    story = b"<p>The bridge was opened on Monday after two years of work, the mayor said. It cost $5 million.</p>"
    answer = (
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><article>%s</article></body></html>" % story
    )
    head = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://e.org/\r\nContent-Length: %d\r\n\r\n"
    path = tmp_path / "a.warc.gz"
    path.write_bytes(gzip.compress(head % len(answer) + answer + b"\r\n\r\n"))
    (piece,) = partitions_of([str(path)], None, 1)
    (line,) = piece.lines()
    assert b"The bridge was opened" in line.raw
