"""Lines of the input."""

import io

import pytest

from newsparse.batch import BatchError, lines
from newsparse.batch.lines import Line, read_lines


def test_only_a_line_feed_ends_a_line():
    raw = "a\r\nb\u2028c\x0bd\re\n\nf".encode()
    found = list(read_lines(io.BytesIO(raw)))
    assert [line.number for line in found] == [1, 2, 3, 4]
    assert b"".join(line.raw for line in found) == raw


def test_numbers_go_on_from_the_first():
    assert list(read_lines(io.BytesIO(b"a\n"), 8)) == [Line(8, b"a\n")]


def test_a_file_without_line_breaks_is_refused(monkeypatch):
    monkeypatch.setattr(lines, "_LONGEST", 10)
    assert len(list(read_lines(io.BytesIO(b"123456789\n")))) == 1
    with pytest.raises(BatchError, match="line 2 is longer than 1 GB: this is not JSON Lines"):
        list(read_lines(io.BytesIO(b"1\n12345678901")))


def test_an_unreadable_input_is_reported():
    class Broken(io.RawIOBase):
        def readline(self, _size=-1):
            raise OSError(5, "Input/output error")

    with pytest.raises(BatchError, match="cannot read line 1: Input/output error"):
        list(read_lines(Broken()))
