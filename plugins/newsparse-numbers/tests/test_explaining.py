"""Why a numeral is no quantity."""

import newsparse_numbers

TEXT = "In 1998 the S-400 cost 12 million dollars."


def test_numerals_that_are_no_quantities_are_named(newsparse_parser):
    explanation = newsparse_parser(numbers=newsparse_numbers).explain(TEXT, 0, len(TEXT))
    assert [item.text for item in explanation.found] == ["12 million dollars"]
    assert "400" in [item.text for _, item in explanation.dropped]
    assert "12" not in " ".join(item.text for _, item in explanation.dropped)


def test_only_the_place_asked_for_is_explained(newsparse_parser):
    dropped = newsparse_parser(numbers=newsparse_numbers).explain(TEXT, 12, 17).dropped
    assert [item.text for _, item in dropped] == ["400"]
