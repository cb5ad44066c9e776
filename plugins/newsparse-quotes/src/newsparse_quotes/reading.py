"""Reading: an article as words in frames, with its quotations marked."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from newsparse import Article

from newsparse_quotes.words import Word, Words

OPENING, CLOSING = "«", "»"


class Frame(NamedTuple):
    """One sentence, or the sentences that one quotation holds together.

    Attributes:
        first: index of its first token.
        last: index behind its last token.
        paragraph: number of its paragraph.
        quotes: first and last+1 token of each quotation in it, marks included.
    """

    first: int
    last: int
    paragraph: int
    quotes: tuple[tuple[int, int], ...]


class Reading(NamedTuple):
    """What the grammar and the weights look at.

    Attributes:
        article: the article itself.
        texts: its tokens.
        starts: their offsets.
        words: what is known of each.
        tags: the class of each; quotation marks of every form are OPENING and CLOSING.
        frames: the frames, in order.
    """

    article: Article
    texts: list[str]
    starts: list[int]
    words: list[Word]
    tags: list[str]
    frames: tuple[Frame, ...]

    def end(self, token: int) -> int:
        """Offset behind a token."""
        return self.starts[token] + len(self.texts[token])


def read(article: Article, words: Words) -> Reading:
    """Look up every word and gather the frames."""
    texts, starts = article.tokens
    known = list(map(words.__getitem__, texts))
    tags = [word[0] for word in known]
    quotes = [(bisect_left(starts, q.start), bisect_left(starts, q.end)) for q in article.quotations]
    for first, last in quotes:
        tags[last - 1] = CLOSING
        tags[first] = OPENING
    return Reading(article, texts, starts, known, tags, tuple(_frames(article, starts, quotes)))


def _frames(article: Article, starts: list[int], quotes: list[tuple[int, int]]) -> Iterator[Frame]:
    at = number = 0
    first = -1
    ends = [end for _, end in article.paragraphs]
    for begin, end in article.sentences:
        if first < 0:
            first, held = bisect_left(starts, begin), at
        last = bisect_left(starts, end)
        while at < len(quotes) and quotes[at][0] < last:
            at += 1
        if at > held and quotes[at - 1][1] > last:
            continue
        while ends[number] < end:
            number += 1
        yield Frame(first, last, number, tuple(quotes[held:at]))
        first = -1
