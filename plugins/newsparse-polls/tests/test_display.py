"""Polls shown to people."""

from newsparse import Bar
from newsparse_polls.display import poll_tables


def test_a_table_for_each_poll(parse):
    result = parse(
        {"text": "A Tarn Research poll of 900 adults has Roe at 46 percent, up 4 points.", "people": ["Roe"]}
    )
    (table,) = poll_tables(result)
    assert table.title == "Poll: Tarn Research"
    assert table.rows[0] == ("Roe", None, "46 percent", Bar(46))
    assert table.rows[1][0] == "Roe (change)"
    assert table.note.startswith("900 adults")
