from __future__ import annotations

import pytest

from newsparse_names.genders import Choice, learn_genders
from newsparse_names.referents import Referent


def _people(count):
    return [Referent("person", serial) for serial in range(count)]


def test_each_pronoun_counts_for_its_most_salient_candidate():
    people = one, two = _people(2)
    learn_genders(people, [Choice(1, [(one, 3.0), (two, 1.0)], 1.0), Choice(0, [(one, 1.0), (two, 3.0)], 1.0)])
    assert one.genders == (0.0, 0.75)
    assert two.genders == (0.75, 0.0)


def test_all_pronouns_are_weighed_together():
    people = one, two = _people(2)
    choices = [Choice(0, [(one, 0.55), (two, 0.45)], 1.0), *[Choice(1, [(one, 0.9), (two, 0.1)], 1.0)] * 3]
    learn_genders(people, choices)
    assert one.genders[1] > one.genders[0]
    assert two.genders[0] > two.genders[1]


def test_a_title_outweighs_pronouns():
    (person,) = people = _people(1)
    person.titled = [1, 0]
    learn_genders(people, [Choice(1, [(person, 1.0)], 1.0)] * 3)
    assert person.fits[0] > person.fits[1]


@pytest.mark.parametrize("choices", [[], [Choice(0, [], 1.0)]])
def test_nothing_known_fits_both(choices):
    people = _people(1)
    learn_genders(people, choices)
    assert people[0].fits[0] == people[0].fits[1]
