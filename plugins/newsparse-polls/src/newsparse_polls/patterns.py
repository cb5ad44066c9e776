"""Everything that is built of the word tables, once per parser."""

from __future__ import annotations

from newsparse import Lexicon
from newsparse_polls.facts import FactPatterns
from newsparse_polls.grammar import Grammar
from newsparse_polls.makers import MakerPatterns
from newsparse_polls.mentions import MentionGrammar
from newsparse_polls.signposts import Signposts


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
        self.signposts = Signposts(self.grammar)
