"""Explaining: which words for polls were considered, and why they name none."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse import Article, Dropped, Entities, Lexicon
from newsparse_polls.material import Material
from newsparse_polls.mentions import candidates, read_mention
from newsparse_polls.patterns import Patterns

_PHRASE = "part of a phrase about voting or a survey of things: “at the polls”, “poll workers”, “survey of the damage”"
_NO_NOUN = "a verb, or a noun for a survey that asks nobody: “to survey”, “polling at 5 percent”, “a land survey”"


def explain_polls(article: Article, start: int, end: int, lexicon: Lexicon) -> Iterator[Dropped]:
    """Give the words between two offsets that could have named a poll and do not."""
    patterns = lexicon.build(Patterns)
    material = Material(article, Entities(), patterns)
    text, grammar = article.text, patterns.mentions
    for sentence in article.sentences:
        heads = [at for at in material.posts.between("head", *sentence) if at < end]
        makers = material.makers(sentence)
        for match in candidates(text, sentence, heads, grammar):
            if match.end() <= start:
                continue
            if grammar.is_barred(text, match, sentence):
                yield Dropped(*match.span(), match[0], rule="barred phrases", reason=_PHRASE)
            elif read_mention(text, sentence, match, grammar, makers) is None:
                yield Dropped(*match.span(), match[0], rule="no noun", reason=_NO_NOUN)
