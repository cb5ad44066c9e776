"""A plugin on which articles can do what they should not: kill its process, raise, or take their time."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import attrs

from newsparse import Article, Entity, hookimpl


@attrs.frozen(order=False)
class Word(Entity):
    """The first word of an article."""

    kind: ClassVar[str] = "word"


@hookimpl
def newsparse_types() -> list[type[Entity]]:
    return [Word]


@hookimpl
def newsparse_entities(article: Article) -> Iterator[Entity]:
    order, _, argument = article.text.partition(" ")
    if order == "KILL":
        os.kill(os.getpid(), signal.SIGKILL)
    elif order == "KILL-ONCE" and not Path(argument).exists():
        Path(argument).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    elif order == "RAISE":
        raise ValueError(argument)
    elif order == "SLEEP":
        time.sleep(float(argument))
    if order:
        yield Word(0, len(order), order)
