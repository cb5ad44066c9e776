"""Ids seen before."""

from hypothesis import given
from hypothesis import strategies as st

from newsparse.batch import seen
from newsparse.batch.seen import SeenIds


@given(st.lists(st.text(max_size=3), max_size=200))
def test_gives_the_first_line_of_each_id(ids):
    table = SeenIds()
    assert [table.first_use(used, line) for line, used in enumerate(ids)] == [ids.index(used) for used in ids]


def test_grows(monkeypatch):
    monkeypatch.setattr(seen, "_FIRST_SIZE", 8)
    table = SeenIds()
    for line in range(5000):
        assert table.first_use(str(line), line) == line
    assert [table.first_use(str(line), 9999) for line in range(5000)] == list(range(5000))


def test_takes_lone_surrogates():
    assert SeenIds().first_use("\ud800", 4) == 4
