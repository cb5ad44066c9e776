"""Partitions: every line is in exactly one piece, wherever the cuts fall."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("fsspec")
pytest.importorskip("distributed")
from newsparse.batch import Line, Outcome
from newsparse.distributed.partitions import Partition, partitions_of


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
