from __future__ import annotations

import pytest

from newsparse import Lexicon
from newsparse_quotes.inflection import Inflection, with_s
from newsparse_quotes.words import PACKAGE

INFLECTION = Inflection(Lexicon().table(PACKAGE, "inflections"))


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("say", ["say", "says", "said", "saying"]),
        ("deny", ["deny", "denies", "denied", "denying"]),
        ("argue", ["argue", "argues", "argued", "arguing"]),
        ("admit", ["admit", "admits", "admitted", "admitting"]),
        ("write", ["write", "writes", "wrote", "written", "writing"]),
        ("confess", ["confess", "confesses", "confessed", "confessing"]),
        ("signal", ["signal", "signals", "signaled", "signaling", "signalled", "signalling"]),
        ("lie", ["lie", "lies", "lied", "lying"]),
    ],
)
def test_inflects_verbs(verb, forms):
    assert [form for form, _ in INFLECTION.verb_forms(verb)] == forms


@pytest.mark.parametrize(
    ("word", "plural"), [("claim", "claims"), ("theory", "theories"), ("speech", "speeches"), ("survey", "surveys")]
)
def test_forms_plurals(word, plural):
    assert with_s(word) == plural
