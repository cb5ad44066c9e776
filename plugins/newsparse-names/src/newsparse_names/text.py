"""The article as this plugin reads it: tokens, what each may be, and where sentences begin."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection
from itertools import compress, repeat
from operator import itemgetter
from typing import Protocol

from newsparse import Article
from newsparse_names.datelines import find_datelines
from newsparse_names.words import Words

POSSESSIVE = frozenset(("'s", "’s"))
HYPHENS = frozenset("-‐‑–")
APOSTROPHES = frozenset("'’")
DASHES = frozenset("—–-")
OPENING = frozenset("“\"‘'")
CLOSING = frozenset("”\"’'")
# What may stand before the first word of a sentence.
_LEADING = frozenset("“\"‘'([—–•*:")
# Rules look a few tokens to either side; empty ones behind the last spare them the question whether there is one.
_PADDING = 16
# A shorter quotation is a word in quotation marks, inside which nobody speaks.
_SHORTEST_QUOTATION = 15


class Placed(Protocol):
    """What stands at a token.

    Attributes:
        first: the token.
        sentence: number of its sentence, from 1.
        quoted: whether it stands in a quotation of more than a word.
    """

    first: int
    sentence: int
    quoted: bool


class Text:
    """An article's tokens with what each may be.

    Attributes:
        raw: the article's text.
        texts: the tokens, with empty ones behind the last, which an index of -1 finds too.
        starts: the offset of each.
        flags: what each may be (`word_classes`).
        size: how many tokens there are.
        words: the word tables.
        paragraphs: start and end of each paragraph.
        datelines: what opens reports.
        sentence_starts: where each sentence begins.
        capitals: the tokens that begin with a capital letter.
    """

    __slots__ = (
        "_openings", "_paragraph_starts", "_quotation_ends", "_quotation_starts", "_vocabulary", "capitals",
        "datelines", "flags", "paragraphs", "raw", "sentence_starts", "size", "starts", "texts", "words",
    )  # fmt: skip

    def __init__(self, article: Article, words: Words) -> None:
        texts, starts = article.tokens
        self.raw = article.text
        self.words = words
        self.size = len(texts)
        self.texts = texts + [""] * _PADDING
        self.starts = starts + [len(article.text)] * _PADDING
        self.flags: list[int] = [*map(words.classes.get, texts, repeat(0)), *[0] * _PADDING]
        self.paragraphs = article.paragraphs
        self.datelines = list(find_datelines(article.text, article.datelines, words))
        self.sentence_starts = [start for start, _ in article.sentences]
        self.capitals = list(compress(range(self.size), map(str.isupper, map(itemgetter(0), texts))))
        self._openings = {*self.sentence_starts, *[line.story for line in self.datelines]}
        self._paragraph_starts = [start for start, _ in article.paragraphs]
        quotations = [(start, end) for start, end, _ in article.quotations if end - start >= _SHORTEST_QUOTATION]
        self._quotation_starts = [start for start, _ in quotations]
        self._quotation_ends = [end for _, end in quotations]
        self._vocabulary: frozenset[str] = frozenset()

    def uses(self, word: str) -> bool:
        """Tell whether a token of the article is this very word."""
        if not self._vocabulary:
            self._vocabulary = frozenset(self.texts)
        return word in self._vocabulary

    def end(self, token: int) -> int:
        """Offset behind a token."""
        return self.starts[token] + len(self.texts[token])

    def touches(self, token: int) -> bool:
        """Tell whether the next token follows without a space."""
        return token + 1 < self.size and self.starts[token] + len(self.texts[token]) == self.starts[token + 1]

    def begins_sentence(self, token: int) -> bool:
        """Tell whether a sentence begins with this very token."""
        return self.starts[token] in self._openings

    def opens_sentence(self, token: int) -> bool:
        """Tell whether the token is the first word of a sentence or of a quotation."""
        while self.starts[token] not in self._openings:
            token -= 1
            if token < 0:
                return True
            sign = self.texts[token]
            if sign not in _LEADING:
                return False
            if sign not in "([" and self.touches(token):
                return True
        return True

    def place(self, items: Collection[Placed]) -> None:
        """Note of items where each stands."""
        starts, ends = self._quotation_starts, [0, *self._quotation_ends]
        offsets = [self.starts[item.first] for item in items]
        sentences = map(bisect_right, repeat(self.sentence_starts), offsets)
        quotations = map(bisect_right, repeat(starts), offsets)
        for item, offset, sentence, quotation in zip(items, offsets, sentences, quotations, strict=True):
            item.sentence, item.quoted = sentence, offset < ends[quotation]

    def paragraph_of(self, token: int) -> int:
        """Number of the paragraph a token stands in, from 1."""
        return bisect_right(self._paragraph_starts, self.starts[token])


def is_initial(text: Text, at: int) -> bool:
    """A. J. Marsh, I. M. Reed: tell whether a word is a letter with a full stop."""
    return len(text.texts[at]) == 1 and text.texts[at + 1] == "."
