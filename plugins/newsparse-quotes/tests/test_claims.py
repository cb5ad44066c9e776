from __future__ import annotations

import json
from pathlib import Path

import pytest

CASES = json.loads(Path(__file__).with_name("cases").joinpath("quotes.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["about"] for case in CASES])
def test_reads_who_said_what(find, case):
    found = [[q.type, q.source and q.source.text, q.cue.text, [c.text for c in q.content]] for q in find(case["text"])]
    assert found == case["quotes"]


def test_flags_a_source_that_stays_unnamed_and_says_why(find):
    (quote,) = find(
        "“It was known for years,” said an engineer who spoke on condition of anonymity because she feared for her job."
    )
    assert quote.source.anonymous
    assert quote.source.name is None
    assert quote.source.anonymity == "on condition of anonymity because she feared for her job"


def test_knows_a_surname_again_without_another_plugin(find):
    first, second = find("“It is late,” said Nora Quist.\n\nQuist said that the bridge was closed.")
    assert first.source.name == second.source.name == "Nora Quist"


def test_offers_the_word_that_decided_as_rule(find):
    assert [q.rule for q in find("Officials have said the bridge is safe.")] == ["said"]


@pytest.mark.parametrize("unit", ["said ", "say that ", '"It is," he said, ', "((said) ", "said-", "Holm, who said, "])
@pytest.mark.parametrize("times", [70, 300, 777])
def test_endless_sentences_are_read_without_an_error(find, unit, times):
    find(unit * times)
