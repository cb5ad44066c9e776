from __future__ import annotations

from newsparse_names.referents import Referent
from newsparse_names.salience import OTHER, SPEAKER, SUBJECT, Salience


def test_salience_halves_from_sentence_to_sentence():
    person, salience = Referent("person", 0), Salience()
    salience.add(person, SUBJECT, 1)
    assert [salience.of(person, sentence) for sentence in (1, 2, 3)] == [SUBJECT, SUBJECT / 2, SUBJECT / 4]


def test_mentions_of_one_sentence_share_their_weight():
    person, salience = Referent("person", 0), Salience()
    salience.add(person, OTHER, 1)
    salience.add(person, SPEAKER, 1)
    assert SPEAKER < salience.of(person, 1) < SPEAKER + OTHER


def test_only_the_latest_are_kept_in_mind():
    people, salience = [Referent("person", serial) for serial in range(20)], Salience()
    for person in people:
        salience.add(person, OTHER, 1)
    assert salience.recent == people[-8:]


def test_strangers_to_the_text_have_none():
    assert Salience().of(Referent("person", 0), 1) == 0
