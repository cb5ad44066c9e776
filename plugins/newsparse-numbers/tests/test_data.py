"""The tables: well-formed, without doubles, each with its source."""

from __future__ import annotations

import unicodedata
from importlib.resources import files

import pytest

from newsparse import Lexicon

NAMES = sorted(
    path.name.partition(".")[0]
    for path in files("newsparse_numbers").joinpath("data").iterdir()
    if path.name.endswith(".toml")
)


def lists(table, path=()):
    for key, value in table.items():
        if isinstance(value, dict):
            yield from lists(value, (*path, key))
        elif isinstance(value, list):
            yield (*path, key), value


@pytest.mark.parametrize("name", NAMES)
def test_table_names_its_source(name):
    assert Lexicon().table("newsparse_numbers", name)["about"]


@pytest.mark.parametrize("name", NAMES)
def test_lists_have_no_doubles(name):
    doubles = {
        path: sorted({w for w in words if words.count(w) > 1})
        for path, words in lists(Lexicon().table("newsparse_numbers", name))
        if path[0] != "vulgar"
    }
    assert not {path: words for path, words in doubles.items() if words}


@pytest.mark.parametrize("name", NAMES)
def test_text_is_composed(name):
    text = files("newsparse_numbers").joinpath("data", f"{name}.toml").read_text("utf-8")
    assert text == unicodedata.normalize("NFC", text)


def test_currencies_are_codes():
    table = Lexicon().table("newsparse_numbers", "currencies")
    codes = {
        *table["signs"].values(),
        *table["names"].values(),
        *(c for group in table["national"].values() for c in group.values()),
    }
    assert all(len(code) == 3 and code.isupper() for code in codes)


def test_abbreviations_mean_known_units():
    table = Lexicon().table("newsparse_numbers", "units")
    attached = set(table["attached"]["abbreviations"]) - {"m"}
    assert attached <= set(table["abbreviations"])
