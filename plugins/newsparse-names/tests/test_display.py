"""Names as people see them."""

import newsparse_names

TEXT = "Mayor Jane Roe spoke in Ohio. Roe said the Acme Corporation had left. She thanked Acme Corporation staff."


def test_the_most_mentioned_stand_first_with_their_roles(newsparse_parser):
    parser = newsparse_parser(names=newsparse_names)
    tables = {table.title: table for table in parser.tables(parser.parse(TEXT))}
    assert tables["People"].rows[0][:2] == ("Jane Roe", "Mayor")
    assert int(tables["People"].rows[0][2]) >= 2
    assert [row[0] for row in tables["Organisations"].rows] == ["Acme Corporation"]
    assert [row[0] for row in tables["Places"].rows] == ["Ohio"]
