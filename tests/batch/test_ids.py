"""Ids of articles, and of lines that hold none."""

import pytest

from newsparse.batch import Line
from newsparse.batch.ids import find_id


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        (b'{"id": "a"}\n', "a"), (b'{"id": 17}\n', "17"), (b'{"id": ""}\n', "3"), (b"{}\n", "3"),
        (b"\n", None), (b"no JSON\n", None), (b'{"id": [1]}\n', None),
    ],
)  # fmt: skip
def test_the_id_of_a_line(raw, found):
    assert find_id(Line(3, raw)) == found
