"""What newsparse finds on the sample articles does not fall under what it has found before."""

import floors
import pytest

import newsparse

FLOORS = floors.read_floors()
KINDS = [pytest.param(name, kind, id=f"{name} {kind}") for name, kinds in FLOORS.items() for kind in kinds]
SCORED = {kind.partition(".")[0] for kinds in FLOORS.values() for kind in kinds}


@pytest.mark.parametrize(("name", "kind"), KINDS)
def test_floors_hold(name, kind):
    if missing := SCORED - set(newsparse.Parser().plugins.kinds):
        pytest.skip(f"no plugin installed for {', '.join(sorted(missing))}")
    figures = floors.reached(name)[kind]
    fallen = {
        measure: f"{figures.get(measure, 0):.3f} < {floor}"
        for measure, floor in FLOORS[name][kind].items()
        if figures.get(measure, 0) < floor
    }
    assert not fallen


def test_every_set_of_seeds_has_floors():
    assert sorted(FLOORS) == floors.sets()


class TestRaising:
    def test_floors_rise_to_a_little_below_what_is_reached(self):
        assert floors.raised({"number": {"value": 0.5}}, {"number": {"value": 0.9}}) == {"number": {"value": 0.88}}

    def test_floors_do_not_fall(self):
        assert floors.raised({"number": {"value": 0.9}}, {"number": {"value": 0.5}}) == {"number": {"value": 0.9}}

    def test_floors_fall_on_demand(self):
        old, figures = {"number": {"value": 0.9}}, {"number": {"value": 0.5}}
        assert floors.raised(old, figures, lower=True) == {"number": {"value": 0.48}}

    def test_new_measures_get_floors(self):
        assert floors.raised({}, {"number": {"unit": 0.005}}) == {"number": {"unit": 0.0}}

    def test_measures_that_are_gone_lose_theirs(self):
        assert floors.raised({"number": {"unit": 0.5}}, {}) == {}
