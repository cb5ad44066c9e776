"""Cases are data: ``cases/X.json`` holds what ``test_X.py`` checks; ``test_X.py`` takes one as ``case``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from newsparse import Article, Lexicon
from newsparse_numbers import Number
from newsparse_numbers.reading import find_numbers

CASES = Path(__file__).parent / "cases"
LEXICON = Lexicon()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "case" in metafunc.fixturenames:
        name = metafunc.module.__name__.rpartition("test_")[2]
        cases = json.loads((CASES / f"{name}.json").read_text("utf-8"))
        metafunc.parametrize("case", cases, ids=[f"{name}-{index}" for index in range(len(cases))])


def facts(number: Number, keys: Any) -> dict[str, Any]:
    found = {key: getattr(number, key) for key in keys}
    if isinstance(found.get("value"), tuple):
        found["value"] = list(found["value"])
    return found


@pytest.fixture
def find():
    """Find the numbers of a text."""
    return lambda text: find_numbers(Article(text), LEXICON)


@pytest.fixture
def check(find):
    """Compare all facts of all numbers of a case; facts a case leaves out must be None."""
    keys = ("text", "type", "value", "unit", "modifier", "change", "role", "per")

    def compare(case: dict[str, Any]) -> None:
        found = [facts(number, keys) for number in find(case["article"])]
        assert found == [{key: wanted.get(key) for key in keys} for wanted in case["numbers"]]

    return compare
