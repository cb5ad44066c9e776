"""The sample articles' gold has the form it should have."""

import datetime as dt
import json
import re
from itertools import pairwise
from pathlib import Path

import pytest

SEEDS = Path(__file__).parent.parent / "seeds"
FOLDERS = sorted(path.parent for path in SEEDS.glob("*/gold.json"))
SCORED = {"numbers", "dates", "names", "quotes", "polls"}
SPAN = {"start", "end", "text"}
FIELDS = {
    "number": {"type", "value", "unit", "modifier", "change"},
    "date": {"type", "value", "mod", "earliest", "latest"},
    "person": {"name", "role", "mentions"},
    "organization": {"name", "role", "mentions"},
    "place": {"name", "role", "mentions"},
    "quote": {"type", "content", "source", "cue", "entities"},
    "poll": {
        *("mention", "pollsters", "sample_size", "population", "margin_of_error"),
        *("field_start", "field_end", "field_text", "mode", "results"),
    },
}
RESULT = {"value", "type", "choice", "group", "number"}
TYPES = {
    "number": "cardinal ordinal percent money fraction ratio range score multiplier measure vague",
    "date": "DATE TIME DURATION SET",
    "quote": "direct mixed indirect",
    "result": "share lead change other",
}
MODIFIERS = {None, "approx", "more_than", "less_than", "at_least", "at_most"}
PARTIAL_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
WORDS = range(250, 701)

each_seed = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)


def read_seed(folder):
    text = (folder / "article.txt").read_bytes().decode("utf-8")
    return text, json.loads((folder / "gold.json").read_text(encoding="utf-8"))


def spans_in(node):
    """Every span anywhere in a piece of gold."""
    if isinstance(node, dict):
        if "start" in node and "end" in node:
            yield node
        for value in node.values():
            yield from spans_in(value)
    elif isinstance(node, list):
        for value in node:
            yield from spans_in(value)


def anchor(claim):
    return claim["content"] if claim["kind"] == "quote" else [claim["mention"]]


def of(gold, part, kind):
    return [item for item in gold[part] if item["kind"] == kind]


def test_there_are_seeds_of_many_kinds():
    assert len(FOLDERS) >= 8


@each_seed
def test_every_folder_is_named_in_the_table_or_holds_polls(folder):
    assert folder.name.startswith("polls-") or f"| `{folder.name}` |" in (SEEDS / "README.md").read_text("utf-8")


@each_seed
def test_the_article_is_named_and_dated(folder):
    _, gold = read_seed(folder)
    article = gold["article"]
    assert set(article) == {"id", "title", "published", "url", "authors", "language"}
    assert article["id"] == folder.name
    assert article["published"] is None or dt.date.fromisoformat(article["published"])
    assert gold["scored"]
    assert set(gold["scored"]) <= SCORED


@pytest.mark.parametrize(
    "folder", [one for one in FOLDERS if not one.name.startswith("polls-")], ids=lambda one: one.name
)
def test_the_article_has_the_length_of_a_column(folder):
    text, _ = read_seed(folder)
    assert len(text.split()) in WORDS


@each_seed
def test_every_span_is_what_stands_there(folder):
    text, gold = read_seed(folder)
    spans = list(spans_in([gold["entities"], gold["claims"]]))
    assert spans
    for span in spans:
        assert span.keys() >= SPAN
        assert 0 <= span["start"] < span["end"] <= len(text)
        assert text[span["start"] : span["end"]] == span["text"]
        assert span["text"] == span["text"].strip()


@each_seed
def test_entities_are_sorted_named_by_place_and_unique(folder):
    _, gold = read_seed(folder)
    places = [(item["start"], item["end"], item["kind"]) for item in gold["entities"]]
    assert places == sorted(set(places))
    assert [item["id"] for item in gold["entities"]] == [f"{kind}:{start}-{end}" for start, end, kind in places]


@each_seed
def test_claims_are_sorted_named_by_place_and_unique(folder):
    _, gold = read_seed(folder)
    places = [(anchor(item)[0]["start"], item["kind"]) for item in gold["claims"]]
    assert places == sorted(set(places))
    for item in gold["claims"]:
        spans = anchor(item)
        assert item["id"] == f"{item['kind']}:{spans[0]['start']}-{spans[-1]['end']}"
        assert all(left["end"] <= right["start"] for left, right in pairwise(spans))


@each_seed
def test_each_kind_has_its_fields(folder):
    _, gold = read_seed(folder)
    for item in (*gold["entities"], *gold["claims"]):
        allowed = {"id", "kind", *FIELDS[item["kind"]], "optional", *(SPAN if item in gold["entities"] else ())}
        assert item.keys() >= FIELDS[item["kind"]]
        assert item.keys() <= allowed
        assert item.get("optional", True) is True
        if item["kind"] in TYPES:
            assert item["type"] in TYPES[item["kind"]].split()


@each_seed
def test_numbers_have_values_that_fit_their_type(folder):
    _, gold = read_seed(folder)
    for number in of(gold, "entities", "number"):
        assert number["modifier"] in MODIFIERS
        assert number["change"] in {None, "up", "down"}
        assert (number["value"] is None) == (number["type"] == "vague")
        assert isinstance(number["value"], list) == (number["type"] in {"range", "score", "ratio"})
        if number["type"] == "percent":
            assert number["unit"] in {"percent", "percentage point"}
        if number["type"] == "money":
            assert re.fullmatch("[A-Z]{3}", number["unit"])


@each_seed
def test_dates_cover_whole_days(folder):
    _, gold = read_seed(folder)
    for date in of(gold, "entities", "date"):
        assert (date["earliest"] is None) == (date["latest"] is None)
        if date["earliest"]:
            assert dt.date.fromisoformat(date["earliest"]) <= dt.date.fromisoformat(date["latest"])
            assert date["type"] != "SET"


@each_seed
def test_names_are_mentioned_where_they_stand(folder):
    _, gold = read_seed(folder)
    taken = set()
    for entity in (item for item in gold["entities"] if "mentions" in item):
        places = [(mention["start"], mention["end"]) for mention in entity["mentions"]]
        assert places == sorted(set(places))
        assert (entity["start"], entity["end"]) in places
        assert taken.isdisjoint(places)
        taken.update(places)


@each_seed
def test_quotes_refer_to_entities_and_keep_unnamed_sources_unnamed(folder):
    _, gold = read_seed(folder)
    entities = {item["id"]: item for item in gold["entities"]}
    for quote in of(gold, "claims", "quote"):
        assert quote["content"]
        assert set(quote["entities"]) <= set(entities)
        source = quote["source"]
        if source is None:
            continue
        assert source.keys() == {*SPAN, "name", "entity", "anonymous"}
        assert isinstance(source["anonymous"], bool)
        if source["entity"]:
            assert source["name"] == entities[source["entity"]]["name"]
        if source["anonymous"]:
            assert source["name"] is None


@each_seed
def test_polls_give_results_and_facts_of_the_right_form(folder):
    _, gold = read_seed(folder)
    numbers = {item["id"] for item in of(gold, "entities", "number")}
    for poll in of(gold, "claims", "poll"):
        assert all(isinstance(name, str) for name in poll["pollsters"])
        for day in (poll["field_start"], poll["field_end"]):
            assert day is None or PARTIAL_DATE.fullmatch(day)
        places = [(result["start"], result["end"]) for result in poll["results"]]
        assert places == sorted(set(places))
        for result in poll["results"]:
            assert result.keys() == RESULT | SPAN
            assert result["type"] in TYPES["result"].split()
            assert result["number"] is None or "numbers" not in gold["scored"] or result["number"] in numbers
