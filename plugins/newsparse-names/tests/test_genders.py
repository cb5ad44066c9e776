from __future__ import annotations

import pytest

from newsparse_names.genders import Choice, learn_genders
from newsparse_names.referents import Referent


def _people(count):
    return [Referent("person", serial) for serial in range(count)]


def test_each_pronoun_counts_for_its_most_salient_candidate():
    people = _people(2)
    learn_genders(people, [Choice(1, {0: 3.0, 1: 1.0}, 1.0), Choice(0, {0: 1.0, 1: 3.0}, 1.0)])
    assert people[0].genders == [0.0, 0.75]
    assert people[1].genders == [0.75, 0.0]


def test_all_pronouns_are_weighed_together():
    people = _people(2)
    choices = [Choice(0, {0: 0.55, 1: 0.45}, 1.0), *[Choice(1, {0: 0.9, 1: 0.1}, 1.0)] * 3]
    learn_genders(people, choices)
    assert people[0].genders[1] > people[0].genders[0]
    assert people[1].genders[0] > people[1].genders[1]


def test_a_title_outweighs_pronouns():
    people = _people(1)
    people[0].titled = [1, 0]
    learn_genders(people, [Choice(1, {0: 1.0}, 1.0)] * 3)
    assert people[0].fits(0) > people[0].fits(1)


@pytest.mark.parametrize("choices", [[], [Choice(0, {}, 1.0)]])
def test_nothing_known_fits_both(choices):
    people = _people(1)
    learn_genders(people, choices)
    assert people[0].fits(0) == people[0].fits(1)
