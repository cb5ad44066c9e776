"""The tables of the steps: each is asked, and holds what it is asked for."""

from __future__ import annotations

from collections import defaultdict
from zlib import crc32

import pytest

from newsparse import Lexicon
from newsparse_quotes.drafting import draft_article
from newsparse_quotes.judging import evidence
from newsparse_quotes.steps import STEPS, Weights
from newsparse_quotes.weights import NOTHING
from newsparse_quotes.words import PACKAGE

TEXTS = [
    "“We left,” said Tom Berg, a retired captain of the ferry, who has told friends that he wants to go. “It sank.”",
    "The council, which met on Monday, denied that it had known of the leak, and its chairwoman called it “a lie”.",
    "According to police in Harbour Town, the driver was asked to stop, but he did not want to. Berg thinks so.",
    "It is expected by analysts to rise, said Ann Holm and her lawyers in a statement, adding that costs may fall.",
    "“No,” he said, “we want a bridge,” but residents fear that the plans would be rejected by the mayor of the city.",
    "The claim was made by Holm, the minister for roads, that nobody had warned officials about the old bridge.",
]


class Asked:
    """Stands in the place of a table: notes what it is asked, and answers with a figure of its own for each key."""

    def __init__(self, notes, *path):
        self.notes, self.path = notes, path

    def get(self, key, default):
        if default is NOTHING:
            return Asked(self.notes, *self.path, key)
        path = (*self.path, key)
        self.notes[self.path[:2]].add(path[2:])
        return crc32(repr(path).encode()) % 1000 / 250 - 1


@pytest.fixture(scope="module")
def asked(read):
    notes = defaultdict(set)
    steps = {name: step(*(Asked(notes, name, table) for table in step._fields)) for name, step in STEPS.items()}
    weights = Weights(**steps)
    for text in TEXTS:
        for drafts in draft_article(read(text), weights):
            for context, draft in drafts:
                evidence(weights.judgement, context, draft)
    return notes


@pytest.mark.parametrize(("name", "table"), [(name, table) for name, step in STEPS.items() for table in step._fields])
def test_every_table_is_asked_for_keys_of_the_form_it_holds(asked, name, table):
    forms = {tuple(len(key) if isinstance(key, tuple) else 1 for key in path) for path in asked[name, table]}
    assert forms
    assert set(key_forms(Lexicon().table(PACKAGE, "weights")["weights"][name][table])) <= forms


def key_forms(table, *path):
    for key, value in table.items():
        form = (*path, len(key.split(" ")))
        if isinstance(value, dict):
            yield from key_forms(value, *form)
        else:
            yield form
