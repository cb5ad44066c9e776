from __future__ import annotations

import pytest

from newsparse_names.referents import Referent


@pytest.mark.parametrize(("genders", "better"), [((3.0, 0.0), 0), ((0.0, 3.0), 1), ((2.0, 1.0), 0)])
def test_the_gender_with_more_evidence_fits_better(genders, better):
    person = Referent("person", 0)
    person.learn(*genders)
    assert person.fits[better] > person.fits[1 - better]


def test_a_newcomer_fits_better_than_one_of_the_other_gender():
    newcomer, other = Referent("person", 0), Referent("person", 1)
    other.learn(2.0, 0.0)
    assert newcomer.fits[1] > other.fits[1]
