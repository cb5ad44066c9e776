from newsparse.evaluation.shapes import anchor, records, territory, values, words_of


def span(start, text, **more):
    return {"start": start, "end": start + len(text), "text": text, **more}


QUOTE = {
    "id": "quote:10-30",
    "kind": "quote",
    "rule": "said",
    "source": span(0, "She", name="Ann Lee", entity="person:50-57", anonymous=False),
    "content": [span(10, "“Yes,”"), span(24, "“No.”!")],
    "cue": span(4, "said"),
    "entities": ["number:10-12"],
    "within": None,
}
POLL = {
    "id": "poll:5-11",
    "kind": "poll",
    "field_text": span(40, "May"),
    "mention": span(5, "a poll"),
    "pollsters": ["Acme"],
    "results": [span(20, "40%", value=40, number="number:20-23")],
}


def test_an_entity_stands_at_itself():
    number = span(3, "40%", id="number:3-6", kind="number")
    assert anchor(number) == [number]


def test_a_claim_stands_where_its_id_says():
    assert anchor(QUOTE) == QUOTE["content"]
    assert anchor(POLL) == [POLL["mention"]]


def test_a_claim_without_id_stands_at_its_first_spans():
    assert anchor({key: value for key, value in POLL.items() if key != "id"}) == [POLL["field_text"]]


def test_a_claim_without_any_place_stands_nowhere():
    assert anchor({"kind": "mood", "value": "glum"}) == []


def test_values_leave_out_place_records_references_and_provenance():
    assert list(values(QUOTE)) == ["source", "source.name", "source.anonymous", "cue"]
    assert list(values(POLL)) == ["field_text", "pollsters"]
    assert values(POLL["results"][0]) == {"value": 40}


def test_records_are_spans_with_fields():
    assert records(POLL) == {"results": POLL["results"]}
    assert records(QUOTE) == {}


def test_a_claim_is_recognised_by_its_place_and_its_records():
    assert territory(POLL) == words_of([POLL["mention"], *POLL["results"]])
    assert territory(QUOTE) == {11, 25}


def test_words_are_named_by_their_places():
    assert words_of([span(10, "“It’s a fake,”")]) == {11, 16, 18}
