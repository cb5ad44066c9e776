"""What all tests of the plugin share."""

import json
from pathlib import Path

import pytest
from hypothesis import settings

from newsparse import Article, Lexicon
from newsparse_dates.finder import find_dates

settings.register_profile("dates", deadline=None, max_examples=30)
settings.load_profile("dates")

CASES = Path(__file__).parent / "cases"


@pytest.fixture(scope="session")
def find():
    """Find the dates of a text."""
    lexicon = Lexicon()
    return lambda text, published=None: list(find_dates(Article(text=text, published=published), lexicon))


def pytest_generate_tests(metafunc):
    """Give a test that asks for ``NAME_case`` each case of cases/NAME.json."""
    for fixture in metafunc.fixturenames:
        if fixture.endswith("_case"):
            cases = json.loads((CASES / f"{fixture[:-5]}.json").read_text("utf-8"))
            metafunc.parametrize(fixture, cases, ids=[f"{fixture[:-5]}-{n}" for n in range(len(cases))])
