"""Everything that is built of the word tables, once per parser, and the quick look that most articles end with."""

from __future__ import annotations

import re

from newsparse import Article, Lexicon
from newsparse_polls.facts import FactPatterns
from newsparse_polls.grammar import Grammar
from newsparse_polls.makers import MakerPatterns
from newsparse_polls.mentions import MentionGrammar
from newsparse_polls.phrases import one_of


class Patterns:
    """The grammar's patterns.

    Args:
        lexicon: the parser's tables.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.grammar = Grammar(lexicon)
        self.mentions = MentionGrammar(self.grammar)
        self.makers = MakerPatterns(self.grammar)
        self.facts = FactPatterns(self.grammar)
        self._triggers: tuple[str, ...] = tuple(self.grammar.mentions["triggers"])
        self._first_words = frozenset(name.split()[0] for name in self.grammar.pollsters)

    def heads_in(self, article: Article) -> list[int]:
        """Find where words stand that may name a poll; none do in most articles, and then nothing else is read."""
        text = article.text
        named = not self._first_words.isdisjoint(article.tokens.texts)
        if not named and not any(trigger in text for trigger in self._triggers):
            return []
        found = [m.start() for m in self.mentions.candidate.finditer(text)]
        if named:
            known = [name for name in self.grammar.pollsters if name in text]
            found += [m.start() for m in re.finditer(one_of(known), text)] if known else []
        return sorted(found) if any(not self.mentions.is_echo(text, at) for at in found) else []
