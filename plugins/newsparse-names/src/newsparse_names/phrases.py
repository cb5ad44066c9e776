"""Capitalised phrases: the runs of tokens that may be a name with its title."""

from __future__ import annotations

from bisect import bisect_left
from itertools import repeat

from newsparse import Article

from newsparse_names.words import W, Words

_OPENING = frozenset("“\"‘'")
_CLOSING = frozenset("”\"’'")
_LEGAL = frozenset(("Co", "Corp", "Inc", "LLC", "Ltd", "PLC", "Plc"))
_HYPHENS = frozenset("-‐‑–")
_LONGEST = 24  # tokens of a phrase; longer runs are no names but lists and headings


class Text:
    """An article's tokens with what each may be.

    Attributes:
        texts: the tokens.
        starts: the offset of each.
        flags: what each may be (`words.W`).
        sentence: number of the sentence of each offset, by `sentence_at`.
    """

    def __init__(self, article: Article, words: Words) -> None:
        self.raw = article.text
        self.texts, self.starts = article.tokens
        self.flags: list[int] = list(map(words.classes.get, self.texts, repeat(0)))  # type: ignore[arg-type]
        self.sentence_starts = [start for start, _ in article.sentences]
        self.paragraphs = article.paragraphs
        self.first_in_sentence = set(self.sentence_starts)
        self.size = len(self.texts)
        self.vocabulary = set(self.texts)
        self.compounds = words.compounds
        self.subordinating = words.subordinating

    def end(self, token: int) -> int:
        """Offset behind a token."""
        return self.starts[token] + len(self.texts[token])

    def text(self, token: int) -> str:
        """A token, or nothing outside the text."""
        return self.texts[token] if 0 <= token < self.size else ""

    def flag(self, token: int) -> int:
        """What a token may be; nothing outside the text."""
        return self.flags[token] if 0 <= token < self.size else 0

    def touches(self, token: int) -> bool:
        """Tell whether the next token follows without a space."""
        return token + 1 < self.size and self.end(token) == self.starts[token + 1]

    def touching_words(self, token: int) -> bool:
        """Tell whether the next token is a capitalised word of the same line."""
        return token + 1 < self.size and self.texts[token + 1][0].isupper() and self.starts[token + 1] == self.end(token) + 1

    def opens_sentence(self, token: int) -> bool:
        """Tell whether the token is the first word of a sentence or of a quotation."""
        before = token - 1
        while before >= 0 and self.texts[before] in "“\"‘'([—–•*:" and self.starts[before] not in self.first_in_sentence:
            if self.texts[before] not in "([" and self.touches(before):
                return True
            before -= 1
        return self.starts[token] in self.first_in_sentence or before < 0 or self.starts[before] in self.first_in_sentence and self.texts[before] in "“\"‘'([—–•*:"


def find_phrases(text: Text, skipped: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Find the runs of capitalised words, with the small words, signs and initials that join them.

    Args:
        text: the article's tokens.
        skipped: ranges of tokens to leave out (headings).

    Returns:
        First token and the one behind the last of each.
    """
    capitals = find_capitals(text)
    found: list[tuple[int, int]] = []
    at, count = 0, len(capitals)
    hidden = iter([*skipped, (text.size, text.size)])
    hidden_start, hidden_end = next(hidden)
    while at < count:
        first = last = capitals[at]
        while first >= hidden_end:
            hidden_start, hidden_end = next(hidden, (text.size + 1, text.size + 1))
        at += 1
        if first >= hidden_start:
            continue
        while at < count and capitals[at] - first < _LONGEST:
            step = _step(text, last, capitals, at)
            if not step:
                break
            at += step
            last = capitals[at - 1]
        while at < count and capitals[at] <= last:
            at += 1
        found.append((_with_particles(text, first), _with_syllable(text, first, last) + 1))
    return found


def find_capitals(text: Text) -> list[int]:
    """Find the tokens that begin with a capital letter."""
    lower = map(str.islower, text.texts)
    return [i for i, (token, low) in enumerate(zip(text.texts, lower)) if not low and token[0].isupper()]


def find_headings(text: Text) -> list[tuple[int, int]]:
    """Find the lines most of whose words are capitalised, whose capitals therefore tell nothing."""
    found = []
    for start, end in text.paragraphs:
        if end - start > 250:
            continue
        first, stop = bisect_left(text.starts, start), bisect_left(text.starts, end)
        words = [i for i in range(first, stop) if text.texts[i][0].isalpha()]
        capital = sum(text.texts[i][0].isupper() for i in words)
        if len(words) >= 4 and capital * 10 >= len(words) * 7:
            found.append((first, stop))
    return found


def _step(text: Text, last: int, capitals: list[int], at: int) -> int:
    """How many capitalised tokens further the phrase goes on; more than one over a nickname."""
    if _joined(text, last, capitals[at]):
        return 1
    if text.text(last + 1) in _OPENING and capitals[at] == last + 2:
        for step in (1, 2):
            if at + step < len(capitals) and _joined(text, last, capitals[at + step]):
                return step + 1
    return 0


def _joined(text: Text, last: int, token: int) -> bool:
    """Tell whether a capitalised token continues the phrase that ends with another one."""
    distance = token - last
    if distance > 8 or text.starts[token] in text.first_in_sentence:
        return False
    flags, after = text.flags[last], text.flags[token]
    if (flags | after) & (W.CALENDAR | W.OPENER) and not (flags | after) & W.GIVEN:
        return False
    gap = text.raw[text.end(last) : text.starts[token]]
    if "\n" in gap:
        return False
    if distance == 1:
        return True
    between = text.texts[last + 1 : token]
    return _SHAPES.get(distance, _never)(text, last, token, between) or _nickname(text, last, token, between)


def _never(text: Text, last: int, token: int, between: list[str]) -> bool:
    return False


def _one_between(text: Text, last: int, token: int, between: list[str]) -> bool:
    sign, flags = between[0], text.flags[last]
    if sign == ".":
        # An initial, an abbreviated title (Gov.), a saint's town (St. Louis).
        return len(text.texts[last]) == 1 or bool(flags & (W.TITLE | W.SUFFIX)) or text.texts[last] in ("St", "Ft", "Mt")
    if sign in _HYPHENS:
        return text.touches(last) and text.touches(last + 1)
    if sign == "&":
        return True
    if sign in ("'s", "’s"):
        return text.texts[token] in _LEGAL
    if sign == ",":
        return bool(text.flags[token] & W.SUFFIX) or text.texts[token] in _LEGAL
    if sign == "of":
        return bool(flags & W.TAKES_OF)
    if sign in ("for", "on"):
        return bool(flags & W.TAKES_FOR)
    if sign == "and":
        return _double_topic(text, last, token)
    return bool(text.flags[last + 1] & W.PARTICLE) and not flags & W.ADJECTIVE


def _double_topic(text: Text, last: int, token: int) -> bool:
    if not text.flags[last] & W.TOPIC:
        return False
    return bool(text.flags[token] & W.TOPIC) or bool(text.flag(token + 1) & W.ORGANIZATION_HEAD)


def _two_between(text: Text, last: int, token: int, between: list[str]) -> bool:
    one, two = between
    flags = text.flags[last]
    if two == "the" or two == "and" and one == ",":
        return one == "of" and bool(flags & W.TAKES_OF) or one in ("for", "on") and bool(flags & W.TAKES_FOR) or (
            one == "," and bool(flags & W.TOPIC) and bool(text.flags[token] & W.TOPIC)
        )
    if one == "." and two == ",":
        return bool(text.flags[token] & W.SUFFIX)
    if one in _HYPHENS:  # Ross-van Dorp
        return bool(text.flags[last + 2] & W.PARTICLE) and text.touches(last) and text.touches(last + 1)
    if two in _HYPHENS:  # al-Assad
        return bool(text.flags[last + 1] & W.PARTICLE) and text.touches(last + 1)
    return bool(text.flags[last + 1] & W.PARTICLE and text.flags[last + 2] & W.PARTICLE)


_SHAPES = {2: _one_between, 3: _two_between}


def _nickname(text: Text, last: int, token: int, between: list[str]) -> bool:
    """Robert “Bob” Dole: quotation marks around words inside a name."""
    return (
        len(between) >= 3
        and between[0] in _OPENING
        and between[-1] in _CLOSING
        and text.touches(last + 1)
        and not text.touches(last)
        and all(word[0].isalpha() or word in "-." for word in between[1:-1])
        and len(between) <= 5
    )


def _with_syllable(text: Text, first: int, last: int) -> int:
    """Ban Ki-moon, Kim Jong-un: the last token with the second half of an Asian given name."""
    tail = text.text(last + 2)
    if first < last < text.size - 2 and text.texts[last + 1] in _HYPHENS and text.touches(last) and text.touches(last + 1):
        if tail.islower() and len(tail) <= 5 and len(text.texts[last]) <= 5 and tail not in text.compounds:
            return last + 2
    return last


def _with_particles(text: Text, first: int) -> int:
    """De Blasio, al-Assad: the small words before a surname that stands alone."""
    if first and text.flags[first - 1] & W.PARTICLE and text.texts[first - 1] in ("de", "van", "von", "bin"):
        return first - 1
    if first > 1 and text.texts[first - 1] in _HYPHENS and text.touches(first - 1) and text.texts[first - 2] in ("al", "el"):
        return first - 2
    return first
