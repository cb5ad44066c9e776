"""Results as dicts and JSON, and back."""

import datetime as dt
import json

import capitals
import pytest
from capitals import Shout
from hypothesis import given
from hypothesis import strategies as st

from newsparse import Article, Claims, Entities, Failure, Parser, Result, ResultError, UnknownKindError

KINDS = {"shout": capitals.Shout, "speech": capitals.Speech}


def parse(text):
    return Parser({"capitals": capitals}, installed=False).parse(Article(text, "2022-02-09", id="a", authors=["Jo"]))


def test_a_result_is_written_flat_with_ids_and_kinds():
    data = parse("JOHN: hello").to_dict()
    assert data["article"]["published"] == "2022-02-09"
    assert data["article"]["authors"] == ["Jo"]
    assert data["entities"][0] == {
        "id": "shout:0-4", "kind": "shout", "start": 0, "end": 4, "text": "JOHN",
        "rule": "capitals", "plugin": "capitals", "loudness": 4, "day": None,
    }  # fmt: skip
    assert data["claims"][0]["content"] == [{"start": 6, "end": 11, "text": "hello"}]
    assert data["claims"][0]["source"] == {"start": 0, "end": 4, "text": "JOHN", "name": "John", "entity": "shout:0-4"}


def test_the_text_may_be_left_out():
    assert "text" not in parse("x").to_dict(text=False)["article"]
    assert "text" not in json.loads(parse("x").to_json(text=False))["article"]


@given(st.text(alphabet=st.sampled_from("AB :xé😀\x00\ud800\n")))
def test_json_is_read_back_equal_and_can_always_be_encoded(text):
    result = parse(text)
    assert Result.from_json(result.to_json().encode(), KINDS) == result
    assert result.to_json() == parse(text).to_json()


@pytest.mark.parametrize("loudness", [None, 3, 2.5, (1, 2)])
def test_fields_of_several_types_and_dates_survive(loudness):
    shout = Shout(0, 2, "AB", loudness=loudness, day=dt.date(2022, 1, 2))
    result = Result(Article("AB"), Entities([shout]), Claims(), (Failure("p", "e"),), ("note",))
    assert Result.from_json(result.to_json(indent=1), KINDS) == result


def test_an_unknown_kind_is_named_with_the_known_ones():
    data = parse("JOHN: hello").to_dict()
    with pytest.raises(UnknownKindError, match=r"entity kind 'shout' \(known: none\)"):
        Result.from_dict(data, {})
    data["claims"][0]["kind"] = "shout"
    with pytest.raises(UnknownKindError, match=r"claim kind 'shout' \(known: speech\)"):
        Result.from_dict(data, KINDS)


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "{}", '{"article": {}}', '{"article": {"text": "x"}, "entities": 3, "claims": []}']
)
def test_what_is_no_result_is_refused(text):
    with pytest.raises(ResultError):
        Result.from_json(text, KINDS)


def test_a_result_whose_article_text_was_left_out_cannot_be_read_back():
    with pytest.raises(ResultError):
        Result.from_dict(parse("x").to_dict(text=False), KINDS)
