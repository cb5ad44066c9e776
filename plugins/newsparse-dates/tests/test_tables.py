"""The form of the word tables: a stranger edits them, so slips must show."""

import unicodedata
from importlib.resources import files

import pytest

from newsparse import Article, Lexicon
from newsparse_dates.finder import find_dates
from newsparse_dates.grammar import compile_pattern
from newsparse_dates.holidays import Holidays
from newsparse_dates.readings import RULES
from newsparse_dates.vocabulary import FILLER, Vocabulary

TABLES = sorted(path.name for path in files("newsparse_dates").joinpath("data").iterdir())


@pytest.mark.parametrize("name", TABLES)
def test_table_names_its_source_and_is_normalized(name):
    text = files("newsparse_dates").joinpath("data", name).read_text("utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert Lexicon().table("newsparse_dates", name.rpartition(".")[0])["about"]


def test_no_word_has_two_categories():
    seen: dict[str, str] = {}
    for table in ("calendar", "deixis", "numerals"):
        for category, words in Lexicon().table("newsparse_dates", table).items():
            for word in words if isinstance(words, dict) else ():
                assert seen.setdefault(word, category) == category


def test_every_category_has_a_letter_of_its_own():
    letters = list(Vocabulary(Lexicon()).letters.values())
    assert len(set(letters)) == len(letters)
    assert FILLER not in letters


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_names_known_categories_and_explains_itself(rule):
    assert compile_pattern(rule.pattern, Vocabulary(Lexicon()))
    assert rule.read.__doc__


def test_rules_have_names_of_their_own():
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)


def test_every_holiday_has_a_date():
    table, holidays = Lexicon().table("newsparse_dates", "holidays"), Holidays(Lexicon())
    for section in ("fixed", "easter", "nth_weekday"):
        for name in table[section]:
            assert holidays.find(name, 2024).year == 2024


def test_a_user_can_add_words(find):
    additions = {"newsparse_dates/calendar": [{"unit": {"sprint": "FN"}}]}
    article = Article(text="It takes a sprint.")
    found = list(find_dates(article, Lexicon(lambda table: additions.get(table, ()))))
    assert [(date.text, date.value) for date in found] == [("a sprint", "P2W")]
    assert find(article.text) == []
