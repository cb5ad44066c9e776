"""What is read for polls: an article with what other plugins found in it, handed out sentence by sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cached_property
from typing import Any, Generic, TypeVar

from newsparse import Article, Entities
from newsparse_polls.capitals import CAPITAL
from newsparse_polls.clauses import Clauses, read_clauses
from newsparse_polls.figures import Figure, find_figures
from newsparse_polls.grammar import Grammar
from newsparse_polls.makers import Makers
from newsparse_polls.mentions import Mention
from newsparse_polls.names import GivenNames, names_in
from newsparse_polls.patterns import Patterns
from newsparse_polls.reads import Placed

P = TypeVar("P", bound=Placed)
Stretch = tuple[int, int]

_BEFORE = 280  # code points before a sentence in which a name may stand that it refers to
_INNER_CAPITAL = re.compile(rf"{CAPITAL}(?<=[a-z,]\s.)[\w-]+")


class Window(Generic[P]):
    """Things with places in a text, in order, to be looked up by stretch of text."""

    def __init__(self, items: Iterable[P]) -> None:
        self._items = sorted(items, key=lambda item: (item.start, item.end))
        self._starts = [item.start for item in self._items]

    def within(self, stretch: Stretch) -> list[P]:
        """Select what lies wholly in a stretch of text."""
        start, stop = stretch
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, stop)
        return [item for item in self._items[first:last] if item.end <= stop]

    def has(self, start: int, stop: int) -> bool:
        """Tell whether anything begins in a stretch of text."""
        at = bisect_left(self._starts, start)
        return at < len(self._starts) and self._starts[at] < stop


class Material:
    """An article, and what is known of it before it is read for polls.

    Args:
        article: the article.
        entities: what other plugins found in it.
        patterns: the grammar.
    """

    def __init__(self, article: Article, entities: Entities, patterns: Patterns) -> None:
        self.article, self.text, self.patterns = article, article.text, patterns
        self.grammar: Grammar = patterns.grammar
        self.posts = patterns.signposts.find(article)
        self.numbers: Window[Any] = Window(entities.of("number"))
        self.dates: Window[Any] = Window(entities.of("date"))
        kinds = ("person", "organization", "place")
        self.names = GivenNames(entity for kind in kinds for entity in entities.of(kind))  # type: ignore[misc]

    def may_report(self, sentence: Stretch) -> bool:
        """Tell whether a figure stands in a sentence, or a word of how a poll was made."""
        posts = self.posts
        return self.numbers.has(*sentence) or posts.has("majority", *sentence) or posts.has("mode maker", *sentence)

    def makers(self, sentence: Stretch) -> Makers:
        """Give what finds the makers of polls in a sentence."""
        near = self.names.within(max(0, sentence[0] - _BEFORE), sentence[1])
        return Makers(
            self.patterns.makers,
            near,
            self.dates.within(sentence),
            self.posts,
            self.names.place_names,
            given=bool(self.names),
        )

    @property
    def nation(self) -> str | None:
        """The nation that the article speaks of, if it is only one."""
        found = (self.grammar.demonym.match(self.text, at) for at in self.posts.of("demonym"))
        nations = {match[0] for match in found if match}
        return nations.pop() if len(nations) == 1 else None

    @cached_property
    def is_name(self) -> Callable[[str], bool] | None:
        """Tells whether a word is a name elsewhere in the article; None where no plugin gives names."""
        return self._is_name if self.names else None

    def _is_name(self, word: str) -> bool:
        return word in self.names.last_words or word in self._inner_capitals

    @cached_property
    def _inner_capitals(self) -> frozenset[str]:
        """The words with a capital that stand within sentences."""
        return frozenset(_INNER_CAPITAL.findall(self.text))


class Sentence:
    """A sentence with what stands in it; each sort of thing is read when it is first asked for.

    Args:
        material: the article.
        start: offset of its first code point.
        end: offset behind its last.
        mentions: the phrases in it that name polls.
        makers: who made the poll at hand: names that are no answers.
    """

    def __init__(
        self,
        material: Material,
        start: int,
        end: int,
        mentions: Sequence[Mention] = (),
        makers: Collection[str] = (),
    ) -> None:
        self.start, self.end, self.mentions = start, end, mentions
        self.span = start, end
        self._material, self._makers = material, makers

    def has(self, sort: str) -> bool:
        """Tell whether a word of a sort stands in it."""
        return self._material.posts.has(sort, self.start, self.end)

    @cached_property
    def numbers(self) -> list[Any]:
        """The number entities."""
        return self._material.numbers.within(self.span)

    @cached_property
    def dates(self) -> list[Any]:
        """The date entities."""
        return self._material.dates.within(self.span)

    @cached_property
    def figures(self) -> list[Figure]:
        """The figures."""
        return find_figures(self._material.text, self.span, self.numbers, has_majority=self.has("majority"))

    @cached_property
    def clauses(self) -> Clauses:
        """The sentence in parts, each with its sign."""
        material, text = self._material, self._material.text
        given = material.names.within(*self.span)
        names = names_in(
            text,
            self.span,
            given,
            self.dates,
            grammar=material.grammar,
            posts=material.posts,
            is_name=material.is_name,
        )
        names = [name for name in names if text[name.start : name.end] not in self._makers]
        places = [(mention.start, mention.end) for mention in self.mentions]
        people = material.posts.between("people", *self.span)
        return read_clauses(text, self.span, self.figures, names, places, people=people, grammar=material.grammar)
