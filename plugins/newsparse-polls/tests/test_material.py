"""What other plugins found is handed out by stretch of text."""

import attrs
import pytest

from newsparse_polls.material import Window
from newsparse_polls.names import GivenNames


@attrs.frozen
class Mention:
    start: int
    end: int
    text: str


@attrs.frozen
class Entity(Mention):
    name: str = "Jane Roe"
    kind: str = "person"
    mentions: tuple = ()


ROE = Entity(0, 8, "Jane Roe", mentions=(Mention(20, 23, "She"), Mention(30, 33, "who"), Mention(40, 43, "Roe")))


class TestWindow:
    @pytest.mark.parametrize(("stretch", "found"), [((0, 8), 1), ((0, 7), 0), ((1, 23), 1), ((0, 50), 2)])
    def test_only_what_lies_wholly_inside_is_given(self, stretch, found):
        assert len(Window([Mention(20, 23, "She"), Mention(0, 8, "Jane Roe")]).within(stretch)) == found

    def test_whether_anything_begins_inside(self):
        window = Window([Mention(20, 23, "She")])
        assert window.has(20, 21)
        assert not window.has(0, 20)


class TestGivenNames:
    def test_relative_pronouns_are_no_names(self):
        assert [name.text for name in GivenNames([ROE]).within(0, 50)] == ["Jane Roe", "She", "Roe"]

    def test_a_pronoun_stands_for_the_name(self):
        (name,) = GivenNames([ROE]).within(10, 30)
        assert (name.key, name.stands_for, name.is_person) == ("Jane Roe", True, True)

    def test_the_first_of_two_entities_has_a_mention_that_both_claim(self):
        (name,) = GivenNames([ROE, Entity(0, 8, "Jane Roe", kind="place")]).within(0, 10)
        assert name.is_person

    @pytest.mark.parametrize(("before", "start"), [(50, 40), (40, 0), (20, 0), (0, None)])
    def test_where_a_name_was_last_written_out(self, before, start):
        name = GivenNames([ROE]).written("Jane Roe", before)
        assert (name and name.start) == start

    def test_there_may_be_none(self):
        assert not GivenNames([])
        assert GivenNames([]).written("Jane Roe", 10) is None
