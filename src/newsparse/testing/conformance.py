"""The conformance checks: what every plugin of newsparse promises, as one class of tests to subclass."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse.article import Article
from newsparse.claims import Claim
from newsparse.entities import Entity
from newsparse.hookspecs import hookimpl
from newsparse.parser import Parser
from newsparse.result import Result
from newsparse.testing.growth import HOSTILE, growth
from newsparse.testing.shifting import shifted
from newsparse.testing.strategies import articles

# Four times the text may take eight times as long; anything quadratic takes sixteen.
_MORE, _LINEAR = 4, 8.0


class Conformance:
    """Checks that a plugin keeps what newsparse promises; subclass it and name the plugin.

    Attributes:
        plugin: the plugin, a module or an object with hooks.
        examples: texts in each of which it finds something, together every kind it makes.
        companions: plugins whose entities it builds on, by name.
        published: day of publication of the examples.
        neutral: a paragraph in which no plugin finds anything: no names, figures, dates, marks or speech.
    """

    plugin: ClassVar[Any] = None
    examples: ClassVar[Sequence[str]] = ()
    companions: ClassVar[Mapping[str, object]] = {}
    published: ClassVar[dt.date | None] = dt.date(2022, 2, 9)
    neutral: ClassVar[str] = "And so it was.\n\n"

    def test_plugin_loads(self) -> None:
        """It registers, and each of its hooks is one of newsparse's."""
        states = {plugin.name: plugin for plugin in self._parser().plugins}
        assert states["tested"].state == "loaded", states["tested"].error

    def test_examples_are_found(self) -> None:
        """It finds something in each example, and every kind in one of them."""
        found = [self._own(self._parse(text)) for text in self.examples]
        assert found, "name some examples"
        for text, items in zip(self.examples, found, strict=True):
            assert items, f"nothing found in {text!r}{self._unread()}"
        missing = {cls.kind for cls in self._classes()} - {item.kind for items in found for item in items}
        assert not missing, f"no example holds the kinds {sorted(missing)}"

    def test_offsets_hold(self) -> None:
        """Every span is what stands in the text, in place and length, with strange signs in front too."""
        for text in self.examples:
            for front in ("", "👩‍👩‍👧 İ\u0301\r\n\n"):
                self._parse(front + text)

    def test_same_input_same_output(self) -> None:
        """Parsing again, and with a new parser, gives the same bytes."""
        parser = self._parser()
        for text in self.examples:
            once = self._parse(text, parser).to_json()
            assert once == self._parse(text, parser).to_json()
            assert once == self._parse(text).to_json()

    def test_article_is_left_alone(self) -> None:
        """The article and its reading aids are as they were."""
        for text in self.examples:
            article = Article(text, self.published)
            before = _reading_of(Article(text, self.published))
            self._parser().parse(article)
            assert _reading_of(article) == before, "the plugin changed the article"

    def test_json_round_trip(self) -> None:
        """What is written as JSON is read back equal."""
        parser = self._parser()
        for text in self.examples:
            result = self._parse(text, parser)
            try:
                written = result.to_json()
            except TypeError as err:
                raise AssertionError(f"a field cannot be written as JSON: {err}") from err
            assert Result.from_json(written, parser.plugins.kinds) == result

    def test_nothing_is_raised_on_any_text(self) -> None:
        """News, odd Unicode, any text: no error, and every span holds."""
        self._check_soundness(articles())

    def test_nothing_is_raised_on_signs_and_figures(self) -> None:
        """The signs that grammars look for, in any order."""
        signs = st.text(alphabet=st.sampled_from("“”\"'’.,-–%$£€ 0123456789aAsd\n"), max_size=60)
        self._check_soundness(articles(signs))

    def test_neutral_text_in_front_only_shifts(self) -> None:
        """A paragraph that says nothing changes nothing but offsets."""
        for text in self.examples:
            alone, behind = (self._parse(front + text).to_dict(text=False) for front in ("", self.neutral))
            assert behind == shifted(alone, len(self.neutral))

    def test_time_is_linear_on_hostile_text(self) -> None:
        """Four times as much of anything takes about four times as long."""
        parse = self._parser().parse
        for name, unit in HOSTILE.items():
            factor = growth(lambda text: parse(Article(text, self.published)), unit, more=_MORE, limit=_LINEAR)
            assert factor <= _LINEAR, f"{_MORE} times as much of {name} takes {factor:.0f} times as long"

    def test_other_plugins_make_no_difference(self) -> None:
        """With a plugin beside it that finds something everywhere, it finds the same."""
        for text in self.examples:
            alone = self._own(self._parse(text))
            beside = self._own(self._parse(text, self._parser(noise=_Noise(), a_noise=_Silence())))
            assert alone == beside

    def test_every_kind_is_documented(self) -> None:
        """Each class has a docstring of its own that explains each of its fields."""
        for cls in self._classes():
            text = cls.__dict__.get("__doc__") or ""
            assert text, f"{cls.__name__} has no docstring"
            own = {field.name for field in attrs.fields(cls)} - {field.name for field in attrs.fields(Entity)}
            missing = [name for name in sorted(own) if not re.search(rf"\b{name}\b", text)]
            assert not missing, f"the docstring of {cls.__name__} does not explain {', '.join(missing)}"

    def _check_soundness(self, drawn: st.SearchStrategy[Article]) -> None:
        parser = self._parser()

        # Made anew for each subclass: Hypothesis refuses to share one test between several.
        @given(article=drawn)
        @settings(deadline=None, max_examples=60, database=None)
        def check(article: Article) -> None:
            _sound(parser.parse(article))

        check()

    def _parser(self, **others: object) -> Parser:
        plugins = {"tested": self.plugin, **self.companions, **others}
        return Parser(plugins, installed=False, blocked=(), allowed=plugins)

    def _parse(self, text: str, parser: Parser | None = None) -> Result:
        return _sound((parser or self._parser()).parse(Article(text, self.published)))

    def _own(self, result: Result) -> list[Entity | Claim]:
        return [item for item in (*result.entities, *result.claims) if item.plugin == "tested"]

    def _unread(self) -> str:
        """Say which kinds it reads and no companion finds: the likely reason why it finds nothing."""
        plugins = self._parser().plugins
        missing = [kind for plugin in plugins if plugin.name == "tested" for kind in plugin.reads]
        missing = [kind for kind in missing if kind not in plugins.kinds]
        return f" (no companion finds what it reads: {', '.join(missing)})" if missing else ""

    def _classes(self) -> list[type[Any]]:
        plugins = self._parser().plugins
        (kinds,) = (plugin.kinds for plugin in plugins if plugin.name == "tested")
        return [plugins.kinds[kind] for kind in kinds]


def _sound(result: Result) -> Result:
    assert not result.errors, "; ".join(f"{failure.plugin}: {failure.error}" for failure in result.errors)
    return result


def _reading_of(article: Article) -> tuple[Any, ...]:
    texts, starts = article.tokens
    return attrs.astuple(article), list(texts), list(starts), article.sentences, article.quotations


class _Noise:
    """A plugin that marks every word."""

    @attrs.frozen(order=False)
    class Word(Entity):
        """A word."""

        kind: ClassVar[str] = "noise-word"

    @hookimpl
    def newsparse_types(self) -> list[type[Entity]]:
        return [self.Word]

    @hookimpl
    def newsparse_entities(self, article: Article) -> list[Entity]:
        texts, starts = article.tokens
        return [self.Word(start, start + len(text), text) for text, start in zip(texts, starts, strict=True)]


class _Silence:
    """A plugin that finds nothing."""

    @hookimpl
    def newsparse_entities(self) -> list[Entity]:
        return []
