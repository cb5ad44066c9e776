"""Texts that nobody would write, of any length, each made to catch a habit of scanners and patterns."""

from __future__ import annotations

import random
from collections.abc import Callable

# Repeated to the length that is asked for.
_REPEATED = {
    # marks
    "dots": ".",
    "spaced dots": ". ",
    "commas": ",",
    "dashes": "-",
    "long dashes": "—",
    "spaced dashes": "a — ",
    "parentheses": "(",
    "closing parentheses": ")",
    "words in parentheses": "(a ",
    "quotation marks": '"',
    "opening marks": "“",
    "closing marks": "”",
    "marks never closed": "“A said. ",
    "marks in turn": "“A” ‘b’ ",
    "apostrophes": "'",
    "apostrophes in words": "'a'b ",
    "semicolons and colons": "a; b: ",
    # figures
    "digits": "1",
    "zeros": "0",
    "grouped digits": "1,000,",
    "decimals": "1.",
    "slashes": "1/",
    "hyphenated digits": "1-",
    "clock times": "1:",
    "dollars": "$",
    "percent signs": "%",
    "sums": "$1 million ",
    "full-width digits": "１",
    "fractions": "½",
    "number words": "hundred ",
    "and after and": "one hundred and ",
    "a half": "and a half ",
    "between": "between 1 and ",
    "ranges": "1 to 2 to ",
    "figures and words": "a 5 ",
    "joined figures": "1-2 ",
    "figures and letters": "1-a ",
    "pence": "5p ",
    "ones": "one ",
    "joined ones": "one-",
    "shares": "6 in 10 ",
    # days
    "months": "Jan. ",
    "weekdays": "Monday ",
    "last": "the last ",
    "years": "1990 ",
    "days ago": "two days ago, ",
    # names and speech
    "capitals": "A",
    "words in capitals": "AAA ",
    "capitalised words": "Aaa ",
    "names and commas": "Ann Lee, ",
    "initials": "A. ",
    "joined initials": "A.",
    "titles": "Sen. ",
    "of the": "Bank of the ",
    "said": "said ",
    "he said she said": "he said she said ",
    "quoted and said": "“a,” he said, ",
    "according to": "according to ",
    "that": "said that ",
    "polls": "poll of 53 percent to 42 percent ",
    "poll": "poll ",
    "a poll": "A poll. ",
    "shares in turn": "45% to 43% ",
    "said a share": "said 5 percent ",
    "asides": "Ann Lee, who said, ",
    # Unicode
    "combining marks": "\u0301",
    "words with combining marks": "e\u0301\u0323 ",
    "right to left": "שלום ",
    "turned around": "\u202eab\u202c ",
    "zero width": "\u200b",
    "joiners": "a\u200d",
    "families": "👨‍👩‍👧‍👦",
    "flags": "🇩🇪",
    "key caps": "1\ufe0f\u20e3",
    "no spaces": "今日は",
    "NULs": "\0",
    "lone surrogates": "\ud800",
    "surrogates the wrong way round": "\udc00\ud800a",
    "dotted capital I": "İ",
    # spaces and lines
    "spaces": " ",
    "hard spaces": "\xa0a",
    "line breaks": "\n",
    "CRLF": "a\r\n",
    "old Mac lines": "a.\r",
    "line separators": "a\u2028",
    "blank lines": "A.\n \n",
    # pieces of the web
    "one letter": "a",
    "one word": "the ",
    "tags": "<p>",
    "entities": "&amp;",
    "addresses": "http://a.b/c?",
    "mail": "a@b.",
}


def _repeat(unit: str) -> Callable[[int], str]:
    return lambda length: (unit * (length // len(unit) + 1))[:length]


def _sentences(opening: str, unit: str, length: int = 1900) -> Callable[[int], str]:
    """Repeat ``unit`` within sentences that are just short enough to be read."""
    return _repeat(opening + unit * ((length - len(opening)) // len(unit)) + ". ")


def _pollsters(length: int) -> str:
    """Name a new pollster in each sentence."""
    return "".join(f"A Tarn{at:x}th poll found 5 percent approve. " for at in range(length // 40 + 1))[:length]


def _nested(opening: str, closing: str) -> Callable[[int], str]:
    return lambda length: opening * (length // 2) + closing * (length // 2)


def _confetti(alphabet: str) -> Callable[[int], str]:
    return lambda length: "".join(random.Random(length).choices(alphabet, k=length))  # noqa: S311 - no secret


HOSTILE: dict[str, Callable[[int], str]] = {
    **{name: _repeat(unit) for name, unit in _REPEATED.items()},
    "nested parentheses": _nested("(", ")"),
    "nested marks": _nested("“", "”"),
    "nested single marks": _nested(" ‘a", "’ "),
    "a poll of many shares": _sentences("A poll found ", "45% to 43% "),
    "a poll of many answers": _sentences("A poll found ", "that 5 percent said "),
    "a poll of many brackets": _sentences("A poll found Ann Lee ", "(46 percent) "),
    "a poll of many groups": _sentences("A poll found ", "half of women, "),
    "many pollsters": _pollsters,
    "a word far away": lambda length: "he" + " " * (length - 6) + "said",
    "a mark far away": lambda length: "“" + "a " * (length // 2) + "”",
    "one letter under many marks": lambda length: "a" + "\u0301" * (length - 1),
    "confetti of signs": _confetti(".,;:!?-—'\"“”‘’()[]$£€%/&@ 1aA\n"),
    "confetti of digits": _confetti("0123456789.,:/- "),
    "confetti of Unicode": _confetti("aA1 \u0301\u200b\u202e\ud800\udc00é½²İ\0\r\n"),
}

_STORY = (
    "The city council voted 7 to 2 on Tuesday to raise bus fares by 12 percent, the third rise in five years. "
    "“Nobody likes it,” said Mayor Jane Roe, who had promised in May 2019 to spend $4.5 million on new lines. "
    "A survey of 812 riders found that 61 percent were against it, according to the transport office.\n\n"
)


def ordinary(length: int) -> str:
    """Make an article as they are, of some length."""
    return _repeat(_STORY)(length)
