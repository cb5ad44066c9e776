"""The conformance checks: a sound plugin passes them all, and each catches the plugin it is meant for."""

import itertools
from typing import ClassVar

import attrs
import capitals
import pytest

from newsparse import Article, Entity, Span, hookimpl
from newsparse.testing import Conformance


class TestCapitals(Conformance):
    plugin = capitals
    examples = ("Then JOHN: hello and MARY: there.",)


@attrs.frozen(order=False)
class Vowel(Entity):
    """An a.

    Attributes:
        note: anything.
    """

    kind: ClassVar[str] = "vowel"
    note: int | str | None = None


@attrs.frozen(order=False)
class Undocumented(Entity):
    kind: ClassVar[str] = "vowel"
    note: int | str | None = None


class Vowels:
    """A sound plugin that marks every a; the broken ones differ from it in one thing each."""

    kind: type[Entity] = Vowel

    @hookimpl
    def newsparse_types(self):
        return [self.kind]

    @hookimpl
    def newsparse_entities(self, article):
        return [self.make(article, at) for at, sign in enumerate(article.text) if sign == "a"]

    def make(self, article, at, **fields):
        return self.kind(at, at + 1, article.text[at], **fields)


class Misspelt(Vowels):
    @hookimpl
    def newsparse_entitys(self):
        return []


class Blind(Vowels):
    @hookimpl
    def newsparse_entities(self):
        return []


class OneTooFar(Vowels):
    def make(self, article, at):
        return self.kind(at, at + 1, article.text.encode("utf-8", "replace").decode("latin-1")[at])


class Moody(Vowels):
    counter = itertools.count()

    def make(self, article, at):
        return super().make(article, at, note=next(self.counter))


class Vandal(Vowels):
    def make(self, article, at):
        article.tokens.texts.append("more")
        return super().make(article, at)


class Sealed(Vowels):
    def make(self, article, at):
        return super().make(article, at, note=Span(at, at + 1, "a"))


class Fragile(Vowels):
    @hookimpl
    def newsparse_entities(self, article):
        # On any strange text, an a in it or not: the check draws at random, and must meet one every time.
        if "$" in article.text or not article.text.isascii():
            raise ValueError("strange text")
        return super().newsparse_entities(article)


class Topsy(Vowels):
    def make(self, article, at):
        return super().make(article, at, note=at % 7)


class Slow(Vowels):
    @hookimpl
    def newsparse_entities(self, article):
        for _ in range(len(article.text)):
            article.text.count("\x01\x02")
            article.text.find("\x03")
        return super().newsparse_entities(article)


class Jealous(Vowels):
    """Sees other plugins' work through the interpreter, as a plugin with global state would."""

    @hookimpl
    def newsparse_veto(self, items):
        return {item.id: "mine" for item in items if item.kind == "vowel" and any(i.kind != "vowel" for i in items)}


class Silent(Vowels):
    kind = Undocumented


CHECKS = [
    (Misspelt, "test_plugin_loads"),
    (Blind, "test_examples_are_found"),
    (OneTooFar, "test_offsets_hold"),
    (Moody, "test_same_input_same_output"),
    (Vandal, "test_article_is_left_alone"),
    (Sealed, "test_json_round_trip"),
    (Fragile, "test_nothing_is_raised_on_any_text"),
    (Fragile, "test_nothing_is_raised_on_signs_and_figures"),
    (Topsy, "test_neutral_text_in_front_only_shifts"),
    (Slow, "test_time_is_linear_on_hostile_text"),
    (Jealous, "test_other_plugins_make_no_difference"),
    (Silent, "test_every_kind_is_documented"),
]


def checks_of(broken):
    return type("Checks", (Conformance,), {"plugin": broken, "examples": ("a cat sat",), "neutral": "So be it.\n\n"})()


@pytest.mark.parametrize(("broken", "check"), CHECKS, ids=lambda value: getattr(value, "__name__", value))
def test_each_broken_plugin_is_caught_by_the_check_meant_for_it(broken, check):
    getattr(checks_of(Vowels()), check)()
    with pytest.raises(AssertionError):
        getattr(checks_of(broken()), check)()


def test_a_companion_that_is_missing_is_named():
    class Reader(Blind):
        @hookimpl
        def newsparse_reads(self):
            return ["number"]

    with pytest.raises(AssertionError, match="no companion finds what it reads: number"):
        checks_of(Reader()).test_examples_are_found()


def test_every_check_has_a_plugin_that_fails_it():
    checks = {name for name in vars(Conformance) if name.startswith("test_")}
    assert checks == {check for _, check in CHECKS}


def test_fixtures_are_isolated(newsparse_parser, newsparse_plugins):
    assert [plugin.name for plugin in newsparse_plugins(vowels=Vowels())] == ["vowels"]
    assert len(newsparse_parser(vowels=Vowels()).parse(Article("a cat")).entities) == 2
