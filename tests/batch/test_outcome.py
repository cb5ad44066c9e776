"""Whatever stands in a line: it becomes output, or a reject that keeps it, or is blank."""

import json
from base64 import b64decode

from batches import make_parser
from hypothesis import given
from hypothesis import strategies as st

from newsparse.batch.lines import Line
from newsparse.batch.outcome import LineParser

PARSE = LineParser(make_parser(), text=True, longest=50)

texts = st.text(max_size=60) | st.just("2022-02-09")
values = texts | st.none() | st.booleans() | st.integers() | st.floats() | st.lists(texts, max_size=2)
fields = st.sampled_from(["id", "text", "title", "published", "url", "authors", "language", "other"])
objects = st.dictionaries(fields, values, max_size=6)
lines = st.binary(max_size=80) | objects.map(lambda fields: json.dumps(fields).encode())


@given(lines, st.integers(1, 3))
def test_every_line_goes_somewhere(raw, number):
    outcome = PARSE(Line(number, raw))
    assert bool(outcome.output) + bool(outcome.reject) == bool(raw.strip())
    if outcome.reject:
        record = json.loads(outcome.reject)
        kept = record["input"].encode() if "input" in record else b64decode(record["input_base64"])
        assert kept == raw.removesuffix(b"\n")
        assert record["reason"]


@given(st.text(st.characters(exclude_categories=[]), max_size=50), st.text(st.characters(exclude_categories=[])))
def test_any_text_and_id_come_back(text, name):
    outcome = PARSE(Line(7, json.dumps({"text": text, "id": name}).encode()))
    article = json.loads(outcome.output)["article"]
    assert (article["text"], article["id"]) == (text, name or "7")
    assert outcome.output.count(b"\n") == 1
