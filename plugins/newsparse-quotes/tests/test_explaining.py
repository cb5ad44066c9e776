"""Why a word is no cue."""

import newsparse_quotes

TEXT = "“We will win,” Mayor Jane Roe said on Tuesday. The mayor opened the door and found an old plan of the town."


def test_what_was_dropped_stands_where_it_was_asked_for_and_is_no_cue(newsparse_parser):
    parser = newsparse_parser(quotes=newsparse_quotes)
    cues = {quote.cue.start for quote in parser.parse(TEXT).claims}
    dropped = [item for plugin, item in parser.explain(TEXT, 47, len(TEXT)).dropped if plugin == "quotes"]
    assert dropped
    assert all(item.start >= 47 and item.start not in cues for item in dropped)
    assert {item.rule for item in dropped} <= {"cue", "judgement", "outermost"}
    assert all("wanted" in item.reason or "another" in item.reason for item in dropped)


def test_a_place_without_candidates_has_nothing_to_tell(newsparse_parser):
    parser = newsparse_parser(quotes=newsparse_quotes)
    assert parser.explain(TEXT, 0, 3).dropped == ()
