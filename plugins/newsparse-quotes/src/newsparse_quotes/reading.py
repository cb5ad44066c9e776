"""Reading: an article as words in frames, with its quotations marked."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import itemgetter
from typing import NamedTuple

from newsparse import Article
from newsparse_quotes.words import Word, Words

OPENING, CLOSING, NUMBER = "«", "»", "number"
# Stands behind the last word of an article, and so, by its index of -1, before the first.
END = "$"
# The comma of 190,000 and the point of 3.2 part nothing.
_INSIDE_NUMBER = re.compile(r"[.,](?<=\d.)(?=\d)")

# How far into a sentence the verb of a tag is looked for, what may stand before it, and what it means.
_TAG = 8
_LONGEST = 300
_MOST_QUOTES = 40
_NAMING = frozenset(["Cap", "pro", "title", "human", "the", "a", "an", ".", "low", "number", "of", "'s", "’s", "adv"])
_SAYING = frozenset(["say", "tell", "state", "ask", "write"])


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
        tags: the class of each, and END; quotation marks of every form are OPENING and CLOSING.
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
    tags = [*map(itemgetter(0), known), END]
    quotes = [(bisect_left(starts, q.start), bisect_left(starts, q.end)) for q in article.quotations]
    for sign in _INSIDE_NUMBER.finditer(article.text):
        tags[bisect_left(starts, sign.start())] = NUMBER
    for first, last in quotes:
        tags[last - 1] = CLOSING
        tags[first] = OPENING
    return Reading(article, texts, starts, known, tags, tuple(_frames(article, texts, starts, known, quotes)))


def _frames(
    article: Article, texts: list[str], starts: list[int], words: list[Word], quotes: list[tuple[int, int]]
) -> Iterator[Frame]:
    # What stands in a dateline neither speaks nor is spoken.
    stories = dict(article.datelines)
    sentences = [
        (bisect_left(starts, story), bisect_left(starts, end), end)
        for begin, end in article.sentences
        if (story := stories.get(begin, begin)) < end
    ]
    ends = [end for _, end in article.paragraphs]
    at = held = number = 0
    first = -1
    for n, (begin, last, end) in enumerate(sentences):
        if first < 0:
            first, held = begin, at
        while at < len(quotes) and quotes[at][0] < last:
            at += 1
        while ends[number] < end:
            number += 1
        closing = at > held and quotes[at - 1][1]
        if closing and closing > last:
            continue
        if n + 1 < len(sentences):
            following = sentences[n + 1][0]
            if texts[last - 1] == ":" and at < len(quotes) and quotes[at][0] == following:
                continue
            if (
                closing == last
                and texts[last - 2] in "?!"
                and end < ends[number]
                and _is_tag(words, following, last + _TAG)
            ):
                continue
        frame = Frame(first, last, number, tuple(quotes[held:at]))
        if last - first <= _LONGEST and at - held < _MOST_QUOTES:
            yield frame
        else:
            yield from _cut(frame)
        first = -1


def _cut(frame: Frame) -> Iterator[Frame]:
    """Cut what is too long for a sentence outside its quotations, so that no step looks at more than a page."""
    first, held = frame.first, 0
    for n, (begin, _) in enumerate((*frame.quotes, (frame.last, frame.last))):
        while begin - first > _LONGEST:
            yield frame._replace(first=first, last=first + _LONGEST, quotes=frame.quotes[held:n])
            first, held = first + _LONGEST, n
        if n - held >= _MOST_QUOTES and begin > first:
            yield frame._replace(first=first, last=begin, quotes=frame.quotes[held:n])
            first, held = begin, n
    if first < frame.last:
        yield frame._replace(first=first, quotes=frame.quotes[held:])


def _is_tag(words: list[Word], at: int, last: int) -> bool:
    """Whether a sentence begins as a tag, that the mark of a question cut off: "Who?" Smith asked."""
    for word in words[at:last]:
        if word.lemma and word.group in _SAYING and word.form in ("d", "s"):
            return True
        if word.tag not in _NAMING:
            return False
    return False
