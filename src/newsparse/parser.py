"""The parser: a set of plugins, and the one call from a news article to claims."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from os import PathLike
from types import ModuleType
from typing import Any

import attrs

from newsparse.article import FIELDS, Article, read_published
from newsparse.claims import Claim
from newsparse.errors import PublishedError, SpanError
from newsparse.explanation import Explanation
from newsparse.lexicon import Lexicon
from newsparse.pipeline import Pipeline
from newsparse.plugins import Plugin, Plugins
from newsparse.result import Result
from newsparse.tables import Table, default_tables

Given = str | Article | Mapping[str, Any]


class Parser:
    """A set of plugins, ready to parse articles.

    A parser keeps nothing of the articles it has parsed, and any number of threads may use it at once.

    Args:
        register: plugins by name that are not installed, modules or objects with hooks.
        blocked: names of plugins that are not to be loaded (None: as ``NEWSPARSE_BLOCKED`` says).
        allowed: names of the only plugins to be loaded (None: as ``NEWSPARSE_ALLOWED`` says, all if unset).
        installed: whether to look for installed plugins at all.
        words: additions to the word tables of plugins, ``{"newsparse_numbers/currencies": {...}}``, or the path of a
            TOML or JSON file that holds them.

    Raises:
        TableError: the file with additions cannot be read.
        UnknownPluginError: a name to block or allow is not installed.
    """

    def __init__(
        self,
        register: Mapping[str, object] | None = None,
        *,
        blocked: Iterable[str] | None = None,
        allowed: Iterable[str] | None = None,
        installed: bool = True,
        words: Mapping[str, Mapping[str, Any]] | str | PathLike[str] | None = None,
    ) -> None:
        self.plugins = Plugins(register, blocked=blocked, allowed=allowed, installed=installed)
        self.lexicon = Lexicon(self._additions)
        self.words = _read_words(words)
        self._pipeline = Pipeline(self.plugins, self.lexicon)
        self._register = dict(register or {})

    def __reduce__(self) -> tuple[Any, ...]:
        """Make the parser anew in a worker process, with the same plugins whatever the environment says there."""
        modules = {name: item.__name__ for name, item in self._register.items() if isinstance(item, ModuleType)}
        objects = {name: item for name, item in self._register.items() if name not in modules}
        used = tuple(plugin.name for plugin in self.plugins if plugin.state != "blocked")
        installed = any(plugin.distribution for plugin in self.plugins)
        return _make_again, (objects, modules, used, installed, self.words)

    def parse(self, text: Given, published: dt.date | str | None = None) -> Result:
        """Parse one article.

        Args:
            text: the text, an article, or a dict with ``text`` and any of the article's other fields.
            published: the day of publication, if the article does not carry it: a date, an ISO 8601 text, or any form
                that an installed plugin reads.

        Raises:
            ArticleError: ``text`` is none of these.
            PublishedError: ``published`` is no date.
        """
        return self._pipeline.run(self.article(text, published))

    def parse_many(self, articles: Iterable[Given], *, workers: int = 1) -> Iterator[Result]:
        """Parse a stream of articles, in order, holding only a few at a time.

        Args:
            articles: texts, articles or dicts, as for ``parse``.
            workers: number of processes; 1 works in this process. The plugins must be importable by the workers:
                installed ones are, registered ones if they can be pickled.

        Raises:
            ArticleError: an item cannot be made an article; the results before it have been given.
            WorkerError: a worker died over an article; the results before it have been given.
        """
        if workers <= 1:
            return map(self.parse, articles)
        from newsparse.parallel import parse_in_processes  # noqa: PLC0415 - multiprocessing is slow to import

        return parse_in_processes(self, articles, workers)

    def tables(self, result: Result) -> Iterator[Table]:
        """Show a result as tables for people, as its plugins wish it to be shown.

        Claims come before entities: who said what and which polls first, then every number, date and name.
        """
        for plugin in sorted(self.plugins.loaded, key=self._makes_no_claims):
            call = self.plugins.caller(plugin.name, "newsparse_tables")
            if call is None:
                yield from default_tables(result, plugin.kinds)
            else:
                yield from (table for answer in call(result=result) for table in answer)

    def explain(self, text: Given, start: int, end: int, published: dt.date | str | None = None) -> Explanation:
        """Explain what stands at a place of an article: who made it by which rule, and what was dropped.

        Args:
            text: the article, as for ``parse``.
            start: offset at which the place begins.
            end: offset behind it.
            published: the day of publication, as for ``parse``.

        Raises:
            SpanError: the place is not inside the text.
            ArticleError: ``text`` is not text, an article or a dict with a text.
            PublishedError: ``published`` is no date.
        """
        article = self.article(text, published)
        if not 0 <= start < end <= len(article.text):
            raise SpanError(f"no place from {start} to {end} in a text of {len(article.text)} characters")
        return self._pipeline.explain(article, article.span(start, end))

    def article(self, text: Given, published: dt.date | str | None = None) -> Article:
        """Make an article of whatever ``parse`` accepts.

        Raises:
            ArticleError: ``text`` is not text, an article or a dict with a text.
            PublishedError: ``published`` is no date.
        """
        if isinstance(text, Article):
            return text if published is None else attrs.evolve(text, published=self._read_published(published))
        given = text if isinstance(text, Mapping) else {"text": text}
        fields: dict[str, Any] = {name: given[name] for name in FIELDS if given.get(name) is not None}
        fields["published"] = self._read_published(fields.get("published") if published is None else published)
        return Article(fields.pop("text", None), **fields)

    def _makes_no_claims(self, plugin: Plugin) -> bool:
        return not any(issubclass(self.plugins.kinds[kind], Claim) for kind in plugin.kinds)

    def _read_published(self, value: Any) -> dt.date | None:
        try:
            return read_published(value)
        except PublishedError:
            day = self.plugins.manager.hook.newsparse_published(value=value) if isinstance(value, str) else None
            if day is None:
                raise
            return read_published(day)

    def _additions(self, table: str) -> Iterator[Mapping[str, Any]]:
        # Plugins by name, because the outcome must not depend on the order in which they were installed.
        for plugin in self.plugins.loaded:
            call = self.plugins.caller(plugin.name, "newsparse_words")
            yield from call(table=table) if call else ()
        if table in self.words:
            yield self.words[table]


def _make_again(
    objects: Mapping[str, object],
    modules: Mapping[str, str],
    used: tuple[str, ...],
    installed: bool,  # noqa: FBT001 - pickle passes by place
    words: Mapping[str, Mapping[str, Any]],
) -> Parser:
    register = {**objects, **{name: import_module(module) for name, module in modules.items()}}
    return Parser(register, blocked=(), allowed=used, installed=installed, words=words)


def _read_words(words: Mapping[str, Mapping[str, Any]] | str | PathLike[str] | None) -> dict[str, Mapping[str, Any]]:
    if not isinstance(words, (str, PathLike)):
        return dict(words or {})
    from newsparse.files import read_words  # noqa: PLC0415 - slow to import, and few need it

    return read_words(words)


@cache
def default_parser() -> Parser:
    """Give the parser with all installed plugins, made on the first call."""
    return Parser()


def parse(text: Given, published: dt.date | str | None = None) -> Result:
    """Parse one article with all installed plugins.

    Args:
        text: the text, an article, or a dict with ``text`` and any of the article's other fields.
        published: the day of publication, if the article does not carry it.

    Raises:
        ArticleError: ``text`` is none of these.
        PublishedError: ``published`` is no date.

    Example:
        >>> result = parse("“It is over,” Mayor Jane Roe said on Tuesday.", published="2024-03-06")
        >>> result.article.published.isoformat()
        '2024-03-06'
    """
    return default_parser().parse(text, published)


def parse_many(articles: Iterable[Given], *, workers: int = 1) -> Iterator[Result]:
    """Parse a stream of articles with all installed plugins, in order, holding only a few at a time.

    Args:
        articles: texts, articles or dicts, as for ``parse``.
        workers: number of processes; 1 works in this process.

    Raises:
        ArticleError: an item cannot be made an article; the results before it have been given.
    """
    return default_parser().parse_many(articles, workers=workers)
