"""Numbers as people see them."""

import newsparse_numbers

TEXT = (
    "More than 1,200 nurses left. Sales rose 3 percent. "
    "Six of the seven firms paid dozens of staff. Oil cost $50 a barrel."
)


def test_each_number_stands_with_what_it_counts(newsparse_parser):
    parser = newsparse_parser(numbers=newsparse_numbers)
    (table,) = parser.tables(parser.parse(TEXT))
    rows = {row[0]: row[1:] for row in table.rows}
    assert rows["1,200"] == ("more than 1,200", "nurses", None)
    assert rows["3 percent"] == ("3", "percent", "↑")
    assert rows["Six of the seven"][0] == "6 of 7"
    assert rows["dozens"][0] == "several"
    assert rows["$50"][1] == "USD per barrel"


def test_nothing_found_is_nothing_shown(newsparse_parser):
    parser = newsparse_parser(numbers=newsparse_numbers)
    assert list(parser.tables(parser.parse("No figures here."))) == []
