"""The later hooks: findings of one plugin refused, enriched and stored by another."""

import capitals
import pytest

from newsparse import Failure, Parser, Refusal, Result, SpanError, hookimpl

TEXT = "Then JOHN: hello and MARY: there."
KINDS = {"shout": capitals.Shout, "speech": capitals.Speech}


class Editor:
    """Refuses what Mary says and what is short, marks the rest, and keeps every result."""

    def __init__(self):
        self.stored = []

    @hookimpl
    def newsparse_veto(self, article, items):
        return {item.id: "not Mary" for item in items if article.text.startswith("MARY", item.start)}

    @hookimpl
    def newsparse_extra(self, result):
        return {item.id: {"checked": True} for item in (*result.entities, *result.claims)}

    @hookimpl
    def newsparse_parsed(self, result):
        self.stored.append(result)


class Broken:
    """Fails in all three hooks."""

    @hookimpl
    def newsparse_veto(self, items):
        return [item.id for item in items]

    @hookimpl
    def newsparse_extra(self):
        raise LookupError("nothing to add")

    @hookimpl
    def newsparse_parsed(self):
        raise OSError("disk full")


@pytest.fixture
def editor():
    return Editor()


def parse(**plugins):
    return Parser({"capitals": capitals, **plugins}, installed=False).parse(TEXT)


def test_a_refused_entity_is_gone_before_claims_are_made_of_it(editor):
    result = parse(editor=editor)
    assert [item.text for item in result.entities] == ["JOHN"]
    assert [claim.source.name for claim in result.claims] == ["John"]
    assert result.refused == (Refusal("editor", "shout:21-25", 21, 25, "not Mary"),)
    assert Result.from_json(result.to_json(), KINDS) == result


def test_what_a_plugin_adds_stands_under_its_name_and_survives_json(editor):
    result = parse(editor=editor)
    assert result.entities[0].extra == {"editor": {"checked": True}}
    assert result.claims[0].plugin == "capitals"
    back = Result.from_json(result.to_json(), KINDS)
    assert back.entities[0].extra == back.claims[0].extra == {"editor": {"checked": True}}


def test_nothing_added_is_nothing_written():
    assert "extra" not in parse().to_dict()["entities"][0]


def test_a_result_is_given_to_whoever_listens(editor):
    result = parse(editor=editor)
    assert editor.stored == [result]


def test_a_failure_in_a_later_hook_costs_only_that_plugin():
    result = parse(broken=Broken())
    assert len(result.entities) == len(result.claims) == 2
    assert [failure.plugin for failure in result.errors] == ["broken"] * 4
    assert result.errors[-1] == Failure("broken", "OSError: disk full")


def test_a_place_is_explained(editor):
    parser = Parser({"capitals": capitals, "editor": editor, "broken": Broken()}, installed=False)
    text = "Then JOHN: hello and MARY: A dog."
    john = parser.explain(text, 5, 6)
    assert [(item.text, item.plugin, item.rule) for item in john.found] == [("JOHN", "capitals", "capitals")]
    assert john.refused == john.dropped == ()
    mary = parser.explain(text, 20, 30)
    assert [refusal.reason for refusal in mary.refused] == ["not Mary"]
    assert [(plugin, item.text, item.reason) for plugin, item in mary.dropped] == [
        ("capitals", "A", "one letter is no shout")
    ]
    assert {failure.plugin for failure in mary.errors} == {"broken"}
    with pytest.raises(SpanError):
        parser.explain(text, 30, 99)
