from __future__ import annotations

import pytest

from newsparse import Lexicon
from newsparse_names.wordings import Wording, Wordings


@pytest.mark.parametrize(
    ("name", "sign"),
    [
        ("Ann Marsh", "given name"),
        ("NCMA", "acronym"),
        ("NewsBarn", "capitals inside"),
        ("Harold Reed Jr", "suffix"),
        ("Torvald P Ek", "initial"),
        ("Torvald van Ek", "particle"),
        ("Moss & Reed", "&"),
        ("Harbour Committee", "head"),
        ("Bank of Norway", "first head"),
        ("Earl of Marsham", "title of"),
        ("Kenya", "place"),
        ("Cricket Kenya", "of a country"),
        ("Republic of Moravia", "land of"),
        ("Aristotle", "known by one name"),
        ("EUR4", "no name"),
        ("BBC Radio 4", "head"),
        ("Moss College London", "head"),
    ],
)
def test_signs(name, sign, words):
    assert sign in Wording(words, tuple(name.split())).seen


@pytest.mark.parametrize(
    ("name", "surname"),
    [
        ("Ann Marsh", "Marsh"),
        ("Harlow Reed Jr", "Reed"),
        ("Marsh", "Marsh"),
        ("Otto II", "Otto"),
        ("Anselm of Dorn", "Anselm"),
        ("Karl the Bald", "Karl"),
    ],
)
def test_surnames(name, surname, words):
    assert Wording(words, tuple(name.split())).surname == surname


def test_acronyms_with_and_without_small_words(words):
    assert Wording(words, ("Bank", "of", "Marsham")).acronyms == ("BM", "BOM")


def test_a_name_met_again_is_not_worked_out_again():
    wordings = Lexicon().build(Wordings)
    assert wordings.of(("Ann", "Marsh")) is wordings.of(("Ann", "Marsh"))
