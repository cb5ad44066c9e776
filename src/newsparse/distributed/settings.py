"""How a job on many machines makes its parser: by settings that travel, because a parser does not."""

from __future__ import annotations

from functools import lru_cache

import attrs

from newsparse.parser import Parser


@attrs.frozen
class Settings:
    """What a worker needs to know to make the parser.

    Attributes:
        blocked: plugins that are not to be loaded; None as its environment says.
        allowed: the only plugins to be loaded; None as its environment says.
        words: path of a file with additions to word tables, which every worker can read; None for none.
        text: whether results hold the articles' texts.
        longest: longest text that is parsed, in characters.
    """

    blocked: tuple[str, ...] | None = None
    allowed: tuple[str, ...] | None = None
    words: str | None = None
    text: bool = False
    longest: int = 20_000_000

    def parser(self) -> Parser:
        """Give the parser, made once in each process."""
        return _make(self.blocked, self.allowed, self.words)


@lru_cache(maxsize=4)
def _make(blocked: tuple[str, ...] | None, allowed: tuple[str, ...] | None, words: str | None) -> Parser:
    return Parser(blocked=blocked, allowed=allowed, words=words)
