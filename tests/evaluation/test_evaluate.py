import copy
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import NewsparseError
from newsparse.evaluation import evaluate, pair_by_id
from newsparse.evaluation.scores import Score

SEEDS = Path(__file__).parent.parent.parent / "seeds"


def span(start, text, **more):
    return {"start": start, "end": start + len(text), "text": text, **more}


def number(start, text, value, **more):
    return span(start, text, id=f"number:{start}-{start + len(text)}", kind="number", value=value, **more)


def quote(start, text, **more):
    content = [span(start, text)]
    return {"id": f"quote:{start}-{content[0]['end']}", "kind": "quote", "content": content, **more}


def poll(start, text, **more):
    mention = span(start, text)
    return {"id": f"poll:{start}-{mention['end']}", "kind": "poll", "mention": mention, **more}


def scores(gold, made):
    return evaluate([({"scored": ["numbers", "quotes", "polls", "names"], **gold}, made)]).scores


def counts(wanted, given, hits):
    return Score(wanted, given, hits, hits)


class TestEntities:
    def test_found_exact_and_value(self):
        gold = {"entities": [number(0, "$5 billion", 5e9), number(20, "seven", 7), number(40, "9", 9)]}
        made = {"entities": [number(0, "$5 billion", 5e9), number(14, "about seven", 8), number(60, "3", 3)]}
        made["entities"][1]["start"] = 14
        got = scores(gold, made)
        assert got["number", "found"] == counts(3, 3, 2)
        assert got["number", "exact"] == counts(3, 3, 1)
        assert got["number", "value"] == counts(3, 3, 1)

    def test_optional_gold_costs_nothing(self):
        gold = {"entities": [number(0, "one", 1, optional=True), number(9, "two", 2, optional=True)]}
        assert scores(gold, {"entities": [number(0, "one", 1)]}) == {}

    def test_a_field_counts_only_where_it_is_stated(self):
        gold = {"entities": [number(0, "1", 1, unit=None), number(5, "2", 2, unit="cows")]}
        made = {"entities": [number(0, "1", 1, unit="cats"), number(5, "2", 2, unit="cow")]}
        assert scores(gold, made)["number", "unit"] == counts(1, 2, 1)

    def test_all_fields_together(self):
        gold = {"entities": [number(0, "1", 1, unit="cows"), number(5, "2", 2, unit="cows")]}
        made = {"entities": [number(0, "1", 1, unit="cow"), number(5, "2", 2, unit="cats")]}
        assert scores(gold, made)["number", "all"] == counts(2, 2, 1)

    def test_an_entity_is_recognised_by_any_mention(self):
        gold = span(0, "Ann Lee", kind="person", name="Ann Lee", mentions=[span(0, "Ann Lee"), span(30, "she")])
        made = span(30, "she", kind="person", name="Lee", mentions=[span(30, "she"), span(50, "her")])
        got = scores({"entities": [gold]}, {"entities": [made]})
        assert got["person", "found"] == counts(1, 1, 1)
        assert got["person", "exact"] == got["person", "name"] == counts(1, 1, 0)
        assert got["person", "mentions"] == counts(2, 2, 1)

    def test_types_are_scored_apart(self):
        gold = {"entities": [number(0, "1", 1, type="cardinal"), number(5, "2", 2, type="money")]}
        got = scores(gold, {"entities": [number(0, "1", 1, type="money")]})
        assert got["number", "found:cardinal"] == Score(wanted=1, recalled=1)
        assert got["number", "found:money"] == Score(wanted=1, given=1, right=1)


class TestQuotes:
    def test_half_the_words_make_a_match(self):
        gold = {"claims": [quote(0, "one two three four")]}
        assert scores(gold, {"claims": [quote(0, "one two")]})["quote", "found"] == counts(1, 1, 1)
        assert scores(gold, {"claims": [quote(0, "one")]})["quote", "found"] == counts(1, 1, 0)

    def test_overlap_is_the_part_covered(self):
        got = scores({"claims": [quote(0, "one two three four")]}, {"claims": [quote(0, "one two three")]})
        assert got["quote", "overlap"] == Score(1, 1, 0.75, 1.0)

    def test_who_is_named_for_nobody_costs_precision(self):
        gold = {"claims": [quote(9, "no", source=span(0, "they", name=None, anonymous=True))]}
        made = {"claims": [quote(9, "no", source=span(0, "they", name="Lee", anonymous=False))]}
        got = scores(gold, made)
        assert got["quote", "source"] == counts(1, 1, 1)
        assert got["quote", "source.name"] == counts(0, 1, 0)
        assert got["quote", "source.anonymous"] == counts(1, 0, 0)

    def test_the_words_of_a_source_are_scored_apart_from_who_it_is(self):
        gold = {"claims": [quote(20, "no", source=span(0, "the mayor, Ann Lee,"))]}
        made = {"claims": [quote(20, "no", source=span(11, "Ann Lee,"))]}
        got = scores(gold, made)
        assert got["quote", "source"] == counts(1, 1, 1)
        assert got["quote", "source:exact"] == counts(1, 1, 0)

    def test_inner_quotes_are_left_out(self):
        inner = quote(4, "two", within="quote:0-7")
        assert scores({"claims": [quote(0, "one two")]}, {"claims": [quote(0, "one two"), inner]})[
            "quote", "found"
        ] == counts(1, 1, 1)


TWO_POLLS = {
    "claims": [
        poll(0, "a poll", pollsters=["Acme"], results=[span(10, "40%", value=40), span(20, "30%", value=30)]),
        poll(50, "another", pollsters=[], results=[span(60, "7%", value=7)]),
    ]
}


class TestRecords:
    def test_results_are_scored_one_by_one(self):
        made = {"claims": [poll(0, "a poll", pollsters=["Acme"], results=[span(10, "40%", value=4)])]}
        got = scores(TWO_POLLS, made)
        assert got["poll", "found"] == counts(2, 1, 1)
        assert got["poll.results", "found"] == counts(3, 1, 1)
        assert got["poll.results", "value"] == counts(3, 1, 0)

    def test_a_result_in_the_wrong_poll_is_found_there(self):
        made = copy.deepcopy(TWO_POLLS)
        made["claims"][1]["results"].append(made["claims"][0]["results"].pop())
        got = scores(TWO_POLLS, made)
        assert got["poll.results", "found"] == counts(3, 3, 3)
        assert got["poll.results", "claim"] == counts(3, 3, 2)

    def test_a_poll_is_recognised_by_its_results(self):
        made = copy.deepcopy(TWO_POLLS)
        made["claims"][0] |= poll(80, "the survey")
        got = scores(TWO_POLLS, made)
        assert got["poll", "found"] == counts(2, 2, 2)
        assert got["poll", "exact"] == counts(2, 2, 1)


def test_only_what_the_gold_is_complete_for_is_scored():
    made = {"entities": [number(0, "1", 1)], "claims": [quote(0, "one")]}
    assert {kind for kind, _ in evaluate([({"scored": ["quotes"]}, made)]).scores} == {"quote"}


def test_errors_name_the_article_and_both_sides():
    gold = {"article": {"id": "a"}, "entities": [number(0, "1", 1), number(5, "2", 2)]}
    made = {"entities": [number(0, "1", 1), number(5, "2", 3)]}
    [(article, judgement)] = evaluate([(gold, made)]).errors("number", "value")
    assert article == "a"
    assert (judgement.gold, judgement.made) == (gold["entities"][1], made["entities"][1])


def test_figures_are_json():
    figures = evaluate([({"entities": [number(0, "1", 1)]}, {"entities": [number(0, "1", 1)]})]).to_dict()
    assert json.loads(json.dumps(figures))["number"]["value"]["f1"] == 1.0


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*/gold.json")), ids=lambda path: path.parent.name)
def test_gold_scores_full_marks_against_itself(path):
    gold = json.loads(path.read_text("utf-8"))
    result = evaluate([(gold, gold)])
    assert result.scores
    assert all(score.f1 == pytest.approx(1) for score in result.scores.values())


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*/gold.json")), ids=lambda path: path.parent.name)
def test_nothing_found_scores_nothing(path):
    gold = json.loads(path.read_text("utf-8"))
    assert all(score.f1 == 0 for score in evaluate([(gold, {})]).scores.values())


@given(st.sets(st.integers(0, 200)))
def test_part_of_the_gold_is_all_right_and_found_in_part(left_out):
    gold = json.loads((SEEDS / "late-winner" / "gold.json").read_text("utf-8"))
    kept = {
        part: [item for i, item in enumerate(gold[part]) if i not in left_out and not item.get("optional")]
        for part in ("entities", "claims")
    }
    for (kind, measure), score in evaluate([(gold, kept)]).scores.items():
        if measure == "found":
            assert score.right == score.given == sum(item["kind"] == kind for part in kept.values() for item in part)
            assert score.recalled == score.right


class TestPairs:
    def test_results_are_paired_by_id(self):
        golds = [{"article": {"id": name}} for name in "ab"]
        results = [{"article": {"id": name}, "entities": []} for name in "cb"]
        assert pair_by_id(golds, results) == [(golds[0], {}), (golds[1], results[1])]

    def test_an_id_twice_is_an_error(self):
        with pytest.raises(NewsparseError, match="two results have the id 'a'"):
            pair_by_id([], [{"article": {"id": "a"}}] * 2)


def test_one_gold_and_one_result_belong_together_whatever_their_ids():
    gold, made = {"article": {"id": "a"}}, {"article": {"id": "b"}}
    assert pair_by_id([gold], [made]) == [(gold, made)]
    assert pair_by_id([gold, {"article": {"id": "c"}}], [made]) == [(gold, {}), ({"article": {"id": "c"}}, {})]
